/** What mentoring does when identity tells that persons were joined, or that one is erased. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IdentityEvents, type IdentityEvent } from '#identity';
import type { Transaction } from '#platform';
import { MentorRepository } from './mentor/mentor.repository.js';
import { ParticipantRepository } from './participant/participant.repository.js';

@Injectable()
export class MentoringPeople implements OnModuleInit {
  constructor(
    private readonly identity: IdentityEvents,
    private readonly mentors: MentorRepository,
    private readonly participants: ParticipantRepository,
  ) {}

  onModuleInit(): void {
    this.identity.listen((transaction, event) => this.follow(transaction, event));
  }

  private async follow(transaction: Transaction, event: IdentityEvent): Promise<void> {
    if (event.kind !== 'PERSONS_JOINED') return; // the register of personal columns names what goes with a person
    await this.mentors.movePersons(transaction, event.kept, event.joined);
    await this.participants.movePersons(transaction, event.kept, event.joined);
  }
}
