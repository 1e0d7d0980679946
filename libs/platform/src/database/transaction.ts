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

  /** Does a part of the work while confidential tables show what the account may see; afterwards they show what they showed before. */
  async onBehalfOf<T>(accountId: string, work: () => Promise<T>): Promise<T> {
    const [before] = await this.query<{ account: string | null }>(`select current_setting('app.account', true) as account`);
    await this.nameAccount(accountId);
    const done = await work();
    await this.nameAccount(before?.account ?? null); // where the work throws, the transaction is over
    return done;
  }

  /** Whose transaction this is for confidential tables; null: nobody's, and they are empty. */
  async nameAccount(accountId: string | null): Promise<void> {
    await this.query(NAME_ACCOUNT.text, [accountId ?? '']);
  }
}

/** For the length of the transaction; policies read it by `app_account()`. */
export const NAME_ACCOUNT = { name: 'name-account', text: `select set_config('app.account', $1, true)` } as const;
