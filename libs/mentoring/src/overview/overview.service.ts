/** What coordinators see of the whole programme, and the weekly mail of what needs them. */
import { Injectable } from '@nestjs/common';
import { success, SYSTEM, type Actor, type Result } from '#kernel';
import { Database } from '#platform';
import { MentoringMail } from '../mail/mentoring-mail.js';
import { isCoordinator } from '../mentor/mentor.policy.js';
import { NOT_PERMITTED, type MentoringError } from '../mentoring.errors.js';
import { WorkViews } from '../pairing/work-views.js';
import { ParticipantRepository } from '../participant/participant.repository.js';
import { RequestViews, type PairingView } from '../request/request-views.js';
import { OverviewRepository, type MentorLoad, type ProgrammeFigures } from './overview.repository.js';

/** The job of every Monday. */
export const MENTORING_WEEK_JOB = 'mentoring-week';

export interface MentoringOverview extends ProgrammeFigures {
  readonly loads: readonly MentorLoad[];
  /** Those that have gone on the longest first. */
  readonly atRisk: readonly PairingView[];
}

@Injectable()
export class OverviewService {
  constructor(
    private readonly database: Database,
    private readonly overview: OverviewRepository,
    private readonly views: RequestViews,
    private readonly work: WorkViews,
    private readonly participants: ParticipantRepository,
    private readonly mail: MentoringMail,
  ) {}

  async of(actor: Actor): Promise<Result<MentoringOverview, MentoringError>> {
    if (!isCoordinator(actor)) return NOT_PERMITTED;
    const [figures, loads, atRisk] = await Promise.all([this.overview.figures(), this.overview.loads(), this.atRisk(actor)]);
    return success({ ...figures, loads, atRisk });
  }

  /** Figures alone; nothing where nothing needs anybody. */
  async tellWeek(): Promise<void> {
    const [{ queued, awaitingMentors: awaiting }, { length: atRisk }] = await Promise.all([this.overview.figures(), this.atRisk(SYSTEM)]);
    if (queued + awaiting + atRisk === 0) return;
    await this.database.transaction(async (transaction) => {
      await this.mail.week(transaction, await this.participants.coordinatorAddressees(transaction), { queued, awaiting, atRisk });
    });
  }

  private async atRisk(actor: Actor): Promise<readonly PairingView[]> {
    const pairings = [...(await this.views.findVisiblePairings(actor, await this.overview.goingOn())).values()];
    const health = await this.work.healthOfPairings(pairings);
    return pairings.filter(({ id }) => health.get(id)?.state === 'AT_RISK');
  }
}
