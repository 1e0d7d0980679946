/** What an account proves itself with besides its password. */
import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';

export interface StoredTotp {
  readonly sealingKeyId: string;
  readonly secretSealed: Buffer;
  readonly lastStep: number;
  readonly isConfirmed: boolean;
}

export interface StoredPasskey {
  readonly id: string;
  readonly accountId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export interface PasskeyChallenge {
  readonly challenge: string;
  readonly accountId: string | null;
}

/** What an account's page shows of its factors. */
export interface FactorList {
  readonly totpSince: Date | null;
  readonly recoveryCodes: number;
  readonly passkeys: readonly Pick<StoredPasskey, 'id' | 'name' | 'createdAt' | 'lastUsedAt'>[];
}

const CHALLENGE_MINUTES = 10;

const PASSKEY_COLUMNS = `
  id, account_id as "accountId", credential_id as "credentialId", public_key as "publicKey", counter::float8 as counter, transports, name,
  created_at as "createdAt", last_used_at as "lastUsedAt"`;

const PASSKEYS = `select ${PASSKEY_COLUMNS} from passkey where account_id = $1 order by created_at limit 20`;

const PASSKEY_OWNER = { name: 'factors.passkey-owner', text: 'select account_of_passkey($1) as "accountId"' };

const LIST = `
  select (select confirmed_at from totp where account_id = $1) as "totpSince",
    (select count(*)::integer from recovery_code where account_id = $1) as "recoveryCodes"`;

@Injectable()
export class FactorRepository {
  constructor(private readonly database: Database) {}

  list(accountId: string): Promise<FactorList> {
    return this.database.asAccount(accountId, async (transaction) => {
      const [counts] = await transaction.query<Pick<FactorList, 'totpSince' | 'recoveryCodes'>>(LIST, [accountId]);
      const passkeys = await transaction.query<StoredPasskey>(PASSKEYS, [accountId]);
      return { totpSince: counts?.totpSince ?? null, recoveryCodes: counts?.recoveryCodes ?? 0, passkeys };
    });
  }

  /** Locked, so that no code is taken twice at once. */
  async totp(transaction: Transaction, accountId: string): Promise<StoredTotp | null> {
    const [totp] = await transaction.onBehalfOf(accountId, () =>
      transaction.query<StoredTotp>(
        `select sealing_key_id as "sealingKeyId", secret_sealed as "secretSealed", last_step::float8 as "lastStep", confirmed_at is not null as "isConfirmed"
         from totp where account_id = $1 for update`,
        [accountId],
      ),
    );
    return totp ?? null;
  }

  insertTotp(transaction: Transaction, accountId: string, { keyId, box }: { keyId: string; box: Buffer }): Promise<unknown> {
    return transaction.onBehalfOf(accountId, () =>
      transaction.query('insert into totp (account_id, sealing_key_id, secret_sealed) values ($1, $2, $3)', [accountId, keyId, box]),
    );
  }

  /** The step's code is taken; the first one confirms the secret. */
  takeStep(transaction: Transaction, accountId: string, step: number): Promise<unknown> {
    return transaction.onBehalfOf(accountId, () =>
      transaction.query('update totp set last_step = $2, confirmed_at = coalesce(confirmed_at, now()) where account_id = $1', [
        accountId,
        step,
      ]),
    );
  }

  /** Removes the secret; the id of the key that sealed it, null where there was none. */
  async deleteTotp(transaction: Transaction, accountId: string): Promise<string | null> {
    const [deleted] = await transaction.onBehalfOf(accountId, () =>
      transaction.query<{ keyId: string }>('delete from totp where account_id = $1 returning sealing_key_id as "keyId"', [accountId]),
    );
    return deleted?.keyId ?? null;
  }

  replaceRecoveryCodes(transaction: Transaction, accountId: string, digests: readonly Buffer[]): Promise<void> {
    return transaction.onBehalfOf(accountId, async () => {
      await transaction.query('delete from recovery_code where account_id = $1', [accountId]);
      await transaction.query('insert into recovery_code (account_id, code_digest) select $1, unnest($2::bytea[])', [accountId, digests]);
    });
  }

  /** Whether the code was one of the account's; now it is none. */
  async takeRecoveryCode(transaction: Transaction, accountId: string, digest: Buffer): Promise<boolean> {
    const taken = await transaction.onBehalfOf(accountId, () =>
      transaction.query('delete from recovery_code where account_id = $1 and code_digest = $2 returning account_id', [accountId, digest]),
    );
    return taken.length > 0;
  }

  passkeys(accountId: string): Promise<StoredPasskey[]> {
    return this.database.asAccount(accountId, (transaction) => transaction.query<StoredPasskey>(PASSKEYS, [accountId]));
  }

  async passkeyByCredential(credentialId: string): Promise<StoredPasskey | null> {
    const [owner] = await this.database.readCurrent<{ accountId: string | null }>(PASSKEY_OWNER, [credentialId]);
    if (!owner?.accountId) return null;
    const [passkey] = await this.database.asAccount(owner.accountId, (transaction) =>
      transaction.query<StoredPasskey>(`select ${PASSKEY_COLUMNS} from passkey where credential_id = $1`, [credentialId]),
    );
    return passkey ?? null;
  }

  async insertPasskey(transaction: Transaction, passkey: Omit<StoredPasskey, 'createdAt' | 'lastUsedAt'>): Promise<boolean> {
    const { id, accountId, credentialId, publicKey, counter, transports, name } = passkey;
    const inserted = await transaction.onBehalfOf(accountId, () =>
      transaction.query(
        `insert into passkey (id, account_id, credential_id, public_key, counter, transports, name)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
        [id, accountId, credentialId, publicKey, counter, transports, name],
      ),
    );
    return inserted.length > 0;
  }

  passkeyUsed({ id, accountId }: StoredPasskey, counter: number): Promise<unknown> {
    return this.database.asAccount(accountId, (transaction) =>
      transaction.query('update passkey set counter = $2, last_used_at = now() where id = $1', [id, counter]),
    );
  }

  async deletePasskey(transaction: Transaction, { id, accountId }: { id: string; accountId: string }): Promise<boolean> {
    const deleted = await transaction.onBehalfOf(accountId, () =>
      transaction.query('delete from passkey where id = $1 and account_id = $2 returning id', [id, accountId]),
    );
    return deleted.length > 0;
  }

  /** Those that are over go with it. */
  async insertChallenge(transaction: Transaction, id: string, { challenge, accountId }: PasskeyChallenge): Promise<void> {
    await transaction.query(
      `with over as (delete from passkey_challenge where expires_at < now())
       insert into passkey_challenge (id, challenge, account_id, expires_at) values ($1, $2, $3, now() + interval '${CHALLENGE_MINUTES} minutes')`,
      [id, challenge, accountId],
    );
  }

  /** A challenge is answered once. */
  async takeChallenge(transaction: Transaction, id: string): Promise<PasskeyChallenge | null> {
    const [taken] = await transaction.query<PasskeyChallenge>(
      'delete from passkey_challenge where id = $1 and expires_at > now() returning challenge, account_id as "accountId"',
      [id],
    );
    return taken ?? null;
  }

  /** The challenge of the passkey that the account is about to register. */
  async takeRegistration(transaction: Transaction, accountId: string): Promise<PasskeyChallenge | null> {
    const taken = await transaction.query<PasskeyChallenge>(
      'delete from passkey_challenge where account_id = $1 and expires_at > now() returning challenge, account_id as "accountId"',
      [accountId],
    );
    return taken.at(-1) ?? null;
  }
}
