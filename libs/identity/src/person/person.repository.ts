/** Writes persons, one statement for many. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { NewPerson } from './person.js';

const INSERT = `
  insert into person (id, name, email, gender)
  select id, name, email, gender
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as new (id, name, email, gender)
`;

@Injectable()
export class PersonRepository {
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
}
