/** The one door to confidential texts: sealed on the way in, opened for whom row-level security shows them to. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, Sealing, type Transaction } from '#platform';
import type { OpenedText, TextKind } from './text.js';
import { TextRepository, type StoredText } from './text.repository.js';

export interface NewText extends Pick<StoredText, 'audience' | 'authorId' | 'keyId' | 'kind' | 'pairingId' | 'requestId'> {
  readonly content: string;
  /** That of the record that the text is of; a new one where it stands for itself. */
  readonly id?: string;
}

@Injectable()
export class ConfidentialTexts {
  constructor(
    private readonly database: Database,
    private readonly texts: TextRepository,
    private readonly sealing: Sealing,
  ) {}

  /** In a transaction of the author's account. Its id. */
  async write(transaction: Transaction, { content, id = randomUUID(), ...text }: NewText): Promise<string> {
    const box = await this.sealing.seal(transaction, text.keyId, content);
    await this.texts.insert(transaction, { ...text, id, box });
    return id;
  }

  /** Replaces what a text says. */
  async rewrite(transaction: Transaction, { id, keyId }: Pick<StoredText, 'id' | 'keyId'>, content: string): Promise<void> {
    await this.texts.update(transaction, id, await this.sealing.seal(transaction, keyId, content));
  }

  /** What a stored text says; null once its key was destroyed. */
  read(transaction: Transaction, { keyId, box }: Pick<StoredText, 'box' | 'keyId'>): Promise<string | null> {
    return this.sealing.open(transaction, { keyId, box });
  }

  readMany(transaction: Transaction, stored: readonly Pick<StoredText, 'box' | 'keyId'>[]): Promise<(string | null)[]> {
    return this.sealing.openMany(transaction, stored);
  }

  /** What the account may read of requests, oldest first. */
  ofRequests(accountId: string, requestIds: readonly string[], kinds: readonly TextKind[]): Promise<OpenedText[]> {
    return this.database.asAccount(accountId, async (transaction) =>
      this.opened(transaction, await this.texts.ofRequests(transaction, requestIds, kinds)),
    );
  }

  /** What the account may read of pairings, newest first; 100 of each kind and pairing at most. */
  ofPairings(accountId: string, pairingIds: readonly string[], kinds: readonly TextKind[]): Promise<OpenedText[]> {
    return this.database.asAccount(accountId, async (transaction) =>
      this.opened(transaction, await this.texts.ofPairings(transaction, pairingIds, kinds)),
    );
  }

  byIds(accountId: string, ids: readonly string[]): Promise<OpenedText[]> {
    return this.database.asAccount(accountId, async (transaction) => this.opened(transaction, await this.texts.byIds(transaction, ids)));
  }

  private async opened(transaction: Transaction, stored: readonly StoredText[]): Promise<OpenedText[]> {
    const contents = await this.sealing.openMany(transaction, stored);
    return stored.map(({ keyId: _key, box: _box, ...text }, index) => ({ ...text, content: contents[index] ?? null }));
  }
}
