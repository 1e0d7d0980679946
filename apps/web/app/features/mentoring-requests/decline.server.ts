// What a form of declining says.
import { choiceOf, textOf } from '../identity/own-account.server';
import { DECLINE_REASONS } from './decline-fields';

export function givenDecline(form: FormData) {
  return { reason: choiceOf(form, 'reason', DECLINE_REASONS), pausedUntil: textOf(form, 'pausedUntil', 10) || null };
}
