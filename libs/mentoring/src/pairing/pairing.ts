/** The pairing as mentoring speaks of it: an ask while PROPOSED, a mentor with a mentee from the moment it was accepted. */
import type { MentoringKind } from '../request/request.js';

export const PAIRING_STATUSES = ['ACCEPTED', 'ACTIVE', 'COMPLETED', 'ENDED', 'PAUSED', 'PROPOSED'] as const;
export type PairingStatus = (typeof PAIRING_STATUSES)[number];

export const PAIRING_ANSWERS = ['ACCEPT', 'ASK_FOR_MORE', 'DECLINE', 'PASS_ON'] as const;
export type PairingAnswer = (typeof PAIRING_ANSWERS)[number];

export const DECLINE_REASONS = ['CONFLICT', 'NOT_MY_FIELD', 'NO_TIME', 'OTHER'] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Why an accepted pairing is broken off. */
export const BREAKING_REASONS = ['GOALS_CHANGED', 'MENTEE_LEFT', 'MENTOR_UNAVAILABLE', 'NOT_A_GOOD_FIT', 'NO_TIME', 'OTHER'] as const;
export type BreakingReason = (typeof BREAKING_REASONS)[number];

/** Why a pairing is no more; the first ones are of asks that nobody accepted. */
export const PAIRING_END_REASONS = [
  'CLOSED',
  'CONFLICT',
  'GOALS_CHANGED',
  'MENTEE_LEFT',
  'MENTOR_UNAVAILABLE',
  'NOT_A_GOOD_FIT',
  'NOT_MY_FIELD',
  'NO_ANSWER',
  'NO_TIME',
  'OTHER',
  'PASSED_ON',
  'TAKEN',
  'WITHDRAWN',
] as const;
export type PairingEndReason = (typeof PAIRING_END_REASONS)[number];

/** Who proposed it. DUTY: the rota. */
export type Proposer = 'COORDINATOR' | 'DUTY' | 'MENTEE';

export interface Pairing {
  readonly id: string;
  readonly requestId: string;
  readonly mentorId: string;
  /** The mentor's. */
  readonly personId: string;
  readonly kind: MentoringKind;
  readonly status: PairingStatus;
  readonly proposedBy: Proposer;
  readonly askedAt: Date;
  readonly answerBy: Date | null;
  /** Working days that the mentor had left when they asked for more. */
  readonly daysLeft: number | null;
  readonly acceptedAt: Date | null;
  readonly activeAt: Date | null;
  readonly pausedUntil: string | null;
  readonly endedAt: Date | null;
  readonly endReason: PairingEndReason | null;
  readonly keyId: string | null;
  /** When the key of what the two wrote was destroyed. */
  readonly textsEndedAt: Date | null;
}
