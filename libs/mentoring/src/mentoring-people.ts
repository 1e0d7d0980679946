/** What mentoring does when identity tells that persons were joined, or that one is erased. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IdentityEvents, type IdentityEvent } from '#identity';
import type { Transaction } from '#platform';
import { MentorRepository } from './mentor/mentor.repository.js';
import { ParticipantRepository } from './participant/participant.repository.js';
import { RetentionRepository } from './retention/retention.repository.js';

@Injectable()
export class MentoringPeople implements OnModuleInit {
  constructor(
    private readonly identity: IdentityEvents,
    private readonly mentors: MentorRepository,
    private readonly participants: ParticipantRepository,
    private readonly retention: RetentionRepository,
  ) {}

  onModuleInit(): void {
    this.identity.listen((transaction, event) => this.follow(transaction, event));
  }

  private async follow(transaction: Transaction, event: IdentityEvent): Promise<void> {
    // The register of personal columns names what else goes with a person.
    if (event.kind === 'PERSON_ERASED') return this.retention.forget(transaction, event.personId);
    if (event.kind !== 'PERSONS_JOINED') return;
    await this.mentors.movePersons(transaction, event.kept, event.joined);
    await this.participants.movePersons(transaction, event.kept, event.joined);
  }
}
