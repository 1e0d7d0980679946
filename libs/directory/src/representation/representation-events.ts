/** What representations do when identity tells that persons were joined, or accepted to represent somebody. */
import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IdentityEvents, type IdentityEvent } from '#identity';
import type { Transaction } from '#platform';
import { RepresentationRepository } from './representation.repository.js';

@Injectable()
export class RepresentationEvents implements OnModuleInit {
  constructor(
    private readonly identity: IdentityEvents,
    private readonly representations: RepresentationRepository,
  ) {}

  onModuleInit(): void {
    this.identity.listen((transaction, event) => this.follow(transaction, event));
  }

  private async follow(transaction: Transaction, event: IdentityEvent): Promise<void> {
    switch (event.kind) {
      case 'PERSONS_JOINED':
        return this.representations.movePersons(transaction, event.kept, event.joined);
      case 'POSITION_CORRECTED':
        return this.representations.setPosition(transaction, event.personId, event.position);
      case 'REPRESENTATION_ACCEPTED':
        return this.representations.begin(transaction, randomUUID(), event);
      case 'PERSON_OUT_OF_REACH':
      case 'PERSON_ERASED':
        return; // who represents an organization stays so; the register of personal columns names what goes with an erased person
    }
  }
}
