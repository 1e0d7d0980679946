/** What lies between a right password and a sign-in: known devices, and challenges that await a second factor. */
import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';

const CHALLENGE_MINUTES = 10;
const DEVICE_DAYS = 180;

const DEVICE = {
  name: 'sign-in.known-device',
  text: `select id from known_device where token_digest = $1 and account_id = $2 and used_at > now() - interval '${DEVICE_DAYS} days'`,
};

const CHALLENGE = {
  name: 'sign-in.challenge',
  text: `select account_id as "accountId" from sign_in_challenge where token_digest = $1 and expires_at > now()`,
};

@Injectable()
export class SignInRepository {
  constructor(private readonly database: Database) {}

  /** Whether the account has signed in on the device before. */
  async knowsDevice(digest: Buffer, accountId: string): Promise<boolean> {
    return (await this.database.readCurrent(DEVICE, [digest, accountId])).length > 0;
  }

  async rememberDevice(
    transaction: Transaction,
    { id, accountId, digest }: { id: string; accountId: string; digest: Buffer },
  ): Promise<void> {
    await transaction.query(
      `insert into known_device (id, account_id, token_digest) values ($1, $2, $3)
       on conflict (token_digest) do update set used_at = now()`,
      [id, accountId, digest],
    );
  }

  async forgetDevices(transaction: Transaction, accountId: string): Promise<void> {
    await transaction.query('delete from known_device where account_id = $1', [accountId]);
  }

  /** Neither browsers nor challenges of anybody are known any more. */
  async forgetEverybody(transaction: Transaction): Promise<void> {
    await transaction.query('delete from known_device');
    await transaction.query('delete from sign_in_challenge');
  }

  /** The account whose password was right. */
  async challenged(digest: Buffer): Promise<string | null> {
    const [challenge] = await this.database.readCurrent<{ accountId: string }>(CHALLENGE, [digest]);
    return challenge?.accountId ?? null;
  }

  /** Those that are over go with it. */
  async challenge(transaction: Transaction, accountId: string, digest: Buffer): Promise<void> {
    await transaction.query(
      `with over as (delete from sign_in_challenge where expires_at < now())
       insert into sign_in_challenge (token_digest, account_id, expires_at) values ($1, $2, now() + interval '${CHALLENGE_MINUTES} minutes')`,
      [digest, accountId],
    );
  }

  async endChallenges(transaction: Transaction, accountId: string): Promise<void> {
    await transaction.query('delete from sign_in_challenge where account_id = $1', [accountId]);
  }
}
