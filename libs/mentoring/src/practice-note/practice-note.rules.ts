/** The states of a practice note, in this one place. What was agreed stays agreed: it is then a draft of somebody's. */
import type { PracticeNoteState } from './practice-note.js';

export const PRACTICE_NOTE_EVENTS = ['AGREE', 'DECLINE', 'WITHDRAW'] as const;
export type PracticeNoteEvent = (typeof PRACTICE_NOTE_EVENTS)[number];

/** What cannot happen stands nowhere. */
export const PRACTICE_NOTE_WAYS: Readonly<Record<PracticeNoteState, Readonly<Partial<Record<PracticeNoteEvent, PracticeNoteState>>>>> = {
  PROPOSED: { AGREE: 'AGREED', DECLINE: 'DECLINED', WITHDRAW: 'WITHDRAWN' },
  AGREED: {},
  DECLINED: {},
  WITHDRAWN: {},
};

/** null: that cannot happen. */
export function nextPracticeNoteState(state: PracticeNoteState, event: PracticeNoteEvent): PracticeNoteState | null {
  return PRACTICE_NOTE_WAYS[state][event] ?? null;
}
