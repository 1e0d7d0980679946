/** A message in the outbox: where it goes, what became of it, and never what it says. */
import type { Locale } from '#kernel';

export const MAIL_STATES = ['STAGED', 'KEPT', 'SENT', 'FAILED', 'BOUNCED'] as const;

/** STAGED: on its way. KEPT: no SMTP server, administrators hand it on. FAILED: given up. BOUNCED: the mailbox does not take it. */
export type MailState = (typeof MAIL_STATES)[number];

export interface MailMessage {
  readonly id: string;
  readonly personId: string | null;
  /** Empty once the person was forgotten. */
  readonly to: string;
  readonly template: string;
  readonly locale: Locale;
  readonly state: MailState;
  /** A code, such as `5.1.1`; null where all is well. */
  readonly reason: string | null;
  readonly stagedAt: Date;
  /** When it was sent, kept or given up. */
  readonly settledAt: Date | null;
}

export interface MailFilter {
  readonly state?: MailState | null;
}
