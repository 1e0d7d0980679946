/** Who takes part in which request and ask, and since when. */
import { Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { Database, type NamedStatement, type Transaction } from '#platform';
import type { Participant } from '../request/request.js';

export type NewParticipant = Pick<Participant, 'id' | 'isAuthor' | 'pairingId' | 'personId' | 'requestId' | 'side'>;

/** Somebody who could take part in an organization's request. */
export interface RequestColleague {
  readonly requestId: string;
  readonly representationId: string;
  readonly displayName: string;
}

/** Somebody who can be written to. */
export interface Addressee {
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
}

/** Who asked to be erased is hidden from everybody at once. */
export const SHOWN_NAME = `case when p.hidden_at is null then p.name else '—' end`;

export const TODAY = `(now() at time zone 'Asia/Almaty')::date`;

/** Part of an organization's request (`r`) are only those (`part`) who represent it now. */
export const TAKES_PART = `
  part.until is null and (part.side = 'MENTOR' or r.organization_id is null or exists (
    select from representation as own
    where own.person_id = part.person_id and own.organization_id = r.organization_id
      and ${TODAY} between own.since and coalesce(own.until, 'infinity')
  ))`;

const OF_REQUESTS: NamedStatement = {
  name: 'mentoring-participants.of-requests',
  text: `
    select part.id, part.request_id as "requestId", part.pairing_id as "pairingId", part.person_id as "personId", ${SHOWN_NAME} as "displayName",
      part.side, part.is_author as "isAuthor", part.since, part.until, ${TAKES_PART} as "takesPart"
    from mentoring_participant as part
    join person as p on p.id = part.person_id
    join mentoring_request as r on r.id = part.request_id
    where part.request_id = any ($1::uuid[])
    order by part.since, part.id`,
};

/** Of the organization's people of today: whoever has an account that works, takes no part yet, and is not asked as a mentor. */
const COLLEAGUES: NamedStatement = {
  name: 'mentoring-participants.colleagues',
  text: `
    select r.id as "requestId", own.id as "representationId", p.name as "displayName"
    from mentoring_request as r
    join representation as own on own.organization_id = r.organization_id and ${TODAY} between own.since and coalesce(own.until, 'infinity')
    join person as p on p.id = own.person_id
    join account as a on a.person_id = own.person_id
    where r.id = any ($1::uuid[]) and a.disabled_at is null and p.hidden_at is null and not exists (
      select from mentoring_participant as part where part.request_id = r.id and part.person_id = own.person_id and part.until is null
    )
    order by p.name, own.id`,
};

const ADDRESSEE = `a.person_id as "personId", a.email, a.locale`;

@Injectable()
export class ParticipantRepository {
  constructor(private readonly database: Database) {}

  ofRequests(requestIds: readonly string[]): Promise<Participant[]> {
    return this.database.readCurrent<Participant>(OF_REQUESTS, [requestIds]);
  }

  /** As it is in the transaction. */
  ofRequest(transaction: Transaction, requestId: string): Promise<Participant[]> {
    return transaction.query<Participant>(OF_REQUESTS.text, [[requestId]]);
  }

  colleagues(requestIds: readonly string[]): Promise<RequestColleague[]> {
    return this.database.readCurrent<RequestColleague>(COLLEAGUES, [requestIds]);
  }

  /** False where the person takes part already. */
  async insert(transaction: Transaction, { id, requestId, pairingId, personId, side, isAuthor }: NewParticipant): Promise<boolean> {
    const inserted = await transaction.query(
      `insert into mentoring_participant (id, request_id, pairing_id, person_id, side, is_author) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing returning id`,
      [id, requestId, pairingId, personId, side, isAuthor],
    );
    return inserted.length > 0;
  }

  async end(transaction: Transaction, id: string): Promise<void> {
    await transaction.query('update mentoring_participant set until = now() where id = $1 and until is null', [id]);
  }

  /** Those of the mentee's side who take part now and have an account that works. */
  menteeAddressees(transaction: Transaction, requestId: string): Promise<Addressee[]> {
    return transaction.query<Addressee>(
      `select ${ADDRESSEE}
       from mentoring_participant as part
       join mentoring_request as r on r.id = part.request_id
       join person as p on p.id = part.person_id
       join account as a on a.person_id = part.person_id
       where part.request_id = $1 and part.side = 'MENTEE' and a.disabled_at is null and p.hidden_at is null and ${TAKES_PART}`,
      [requestId],
    );
  }

  async personAddressee(transaction: Transaction, personId: string): Promise<Addressee | null> {
    const statement = `select ${ADDRESSEE} from account as a where a.person_id = $1 and a.disabled_at is null`;
    return (await transaction.query<Addressee>(statement, [personId]))[0] ?? null;
  }

  coordinatorAddressees(transaction: Transaction): Promise<Addressee[]> {
    return transaction.query<Addressee>(
      `select distinct ${ADDRESSEE}
       from account as a join appointment as g on g.person_id = a.person_id
       where a.disabled_at is null and g.role = 'COORDINATOR' and ${TODAY} between g.since and coalesce(g.until, 'infinity')
       order by a.person_id`,
    );
  }

  /** Who may open emergency access: the staff, and the outsider of the settings. */
  guardianAddressees(transaction: Transaction, outsiderAccountId: string | null): Promise<Addressee[]> {
    return transaction.query<Addressee>(
      `select distinct ${ADDRESSEE}
       from account as a left join appointment as g on g.person_id = a.person_id
         and g.role in ('COORDINATOR', 'ADMINISTRATOR') and ${TODAY} between g.since and coalesce(g.until, 'infinity')
       where a.disabled_at is null and (g.id is not null or a.id = $1)
       order by a.person_id`,
      [outsiderAccountId],
    );
  }

  /** A representation of the organization that holds today: whose it is. */
  async representativeOf(transaction: Transaction, organizationId: string, representationId: string): Promise<string | null> {
    const [found] = await transaction.query<{ personId: string }>(
      `select person_id as "personId" from representation
       where id = $1 and organization_id = $2 and ${TODAY} between since and coalesce(until, 'infinity')`,
      [representationId, organizationId],
    );
    return found?.personId ?? null;
  }

  /** Records of persons who turned out to be one. */
  async movePersons(transaction: Transaction, kept: string, joined: readonly string[]): Promise<void> {
    await transaction.query(
      `update mentoring_participant as part set person_id = $1, until = case when exists (
         select from mentoring_participant as own
         where own.request_id = part.request_id and own.person_id = $1 and own.side = 'MENTEE' and own.until is null
       ) then coalesce(until, now()) else until end
       where person_id = any ($2::uuid[])`,
      [kept, joined],
    );
  }
}
