/** A meeting of the two: planned, held, missed or called off. */
import type { MeetingWay } from '../mentor/mentor.js';

export const SESSION_STATES = ['CANCELLED', 'HELD', 'NO_SHOW', 'PLANNED'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

export const MOST_SESSION_MINUTES = 480;

export interface SessionFacts {
  readonly id: string;
  readonly pairingId: string;
  readonly state: SessionState;
  readonly startsAt: Date;
  readonly minutes: number;
  readonly way: MeetingWay;
  /** The first talk, before the agreement. */
  readonly isIntroductory: boolean;
}

/** Its words, sealed. */
export interface SessionWords {
  readonly topic: string | null;
  /** What was said and agreed. */
  readonly summary: string | null;
}
