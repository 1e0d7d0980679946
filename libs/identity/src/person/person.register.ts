/** The persons that the network knows: other domains write them here, in their own transaction. */
import { Injectable } from '@nestjs/common';
import type { Transaction } from '#platform';
import type { NewPerson } from './person.js';
import { PersonRepository } from './person.repository.js';

@Injectable()
export class PersonRegister {
  constructor(private readonly repository: PersonRepository) {}

  /** Each becomes a person of its own: an equal name or address does not make two people one. */
  addMany(transaction: Transaction, persons: readonly NewPerson[]): Promise<void> {
    return this.repository.insert(transaction, persons);
  }
}
