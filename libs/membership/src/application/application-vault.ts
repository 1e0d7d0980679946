/** Seals what applicants and their reviewers write, each application by a key of its own, and opens it again. */
import { Injectable } from '@nestjs/common';
import { Sealing, type Sealed, type Transaction } from '#platform';
import type { Application, ApplicationForm } from './application.js';
import type { SealedApplication } from './application.repository.js';

@Injectable()
export class ApplicationVault {
  constructor(private readonly sealing: Sealing) {}

  createKey(transaction: Transaction): Promise<string> {
    return this.sealing.createKey(transaction, 'MEMBERSHIP_APPLICATION');
  }

  sealForm(transaction: Transaction, keyId: string, form: ApplicationForm): Promise<Buffer> {
    return this.sealing.seal(transaction, keyId, JSON.stringify(form));
  }

  sealText(transaction: Transaction, keyId: string, text: string): Promise<Buffer> {
    return this.sealing.seal(transaction, keyId, text);
  }

  openTexts(transaction: Transaction, boxes: readonly Sealed[]): Promise<(string | null)[]> {
    return this.sealing.openMany(transaction, boxes);
  }

  /** In the order of the given ones; without those whose key was destroyed. */
  async open(transaction: Transaction, sealed: readonly SealedApplication[]): Promise<Application[]> {
    const withReason = sealed.flatMap(({ keyId, reasonBox }) => (reasonBox ? [{ keyId, box: reasonBox }] : []));
    const texts = await this.sealing.openMany(transaction, [...sealed.map(({ keyId, content: box }) => ({ keyId, box })), ...withReason]);
    const reasons = texts.slice(sealed.length);
    return sealed.flatMap(({ keyId: _key, content: _content, reasonBox, ...record }, index) => {
      const text = texts[index];
      const reason = reasonBox ? (reasons.shift() ?? null) : null;
      return text ? [{ ...record, form: JSON.parse(text) as ApplicationForm, reason }] : [];
    });
  }

  async openOne(transaction: Transaction, sealed: SealedApplication): Promise<Application | null> {
    return (await this.open(transaction, [sealed]))[0] ?? null;
  }

  /** What was sealed can be opened no more. */
  destroy(transaction: Transaction, keyIds: readonly string[]): Promise<void> {
    return this.sealing.destroy(transaction, ...keyIds);
  }
}
