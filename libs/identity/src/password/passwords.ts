/** Hashing costs 19 MiB and a core for some milliseconds: one at a time, and no endless queue, so that the directory goes on answering. */
import { Injectable } from '@nestjs/common';
import { hashOf, matches } from './password-hash.js';

/** Who comes when so many wait is asked to come again; the last of them waits some ten seconds. */
const LONGEST_QUEUE = 250;

/** Thrown where too many wait. */
export class HashingBusy extends Error {
  override readonly name = 'HashingBusy';
}

@Injectable()
export class Passwords {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private nobodys: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hashOf(password));
  }

  /** Whether the password is that of the hash. Without one the same work is done, and the answer is no. */
  async isRight(password: string, hash: string | null): Promise<boolean> {
    this.nobodys ??= this.hash('a password that nobody has');
    const stored = hash ?? (await this.nobodys);
    return (await this.inTurn(() => matches(password, stored))) && hash !== null;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= LONGEST_QUEUE) return Promise.reject(new HashingBusy());
    this.waiting += 1;
    const turn = this.last.then(work).finally(() => {
      this.waiting -= 1;
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
