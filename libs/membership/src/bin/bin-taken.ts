/** That a BIN belongs to one organization, as PostgreSQL says it when two write at once. */

/** Thrown out of the transaction, which leaves nothing behind. */
export class BinTaken extends Error {
  override readonly name = 'BinTaken';
}

const BIN_IS_UNIQUE = 'organization_bin_key';

/** Does the work; throws `BinTaken` where another organization has the BIN, in the network or in a transaction that was quicker. */
export async function withFreeBin<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isTaken(error) ? new BinTaken() : error;
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && (error as { driverError?: { constraint?: string } }).driverError?.constraint === BIN_IS_UNIQUE;
}
