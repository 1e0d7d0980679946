// The one thing that comes next in a pairing, for whoever of its two sides reads.
import type { MentoringKind, MentoringSide, PairingStatus } from '../../graphql/generated/graphql';

export type NextStep =
  | 'ACCEPT_AGREEMENT'
  | 'ANSWER_CHECK_IN'
  | 'AWAIT_AGREEMENT'
  | 'HOLD_INTRODUCTION'
  | 'HOLD_SESSION'
  | 'PLAN_CONVERSATION'
  | 'PLAN_INTRODUCTION'
  | 'PLAN_SESSION'
  | 'PROPOSE_AGREEMENT'
  | 'RECORD_SESSION'
  | 'RENEW_AGREEMENT'
  | 'RESUME'
  | 'SET_GOAL';

/** What decides on it. */
export interface Course {
  readonly kind: MentoringKind;
  readonly status: PairingStatus;
  /** Of the newest version, whether each side has accepted it, and whether its last day has passed; null: there is none. */
  readonly agreement: { readonly isAccepted: Readonly<Record<MentoringSide, boolean>>; readonly isOver: boolean } | null;
  /** The earliest that is planned; `hasBegun` once its time has come. */
  readonly planned: { readonly hasBegun: boolean } | null;
  readonly hasMet: boolean;
  readonly hasGoals: boolean;
  /** One's own, that is not answered: it waits from the day it was asked, and its own day is the last one. */
  readonly hasOpenCheckIn: boolean;
}

/** null once it is over, or before it was accepted. */
export function nextStep(course: Course, side: MentoringSide): NextStep | null {
  const { kind, status, planned } = course;
  if (status === 'PAUSED') return 'RESUME';
  if (status !== 'ACCEPTED' && status !== 'ACTIVE') return null;
  if (course.agreement?.isAccepted[side] === false) return 'ACCEPT_AGREEMENT';
  if (planned?.hasBegun) return 'RECORD_SESSION';
  if (kind === 'CONSULTATION') return planned ? 'HOLD_SESSION' : 'PLAN_CONVERSATION';
  return status === 'ACCEPTED' ? beforeAgreement(course) : underway(course);
}

function beforeAgreement({ agreement, planned, hasMet }: Course): NextStep {
  if (agreement) return 'AWAIT_AGREEMENT';
  if (planned) return 'HOLD_INTRODUCTION';
  return hasMet ? 'PROPOSE_AGREEMENT' : 'PLAN_INTRODUCTION';
}

function underway({ agreement, planned, hasGoals, hasOpenCheckIn }: Course): NextStep {
  if (hasOpenCheckIn) return 'ANSWER_CHECK_IN';
  if (agreement?.isOver) return 'RENEW_AGREEMENT';
  if (!hasGoals) return 'SET_GOAL';
  return planned ? 'HOLD_SESSION' : 'PLAN_SESSION';
}
