// What is done with a request: the asked mentor answers, the mentee's side answers, withdraws or brings colleagues in, a coordinator closes it.
import { data, redirect } from 'react-router';
import { ask, fault, type Refusal } from '../../graphql/execute.server';
import {
  AddMentoringParticipantDocument,
  AnswerAskDocument,
  AnswerQuestionDocument,
  CloseRequestDocument,
  RemoveMentoringParticipantDocument,
  WithdrawRequestDocument,
  type DeclineReason,
} from '../../graphql/generated/graphql';
import { afterRefusal, choiceOf, textOf, type Asked } from '../identity/own-account.server';
import { errorsByField } from '../identity/refused-form.server';
import { DECLINE_REASONS } from './decline-fields';
import { givenDecline } from './decline.server';

/** A refused change, with what was typed. */
export interface RefusedChange {
  readonly change: string;
  /** Why the state did not allow it; null where something typed is wrong. */
  readonly reason: string | null;
  readonly errors: Readonly<Record<string, string>>;
  readonly given: { readonly text: string; readonly reason: DeclineReason | null; readonly pausedUntil: string };
}

/** The change and what it brought; `done` is said on the page that follows. */
interface Change {
  readonly name: string;
  readonly done: string;
  readonly refusal: Refusal | null;
}

export async function changeRequest(asked: Asked, id: string, form: FormData) {
  const name = textOf(form, 'change', 40);
  const own = { requestId: id };
  switch (name) {
    case 'answer': {
      const { refusal } = await ask(asked, AnswerQuestionDocument, { input: { ...own, text: textOf(form, 'text', 5_000) } });
      return changed(asked, id, { change: { name, done: 'answered', refusal }, form });
    }
    case 'withdraw': {
      const { refusal } = await ask(asked, WithdrawRequestDocument, { input: own });
      return changed(asked, id, { change: { name, done: 'withdrawn', refusal }, form });
    }
    case 'close': {
      const { refusal } = await ask(asked, CloseRequestDocument, { input: own });
      return changed(asked, id, { change: { name, done: 'closedByYou', refusal }, form });
    }
    case 'bring': {
      const input = { ...own, representationId: textOf(form, 'colleague') };
      const { refusal } = await ask(asked, AddMentoringParticipantDocument, { input });
      return changed(asked, id, { change: { name, done: 'brought', refusal }, form });
    }
    case 'part': {
      const input = { ...own, participantId: textOf(form, 'participant') };
      const { refusal } = await ask(asked, RemoveMentoringParticipantDocument, { input });
      return changed(asked, id, { change: { name, done: 'parted', refusal }, form });
    }
    default:
      return answerAsk(asked, id, { name, form });
  }
}

/** The mentor's answer. What ends the ask ends the mentor's view of the request too. */
async function answerAsk(asked: Asked, id: string, { name, form }: { name: string; form: FormData }) {
  const answer = choiceOf(form, 'change', ['ACCEPT', 'ASK_FOR_MORE', 'DECLINE', 'PASS_ON'] as const);
  if (!answer) return redirect(`/${asked.language}/mentoring/requests/${id}`);
  const { reason, pausedUntil } = answer === 'DECLINE' ? givenDecline(form) : { reason: null, pausedUntil: null };
  const input = { pairingId: textOf(form, 'ask'), answer, reason, pausedUntil, message: textOf(form, 'text', 2_000).trim() || null };
  const { data: answered, refusal } = await ask(asked, AnswerAskDocument, { input });
  const home = `/${asked.language}/mentoring`;
  if (refusal) {
    if (refusal.reason === 'ALREADY_TAKEN') return redirect(`${home}?done=taken`);
    if (refusal.reason === 'PAIRING_CLOSED' || refusal.code === 'NOT_FOUND') return redirect(`${home}?done=closed`);
    return changed(asked, id, { change: { name, done: '', refusal }, form });
  }
  switch (answer) {
    case 'ACCEPT':
      return redirect(`${home}/pairings/${answered.answerPairing.pairing.id}`);
    case 'ASK_FOR_MORE':
      return redirect(`${home}/requests/${id}?done=moreAsked`);
    case 'DECLINE':
      return redirect(`${home}?done=declined`);
    case 'PASS_ON':
      return redirect(`${home}?done=passedOn`);
  }
}

function changed(asked: Asked, id: string, { change: { name, done, refusal }, form }: { change: Change; form: FormData }) {
  const page = `mentoring/requests/${id}`;
  if (!refusal) return redirect(`/${asked.language}/${page}?done=${done}`);
  const given = {
    text: textOf(form, 'text', 5_000),
    reason: choiceOf(form, 'reason', DECLINE_REASONS),
    pausedUntil: textOf(form, 'pausedUntil', 10),
  };
  if (refusal.code === 'BAD_USER_INPUT') {
    const errors = errorsByField(refusal.violations);
    return data<RefusedChange>({ change: name, reason: null, errors, given }, { status: 400 });
  }
  if (refusal.reason && SAID.includes(refusal.reason))
    return data<RefusedChange>({ change: name, reason: refusal.reason, errors: {}, given }, { status: 409 });
  if (refusal.code === 'FORBIDDEN') throw fault(asked.context, `A change of a request was forbidden: ${name}`);
  return afterRefusal(asked, refusal, page);
}

/** States that the page has words for. */
const SAID: readonly string[] = ['MENTOR_CAPACITY_EXHAUSTED', 'MENTOR_PAUSED', 'MENTOR_NOT_AVAILABLE', 'OWN_MENTOR', 'TRANSITION_ILLEGAL'];
