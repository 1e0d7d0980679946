/** What lies between a right password and a sign-in: known devices, and challenges that await a second factor. */
import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';

const CHALLENGE_MINUTES = 10;
const DEVICE_DAYS = 180;

const DEVICE = `select id from known_device where token_digest = $1 and account_id = $2 and used_at > now() - interval '${DEVICE_DAYS} days'`;

const CHALLENGE = { name: 'sign-in.challenge', text: 'select account_of_challenge($1) as "accountId"' };

@Injectable()
export class SignInRepository {
  constructor(private readonly database: Database) {}

  /** Whether the account has signed in on the device before. */
  async knowsDevice(transaction: Transaction, digest: Buffer, accountId: string): Promise<boolean> {
    const known = await transaction.onBehalfOf(accountId, () => transaction.query(DEVICE, [digest, accountId]));
    return known.length > 0;
  }

  rememberDevice(transaction: Transaction, { id, accountId, digest }: { id: string; accountId: string; digest: Buffer }): Promise<unknown> {
    return transaction.onBehalfOf(accountId, () =>
      transaction.query(
        `insert into known_device (id, account_id, token_digest) values ($1, $2, $3)
         on conflict (token_digest) do update set used_at = now()`,
        [id, accountId, digest],
      ),
    );
  }

  forgetDevices(transaction: Transaction, accountId: string): Promise<unknown> {
    return transaction.onBehalfOf(accountId, () => transaction.query('delete from known_device where account_id = $1', [accountId]));
  }

  /** The account whose password was right. */
  async challenged(digest: Buffer): Promise<string | null> {
    const [challenge] = await this.database.readCurrent<{ accountId: string | null }>(CHALLENGE, [digest]);
    return challenge?.accountId ?? null;
  }

  /** The account's own that are over go with it. */
  challenge(transaction: Transaction, accountId: string, digest: Buffer): Promise<unknown> {
    return transaction.onBehalfOf(accountId, () =>
      transaction.query(
        `with over as (delete from sign_in_challenge where expires_at < now())
         insert into sign_in_challenge (token_digest, account_id, expires_at) values ($1, $2, now() + interval '${CHALLENGE_MINUTES} minutes')`,
        [digest, accountId],
      ),
    );
  }

  endChallenges(transaction: Transaction, accountId: string): Promise<unknown> {
    return transaction.onBehalfOf(accountId, () => transaction.query('delete from sign_in_challenge where account_id = $1', [accountId]));
  }
}
