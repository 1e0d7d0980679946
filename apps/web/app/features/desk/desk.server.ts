// The desk: what waits in the matters of mentoring one by one, and the rest of the inbox by its kinds.
import { askFor } from '../../graphql/execute.server';
import { DeskDocument, type InboxKind } from '../../graphql/generated/graphql';
import { longDay, today, weekdayAndDay } from '../../i18n/dates.server';
import type { Asked } from '../identity/own-account.server';
import { mentoringDesk } from '../mentoring-desk/mentoring-desk.server';
import { SHOWN_ONE_BY_ONE } from '../mentoring-desk/waits.server';

export async function deskOf(asked: Asked) {
  const { viewer } = await askFor(asked, DeskDocument);
  const { items } = viewer.inbox;
  const mentoring = await mentoringDesk(asked, { hasPracticeNotes: items.some(({ kind }) => kind === 'ANSWER_PRACTICE_NOTE') });
  const [kept = null, ...others] = viewer.representations.flatMap(({ role, until, organization }) =>
    role === 'MANAGER' && until === null && organization ? [organization.slug] : [],
  );
  return {
    day: weekdayAndDay(today(), asked.language),
    mentoring,
    inbox: items
      .filter(({ kind }) => !mentoring || !SHOWN_ONE_BY_ONE.includes(kind))
      .map(({ kind, count, since }) => ({
        kind,
        count,
        since: since ? longDay(since, asked.language) : null,
        // whoever keeps several profiles chooses among them
        place: kind === 'RENEW_MEMBERSHIP' && kept && others.length === 0 ? `members/${kept}/renew` : PLACES[kind],
      })),
  };
}

export type InboxRow = Awaited<ReturnType<typeof deskOf>>['inbox'][number];

/** Where each is done, behind the language. */
const PLACES: Readonly<Record<InboxKind, string>> = {
  ACCEPT_AGREEMENT: 'mentoring',
  ANSWER_CHECK_IN: 'mentoring',
  ANSWER_DUTY_SWAP: 'mentoring/duty',
  ANSWER_MENTORING_REQUEST: 'mentoring',
  ANSWER_MENTOR_QUESTION: 'mentoring',
  ANSWER_PRACTICE_NOTE: 'mentoring',
  APPROVE_MENTOR: 'coordination/mentors',
  CONFIRM_ERASURE: 'coordination/people',
  DO_ACTION_ITEM: 'mentoring',
  ENROL_SECOND_FACTOR: 'account/security',
  INVITATION_BOUNCED: 'coordination/invitations?state=BOUNCED',
  INVITATION_EXPIRED: 'coordination/invitations?state=EXPIRED',
  MATCH_REQUEST: 'coordination/matching',
  OPEN_EMERGENCY_ACCESS: 'mentoring/emergency',
  RECORD_SESSION: 'mentoring',
  RENEW_MEMBERSHIP: 'account#represents',
  REVIEW_APPLICATION: 'coordination/applications?mine=1',
  UNDO_ERASURE: 'account/data',
};
