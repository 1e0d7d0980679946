/** One database transaction, handed to whoever writes in it. */
import type { EntityManager } from 'typeorm';

/** SQL and entities on one connection; it commits when the work that was given it is done, and rolls back when that throws. */
export class Transaction {
  constructor(readonly manager: EntityManager) {}

  /** The rows of a statement; those of `returning` where it writes. */
  async query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const runner = this.manager.queryRunner;
    if (!runner) throw new Error('A transaction has ended');
    const result = await runner.query(text, [...values], true);
    return result.records as Row[];
  }
}
