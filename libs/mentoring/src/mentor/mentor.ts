/** The mentor as mentoring speaks of them. */

export const EXPERTISE_LEVELS = ['BASIC', 'EXPERIENCED', 'EXPERT'] as const;
export type ExpertiseLevel = (typeof EXPERTISE_LEVELS)[number];

export const MEETING_WAYS = ['IN_PERSON', 'ONLINE'] as const;
export type MeetingWay = (typeof MEETING_WAYS)[number];

/** RETURNED: to be changed and sent again. ENDED: no mentor any more. */
export const MENTOR_STATUSES = ['APPROVED', 'AWAITING', 'ENDED', 'RETURNED'] as const;
export type MentorStatus = (typeof MENTOR_STATUSES)[number];

export interface Expertise {
  readonly focusAreaCode: string;
  readonly level: ExpertiseLevel;
  /** The experience, in a sentence. */
  readonly experience: string | null;
}

/** What a mentor says of themself. */
export interface MentorOffer {
  readonly about: string | null;
  readonly expertise: readonly Expertise[];
  readonly languages: readonly string[];
  readonly regionCodes: readonly string[];
  readonly ways: readonly MeetingWay[];
  /** Pairings at a time. */
  readonly capacity: number;
  readonly hoursPerMonth: number | null;
  readonly takesConsultations: boolean;
}

export interface Mentor extends MentorOffer {
  readonly id: string;
  readonly personId: string;
  readonly displayName: string;
  readonly status: MentorStatus;
  /** Places that pairings hold. */
  readonly placesTaken: number;
  readonly isPaused: boolean;
  /** yyyy-mm-dd, the first day on which requests are taken again; null: until they say so. */
  readonly pausedUntil: string | null;
  readonly returnedBecause: string | null;
  readonly coordinatorNote: string | null;
  /** Median of the last answers; null: too few to say. */
  readonly usualAnswerHours: number | null;
  readonly version: number;
}

/** A mentor as one reader sees them: null stands for what is not for that reader too. */
export interface VisibleMentor extends Omit<Mentor, 'capacity' | 'placesTaken' | 'status' | 'version'> {
  readonly freePlaces: number;
  readonly isOwn: boolean;
  readonly status: MentorStatus | null;
  readonly capacity: number | null;
  readonly placesTaken: number | null;
  readonly version: number | null;
}
