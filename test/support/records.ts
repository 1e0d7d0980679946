/** Records of each kind that somebody can name, new for each time that they are asked for: the reader's own, or a stranger's. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { toGlobalId } from '#kernel';
import { APPLICATION_CONSENT_VERSION, ApplicationRegister, MEMORANDUM_VERSION, type DemonstrationApplication } from '#membership';
import { Database, Sealing, Uploads } from '#platform';
import sharp from 'sharp';
import type { RecordType } from '../../apps/api/src/gateway/access/record-access.js';
import { isOfMentoring, MentoringRecords, type MentoringRecordType } from './mentoring-records.js';
import { addMember } from './people.js';
import type { Reader } from './reader.js';
import type { RunningApi } from './running-api.js';

/** Records of one type that stand in the table under a name of their own, for what they are to whoever is asked about. */
const TYPES: Readonly<Partial<Record<RecordType, string>>> = { Ask: 'Pairing', Colleague: 'Representation' };

/** The global id of a record, or of nothing. */
export function globalIdOf(record: RecordType, key: string): string {
  return toGlobalId(TYPES[record] ?? record, key);
}

export class Records {
  /** An organization in which somebody was once who represents nobody now. */
  elsewhere = '';
  private readonly owner: Client;
  private readonly mentoring: MentoringRecords;

  private constructor(private readonly api: RunningApi) {
    this.owner = new Client({ connectionString: api.database.ownerUrl });
    this.mentoring = new MentoringRecords(api, this.owner, () => this.stranger());
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

  /** Who has the address; if they represent an organization, then here one that is new, for what is asked may end it. */
  async reader(email: string): Promise<Reader> {
    const { rows } = await this.owner.query<Pick<Reader, 'accountId' | 'email' | 'personId'> & { role: string | null }>(
      `select a.id as "accountId", a.person_id as "personId", a.email, r.role
       from account as a left join representation as r on r.person_id = a.person_id and r.since > '2021-01-01' where a.email = $1 limit 1`,
      [email],
    );
    if (!rows[0]) throw new Error(`Nobody has the address ${email}`);
    const { role, ...reader } = rows[0];
    if (role === null) return { ...reader, organizationId: null, isStranger: false };
    const organizationId = await this.organization();
    await this.insert(`insert into representation (id, person_id, organization_id, role, since) values ($1, $2, $3, $4, '2024-08-19')`, [
      reader.personId,
      organizationId,
      role,
    ]);
    return { ...reader, organizationId, isStranger: false };
  }

  /** Somebody whom none of the readers knows, with an account and an organization of their own. */
  async stranger(): Promise<Reader> {
    const [accountId, personId] = [randomUUID(), randomUUID()];
    const email = `${word()}@strangers.example`;
    await this.owner.query(`insert into person (id, name, email) values ($1, 'Stranger', $2)`, [personId, email]);
    await this.owner.query(`insert into account (id, person_id, email, mailbox, locale) values ($1, $2, $3, $3, 'EN')`, [
      accountId,
      personId,
      email,
    ]);
    return { accountId, personId, email, organizationId: await this.organization(), isStranger: true };
  }

  /** The global id of a new record of theirs; null where they can have none. */
  async idOf(record: RecordType, whose: Reader): Promise<string | null> {
    const key = await (isOfMentoring(record) ? this.mentoring.keyOf(record, whose) : this.keyOf(record, whose));
    return key && globalIdOf(record, key);
  }

  private keyOf(record: Exclude<RecordType, MentoringRecordType>, whose: Reader): Promise<string | null> | string | null {
    const { accountId, personId, organizationId } = whose;
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
      case 'MembershipApplication':
        return this.application(whose);
      case 'ProfileChange':
        return this.insert(
          `insert into organization_change (id, organization_id, at, changed_by, state, before, after) values ($1, $2, now(), $3, 'AWAITING', '{}', '{}')`,
          [organizationId ?? this.elsewhere, accountId],
        );
      case 'MemberNote':
        return this.note(whose);
      case 'MemberImport':
        return this.memberImport(accountId);
      case 'Upload':
        return this.upload(accountId);
    }
  }

  private organization(): Promise<string> {
    return addMember(this.api, { name: `Organization ${randomUUID()}`, listing: 'MEMBERS' });
  }

  /** In review, with their address in it. */
  private async application({ email }: Reader): Promise<string> {
    const written: DemonstrationApplication['written'] = {
      email,
      organization: {
        name: [{ locale: 'RU', text: `Организация ${word()}` }],
        regionCode: 'KZ-35',
        ...{ focusAreaCodes: ['CHILDREN'], workingLanguages: ['RU'], listing: 'MEMBERS' },
      },
      representatives: [{ name: 'Айгерим Жолдас', email, role: 'MANAGER' }],
      statement: 'Хотим работать вместе.',
      memorandumVersion: MEMORANDUM_VERSION,
      consents: [{ purpose: 'MEMBERSHIP', version: APPLICATION_CONSENT_VERSION }],
    };
    const register = this.api.application.get(ApplicationRegister, { strict: false });
    await this.api.application
      .get(Database, { strict: false })
      .transaction((transaction) =>
        register.addDemonstration(transaction, [{ written, locale: 'RU', status: 'IN_REVIEW', daysAgo: 1, reviews: [] }]),
      );
    const { rows } = await this.owner.query<{ id: string }>('select id from membership_application order by number desc limit 1');
    return rows[0]?.id ?? '';
  }

  /** By them, on the organization that they represent; on another where they represent none. */
  private async note({ accountId, organizationId }: Reader): Promise<string> {
    const { keyId, box } = await this.sealed('MEMBER_NOTE', 'Worth a call.');
    return this.insert(
      'insert into member_note (id, organization_id, key_id, content, written_by, written_at) values ($1, $2, $3, $4, $5, now())',
      [organizationId ?? this.elsewhere, keyId, box, accountId],
    );
  }

  /** Judged, and ready to be written. */
  private async memberImport(accountId: string): Promise<string> {
    const { keyId, box } = await this.sealed('MEMBER_IMPORT', '');
    return this.insert(
      `insert into member_import (id, imported_by, imported_at, file_name, state, accepted, rejected, key_id, file)
       values ($1, $2, now(), 'members.csv', 'JUDGED', 1, 0, $3, $4)`,
      [accountId, keyId, box],
    );
  }

  private async upload(accountId: string): Promise<string | null> {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#0A566A' } })
      .png()
      .toBuffer();
    return this.api.application.get(Uploads, { strict: false }).receive(accountId, picture);
  }

  private sealed(subject: string, text: string): Promise<{ keyId: string; box: Buffer }> {
    const sealing = this.api.application.get(Sealing, { strict: false });
    return this.api.application.get(Database, { strict: false }).transaction(async (transaction) => {
      const keyId = await sealing.createKey(transaction, subject);
      return { keyId, box: await sealing.seal(transaction, keyId, text) };
    });
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

/** A word that nobody has used; without digits, which might read as somebody's IIN. */
function word(): string {
  return randomUUID().replace(/\W|\d/g, (sign) => 'ghijklmnop'[Number(sign)] ?? '');
}
