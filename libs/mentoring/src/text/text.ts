/** A confidential text: what kind it is, who wrote it, and who reads it. */

export const TEXT_KINDS = [
  'ACTION_ITEM',
  'AGREEMENT',
  'ANSWER',
  'CHECK_IN',
  'DECLINE',
  'DETAILS',
  'END',
  'GOAL',
  'NOTE',
  'PRACTICE_NOTE',
  'QUESTION',
  'REFLECTION',
  'SESSION',
] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

/**
 * AUTHOR: nobody else. ACCEPTED: the mentee's side, and the mentor who accepted. ASKED: the mentee's side, and the mentor who was asked.
 * PAIR: both sides. COORDINATORS: both sides and the coordinators. STAFF: its author and the coordinators.
 */
export type Audience = 'ACCEPTED' | 'ASKED' | 'AUTHOR' | 'COORDINATORS' | 'PAIR' | 'STAFF';

/** An opened text; `content` null: its key was destroyed, so nobody reads it any more. */
export interface OpenedText {
  readonly id: string;
  readonly requestId: string;
  readonly pairingId: string | null;
  readonly kind: TextKind;
  readonly authorId: string;
  readonly audience: Audience;
  readonly content: string | null;
  readonly writtenAt: Date;
  readonly version: number;
}
