// What the forms about the work of a pairing share: who may open them, how days and hours are read, and what becomes of a refusal.
import { data, redirect } from 'react-router';
import type { Refusal } from '../../graphql/execute.server';
import { messagesFor } from '../../i18n/catalogues.server';
import type { Language } from '../../i18n/messages';
import { textOf, type Asked } from '../identity/own-account.server';
import { refusedForm, type RefusedForm } from '../identity/refused-form.server';
import { pairingPage } from '../pairing-words/pairing-place';
import { afterWordsRefusal, type PairingPlace } from '../pairing-words/pairing-place.server';

/** Almaty's, as everywhere in the country. */
const OFFSET = '+05:00';
const MOST_MINUTES = 480;

export interface RefusedWork<Given> {
  /** closed: its state has no such step (any more). overtaken: somebody was quicker. */
  readonly problem: RefusedForm['problem'] | 'closed' | 'overtaken';
  readonly errors: RefusedForm['errors'];
  readonly given: Given;
}

/** To neither side the pages are not there; what is over or not begun leads to the page of the pairing, which says so. */
export function openedToSides({ language }: Asked, { id, viewerSide, status }: PairingPlace): void {
  if (viewerSide === null) throw data(null, { status: 404 });
  if (status === 'PROPOSED' || status === 'COMPLETED' || status === 'ENDED') throw redirect(`/${language}/${pairingPage(id)}`);
}

/** The form again, with what was given; a refusal that is about something else leads on. `page` is the address behind the language. */
export function refusedWork<Given>(asked: Asked, refusal: Refusal, { given, page }: { readonly given: Given; readonly page: string }) {
  const refused = refusedForm(refusal);
  if (refused) return data<RefusedWork<Given>>({ ...refused, given }, { status: 400 });
  if (refusal.code !== 'CONFLICT') return afterWordsRefusal(asked, refusal, page);
  const problem = refusal.reason === 'VERSION_OUTDATED' ? 'overtaken' : 'closed';
  return data<RefusedWork<Given>>({ problem, errors: {}, given }, { status: 409 });
}

/** The form again, with what the page itself finds wrong. */
export function wrongValues<Given>(errors: RefusedForm['errors'], given: Given) {
  return data<RefusedWork<Given>>({ problem: 'values', errors, given }, { status: 400 });
}

/** The day and the hour of a meeting and how long it is, as two fields and a number say it. */
export interface GivenTime {
  readonly day: string;
  readonly hour: string;
  readonly minutes: string;
}

export function givenTime(form: FormData): GivenTime {
  return { day: textOf(form, 'day', 10), hour: textOf(form, 'hour', 8), minutes: textOf(form, 'minutes', 10).trim() };
}

/** null beside what is wrong with a field, in the reader's language. */
export function timeOf({ day, hour, minutes }: GivenTime, language: Language) {
  const { say } = messagesFor(language);
  const at = new Date(`${day}T${hour.slice(0, 5)}:00${OFFSET}`);
  const isTime = /^\d{4}-\d\d-\d\d$/.test(day) && /^\d\d:\d\d/.test(hour) && !Number.isNaN(at.getTime());
  const length = /^\d{1,4}$/.test(minutes) ? Number(minutes) : 0;
  const errors = {
    ...(!isTime && { day: say('pairing.form.timeMissing') }),
    ...((length < 1 || length > MOST_MINUTES) && { minutes: say('pairing.form.minutesRange', { most: MOST_MINUTES }) }),
  };
  return Object.keys(errors).length > 0 ? { time: null, errors } : { time: { at: at.toISOString(), minutes: length }, errors };
}

/** A day that may be left out. */
export function dayOf(form: FormData, name: string): string {
  return textOf(form, name, 10);
}
