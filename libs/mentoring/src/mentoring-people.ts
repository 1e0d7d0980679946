/** What mentoring does when identity tells that persons were joined, or that one is out of reach or erased. */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IdentityEvents, type IdentityEvent } from '#identity';
import type { Transaction } from '#platform';
import { AbsenceService } from './absence/absence.service.js';
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
    private readonly absences: AbsenceService,
  ) {}

  onModuleInit(): void {
    this.identity.listen((transaction, event) => this.follow(transaction, event));
  }

  private async follow(transaction: Transaction, event: IdentityEvent): Promise<void> {
    switch (event.kind) {
      case 'PERSONS_JOINED':
        await this.mentors.movePersons(transaction, event.kept, event.joined);
        return this.participants.movePersons(transaction, event.kept, event.joined);
      case 'PERSON_OUT_OF_REACH':
        return this.absences.plan(transaction);
      case 'PERSON_ERASED':
        // The register of personal columns names what else goes with a person.
        await this.retention.forget(transaction, event.personId);
        return this.absences.plan(transaction);
      case 'POSITION_CORRECTED':
      case 'REPRESENTATION_ACCEPTED':
        return; // nothing of a pairing depends on them
    }
  }
}
