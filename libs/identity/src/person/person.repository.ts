/** Writes persons, one statement for many. */
import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import type { NewPerson, Profile } from './person.js';

const INSERT = `
  insert into person (id, name, email, gender)
  select id, name, email, gender
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as new (id, name, email, gender)
`;

const PROFILE = {
  name: 'persons.profile',
  text: `select name, languages, gender, age_group as "ageGroup" from person where id = $1`,
};

@Injectable()
export class PersonRepository {
  constructor(private readonly database: Database) {}

  async insert(transaction: Transaction, persons: readonly NewPerson[]): Promise<void> {
    await transaction.query(INSERT, [
      persons.map(({ id }) => id),
      persons.map(({ name }) => name),
      persons.map(({ email }) => email),
      persons.map(({ gender }) => gender),
    ]);
  }

  async setEmail(transaction: Transaction, id: string, email: string): Promise<void> {
    await transaction.query('update person set email = $2 where id = $1', [id, email]);
  }

  async profile(id: string): Promise<Profile | null> {
    const [profile] = await this.database.readCurrent<Profile>(PROFILE, [id]);
    return profile ?? null;
  }

  async update(transaction: Transaction, id: string, { name, languages, gender, ageGroup }: Profile): Promise<void> {
    await transaction.query('update person set name = $2, languages = $3, gender = $4, age_group = $5 where id = $1', [
      id,
      name,
      languages,
      gender,
      ageGroup,
    ]);
  }

  /** As it is in the transaction. */
  async profileIn(transaction: Transaction, id: string): Promise<Profile | null> {
    const [profile] = await transaction.query<Profile>(PROFILE.text, [id]);
    return profile ?? null;
  }

  /** Some person with the address; several may have it until one of them accepts an invitation. */
  async oneOfMailbox(transaction: Transaction, mailbox: string): Promise<string | null> {
    const [person] = await transaction.query<{ id: string }>(
      'select id from person where lower(email) = $1 order by created_at, id limit 1',
      [mailbox],
    );
    return person?.id ?? null;
  }

  /** Leaves a person that is there as it is. */
  async insertMissing(transaction: Transaction, { id, name, email, gender }: NewPerson): Promise<void> {
    await transaction.query('insert into person (id, name, email, gender) values ($1, $2, $3, $4) on conflict (id) do nothing', [
      id,
      name,
      email,
      gender,
    ]);
  }
}
