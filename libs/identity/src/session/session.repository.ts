/** Sign-ins: found by the digest of their token, and gone when they end. */
import { Injectable } from '@nestjs/common';
import type { Role } from '#kernel';
import { Database, type Transaction } from '#platform';
import { CONFIRMED_MINUTES, FORMER_TOKEN_SECONDS, IDLE_DAYS, LONGEST_DAYS } from './session.rules.js';

/** Who asks with a token, as far as identity knows. */
export interface SignedIn {
  readonly sessionId: string;
  readonly accountId: string;
  readonly personId: string;
  /** Appointments that hold today and have no scope. */
  readonly appointed: readonly Exclude<Role, 'MENTOR'>[];
  readonly hasSecondFactor: boolean;
  readonly isConfirmed: boolean;
  /** Whether the time of its last use is so old that it should be written anew. */
  readonly isStale: boolean;
}

export interface StoredSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly device: string;
}

export interface NewSession {
  readonly id: string;
  readonly accountId: string;
  readonly digest: Buffer;
  readonly device: string;
  readonly address: string | null;
}

const LIVING = `s.last_used_at > now() - interval '${IDLE_DAYS} days' and s.created_at > now() - interval '${LONGEST_DAYS} days'`;

const BY_DIGEST = {
  name: 'sessions.by-digest',
  text: `
    select s.id as "sessionId", a.id as "accountId", a.person_id as "personId",
      s.token_digest = $1 and s.confirmed_at > now() - interval '${CONFIRMED_MINUTES} minutes' as "isConfirmed",
      s.last_used_at < now() - interval '1 minute' as "isStale",
      f.has_totp or f.has_passkey as "hasSecondFactor",
      array(
        select distinct g.role from appointment as g
        where g.person_id = a.person_id and g.scope is null and g.role in ('ADMINISTRATOR', 'COORDINATOR', 'OBSERVER')
          and (now() at time zone 'Asia/Almaty')::date between g.since and coalesce(g.until, 'infinity')
      ) as "appointed"
    from session_of_token($1) as s
    join account as a on a.id = s.account_id
    cross join lateral factors_of_account(a.id) as f
    where (s.token_digest = $1 or (s.former_digest = $1 and s.rotated_at > now() - interval '${FORMER_TOKEN_SECONDS} seconds'))
      and a.disabled_at is null and ${LIVING}`,
};

const OF_ACCOUNT = `
  select s.id, s.created_at as "createdAt", s.last_used_at as "lastUsedAt", s.device
  from sign_in_session as s
  where s.account_id = $1 and ${LIVING}
  order by s.last_used_at desc, s.id
  limit 100`;

@Injectable()
export class SessionRepository {
  constructor(private readonly database: Database) {}

  async byDigest(digest: Buffer): Promise<SignedIn | null> {
    const [signedIn] = await this.database.readCurrent<SignedIn>(BY_DIGEST, [digest]);
    return signedIn ?? null;
  }

  ofAccount(accountId: string): Promise<StoredSession[]> {
    return this.database.asAccount(accountId, (transaction) => transaction.query<StoredSession>(OF_ACCOUNT, [accountId]));
  }

  insert(transaction: Transaction, { id, accountId, digest, device, address }: NewSession): Promise<void> {
    return transaction.onBehalfOf(accountId, async () => {
      await transaction.query('insert into sign_in_session (id, account_id, token_digest, device, address) values ($1, $2, $3, $4, $5)', [
        id,
        accountId,
        digest,
        device,
        address,
      ]);
    });
  }

  touch({ accountId, sessionId }: SignedIn): Promise<unknown> {
    return this.database.asAccount(accountId, (transaction) =>
      transaction.query('update sign_in_session set last_used_at = now() where id = $1', [sessionId]),
    );
  }

  /** Under a new token; the former one is taken a moment longer, and confirms nothing. */
  confirm(transaction: Transaction, { accountId, sessionId }: Pick<SignedIn, 'accountId' | 'sessionId'>, digest: Buffer): Promise<unknown> {
    return transaction.onBehalfOf(accountId, () =>
      transaction.query(
        `update sign_in_session set former_digest = token_digest, rotated_at = now(), token_digest = $2, confirmed_at = now() where id = $1`,
        [sessionId, digest],
      ),
    );
  }

  /** The device it was on; null where there was none. */
  async end(transaction: Transaction, { accountId, id }: { accountId: string; id: string }): Promise<string | null> {
    const [ended] = await transaction.onBehalfOf(accountId, () =>
      transaction.query<{ device: string }>('delete from sign_in_session where id = $1 and account_id = $2 returning device', [
        id,
        accountId,
      ]),
    );
    return ended?.device ?? null;
  }

  /** Ends every sign-in of everybody, with what is known of browsers; how many there were. */
  async endEverybodys(transaction: Transaction): Promise<number> {
    const [ended] = await transaction.query<{ count: number }>('select end_everybodys_sessions() as count');
    return ended?.count ?? 0;
  }

  /** Ends every sign-in of the account, but one where it is named; how many. */
  async endAll(transaction: Transaction, accountId: string, except: string | null = null): Promise<number> {
    const ended = await transaction.onBehalfOf(accountId, () =>
      transaction.query('delete from sign_in_session where account_id = $1 and id is distinct from $2::uuid returning id', [
        accountId,
        except,
      ]),
    );
    return ended.length;
  }
}
