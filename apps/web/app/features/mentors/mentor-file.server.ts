// One mentor's profile for coordinators: what it shows, and what they decide.
import { data, redirect } from 'react-router';
import { ask, askFor, type Refusal } from '../../graphql/execute.server';
import {
  DecideMentorProfileDocument,
  EndMentorProfileDocument,
  MentorFileDocument,
  MentorLoadsDocument,
  WriteMentorNoteDocument,
} from '../../graphql/generated/graphql';
import { messagesFor } from '../../i18n/catalogues.server';
import { textOf } from '../identity/own-account.server';
import { afterStaffRefusal, violationOf, type StaffAsked } from '../staff/staff.server';
import { mentorOf } from './mentor-card.server';
import { workOf } from './mentor-files.server';

/** The mentor of an id; null where there is none. */
export async function mentorFile(asked: StaffAsked, id: string) {
  const { data: answer } = await ask(asked, MentorFileDocument, { id });
  if (!answer) return null;
  const { mentor, workingLanguages } = answer;
  const { mentoringOverview } = await askFor(asked, MentorLoadsDocument);
  return {
    ...mentorOf(mentor, { language: asked.language, workingLanguages }),
    status: mentor.status ?? 'AWAITING',
    returnedBecause: mentor.returnedBecause ?? null,
    hoursPerMonth: mentor.hoursPerMonth ?? null,
    note: mentor.coordinatorNote ?? '',
    load: {
      taken: mentor.placesTaken ?? 0,
      capacity: mentor.capacity ?? 0,
      ...workOf(mentoringOverview.loads.find((load) => load.mentor.id === mentor.id) ?? null),
    },
  };
}

/** Why a form of the page was not taken; what was typed stays. */
export interface MentorFileProblem {
  readonly form: 'decision' | 'note' | 'end';
  /** What is wrong with the text of the form; null where it is something else. */
  readonly error: string | null;
  readonly isInUse: boolean;
  readonly text: string;
}

const LONGEST = 10_000;

export async function decideOnMentor(asked: StaffAsked, mentorId: string, form: FormData) {
  const text = textOf(form, 'text', LONGEST).replaceAll('\r\n', '\n');
  const answered = (done: string, on: MentorFileProblem['form'], { refusal }: { readonly refusal: Refusal | null }) =>
    answerTo(asked, { mentorId, done, form: on, text }, refusal);
  switch (textOf(form, 'change')) {
    case 'approve':
      return answered('approved', 'decision', await ask(asked, DecideMentorProfileDocument, { input: { mentorId, approve: true } }));
    case 'return': {
      if (text.trim() === '')
        return refused({ form: 'decision', error: messagesFor(asked.language).say('mentors.file.reasonNeeded'), text });
      const input = { mentorId, approve: false, reason: text };
      return answered('returned', 'decision', await ask(asked, DecideMentorProfileDocument, { input }));
    }
    case 'note':
      return answered('noted', 'note', await ask(asked, WriteMentorNoteDocument, { input: { mentorId, text: text || null } }));
    case 'end':
      return answered('ended', 'end', await ask(asked, EndMentorProfileDocument, { input: { mentorId } }));
    default:
      return redirect(addressOf(asked, mentorId));
  }
}

interface Decision {
  readonly mentorId: string;
  readonly done: string;
  readonly form: MentorFileProblem['form'];
  readonly text: string;
}

function answerTo(asked: StaffAsked, { mentorId, done, form, text }: Decision, refusal: Refusal | null) {
  if (!refusal) return redirect(`${addressOf(asked, mentorId)}?done=${done}`);
  if (refusal.reason === 'CAPACITY_IN_USE') return refused({ form, error: null, text, isInUse: true });
  const error = violationOf(refusal, form === 'note' ? 'text' : 'reason');
  if (error) return refused({ form, error, text });
  return afterStaffRefusal(asked, refusal, `coordination/mentors/${mentorId}`);
}

function refused({ isInUse = false, ...problem }: Omit<MentorFileProblem, 'isInUse'> & { readonly isInUse?: boolean }) {
  return data<MentorFileProblem>({ ...problem, isInUse }, { status: isInUse ? 409 : 400 });
}

function addressOf({ language }: StaffAsked, mentorId: string): string {
  return `/${language}/coordination/mentors/${mentorId}`;
}
