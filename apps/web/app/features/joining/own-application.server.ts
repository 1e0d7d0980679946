// One's own application by its mailed link: what the page shows, and what its buttons do. Whoever holds the link needs no account.
import { data, redirect } from 'react-router';
import { ask, fault, type Refusal } from '../../graphql/execute.server';
import {
  AppealRejectionDocument,
  OwnApplicationDocument,
  ProveApplicationEmailDocument,
  WithdrawApplicationDocument,
} from '../../graphql/generated/graphql';
import { longDay } from '../../i18n/dates.server';
import { cardOf } from '../directory/organization-card.server';
import { textOf, type Asked } from '../identity/own-account.server';
import type { ApplicationDone } from './application-done';
import { withoutIin } from './bin';
import { draftOf } from './join-draft.server';
import { joinChoices, joinVocabulary, sendJoinForm } from './join.server';

/** Null where the link opens nothing. Reading it, as scanners of mail do, changes nothing. */
async function found(asked: Asked, token: string) {
  const { data: answer, refusal } = await ask(asked, OwnApplicationDocument, { token });
  if (refusal && refusal.code !== 'NOT_FOUND') throw fault(asked.context, `An application's link was refused: ${refusal.code}`);
  return answer?.ownApplication ?? null;
}

export async function ownApplication(asked: Asked, token: string) {
  const application = await found(asked, token);
  if (!application) return null;
  const { language } = asked;
  const vocabulary = await joinVocabulary(asked);
  const { form, knownAs, submittedAt, savedAt, deletedOn, dueOn, ...rest } = application;
  const day = (when: string | null | undefined) => (when ? longDay(when, language) : null);
  return {
    ...rest,
    email: form.email,
    submitted: day(submittedAt),
    saved: longDay(savedAt, language),
    deleted: day(deletedOn),
    due: day(dueOn),
    knownAs: knownAs.map((node) => ({ ...cardOf(node, language, vocabulary.workingLanguages), foundIn: [] })),
    draft: application.canEdit ? draftOf(form, vocabulary) : null,
    choices: joinChoices(asked, vocabulary),
  };
}

export type OwnApplicationPage = NonNullable<Awaited<ReturnType<typeof ownApplication>>>;

interface Changing {
  readonly token: string;
  readonly form: FormData;
}

export async function changeOwnApplication(asked: Asked, { token, form }: Changing) {
  const input = { token };
  switch (textOf(form, 'change', 40)) {
    case 'prove':
      return changed(asked, token, { done: 'proved', ...(await ask(asked, ProveApplicationEmailDocument, { input })) });
    case 'withdraw':
      return changed(asked, token, { done: 'withdrawn', ...(await ask(asked, WithdrawApplicationDocument, { input })) });
    case 'appeal': {
      const statement = textOf(form, 'statement', 4_000);
      const { refusal } = await ask(asked, AppealRejectionDocument, { input: { token, statement } });
      const problem = refusal?.violations[0]?.message;
      if (problem) return data({ appeal: { statement: withoutIin(statement), problem }, answer: null }, { status: 400 });
      return changed(asked, token, { done: 'appealed', refusal });
    }
    default:
      return written(asked, { token, form });
  }
}

/** Where another window was quicker, the page shows how it stands now. */
function changed({ context, language }: Asked, token: string, { done, refusal }: { done: ApplicationDone; refusal: Refusal | null }) {
  const here = `/${language}/join/${token}`;
  if (!refusal) return redirect(`${here}?done=${done}`);
  if (refusal.code === 'NOT_FOUND' || refusal.code === 'CONFLICT') return redirect(here);
  throw fault(context, `A change of an application was refused: ${refusal.code} ${refusal.reason ?? ''}`);
}

/** Sent or saved under another address, the application opens by the link mailed there and no longer by this one. */
async function written(asked: Asked, { token, form }: Changing) {
  const sent = await sendJoinForm(asked, { form, token });
  const { outcome } = sent.data;
  if (outcome === 'ended') return redirect(`/${asked.language}/join/${token}`);
  if ((outcome === 'applied' || outcome === 'saved') && (await found(asked, token)))
    return redirect(`/${asked.language}/join/${token}?done=${outcome}`);
  return data({ appeal: null, answer: sent.data }, { status: sent.init?.status ?? 200 });
}
