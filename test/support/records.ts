/** Records of each kind that somebody can name, new for each time that they are asked for: the reader's own, or a stranger's. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { toGlobalId } from '#kernel';
import type { RecordType } from '../../apps/api/src/gateway/access/record-access.js';
import { addMember } from './people.js';
import type { RunningApi } from './running-api.js';

export interface Reader {
  readonly accountId: string;
  readonly personId: string;
  /** Whom they represent; null: nobody. */
  readonly organizationId: string | null;
}

export class Records {
  /** An organization in which somebody was once who represents nobody now. */
  elsewhere = '';
  private readonly owner: Client;

  private constructor(private readonly api: RunningApi) {
    this.owner = new Client({ connectionString: api.database.ownerUrl });
  }

  static async of(api: RunningApi): Promise<Records> {
    const records = new Records(api);
    await records.owner.connect();
    return records;
  }

  close(): Promise<void> {
    return this.owner.end();
  }

  /** The header of a new sign-in; a password takes longer than all else here. */
  async signIn({ accountId }: Reader): Promise<{ authorization: string }> {
    const token = randomBytes(32).toString('base64url');
    await this.session(accountId, createHash('sha256').update(token).digest());
    return { authorization: `Bearer ${token}` };
  }

  async reader(email: string): Promise<Reader> {
    const { rows } = await this.owner.query<Reader>(
      `select a.id as "accountId", a.person_id as "personId", r.organization_id as "organizationId"
       from account as a left join representation as r on r.person_id = a.person_id where a.email = $1`,
      [email],
    );
    if (!rows[0]) throw new Error(`Nobody has the address ${email}`);
    return rows[0];
  }

  /** Somebody whom none of the readers knows, with an account and an organization of their own. */
  async stranger(): Promise<Reader> {
    const [accountId, personId] = [randomUUID(), randomUUID()];
    const email = `${accountId}@strangers.example`;
    await this.owner.query(`insert into person (id, name, email) values ($1, 'Stranger', $2)`, [personId, email]);
    await this.owner.query(`insert into account (id, person_id, email, mailbox, locale) values ($1, $2, $3, $3, 'EN')`, [
      accountId,
      personId,
      email,
    ]);
    return { accountId, personId, organizationId: await addMember(this.api, { name: `Organization ${accountId}`, listing: 'MEMBERS' }) };
  }

  /** The global id of a new record of theirs; null where they can have none. */
  async idOf(record: RecordType, whose: Reader): Promise<string | null> {
    const key = await this.keyOf(record, whose);
    return key && toGlobalId(record, key);
  }

  private keyOf(record: RecordType, { accountId, personId, organizationId }: Reader): Promise<string | null> | string | null {
    switch (record) {
      case 'Account':
        return accountId;
      case 'Person':
        return personId;
      case 'Organization':
        return organizationId;
      case 'SignInSession':
        return this.session(accountId, randomBytes(32));
      case 'Passkey':
        return this.insert(`insert into passkey values ($1::uuid, $2, $1::uuid::text, '', 0, '{}', 'Key')`, [accountId]);
      case 'Appointment':
        return this.insert(`insert into appointment (id, person_id, role, since) values ($1, $2, 'TRANSLATOR', '2020-01-01')`, [personId]);
      case 'Representation':
        return this.insert(
          `insert into representation (id, person_id, organization_id, role, since, until) values ($1, $2, $3, 'REPRESENTATIVE', '2020-01-01', '2020-12-31')`,
          [personId, organizationId ?? this.elsewhere],
        );
      case 'Erasure':
        return this.erasure(personId);
      case 'Invitation':
        return organizationId && this.invitation(organizationId);
    }
  }

  private async erasure(personId: string): Promise<string> {
    await this.owner.query(`update erasure set state = 'UNDONE' where person_id = $1`, [personId]);
    return this.insert(`insert into erasure (id, person_id, state) values ($1, $2, 'REQUESTED')`, [personId]);
  }

  private async invitation(organizationId: string): Promise<string> {
    const guest = await this.insert(`insert into person (id, name) values ($1, 'Guest')`, []);
    return this.insert(
      `insert into invitation (id, person_id, email, locale, token_digest, organization_id, representation_role, expires_at)
       values ($1::uuid, $2, $1::uuid::text || '@guests.example', 'EN', sha256($1::uuid::text::bytea), $3, 'REPRESENTATIVE', now() + interval '1 day')`,
      [guest, organizationId],
    );
  }

  private session(accountId: string, digest: Buffer): Promise<string> {
    return this.insert(`insert into sign_in_session (id, account_id, token_digest, device) values ($1, $2, $3, 'API')`, [
      accountId,
      digest,
    ]);
  }

  private async insert(statement: string, values: readonly unknown[]): Promise<string> {
    const id = randomUUID();
    await this.owner.query(statement, [id, ...values]);
    return id;
  }
}
