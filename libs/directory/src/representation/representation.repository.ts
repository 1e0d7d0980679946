/** Who represents which organization, and since when. */
import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { MemberPerson, Representation, Representative } from './representation.js';

const COLUMNS = 'id, person_id as "personId", organization_id as "organizationId", role, position, since, until';

const TODAY = `(now() at time zone 'Asia/Almaty')::date`;

const OF_PERSONS = {
  name: 'representations.of-persons',
  text: `
    select ${COLUMNS}
    from representation
    where person_id = any ($1::uuid[])
    order by until desc nulls first, since desc, id`,
};

/** Of organizations that stand in the network, by their addresses; the language is the first that an organization works in. */
const OF_MEMBERS = {
  name: 'representations.of-members',
  text: `
    select r.person_id as "personId", r.organization_id as "organizationId", r.role, coalesce((
      select l.code
      from organization_working_language as ol join working_language as l on l.code = ol.language_code
      where ol.organization_id = o.id
      order by l.position
      limit 1
    ), 'RU') as language
    from representation as r
    join organization as o on o.id = r.organization_id
    where o.stands_in_network and ($1::uuid[] is null or o.id = any ($1::uuid[]))
      and (now() at time zone 'Asia/Almaty')::date between r.since and coalesce(r.until, 'infinity')
    order by o.slug, r.role, r.id`,
};

/** Current ones; of those who have not accepted, withdrew their consent or are hidden, the condition of the account decides. */
const REPRESENTATIVES = {
  name: 'representations.representatives',
  text: `
    select r.id, r.organization_id as "organizationId", p.name, r.position, r.role, p.languages
    from representation as r
    join person as p on p.id = r.person_id
    cross join (select (now() at time zone 'Asia/Almaty')::date) as clock (today)
    where r.organization_id = any ($1::uuid[]) and r.since <= today and (r.until is null or r.until >= today) and p.hidden_at is null
      and ($2 or (
        exists (select from account as a where a.person_id = p.id and a.disabled_at is null)
        and exists (select from consent as c where c.person_id = p.id and c.purpose = 'DIRECTORY' and c.withdrawn_at is null)
      ))
    order by r.role, p.name, r.id`,
};

@Injectable()
export class RepresentationRepository {
  constructor(private readonly database: Database) {}

  ofPersons(personIds: readonly string[]): Promise<Representation[]> {
    return this.database.readCurrent<Representation>(OF_PERSONS, [personIds]);
  }

  ofMembers(organizationIds: readonly string[] | null): Promise<MemberPerson[]> {
    return this.database.readCurrent<MemberPerson>(OF_MEMBERS, [organizationIds]);
  }

  representatives(organizationIds: readonly string[], { evenUnconfirmed }: { evenUnconfirmed: boolean }): Promise<Representative[]> {
    return this.database.read<Representative>(REPRESENTATIVES, [organizationIds, evenUnconfirmed]);
  }

  /** Of two current ones in one organization the manager's stays. */
  async movePersons(transaction: Transaction, kept: string, joined: readonly string[]): Promise<void> {
    await transaction.query('update representation set person_id = $1 where person_id = any ($2::uuid[])', [kept, joined]);
    await transaction.query(
      `delete from representation as a using representation as b
       where a.person_id = $1 and b.person_id = $1 and a.organization_id = b.organization_id and a.id <> b.id and a.until is null and b.until is null
         and (a.role > b.role or (a.role = b.role and (a.since, a.id) > (b.since, b.id)))`,
      [kept],
    );
  }

  async setPosition(transaction: Transaction, personId: string, position: string | null): Promise<void> {
    await transaction.query('update representation set position = $2 where person_id = $1 and until is null', [personId, position]);
  }

  /** One of an organization's roles with all of them, locked so that two managers cannot leave at once. */
  async locked(
    transaction: Transaction,
    id: string,
  ): Promise<{ one: Representation; all: Representation[]; today: string; yesterday: string } | null> {
    const all = await transaction.query<Representation>(
      `select ${COLUMNS} from representation
       where organization_id = (select organization_id from representation where id = $1)
       order by id
       for update`,
      [id],
    );
    const one = all.find((representation) => representation.id === id);
    const [days] = await transaction.query<{ today: string; yesterday: string }>(`select ${TODAY} as today, ${TODAY} - 1 as yesterday`);
    return one && days ? { one, all, ...days } : null;
  }

  /** One that would end before it began never was. */
  async end(transaction: Transaction, { id, since }: Pick<Representation, 'id' | 'since'>, lastDay: string): Promise<void> {
    if (lastDay < since) await transaction.query('delete from representation where id = $1', [id]);
    else await transaction.query('update representation set until = $2 where id = $1', [id, lastDay]);
  }

  async insert(transaction: Transaction, representation: Representation): Promise<void> {
    const { id, personId, organizationId, role, position, since, until } = representation;
    await transaction.query(
      'insert into representation (id, person_id, organization_id, role, position, since, until) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, personId, organizationId, role, position, since, until],
    );
  }

  /** From today on. Nothing changes where the person has that role already; a representative becomes a manager, and was a representative. */
  async begin(
    transaction: Transaction,
    id: string,
    { personId, organizationId, role, position }: Pick<Representation, 'personId' | 'organizationId' | 'role' | 'position'>,
  ): Promise<void> {
    const current = await transaction.query<Representation & { today: string; yesterday: string }>(
      `select ${COLUMNS}, ${TODAY} as today, ${TODAY} - 1 as yesterday
       from representation where person_id = $1 and organization_id = $2 and (until is null or until >= ${TODAY}) for update`,
      [personId, organizationId],
    );
    if (current.some((one) => one.role === role || one.role === 'MANAGER')) return;
    for (const one of current) await this.end(transaction, one, one.yesterday);
    await transaction.query(
      `insert into representation (id, person_id, organization_id, role, position, since) values ($1, $2, $3, $4, $5, ${TODAY})`,
      [id, personId, organizationId, role, position ?? current[0]?.position ?? null],
    );
  }
}
