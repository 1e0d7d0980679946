/** What every change inside a pairing has in common: the pairing is locked, the actor takes part, it is in a state for it. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { success, type AccountActor, type Result } from '#kernel';
import { Audit, Clock, Database, type Transaction } from '#platform';
import { conflict, NOT_FOUND, type MentoringError } from '../mentoring.errors.js';
import { RequestViews, type PairingView } from '../request/request-views.js';
import { ConfidentialTexts, type NewText } from '../text/confidential-texts.js';
import { TextRepository } from '../text/text.repository.js';
import type { TextKind } from '../text/text.js';
import type { PairingStatus } from './pairing.js';
import { PairingParts, type OwnPairing } from './pairing-parts.js';
import { WorkRepository } from './work.repository.js';

export type Changed = Promise<Result<PairingView, MentoringError>>;
export type Change = (transaction: Transaction, own: OwnPairing) => Promise<Result<null, MentoringError>>;

export const DONE = success(null);

/** What goes on; COMPLETED is open to reflections alone. */
export const GOING_ON: readonly PairingStatus[] = ['ACCEPTED', 'ACTIVE', 'PAUSED'];

/** More of one kind than this no pairing has: a limit of lists, and against floods. */
export const MOST_OF_A_KIND = 100;

@Injectable()
export class PairingWork {
  constructor(
    private readonly database: Database,
    private readonly parts: PairingParts,
    private readonly views: RequestViews,
    private readonly texts: ConfidentialTexts,
    private readonly stored: TextRepository,
    private readonly trail: Audit,
    readonly work: WorkRepository,
    readonly clock: Clock,
  ) {}

  /** A change of a pairing; `within` names the states that it is possible in. */
  async change(actor: AccountActor, pairingId: string, within: readonly PairingStatus[], change: Change): Changed {
    const done = await this.database.asAccount(actor.accountId, async (transaction): Promise<Result<null, MentoringError>> => {
      const own = await this.parts.own(transaction, actor, pairingId);
      if (!own.ok) return own;
      return within.includes(own.value.pairing.status) ? change(transaction, own.value) : conflict('TRANSITION_ILLEGAL');
    });
    if (!done.ok) return done;
    const view = (await this.views.findVisiblePairings(actor, [pairingId])).get(pairingId);
    return view ? success(view) : NOT_FOUND;
  }

  /** As `change`, of the pairing that something belongs to; of a check-in alone coordinators know that there is one. */
  async changeOf(
    actor: AccountActor,
    { table, id, within = GOING_ON }: { table: Parameters<WorkRepository['pairingOf']>[1]; id: string; within?: readonly PairingStatus[] },
    change: Change,
  ): Changed {
    const pairingId = await this.database.transaction((transaction) => this.work.pairingOf(transaction, table, id));
    let isTheirs = table === 'checkIn';
    const theirs: Change = (transaction, own) => {
      isTheirs = true;
      return change(transaction, own);
    };
    const changed = pairingId ? await this.change(actor, pairingId, within, theirs) : NOT_FOUND;
    return changed.ok || changed.error.kind !== 'FORBIDDEN' || isTheirs ? changed : NOT_FOUND;
  }

  /** Seals the words of a fact, under its id. */
  async say(
    transaction: Transaction,
    { pairing, part, keyId }: OwnPairing,
    text: Pick<NewText, 'audience' | 'id' | 'kind'> & { readonly words: object },
  ): Promise<void> {
    const { words, ...rest } = text;
    const place = { requestId: pairing.requestId, pairingId: pairing.id, authorId: part.id, keyId };
    await this.texts.write(transaction, { ...rest, ...place, content: JSON.stringify(words) });
  }

  /** Replaces the words of a fact, or says them for the first time. */
  async sayAnew(
    transaction: Transaction,
    own: OwnPairing,
    text: { readonly id: string; readonly kind: TextKind; readonly audience: NewText['audience']; readonly words: object },
  ): Promise<void> {
    const before = await this.stored.lock(transaction, text.id);
    if (before) await this.texts.rewrite(transaction, before, JSON.stringify(text.words));
    else await this.say(transaction, own, text);
  }

  /** What the actor says once of a pairing, and may say anew. */
  async sayOnce(
    transaction: Transaction,
    own: OwnPairing,
    { kind, audience, words }: Pick<NewText, 'audience' | 'kind'> & { readonly words: object },
  ): Promise<void> {
    const before = await this.stored.ownOf(transaction, { pairingId: own.pairing.id, authorId: own.part.id, kind });
    await this.sayAnew(transaction, own, { id: before?.id ?? randomUUID(), kind, audience, words });
  }

  /** Adds to the words of a fact, and leaves those that are not given. */
  async addWords(
    transaction: Transaction,
    own: OwnPairing,
    { id, kind, words }: { id: string; kind: TextKind; words: object },
  ): Promise<void> {
    const before = await this.stored.lock(transaction, id);
    const said = before && (await this.texts.read(transaction, before));
    const all = { ...((said ? JSON.parse(said) : {}) as object), ...words };
    await this.sayAnew(transaction, own, { id, kind, audience: 'PAIR', words: all });
  }

  async record(transaction: Transaction, actor: AccountActor, action: string, pairingId: string): Promise<void> {
    await this.trail.record(transaction, { actor, action, subjectType: 'PAIRING', subjectId: pairingId });
  }

  /** Whether one more of a kind would be too many. */
  async isFull(transaction: Transaction, table: Parameters<WorkRepository['count']>[1], pairingId: string): Promise<boolean> {
    return (await this.work.count(transaction, table, pairingId)) >= MOST_OF_A_KIND;
  }
}
