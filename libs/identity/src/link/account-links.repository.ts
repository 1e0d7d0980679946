/** Links that are mailed to be opened once; of each purpose an account has the newest alone. */
import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';

export const LINK_PURPOSES = ['PASSWORD_RESET', 'EMAIL_CHANGE', 'UNLOCK'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

export interface NewLink {
  readonly accountId: string;
  readonly purpose: LinkPurpose;
  readonly digest: Buffer;
  /** The new address, where it is one that is confirmed. */
  readonly email: string | null;
}

const HOURS = 1;

const FIND = { name: 'account-links.find', text: 'select account_of_link($1, $2) as "accountId"' };

@Injectable()
export class AccountLinksRepository {
  constructor(private readonly database: Database) {}

  insert(transaction: Transaction, { accountId, purpose, digest, email }: NewLink): Promise<void> {
    return transaction.onBehalfOf(accountId, async () => {
      await transaction.query('delete from account_link where account_id = $1 and (purpose = $2 or expires_at < now())', [
        accountId,
        purpose,
      ]);
      await transaction.query(
        `insert into account_link (token_digest, account_id, purpose, email, expires_at) values ($1, $2, $3, $4, now() + interval '${HOURS} hour')`,
        [digest, accountId, purpose, email],
      );
    });
  }

  /** Whose link it is, without using it up. */
  async find(digest: Buffer, purpose: LinkPurpose): Promise<string | null> {
    const [link] = await this.database.readCurrent<{ accountId: string | null }>(FIND, [digest, purpose]);
    return link?.accountId ?? null;
  }

  /** Uses it up: of two at once one gets it. */
  async take(transaction: Transaction, digest: Buffer, purpose: LinkPurpose): Promise<{ accountId: string; email: string | null } | null> {
    const [link] = await transaction.query<{ accountId: string | null }>(FIND.text, [digest, purpose]);
    if (!link?.accountId) return null;
    const [taken] = await transaction.onBehalfOf(link.accountId, () =>
      transaction.query<{ accountId: string; email: string | null }>(
        'delete from account_link where token_digest = $1 and purpose = $2 and expires_at > now() returning account_id as "accountId", email',
        [digest, purpose],
      ),
    );
    return taken ?? null;
  }

  endAll(transaction: Transaction, accountId: string): Promise<unknown> {
    return transaction.onBehalfOf(accountId, () => transaction.query('delete from account_link where account_id = $1', [accountId]));
  }
}
