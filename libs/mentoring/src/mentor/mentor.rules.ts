/** How a mentor's profile goes from one state to the next. */
import type { MentorStatus } from './mentor.js';

/** What happens to a profile. */
export type MentorEvent = 'SAVE' | 'APPROVE' | 'RETURN' | 'END';

/** null: that cannot happen. What an approved mentor changes stays approved; who ended begins anew. */
const NEXT: Readonly<Record<MentorStatus, Readonly<Record<MentorEvent, MentorStatus | null>>>> = {
  AWAITING: { SAVE: 'AWAITING', APPROVE: 'APPROVED', RETURN: 'RETURNED', END: 'ENDED' },
  APPROVED: { SAVE: 'APPROVED', APPROVE: null, RETURN: 'RETURNED', END: 'ENDED' },
  RETURNED: { SAVE: 'AWAITING', APPROVE: 'APPROVED', RETURN: null, END: 'ENDED' },
  ENDED: { SAVE: 'AWAITING', APPROVE: null, RETURN: null, END: null },
};

export function nextMentorStatus(status: MentorStatus, event: MentorEvent): MentorStatus | null {
  return NEXT[status][event];
}
