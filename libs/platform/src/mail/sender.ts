/** Hands messages to the SMTP server of SMTP_URL, and says in a code what it answered. */
import type { Locale } from '#kernel';
import type { Configuration } from '../configuration/configuration.js';
import type { MailContent } from './mail-template.js';
import { senderAddress } from './sender-address.rules.js';
import { SENDER_NAMES } from './mail-words.rules.js';

export interface Letter extends MailContent {
  readonly id: string;
  readonly to: string;
  readonly locale: Locale;
}

/** REFUSED: this mailbox, for good. REJECTED: the message, for good. LATER: try again. Each with the server's code, or ours. */
export type Answer = { readonly kind: 'TAKEN' } | { readonly kind: 'REFUSED' | 'REJECTED' | 'LATER'; readonly code: string };

export interface MailSender {
  send(letter: Letter): Promise<Answer>;
  close(): void;
}

/** An SMTP server that hangs must not hold a worker. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** null where there is no SMTP server: then the outbox keeps the mail. */
export async function mailSender({ smtpUrl, publicUrl }: Pick<Configuration, 'smtpUrl' | 'publicUrl'>): Promise<MailSender | null> {
  if (smtpUrl === null) return null;
  const address = senderAddress({ smtpUrl, publicUrl });
  const server = new URL(smtpUrl);
  server.searchParams.delete('from');
  const { createTransport } = await import('nodemailer'); // 20 MB that an installation without a mail server spares
  const transport = createTransport({ url: server.href, pool: true, maxConnections: 2, ...TIMEOUTS });
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return {
    async send({ id, to, locale, subject, text, html, calendar }) {
      try {
        await transport.sendMail({
          messageId: `<${id}@${domain}>`,
          from: { name: SENDER_NAMES[locale], address },
          to: { name: '', address: to },
          envelope: { from: address, to: [to] },
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': locale.toLowerCase() },
          subject,
          text,
          html,
          ...(calendar ? { icalEvent: { method: calendar.method, filename: 'invitation.ics', content: calendar.text } } : {}),
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { kind: 'TAKEN' };
      } catch (error) {
        return answerOf(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}

interface SmtpError extends Error {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

/** Never the server's words, which may repeat the mailbox: the enhanced status code where it gave one, else its number. */
function answerOf({ code = 'UNKNOWN', responseCode, response = '', command = '' }: SmtpError): Answer {
  if (responseCode === undefined) return { kind: 'LATER', code: /^[A-Z]{2,20}$/.test(code) ? code : 'UNKNOWN' };
  const reason = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(response)?.[0] ?? String(responseCode);
  if (responseCode < 500 || code === 'EAUTH') return { kind: 'LATER', code: reason };
  return { kind: command.startsWith('RCPT') ? 'REFUSED' : 'REJECTED', code: reason };
}
