/** What two learned, written without names for others to read: one side writes it, the other agrees or does not. */
import type { MentoringSide } from '../request/request.js';

export const PRACTICE_NOTE_STATES = ['AGREED', 'DECLINED', 'PROPOSED', 'WITHDRAWN'] as const;
export type PracticeNoteState = (typeof PRACTICE_NOTE_STATES)[number];

export const PRACTICE_NOTE_ANSWERS = ['AGREE', 'DECLINE'] as const;
export type PracticeNoteAnswer = (typeof PRACTICE_NOTE_ANSWERS)[number];

/** Who proposed and who agreed; it stays when the words have ended. */
export interface PracticeNoteFacts {
  readonly id: string;
  readonly pairingId: string;
  /** What it was written of: a goal that was reached, or a session that was held. */
  readonly goalId: string | null;
  readonly sessionId: string | null;
  readonly state: PracticeNoteState;
  /** A participant's. */
  readonly proposedBy: string;
  readonly proposedSide: MentoringSide;
  readonly proposedAt: Date;
  /** A participant's of the other side. */
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}

/** Its words, sealed. */
export interface PracticeNoteWords {
  readonly title: string;
  readonly body: string;
}

/** words null: it was withdrawn, or their key was destroyed. */
export interface PracticeNote extends PracticeNoteFacts {
  readonly words: PracticeNoteWords | null;
}
