/** The one room that mail leaves by: staged in the transaction that has something to say, looked after in the outbox. */
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Locale, PageOf, PageRequest } from '#kernel';
import { Sealing } from '../crypto/sealing.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { Clock } from '../clock/clock.js';
import { Jobs } from '../jobs/jobs.js';
import { calendarText, invitationMethod, type CalendarEntry } from './calendar-entry.rules.js';
import { renderMail } from './mail-layout.rules.js';
import type { MailFilter, MailMessage, MailState } from './mail-message.js';
import type { MailContent, MailTemplate } from './mail-template.js';
import { MailRepository } from './mail.repository.js';

export interface NewMail<Parameters> {
  /** The mailbox. */
  readonly to: string;
  /** Who is meant, so that their messages can be forgotten; null: nobody whom the network knows. */
  readonly personId: string | null;
  readonly template: MailTemplate<Parameters>;
  readonly locale: Locale;
  readonly parameters: Parameters;
  /** What the message invites to, or calls off. */
  readonly entry?: CalendarEntry;
}

/** Whom mail comes from. */
export const SENDER_ADDRESS = Symbol('sender address');

/** The job that sends a message; tried for some two days. */
export const DELIVER_MAIL = 'deliver-mail';
const ATTEMPTS = 14;

/** A mailbox and nothing else: no second one, no name, no line of a header. */
const MAILBOX = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\]{1,190}$/u;

@Injectable()
export class Mailroom {
  constructor(
    private readonly repository: MailRepository,
    private readonly sealing: Sealing,
    private readonly jobs: Jobs,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(SENDER_ADDRESS) private readonly senderAddress: string,
  ) {}

  /** Writes the message; it leaves once the transaction has committed, and never where that rolls back. Its id. Throws where `to` is no mailbox. */
  async stage<Parameters>(transaction: Transaction, mail: NewMail<Parameters>): Promise<string> {
    const { to, personId, template, locale, parameters, entry } = mail;
    if (!MAILBOX.test(to)) throw new Error('A message was addressed to what is no mailbox');
    const id = randomUUID();
    const keyId = await this.sealing.createKey(transaction, 'MAIL');
    const content = await this.sealing.seal(
      transaction,
      keyId,
      JSON.stringify({ ...renderMail(template, locale, parameters), ...this.calendarOf(to, entry) }),
    );
    await this.repository.insert(transaction, { id, personId, to, template: template.name, locale, keyId, content });
    await this.jobs.add(transaction, { name: DELIVER_MAIL, payload: { messageId: id }, key: `mail:${id}`, maxAttempts: ATTEMPTS });
    return id;
  }

  /** Names its reader alone: nobody learns from it who else was invited. */
  private calendarOf(attendee: string, entry: CalendarEntry | undefined): Pick<MailContent, 'calendar'> {
    if (!entry) return {};
    const text = calendarText(entry, this.clock.now(), { organizer: this.senderAddress, attendee });
    return { calendar: { method: invitationMethod(entry), text } };
  }

  /** The outbox, newest first. */
  async page(filter: MailFilter, request: PageRequest): Promise<PageOf<MailMessage>> {
    const isForward = request.direction === 'FORWARD';
    const cursor = request.cursor === null ? null : idIn(request.cursor);
    const found = await this.repository.page(filter, { ...request, cursor });
    const isMore = found.length > request.size;
    const page = found.slice(0, request.size);
    const items = (isForward ? page : page.reverse()).map((item) => ({ cursor: Buffer.from(item.id).toString('base64url'), item }));
    return { items, hasNextPage: isForward ? isMore : cursor !== null, hasPreviousPage: isForward ? cursor !== null : isMore };
  }

  /** What became of messages, by their ids. */
  async find(ids: readonly string[]): Promise<ReadonlyMap<string, MailMessage>> {
    return new Map((await this.repository.byIds(ids)).map((message) => [message.id, message]));
  }

  /** What a message says, while it has not left: for handing it on where there is no SMTP server. null: it has left, or never was. */
  content(messageId: string): Promise<MailContent | null> {
    return this.database.transaction(async (transaction) => {
      const message = await this.repository.find(transaction, messageId);
      if (!message?.keyId || !message.content) return null;
      const text = await this.sealing.open(transaction, { keyId: message.keyId, box: message.content });
      return text === null ? null : (JSON.parse(text) as MailContent);
    });
  }

  /** How many messages are in which state. */
  counts(): Promise<Partial<Record<MailState, number>>> {
    return this.repository.counts();
  }

  /** Notes that a message came back, with a code such as `5.1.1`; whether it is one of ours that had left. */
  noteBounce(transaction: Transaction, messageId: string, reason: string): Promise<boolean> {
    return this.repository.noteBounce(transaction, messageId, reason);
  }

  /** Takes a person's address and what was written to them out of the outbox; what had not left never leaves. */
  async forgetPerson(transaction: Transaction, personId: string): Promise<void> {
    await this.sealing.destroy(transaction, ...(await this.repository.forgetPerson(transaction, personId)));
  }
}

/** The message that a cursor names; one of somebody's own making finds nothing. */
function idIn(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  return /^[0-9a-f-]{36}$/.test(text) ? text : '00000000-0000-0000-0000-000000000000';
}
