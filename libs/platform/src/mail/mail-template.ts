/** What a mail says: domains write the words, the room gives subject, sender and layout. */
import type { Locale } from '#kernel';
import type { CalendarMethod } from './calendar-entry.rules.js';

/** Of what kind a message is; its subject follows, so that none can say more than that there is something. */
export const MAIL_KINDS = [
  'MESSAGE',
  'WAITING',
  'REMINDER',
  'INVITATION',
  'CONFIRM_EMAIL',
  'SIGN_IN_LINK',
  'PASSWORD_RESET',
  'SECURITY_CHANGE',
  'WEEKLY',
] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

export interface MailWords {
  /** Sentences a paragraph each, as plain text. Never a confidential word: a mail says that there is news, not what it is. */
  readonly paragraphs: readonly string[];
  /** What to do about it. */
  readonly action?: { readonly label: string; readonly link: string };
  /** What to know besides: how long the link works, what to do if it was a mistake. */
  readonly closing?: readonly string[];
}

export interface MailTemplate<Parameters> {
  /** As its file is named: `password-reset`. */
  readonly name: string;
  readonly kind: MailKind;
  readonly words: Readonly<Record<Locale, (parameters: Parameters) => MailWords>>;
}

/** A message as it is read. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** An invitation for the reader's calendar. */
  readonly calendar?: { readonly method: CalendarMethod; readonly text: string };
}
