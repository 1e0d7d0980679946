/** How a pairing goes, by rules that docs/mentoring.md names one by one; the first that applies is the reason. */
import { addDays, daysBetween } from '#kernel';
import type { MeetingRhythm } from '../agreement/agreement.js';
import type { PairingStatus } from '../pairing/pairing.js';

export const HEALTH_STATES = ['AT_RISK', 'NEEDS_CHECK_IN', 'ON_TRACK'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];

/** Days as yyyy-mm-dd; null: there is none. */
export interface HealthFacts {
  readonly status: PairingStatus;
  readonly today: string;
  readonly acceptedOn: string;
  readonly rhythm: MeetingRhythm | null;
  readonly endsOn: string | null;
  readonly lastHeldOn: string | null;
  readonly nextPlannedOn: string | null;
  readonly heldSessions: number;
  /** Open action items whose day has passed. */
  readonly overdueItems: number;
  /** The day on which the oldest unanswered check-in was due. */
  readonly checkInDueOn: string | null;
  readonly isUnfit: boolean;
  readonly isSomebodyAway: boolean;
}

export type HealthReason =
  | 'AGREEMENT_ENDED'
  | 'AGREEMENT_MISSING'
  | 'CHECK_IN_UNANSWERED'
  | 'GOES_WELL'
  | 'ITEMS_OVERDUE'
  | 'NO_MEETINGS'
  | 'NOTHING_PLANNED'
  | 'PAUSED'
  | 'SOMEBODY_AWAY'
  | 'UNFIT';

export interface Health {
  readonly state: HealthState;
  readonly reason: HealthReason;
  /** What the reason counts: days, or things. */
  readonly count: number;
}

/** Days between two meetings of a rhythm. */
export const RHYTHM_DAYS: Readonly<Record<MeetingRhythm, number>> = { WEEKLY: 7, FORTNIGHTLY: 14, MONTHLY: 31 };

const AGREEMENT_DAYS = 21;
const MANY_ITEMS = 2;

export function healthOf(facts: HealthFacts): Health {
  return (
    atRisk(facts) ??
    needsCheckIn(facts) ?? { state: 'ON_TRACK', reason: facts.status === 'PAUSED' ? 'PAUSED' : 'GOES_WELL', count: facts.heldSessions }
  );
}

function atRisk({ isSomebodyAway, isUnfit, ...facts }: HealthFacts): Health | null {
  const is = (reason: HealthReason, count = 0): Health => ({ state: 'AT_RISK', reason, count });
  if (isSomebodyAway) return is('SOMEBODY_AWAY');
  if (isUnfit) return is('UNFIT');
  if (facts.status === 'PAUSED') return null;
  const waited = daysBetween(facts.acceptedOn, facts.today);
  if (facts.rhythm === null) return facts.status === 'ACCEPTED' && waited > AGREEMENT_DAYS ? is('AGREEMENT_MISSING', waited) : null;
  const silent = daysBetween(facts.lastHeldOn ?? facts.acceptedOn, facts.today);
  return silent > 2 * RHYTHM_DAYS[facts.rhythm] ? is('NO_MEETINGS', silent) : null;
}

function needsCheckIn(facts: HealthFacts): Health | null {
  const is = (reason: HealthReason, count: number): Health => ({ state: 'NEEDS_CHECK_IN', reason, count });
  if (facts.checkInDueOn !== null && facts.checkInDueOn < facts.today)
    return is('CHECK_IN_UNANSWERED', daysBetween(facts.checkInDueOn, facts.today));
  if (facts.status === 'PAUSED') return null;
  if (facts.endsOn !== null && facts.endsOn < facts.today) return is('AGREEMENT_ENDED', daysBetween(facts.endsOn, facts.today));
  if (facts.overdueItems >= MANY_ITEMS) return is('ITEMS_OVERDUE', facts.overdueItems);
  if (facts.rhythm === null || facts.nextPlannedOn !== null) return null;
  const due = addDays(facts.lastHeldOn ?? facts.acceptedOn, RHYTHM_DAYS[facts.rhythm]);
  return due < facts.today ? is('NOTHING_PLANNED', daysBetween(due, facts.today)) : null;
}
