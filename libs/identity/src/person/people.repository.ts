/** The people whom the network knows, for those who look after them. */
import { Injectable } from '@nestjs/common';
import type { PageRequest } from '#kernel';
import { Database } from '#platform';
import type { AppointmentRole } from '../appointment/appointment.rules.js';

export const ACCOUNT_STATES = ['ACTIVE', 'DISABLED', 'LOCKED', 'NONE'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export interface PersonFilter {
  /** In a name or an address. */
  readonly text?: string | null;
  readonly accountState?: AccountState | null;
  readonly role?: AppointmentRole | null;
  /** Null: of whichever organization. */
  readonly personIds?: readonly string[] | null;
}

export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly languages: readonly string[];
  /** From the wish to be erased on. */
  readonly isHidden: boolean;
  readonly accountId: string | null;
  readonly accountState: AccountState;
  readonly hasSecondFactor: boolean;
  readonly lastSignInAt: Date | null;
  readonly appointments: readonly { id: string; role: AppointmentRole; scope: string | null; since: string; until: string | null }[];
}

const STATE = `case when a.id is null then 'NONE' when a.disabled_at is not null then 'DISABLED' when a.locked_at is not null then 'LOCKED' else 'ACTIVE' end`;

const ROWS = `
  select p.id, p.name, p.email, p.languages, p.hidden_at is not null as "isHidden", a.id as "accountId", ${STATE} as "accountState", a.last_sign_in_at as "lastSignInAt",
    coalesce((select f.has_totp or f.has_passkey from factors_of_account(a.id) as f), false) as "hasSecondFactor",
    (
      select coalesce(json_agg(json_build_object('id', g.id, 'role', g.role, 'scope', g.scope, 'since', g.since, 'until', g.until) order by g.since desc, g.id), '[]')
      from appointment as g where g.person_id = p.id
    ) as appointments
  from person as p
  left join account as a on a.person_id = p.id`;

const MATCHES = `
  p.hidden_at is null
  and ($1::text is null or p.name ilike $1 or p.email ilike $1)
  and ($2::text is null or ${STATE} = $2)
  and ($3::text is null or exists (
    select from appointment as g
    where g.person_id = p.id and g.role = $3 and (now() at time zone 'Asia/Almaty')::date between g.since and coalesce(g.until, 'infinity')
  ))
  and ($4::uuid[] is null or p.id = any ($4::uuid[]))`;

const PAGE = {
  name: 'people.page',
  text: `
    ${ROWS}
    where ${MATCHES} and ($5::uuid is null or (p.name, p.id) > (select c.name, c.id from person as c where c.id = $5))
    order by p.name, p.id
    limit $6`,
};

const COUNT = {
  name: 'people.count',
  text: `select count(*)::integer as count from person as p left join account as a on a.person_id = p.id where ${MATCHES}`,
};

const BY_IDS = { name: 'people.by-ids', text: `${ROWS} where p.id = any ($1::uuid[])` };

@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  /** One more than asked for, where the list goes on. */
  page(filter: PersonFilter, { cursor, size }: PageRequest): Promise<PersonRow[]> {
    return this.database.readCurrent<PersonRow>(PAGE, [...valuesOf(filter), cursor, size + 1]);
  }

  async count(filter: PersonFilter): Promise<number> {
    const [row] = await this.database.readCurrent<{ count: number }>(COUNT, valuesOf(filter));
    return row?.count ?? 0;
  }

  byIds(ids: readonly string[]): Promise<PersonRow[]> {
    return this.database.readCurrent<PersonRow>(BY_IDS, [ids]);
  }
}

function valuesOf({ text, accountState, role, personIds }: PersonFilter): unknown[] {
  const words = text?.trim().replace(/[\\%_]/g, '\\$&');
  return [words ? `%${words}%` : null, accountState ?? null, role ?? null, personIds ?? null];
}
