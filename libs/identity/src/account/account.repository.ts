/** Accounts, read as they are now and written in somebody's transaction. */
import { Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Account, SignInAccount } from './account.js';

export interface NewAccount {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly mailbox: string;
  readonly passwordHash: string | null;
  readonly locale: Locale;
}

const SIGN_IN_COLUMNS = `
  a.id, a.person_id as "personId", a.email, p.name as "displayName", a.locale, a.password_hash as "passwordHash",
  a.disabled_at is not null as "isDisabled", a.locked_at is not null as "isLocked",
  f.has_totp as "hasTotp", f.has_passkey as "hasPasskey", f.recovery_codes as "recoveryCodes"`;

const SIGN_IN_ROWS = 'account as a join person as p on p.id = a.person_id cross join lateral factors_of_account(a.id) as f';

const BY_MAILBOX = {
  name: 'accounts.by-mailbox',
  text: `select ${SIGN_IN_COLUMNS} from ${SIGN_IN_ROWS} where a.mailbox = $1`,
};

const BY_ID = {
  name: 'accounts.by-id',
  text: `select ${SIGN_IN_COLUMNS} from ${SIGN_IN_ROWS} where a.id = $1`,
};

const BY_IDS = {
  name: 'accounts.by-ids',
  text: `
    select a.id, a.person_id as "personId", a.email, p.name as "displayName", a.locale
    from account as a join person as p on p.id = a.person_id
    where a.id = any ($1::uuid[])`,
};

const OF_PERSONS = {
  name: 'accounts.of-persons',
  text: `
    select a.id, a.person_id as "personId", a.email, p.name as "displayName", a.locale
    from account as a join person as p on p.id = a.person_id
    where a.person_id = any ($1::uuid[]) and a.disabled_at is null and p.hidden_at is null
    order by p.name, a.id
    limit 100`,
};

const TRUSTED = {
  name: 'accounts.trusted',
  text: `
    select a.id, a.person_id as "personId", a.email, p.name as "displayName", a.locale
    from account as a join person as p on p.id = a.person_id
    where a.id = (select trusted_account_id from account where id = $1) and a.disabled_at is null`,
};

const TRUSTING = {
  name: 'accounts.trusting',
  text: `
    select a.id, a.person_id as "personId", a.email, p.name as "displayName", a.locale
    from account as a join person as p on p.id = a.person_id
    where a.trusted_account_id = $1 and a.disabled_at is null
    order by p.name, a.id
    limit 100`,
};

@Injectable()
export class AccountRepository {
  constructor(private readonly database: Database) {}

  async byMailbox(mailbox: string): Promise<SignInAccount | null> {
    const [account] = await this.database.readCurrent<SignInAccount>(BY_MAILBOX, [mailbox]);
    return account ?? null;
  }

  async byId(id: string): Promise<SignInAccount | null> {
    const [account] = await this.database.readCurrent<SignInAccount>(BY_ID, [id]);
    return account ?? null;
  }

  byIds(ids: readonly string[]): Promise<Account[]> {
    return this.database.readCurrent<Account>(BY_IDS, [ids]);
  }

  async ofPerson(transaction: Transaction, personId: string): Promise<Account | null> {
    const [account] = await transaction.query<Account>(
      `select a.id, a.person_id as "personId", a.email, p.name as "displayName", a.locale
       from account as a join person as p on p.id = a.person_id where p.id = $1`,
      [personId],
    );
    return account ?? null;
  }

  async trustedBy(id: string): Promise<Account | null> {
    const [account] = await this.database.readCurrent<Account>(TRUSTED, [id]);
    return account ?? null;
  }

  trusting(id: string): Promise<Account[]> {
    return this.database.readCurrent<Account>(TRUSTING, [id]);
  }

  /** The accounts of people, by whatever they have in common. */
  ofPersons(personIds: readonly string[]): Promise<Account[]> {
    return this.database.readCurrent<Account>(OF_PERSONS, [personIds]);
  }

  /** False where the mailbox or the person has an account already. */
  async insert(transaction: Transaction, account: NewAccount): Promise<boolean> {
    const { id, personId, email, mailbox, passwordHash, locale } = account;
    const inserted = await transaction.query(
      `insert into account (id, person_id, email, mailbox, password_hash, locale)
       values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing
       returning id`,
      [id, personId, email, mailbox, passwordHash, locale],
    );
    return inserted.length > 0;
  }

  async setPassword(transaction: Transaction, id: string, passwordHash: string): Promise<void> {
    await transaction.query('update account set password_hash = $2 where id = $1', [id, passwordHash]);
  }

  /** False where somebody else has the mailbox. */
  async setEmail(transaction: Transaction, id: string, { email, mailbox }: { email: string; mailbox: string }): Promise<boolean> {
    const taken = await transaction.query('select id from account where mailbox = $1 and id <> $2', [mailbox, id]);
    if (taken.length > 0) return false;
    await transaction.query(
      `with changed as (update account set email = $2, mailbox = $3 where id = $1 returning person_id)
       update person set email = $2 where id in (select person_id from changed)`,
      [id, email, mailbox],
    );
    return true;
  }

  async setLocale(transaction: Transaction, id: string, locale: Locale): Promise<void> {
    await transaction.query('update account set locale = $2 where id = $1', [id, locale]);
  }

  async signedIn(transaction: Transaction, id: string): Promise<void> {
    await transaction.query('update account set last_sign_in_at = now(), locked_at = null where id = $1', [id]);
  }

  async setLocked(transaction: Transaction, id: string, isLocked: 'LOCKED' | 'OPEN'): Promise<void> {
    await transaction.query(`update account set locked_at = case when $2 = 'LOCKED' then now() end where id = $1`, [id, isLocked]);
  }

  async setDisabled(transaction: Transaction, id: string, because: string | null): Promise<boolean> {
    const changed = await transaction.query(
      `update account set disabled_at = case when $2::text is not null then now() end, disabled_because = $2 where id = $1 returning id`,
      [id, because],
    );
    return changed.length > 0;
  }

  async setTrusted(transaction: Transaction, id: string, trustedAccountId: string | null): Promise<void> {
    await transaction.query('update account set trusted_account_id = $2 where id = $1', [id, trustedAccountId]);
  }
}
