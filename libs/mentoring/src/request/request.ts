/** The request as mentoring speaks of it: a need, who is asked about it, and where it stands. */

export const MENTORING_KINDS = ['CONSULTATION', 'PAIRING'] as const;
/** PAIRING: months. CONSULTATION: one conversation. */
export type MentoringKind = (typeof MENTORING_KINDS)[number];

export const OTHER_SIDES = ['COMPANY', 'NONE', 'ORGANIZATION', 'PERSON', 'STATE_BODY'] as const;
export type OtherSide = (typeof OTHER_SIDES)[number];

export const REQUEST_STATUSES = ['ASKED', 'CLOSED', 'MATCHED', 'MORE_ASKED', 'OPEN', 'QUEUED', 'WITHDRAWN'] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

export const MENTORING_SIDES = ['MENTEE', 'MENTOR'] as const;
export type MentoringSide = (typeof MENTORING_SIDES)[number];

/** What a mentee sends. */
export interface NewRequest {
  readonly kind: MentoringKind;
  readonly focusAreaCodes: readonly string[];
  readonly languages: readonly string[];
  readonly headline: string | null;
  readonly details: string;
  readonly otherSide: OtherSide;
  /** yyyy-mm-dd. */
  readonly neededBy: string | null;
  readonly organizationId: string | null;
  /** In the order of the wish. */
  readonly preferredMentorIds: readonly string[];
  readonly unwantedMentorIds: readonly string[];
}

/** A request without its confidential words. */
export interface MentoringRequest {
  readonly id: string;
  readonly kind: MentoringKind;
  readonly status: RequestStatus;
  readonly organizationId: string | null;
  readonly focusAreaCodes: readonly string[];
  readonly languages: readonly string[];
  /** null: to be made from the focus areas, in the reader's language. */
  readonly headline: string | null;
  readonly otherSide: OtherSide;
  readonly neededBy: string | null;
  readonly keyId: string;
  readonly answerBy: Date | null;
  readonly createdAt: Date;
  readonly statusSince: Date;
}

/** A person's part in a request or an ask. */
export interface Participant {
  readonly id: string;
  readonly requestId: string;
  /** The ask whose mentor it is; null on the mentee's side. */
  readonly pairingId: string | null;
  readonly personId: string;
  readonly displayName: string;
  readonly side: MentoringSide;
  readonly isAuthor: boolean;
  readonly since: Date;
  readonly until: Date | null;
  /** Whether they take part now: one who left the organization does not. */
  readonly takesPart: boolean;
}
