/** Who takes urgent consultations when: coordinators keep the rota, mentors swap weeks among themselves. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays, success, type AccountActor, type Result } from '#kernel';
import { Audit, Clock, Database } from '#platform';
import type { Mentor } from '../mentor/mentor.js';
import { MentorRepository } from '../mentor/mentor.repository.js';
import { conflict, invalid, NOT_FOUND, NOT_PERMITTED, type MentoringError } from '../mentoring.errors.js';
import { DutyRepository, type DutySwap } from './duty.repository.js';

export interface DutyWeek {
  /** Its Monday, yyyy-mm-dd. */
  readonly startsOn: string;
  readonly mentorIds: readonly string[];
}

type Done = Promise<Result<null, MentoringError>>;

const DONE = success(null);
const DAYS = 7;

@Injectable()
export class DutyService {
  constructor(
    private readonly database: Database,
    private readonly duty: DutyRepository,
    private readonly mentors: MentorRepository,
    private readonly clock: Clock,
    private readonly trail: Audit,
  ) {}

  /** So many weeks from that of a day on, empty ones too. null: from the current one. */
  async weeks(from: string | null, count: number): Promise<readonly DutyWeek[]> {
    const first = mondayOf(from ?? this.clock.today());
    const mondays = Array.from({ length: count }, (_, index) => addDays(first, index * DAYS));
    const rows = Map.groupBy(await this.duty.between(first, addDays(first, count * DAYS)), ({ startsOn }) => startsOn);
    return mondays.map((startsOn) => ({ startsOn, mentorIds: (rows.get(startsOn) ?? []).map(({ mentorId }) => mentorId) }));
  }

  /** Offers that the account made or was made. */
  swaps(actor: AccountActor): Promise<readonly DutySwap[]> {
    return this.duty.swapsOf(actor.personId);
  }

  /** A coordinator's. Whoever takes urgent consultations can be on duty. */
  async set(actor: AccountActor, week: { startsOn: string; mentorId: string; isOnDuty: boolean }): Done {
    if (!actor.isCoordinator) return NOT_PERMITTED;
    if (mondayOf(week.startsOn) !== week.startsOn) return invalid('startsOn', 'INVALID_VALUE');
    return this.database.transaction(async (transaction): Done => {
      const mentor = await this.mentors.lock(transaction, week.mentorId);
      if (!mentor) return NOT_FOUND;
      if (week.isOnDuty && !canBeOnDuty(mentor)) return conflict('MENTOR_NOT_AVAILABLE');
      await (week.isOnDuty ? this.duty.set(transaction, week) : this.duty.clear(transaction, week));
      const action = week.isOnDuty ? 'DUTY_SET' : 'DUTY_CLEARED';
      const after = { startsOn: week.startsOn };
      await this.trail.record(transaction, { actor, action, subjectType: 'MENTOR_PROFILE', subjectId: week.mentorId, after });
      return DONE;
    });
  }

  /** One's own week, to another mentor who takes urgent consultations. */
  offer(actor: AccountActor, { startsOn, toMentorId }: { startsOn: string; toMentorId: string }): Done {
    return this.database.transaction(async (transaction): Done => {
      const own = await this.mentors.lockOfPerson(transaction, actor.personId);
      if (!own || !(await this.duty.isOnDuty(transaction, { startsOn, mentorId: own.id }))) return NOT_FOUND;
      const other = await this.mentors.lock(transaction, toMentorId);
      if (!other || other.id === own.id || !canBeOnDuty(other)) return conflict('MENTOR_NOT_AVAILABLE');
      await this.duty.offer(transaction, { id: randomUUID(), startsOn, fromMentorId: own.id, toMentorId });
      return DONE;
    });
  }

  /** The one who was asked takes the week, or does not; either side ends the offer by not accepting. */
  answer(actor: AccountActor, swapId: string, answer: 'ACCEPT' | 'DECLINE'): Done {
    return this.database
      .transaction(async (transaction): Done => {
        const own = await this.mentors.lockOfPerson(transaction, actor.personId);
        const swap = own && (await this.duty.take(transaction, swapId));
        const isFor = swap?.toMentorId === own?.id;
        if (!swap || (!isFor && (answer === 'ACCEPT' || swap.fromMentorId !== own.id))) throw new SwapRefused();
        if (answer === 'DECLINE') return DONE;
        await this.duty.clear(transaction, { startsOn: swap.startsOn, mentorId: swap.fromMentorId });
        await this.duty.set(transaction, { startsOn: swap.startsOn, mentorId: swap.toMentorId });
        const after = { startsOn: swap.startsOn };
        await this.trail.record(transaction, {
          actor,
          action: 'DUTY_SWAPPED',
          subjectType: 'MENTOR_PROFILE',
          subjectId: swap.toMentorId,
          after,
        });
        return DONE;
      })
      .catch((error: unknown) => {
        if (error instanceof SwapRefused) return NOT_FOUND;
        throw error;
      });
  }
}

/** Rolls back what was taken up by whom it was not for. */
class SwapRefused extends Error {}

function canBeOnDuty({ status, takesConsultations }: Mentor): boolean {
  return status === 'APPROVED' && takesConsultations;
}

function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, -((weekday + 6) % DAYS));
}
