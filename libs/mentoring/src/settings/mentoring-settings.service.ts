/** What coordinators set for mentoring: its terms, and the days that are not worked. */
import { Injectable } from '@nestjs/common';
import { success, type AccountActor, type LocalizedText, type Result } from '#kernel';
import { Audit, Database, WorkingCalendar, type CalendarDayKind } from '#platform';
import { isCoordinator } from '../mentor/mentor.policy.js';
import { invalid, NOT_PERMITTED, type MentoringError } from '../mentoring.errors.js';
import { MentoringSettingsRepository, type MentoringSettings } from './mentoring-settings.repository.js';

export type MentoringTerms = Pick<MentoringSettings, 'answerDays' | 'consultationHours' | 'openRequests'>;

@Injectable()
export class MentoringSettingsService {
  constructor(
    private readonly database: Database,
    private readonly settings: MentoringSettingsRepository,
    private readonly calendar: WorkingCalendar,
    private readonly trail: Audit,
  ) {}

  async current(actor: AccountActor): Promise<Result<MentoringSettings, MentoringError>> {
    return isCoordinator(actor) ? success(await this.settings.current()) : NOT_PERMITTED;
  }

  /** What whoever asks for a mentor goes by. */
  async terms(): Promise<MentoringTerms> {
    const { answerDays, consultationHours, openRequests } = await this.settings.current();
    return { answerDays, consultationHours, openRequests };
  }

  /** What is left out stays; terms that have begun keep their end. Of the staff nobody is the outsider: two of them alone would open texts. */
  async update(actor: AccountActor, change: Partial<MentoringSettings>): Promise<Result<MentoringSettings, MentoringError>> {
    if (!actor.isCoordinator) return NOT_PERMITTED;
    const before = await this.settings.current();
    const after = { ...before, ...change };
    return this.database.transaction(async (transaction) => {
      const { safeguardingAccountId: outsider } = change;
      if (outsider && !(await this.settings.isOutsider(transaction, outsider))) return invalid('safeguardingAccountId', 'INVALID_VALUE');
      await this.settings.update(transaction, after);
      await this.trail.record(transaction, {
        actor,
        action: 'MENTORING_SETTINGS_CHANGED',
        subjectType: 'SETTINGS',
        subjectId: null,
        before,
        after,
      });
      return success(after);
    });
  }

  /** Kind null: an ordinary day again. */
  async setDay(
    actor: AccountActor,
    { day, kind, name }: { day: string; kind: CalendarDayKind | null; name: LocalizedText },
  ): Promise<Result<null, MentoringError>> {
    if (!actor.isCoordinator) return NOT_PERMITTED;
    await this.database.transaction(async (transaction) => {
      await (kind === null ? this.calendar.clear(transaction, day) : this.calendar.set(transaction, { day, kind, name }));
      await this.trail.record(transaction, { actor, action: 'CALENDAR_DAY_SET', subjectType: 'CALENDAR', subjectId: day, after: { kind } });
    });
    return success(null);
  }
}
