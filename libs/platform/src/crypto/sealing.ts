/** Confidential text is sealed before it reaches the database: a key of its own for each thing, and destroying the key ends the text. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import { newKey, openBox, sealBox, wipe } from './box.js';
import { MasterKeyFile, type MasterKey } from './master-key-file.js';
import { SealingRepository, type WrappedKey } from './sealing.repository.js';

/** Text that only `Sealing` reads; `keyId` is stored beside it. */
export interface Sealed {
  readonly keyId: string;
  readonly box: Buffer;
}

@Injectable()
export class Sealing {
  constructor(
    private readonly master: MasterKeyFile,
    private readonly repository: SealingRepository,
    private readonly database: Database,
  ) {}

  /** A new key; `subject` says in upper case what kind of thing it seals (`MENTORING_NOTE`). Its id. */
  async createKey(transaction: Transaction, subject: string): Promise<string> {
    const id = randomUUID();
    const key = newKey();
    await this.repository.insert(transaction, wrap(this.master.current(), id, key), subject);
    wipe(key);
    return id;
  }

  /** Seals a text with the key. Throws where the key was destroyed: there is nothing left that the text would belong to. */
  async seal(transaction: Transaction, keyId: string, text: string): Promise<Buffer> {
    const key = (await this.keys(transaction, [keyId])).get(keyId);
    if (!key) throw new Error(`The sealing key ${keyId} was destroyed`);
    return sealBox(key, Buffer.from(text), keyId);
  }

  /** The text; null where its key was destroyed. Throws where the box was altered. */
  async open(transaction: Transaction, sealed: Sealed): Promise<string | null> {
    const [text = null] = await this.openMany(transaction, [sealed]);
    return text;
  }

  /** The texts in the order of the boxes, with one statement. */
  async openMany(transaction: Transaction, sealed: readonly Sealed[]): Promise<(string | null)[]> {
    const keys = await this.keys(transaction, [...new Set(sealed.map(({ keyId }) => keyId))]);
    return sealed.map(({ keyId, box }) => {
      const key = keys.get(keyId);
      if (!key) return null;
      const content = openBox(key, box, keyId);
      if (!content) throw new Error(`What the key ${keyId} sealed was altered`);
      return content.toString();
    });
  }

  /** Ends whatever the keys sealed, here at once and in the backups when their copies of the keys go. Again is no error. */
  destroy(transaction: Transaction, ...keyIds: readonly string[]): Promise<void> {
    return this.repository.delete(transaction, keyIds);
  }

  /**
   * Makes a new master key and wraps every key by it; what was sealed stays as it is, and running servers go on. The old one is kept,
   * retired, for as long as copies of the wrapped keys are, unless it is to be forgotten at once. How many keys there are.
   */
  async rotate({ forgetsRetired = false } = {}): Promise<number> {
    await this.rewrap(); // nothing may depend on a key that the file is about to forget
    const count = await this.rewrap(this.master.renew(new Date()));
    if (forgetsRetired) this.master.forgetRetired();
    return count;
  }

  /** Wraps by the master key in use what another one wrapped: what a rotation that was interrupted left. How many keys. */
  async rewrap(current: MasterKey = this.master.current()): Promise<number> {
    for (let count = 0; ;) {
      const batch = await this.database.transaction(async (transaction) => {
        const found = await this.repository.findWrappedByOther(transaction, current.id);
        await this.repository.replace(
          transaction,
          found.map((one) => this.wrapAnew(current, one)),
        );
        return found.length;
      });
      if (batch === 0) return count;
      count += batch;
    }
  }

  private wrapAnew(current: MasterKey, wrapped: WrappedKey): WrappedKey {
    const key = this.unwrap(wrapped);
    const anew = wrap(current, wrapped.id, key);
    wipe(key);
    return anew;
  }

  private async keys(transaction: Transaction, ids: readonly string[]): Promise<Map<string, Buffer>> {
    const found = await this.repository.find(transaction, ids);
    return new Map(found.map((one) => [one.id, this.unwrap(one)]));
  }

  private unwrap({ id, wrapped, masterKeyId }: WrappedKey): Buffer {
    const master = this.master.all().find((one) => one.id === masterKeyId);
    const key = master && openBox(master.key, wrapped, id);
    if (!key)
      throw new Error(
        `The sealing key ${id} was wrapped by the master key ${masterKeyId}, which ${master ? 'does not open it' : 'is not here'}`,
      );
    return key;
  }
}

function wrap(master: MasterKey, id: string, key: Buffer): WrappedKey {
  return { id, wrapped: sealBox(master.key, key, id), masterKeyId: master.id };
}
