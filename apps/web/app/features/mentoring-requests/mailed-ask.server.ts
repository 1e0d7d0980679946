// An ask by its mailed link: looking at it answers nothing, for scanners of mail look too. Whoever is signed in as its mentor is led to the request.
import { data, redirect } from 'react-router';
import { ask, fault } from '../../graphql/execute.server';
import { AskBehindLinkDocument, DeclineByLinkDocument, MailedAskDocument } from '../../graphql/generated/graphql';
import { almatyDay, hourOfTerm, shortDay, today } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { Asked } from '../identity/own-account.server';
import { sessionContext } from '../identity/session.server';
import { errorsByField } from '../identity/refused-form.server';
import { givenDecline } from './decline.server';

/** Null where the link opens nothing: it was used, has expired, was altered or never sent. */
export async function mailedAsk(asked: Asked, token: string) {
  const { context, language } = asked;
  const { data: answer, refusal } = await ask(asked, MailedAskDocument, { token });
  if (refusal && refusal.code !== 'NOT_FOUND') throw fault(context, `A mailed ask was refused: ${refusal.code}`);
  if (!answer) return null;
  const { pairingId, organizationName: name, neededBy, answerBy, kind, headline, otherSide } = answer.mailedAsk;
  const session = context.get(sessionContext);
  if (session) await leadToRequest(asked, pairingId);
  return {
    facts: {
      ...{ kind, headline, otherSide },
      organization: name ? { text: name.text, lang: langOf(name, language) } : null,
      neededBy: neededBy ? shortDay(neededBy, language) : null,
      focusAreas: [],
      languages: [],
    },
    answerBy: answerBy ? termInWords(answerBy, language) : null,
    isSomebodyElses: session !== null,
    signIn: `/${language}/sign-in?to=${encodeURIComponent(`/${language}/answer/${token}`)}`,
    today: today(),
  };
}

export type MailedAskPage = NonNullable<Awaited<ReturnType<typeof mailedAsk>>>;

/** Stays where somebody else is signed in: the link alone does not make them the mentor. */
async function leadToRequest(asked: Asked, id: string): Promise<void> {
  const { data: found } = await ask(asked, AskBehindLinkDocument, { id });
  const { viewerSide = null, request = null } = found?.pairing ?? {};
  if (viewerSide === 'MENTOR' && request) throw redirect(`/${asked.language}/mentoring/requests/${request.id}`);
}

function termInWords(term: string, language: Asked['language']): string {
  const [day, hour] = [shortDay(almatyDay(term), language), hourOfTerm(term)];
  return hour === null ? day : `${day}, ${hour}`;
}

/** By the link alone, once. */
export async function declineByLink(asked: Asked, token: string, form: FormData) {
  const { reason, pausedUntil } = givenDecline(form);
  const given = { reason, pausedUntil: pausedUntil ?? '' };
  if (reason === null) return data({ outcome: 'refused' as const, errors: {}, isWithoutReason: true, given }, { status: 400 });
  const { refusal } = await ask(asked, DeclineByLinkDocument, { input: { token, reason, pausedUntil } });
  if (!refusal) return data({ outcome: 'declined' as const, errors: {}, isWithoutReason: false, given });
  if (refusal.code === 'BAD_USER_INPUT') {
    const errors = errorsByField(refusal.violations);
    return data({ outcome: 'refused' as const, errors, isWithoutReason: false, given }, { status: 400 });
  }
  if (refusal.code === 'NOT_FOUND' || refusal.code === 'CONFLICT')
    return data({ outcome: 'ended' as const, errors: {}, isWithoutReason: false, given }, { status: 404 });
  throw fault(asked.context, `Declining by a mailed link was refused: ${refusal.code}`);
}
