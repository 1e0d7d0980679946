/** Sends what is staged, and notes what became of it. */
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Sealing } from '../crypto/sealing.js';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import type { MailContent } from './mail-template.js';
import { MailRepository, type Outcome, type SealedMessage } from './mail.repository.js';
import type { Answer, MailSender } from './sender.js';

/** null where there is no SMTP server. */
export const MAIL_SENDER = Symbol('mail sender');

/** What was sent is remembered for half a year: who was written to, and whether it came back. */
const REMEMBERED_DAYS = 180;

@Injectable()
export class MailDelivery implements OnApplicationShutdown {
  constructor(
    private readonly repository: MailRepository,
    private readonly sealing: Sealing,
    private readonly database: Database,
    @Inject(MAIL_SENDER) private readonly sender: MailSender | null,
  ) {}

  /** Sends a message unless it has gone already. Throws, without the mailbox in its words, where the server wants it later. */
  async deliver(messageId: string, { isLastAttempt }: { readonly isLastAttempt: boolean }): Promise<void> {
    const answer = await this.database.transaction(async (transaction) => {
      const message = await this.repository.claim(transaction, messageId);
      if (!message) return null;
      const given = await this.hand(transaction, message);
      if (given.kind !== 'LATER' || isLastAttempt) await this.settle(transaction, message, outcomeOf(given));
      return given;
    });
    if (answer?.kind === 'LATER') throw new Error(`The SMTP server does not take the message now (${answer.code})`);
  }

  /** Deletes what was settled long ago. */
  async tidy(now: Date): Promise<void> {
    const before = new Date(now.getTime() - REMEMBERED_DAYS * 86_400_000);
    await this.database.transaction(async (transaction) => {
      await this.sealing.destroy(transaction, ...(await this.repository.deleteSettled(transaction, before)));
    });
  }

  onApplicationShutdown(): void {
    this.sender?.close();
  }

  private async hand(transaction: Transaction, { id, to, locale, keyId, content }: SealedMessage): Promise<Answer | Kept> {
    const text = keyId && content ? await this.sealing.open(transaction, { keyId, box: content }) : null;
    if (text === null) return { kind: 'REJECTED', code: 'CONTENT_GONE' };
    if (!this.sender) return { kind: 'KEPT' };
    return this.sender.send({ ...(JSON.parse(text) as MailContent), id, to, locale });
  }

  private async settle(transaction: Transaction, { id, keyId }: SealedMessage, outcome: Outcome): Promise<void> {
    await this.repository.settle(transaction, id, outcome);
    if (keyId && outcome.state !== 'KEPT') await this.sealing.destroy(transaction, keyId);
  }
}

/** There is nobody to hand it to. */
interface Kept {
  readonly kind: 'KEPT';
}

function outcomeOf(answer: Answer | Kept): Outcome {
  switch (answer.kind) {
    case 'KEPT':
      return { state: 'KEPT', reason: null };
    case 'TAKEN':
      return { state: 'SENT', reason: null };
    case 'REFUSED':
      return { state: 'BOUNCED', reason: answer.code };
    case 'REJECTED':
    case 'LATER':
      return { state: 'FAILED', reason: answer.code };
  }
}
