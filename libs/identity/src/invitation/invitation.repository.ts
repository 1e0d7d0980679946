/** Invitations; a link is kept as its digest, and only while it may still be opened. */
import { Injectable } from '@nestjs/common';
import type { PageRequest } from '#kernel';
import { Database, type Transaction } from '#platform';
import type { Invitation, InvitationFilter, InvitationGrant, InvitationRecord, InvitationState, InvitationWave } from './invitation.js';

export const INVITATION_DAYS = 7;

export interface NewInvitation extends InvitationGrant {
  readonly id: string;
  readonly personId: string;
  readonly email: string;
  readonly locale: string;
  readonly digest: Buffer;
  readonly waveId: string | null;
  readonly invitedBy: string | null;
  readonly mailMessageId: string | null;
}

/** Somebody of whom it is known whether they can be invited. */
export interface Invitable {
  readonly personId: string;
  readonly name: string;
  /** Null where none is known. */
  readonly email: string | null;
}

const STATE = `
  case
    when i.accepted_at is not null then 'ACCEPTED'
    when i.withdrawn_at is not null then 'WITHDRAWN'
    when m.state in ('BOUNCED', 'FAILED') then 'BOUNCED'
    when i.expires_at <= now() then 'EXPIRED'
    else 'SENT'
  end`;

const COLUMNS = `
  i.id, i.person_id as "personId", p.name, i.email, i.locale, ${STATE} as state, i.sent_at as "sentAt", i.expires_at as "expiresAt",
  i.accepted_at as "acceptedAt", i.organization_id as "organizationId", i.representation_role as "representationRole", i.position,
  i.appointment_role as "appointmentRole"`;

const FROM = 'invitation as i join person as p on p.id = i.person_id left join mail_message as m on m.id = i.mail_message_id';

const BY_DIGEST = {
  name: 'invitations.by-digest',
  text: `select ${COLUMNS} from ${FROM} where i.token_digest = $1 and i.expires_at > now()`,
};

const BY_ID = { name: 'invitations.by-id', text: `select ${COLUMNS} from ${FROM} where i.id = $1` };

const NEWEST_OF = {
  name: 'invitations.newest-of',
  text: `select distinct on (i.person_id) ${COLUMNS} from ${FROM} where i.person_id = any ($1::uuid[]) order by i.person_id, i.sent_at desc`,
};

const PAGE = {
  name: 'invitations.page',
  text: `
    select ${COLUMNS}
    from ${FROM}
    where ($1::text is null or ${STATE} = $1) and ($2::uuid is null or i.organization_id = $2) and ($3::uuid is null or i.wave_id = $3)
      and ($4::uuid is null or (i.sent_at, i.id) < (select c.sent_at, c.id from invitation as c where c.id = $4))
    order by i.sent_at desc, i.id desc
    limit $5`,
};

const COUNTS = {
  name: 'invitations.counts',
  text: `
    select ${STATE} as state, count(*)::integer as count
    from ${FROM}
    where ($1::uuid is null or i.organization_id = $1) and ($2::uuid is null or i.wave_id = $2)
    group by 1`,
};

const WAVES = {
  name: 'invitations.waves',
  text: `
    select w.id, w.sent_at as "sentAt", (
      select coalesce(json_object_agg(state, count), '{}')
      from (select ${STATE} as state, count(*)::integer as count from ${FROM} where i.wave_id = w.id group by 1) as counted
    ) as counts
    from invitation_wave as w
    order by w.sent_at desc, w.id
    limit 100`,
};

const RECORDS = {
  name: 'invitations.records',
  text: `
    select id as "personId", name, languages
    from person as p
    where (p.id = $1 or lower(p.email) = $2) and not exists (select from account as a where a.person_id = p.id)
    order by p.id = $1 desc, p.created_at, p.id
    limit 100`,
};

/** Without an account and without an open invitation. */
const INVITABLE = {
  name: 'invitations.invitable',
  text: `
    select p.id as "personId", p.name, p.email
    from person as p
    where p.id = any ($1::uuid[]) and p.hidden_at is null
      and not exists (select from account as a where a.person_id = p.id or a.mailbox = lower(p.email))
      and not exists (select from invitation as i where i.person_id = p.id and i.token_digest is not null and i.expires_at > now())
    order by p.name, p.id`,
};

@Injectable()
export class InvitationRepository {
  constructor(private readonly database: Database) {}

  async byDigest(digest: Buffer): Promise<Invitation | null> {
    return (await this.database.readCurrent<Invitation>(BY_DIGEST, [digest]))[0] ?? null;
  }

  async byId(id: string): Promise<Invitation | null> {
    return (await this.database.readCurrent<Invitation>(BY_ID, [id]))[0] ?? null;
  }

  newestOf(personIds: readonly string[]): Promise<Invitation[]> {
    return this.database.readCurrent<Invitation>(NEWEST_OF, [personIds]);
  }

  /** One more than asked for, where the list goes on. */
  page({ state, organizationId, waveId }: InvitationFilter, { cursor, size }: PageRequest): Promise<Invitation[]> {
    return this.database.readCurrent<Invitation>(PAGE, [state ?? null, organizationId ?? null, waveId ?? null, cursor, size + 1]);
  }

  counts({ organizationId, waveId }: InvitationFilter): Promise<{ state: InvitationState; count: number }[]> {
    return this.database.readCurrent(COUNTS, [organizationId ?? null, waveId ?? null]);
  }

  waves(): Promise<InvitationWave[]> {
    return this.database.readCurrent<InvitationWave>(WAVES, []);
  }

  records(personId: string, mailbox: string): Promise<InvitationRecord[]> {
    return this.database.readCurrent<InvitationRecord>(RECORDS, [personId, mailbox]);
  }

  invitable(personIds: readonly string[]): Promise<Invitable[]> {
    return this.database.readCurrent<Invitable>(INVITABLE, [personIds]);
  }

  async insertWave(transaction: Transaction, id: string, sentBy: string | null): Promise<void> {
    await transaction.query('insert into invitation_wave (id, sent_by) values ($1, $2)', [id, sentBy]);
  }

  async insert(transaction: Transaction, one: NewInvitation): Promise<void> {
    await transaction.query(
      `insert into invitation (id, person_id, email, locale, token_digest, wave_id, invited_by, organization_id, representation_role, position,
         appointment_role, mail_message_id, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now() + interval '${INVITATION_DAYS} days')`,
      [
        one.id,
        one.personId,
        one.email,
        one.locale,
        one.digest,
        one.waveId,
        one.invitedBy,
        one.organizationId,
        one.representationRole,
        one.position,
        one.appointmentRole,
        one.mailMessageId,
      ],
    );
  }

  /** Whether an open invitation brings the same. */
  async isOpen(transaction: Transaction, personId: string, { organizationId, appointmentRole }: InvitationGrant): Promise<boolean> {
    const open = await transaction.query(
      `select id from invitation
       where person_id = $1 and token_digest is not null and expires_at > now()
         and organization_id is not distinct from $2 and appointment_role is not distinct from $3`,
      [personId, organizationId, appointmentRole],
    );
    return open.length > 0;
  }

  /** A new link in place of the old one. */
  async renew(transaction: Transaction, id: string, { digest, mailMessageId }: { digest: Buffer; mailMessageId: string }): Promise<void> {
    await transaction.query(
      `update invitation set token_digest = $2, mail_message_id = $3, sent_at = now(), expires_at = now() + interval '${INVITATION_DAYS} days' where id = $1`,
      [id, digest, mailMessageId],
    );
  }

  async withdraw(transaction: Transaction, id: string): Promise<void> {
    await transaction.query('update invitation set withdrawn_at = now(), token_digest = null where id = $1', [id]);
  }

  /** Uses the link up: of two at once one gets it. */
  async accept(transaction: Transaction, digest: Buffer): Promise<boolean> {
    const accepted = await transaction.query(
      'update invitation set accepted_at = now(), token_digest = null where token_digest = $1 and expires_at > now() returning id',
      [digest],
    );
    return accepted.length > 0;
  }
}
