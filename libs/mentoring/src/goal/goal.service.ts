/** Goals and action items of a pairing; either side writes them. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountActor } from '#kernel';
import { conflict, invalid } from '../mentoring.errors.js';
import { DONE, GOING_ON, PairingWork, type Changed } from '../pairing/pairing-work.js';
import type { GoalWords } from './goal.js';

export interface GoalChange extends GoalWords {
  readonly dueOn: string | null;
  readonly progress: number;
  readonly version: number;
}

export interface NewActionItem {
  readonly title: string;
  readonly ownerId: string;
  readonly goalId: string | null;
  readonly dueOn: string | null;
}

@Injectable()
export class GoalService {
  constructor(private readonly pairing: PairingWork) {}

  async add(actor: AccountActor, pairingId: string, { title, howWeKnow, dueOn }: GoalWords & { readonly dueOn: string | null }): Changed {
    if (title.trim() === '') return invalid('title', 'REQUIRED');
    return this.pairing.change(actor, pairingId, GOING_ON, async (transaction, own) => {
      if (await this.pairing.isFull(transaction, 'goal', pairingId)) return invalid('title', 'TOO_MANY');
      const id = randomUUID();
      await this.pairing.work.insertGoal(transaction, { id, pairingId, dueOn, at: this.pairing.clock.now() });
      await this.pairing.say(transaction, own, { id, kind: 'GOAL', audience: 'PAIR', words: { title: title.trim(), howWeKnow } });
      return DONE;
    });
  }

  /** `version` is what the writer read. */
  async update(actor: AccountActor, goalId: string, { title, howWeKnow, dueOn, progress, version }: GoalChange): Changed {
    if (title.trim() === '') return invalid('title', 'REQUIRED');
    return this.pairing.changeOf(actor, { table: 'goal', id: goalId }, async (transaction, own) => {
      if (!(await this.pairing.work.updateGoal(transaction, { id: goalId, dueOn, progress, version }))) return conflict('VERSION_OUTDATED');
      const words = { title: title.trim(), howWeKnow };
      await this.pairing.sayAnew(transaction, own, { id: goalId, kind: 'GOAL', audience: 'PAIR', words });
      return DONE;
    });
  }

  /** Of somebody who takes part; for a goal of the same pairing, or none. */
  async addItem(actor: AccountActor, pairingId: string, { title, ownerId, goalId, dueOn }: NewActionItem): Changed {
    if (title.trim() === '') return invalid('title', 'REQUIRED');
    return this.pairing.change(actor, pairingId, GOING_ON, async (transaction, own) => {
      if (!own.participants.some(({ id }) => id === ownerId)) return invalid('ownerId', 'INVALID_VALUE');
      if (goalId !== null && (await this.pairing.work.pairingOf(transaction, 'goal', goalId)) !== pairingId)
        return invalid('goalId', 'INVALID_VALUE');
      if (await this.pairing.isFull(transaction, 'item', pairingId)) return invalid('title', 'TOO_MANY');
      const id = randomUUID();
      await this.pairing.work.insertItem(transaction, { id, pairingId, goalId, ownerId, dueOn }, this.pairing.clock.now());
      await this.pairing.say(transaction, own, { id, kind: 'ACTION_ITEM', audience: 'PAIR', words: { title: title.trim() } });
      return DONE;
    });
  }

  setItemDone(actor: AccountActor, itemId: string, state: 'DONE' | 'OPEN'): Changed {
    return this.pairing.changeOf(actor, { table: 'item', id: itemId }, async (transaction) => {
      await this.pairing.work.setDone(transaction, itemId, state === 'DONE' ? this.pairing.clock.now() : null);
      return DONE;
    });
  }
}
