// What an invitation's form begins with, and what is sent of it.
import { redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { AcceptInvitationDocument, type ConsentPurpose, type InvitationOfferQuery } from '../../graphql/generated/graphql';
import { LANGUAGES, localeOf } from '../../i18n/messages';
import { serverContext } from '../../server-context';
import { PURPOSES } from './consent-purposes';
import { linkEnded } from './mailed-link.server';
import { choiceOf, choicesOf, textOf, type Asked } from './own-account.server';
import { refusedForm, withProblems } from './refused-form.server';
import { sessionContext, signedIn } from './session.server';
import { WORKING_LANGUAGES } from './working-languages.server';

export type Offer = InvitationOfferQuery['invitation'];

/** A record's position is one text; where its organizations have several, none can be corrected here. */
export function positionOf({ representations }: Offer['records'][number]): string | null {
  const positions = new Set(representations.map(({ position }) => position ?? ''));
  return positions.size === 1 ? ([...positions][0] ?? '') : null;
}

export type Standing = 'new' | 'signIn' | 'join' | 'somebodyElse';

/** How the reader stands to an offer: theirs to open an account with, to sign in for, to add to their account, or another person's. */
export function standingTo({ context }: Pick<Asked, 'context'>, { email, hasAccount }: Offer): Standing {
  const reader = context.get(sessionContext)?.viewer.account.email;
  if (reader === undefined) return hasAccount ? 'signIn' : 'new';
  return hasAccount && reader === email ? 'join' : 'somebodyElse';
}

/** The form as it is first shown; nobody has consented to anything yet. */
export function draftOf(offer: Offer) {
  const consents: ConsentPurpose[] = [];
  const spoken = offer.records.flatMap(({ languages }) => languages);
  return {
    displayName: offer.name,
    locale: offer.locale,
    languages: WORKING_LANGUAGES.filter((language) => spoken.includes(language)),
    consents,
    records: offer.records.map((record) => ({ id: record.id, isMe: true, position: positionOf(record) })),
  };
}

export type InvitationDraft = ReturnType<typeof draftOf>;

function draftIn(form: FormData, offer: Offer): InvitationDraft {
  return {
    displayName: textOf(form, 'displayName'),
    locale: choiceOf(form, 'locale', LANGUAGES.map(localeOf)) ?? offer.locale,
    languages: choicesOf(form, 'languages', WORKING_LANGUAGES),
    consents: choicesOf(form, 'consents', PURPOSES),
    records: offer.records.map((record) => ({
      id: record.id,
      isMe: form.getAll('mine').includes(record.id),
      position: positionOf(record) === null ? null : textOf(form, `position-${record.id}`, 200).trim(),
    })),
  };
}

/** Opens the account and signs it in. */
export async function acceptAnew(asked: Asked, offer: Offer, { token, form }: { token: string; form: FormData }) {
  const draft = draftIn(form, offer);
  const records = draft.records.map(({ id, isMe, position }, turn) => {
    const record = offer.records[turn];
    const isCorrected = position !== null && record !== undefined && position !== positionOf(record);
    return { id, isMe, ...(isCorrected && { position }) };
  });
  const input = { ...draft, token, password: textOf(form, 'password'), records };
  const { data: accepted, refusal } = await ask(asked, AcceptInvitationDocument, { input });
  if (refusal) {
    const refused = refusedForm(refusal);
    return refused ? withProblems({ ...refused, draft }) : linkEnded(asked.context, refusal);
  }
  const { token: session, deviceToken } = accepted.acceptInvitation;
  const { publicUrl } = asked.context.get(serverContext);
  const headers = session ? signedIn(publicUrl, { token: session, deviceToken }) : new Headers();
  return redirect(`/${draft.locale.toLowerCase()}/account?done=invitation`, { headers });
}

/** Adds what is offered to the reader's own account. */
export async function acceptAsReader(asked: Asked, token: string) {
  const { refusal } = await ask(asked, AcceptInvitationDocument, { input: { token } });
  return refusal ? linkEnded(asked.context, refusal) : redirect(`/${asked.language}/account?done=invitation`);
}
