/** The course of a pairing: a pause, its completion with what each side makes of it, or its end with a reason. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountActor, Result } from '#kernel';
import type { Transaction } from '#platform';
import { conflict, invalid, type MentoringError } from '../mentoring.errors.js';
import { RequestCourse } from '../request/request-course.js';
import type { BreakingReason } from './pairing.js';
import type { OwnPairing } from './pairing-parts.js';
import { PairingRepository } from './pairing.repository.js';
import { DONE, GOING_ON, PairingWork, type Changed } from './pairing-work.js';
import { nextPairingStatus, type PairingEvent } from './pairing.rules.js';

/** Its words, sealed; both sides read them. */
export interface ReflectionWords {
  readonly words: string;
  readonly reached: string | null;
  readonly testimonial: string | null;
  /** Whether others may be shown the testimonial, under the author's name or without. */
  readonly mayBeShown: boolean;
}

/** Why it ended early, sealed. */
export interface EndWords {
  readonly words: string;
}

@Injectable()
export class PairingService {
  constructor(
    private readonly pairing: PairingWork,
    private readonly pairings: PairingRepository,
    private readonly course: RequestCourse,
  ) {}

  async pause(actor: AccountActor, pairingId: string, until: string | null): Changed {
    if (until !== null && until <= this.pairing.clock.today()) return invalid('until', 'NOT_IN_PAST');
    return this.move(actor, pairingId, { event: 'PAUSE', apply: (transaction) => this.pairings.pause(transaction, pairingId, until) });
  }

  resume(actor: AccountActor, pairingId: string): Changed {
    return this.move(actor, pairingId, { event: 'RESUME', apply: (transaction) => this.pairings.resume(transaction, pairingId) });
  }

  complete(actor: AccountActor, pairingId: string): Changed {
    return this.move(actor, pairingId, {
      event: 'COMPLETE',
      apply: (transaction) => this.pairings.complete(transaction, pairingId, this.pairing.clock.now()),
    });
  }

  /** The words are for the coordinators. Ended too early, or as no good fit, the request is theirs again: somebody else is found. */
  end(actor: AccountActor, pairingId: string, { reason, words }: { reason: BreakingReason; words: string | null }): Changed {
    return this.move(actor, pairingId, {
      event: 'END',
      apply: async (transaction, own) => {
        const said: EndWords | null = words?.trim() ? { words: words.trim() } : null;
        if (said) await this.pairing.say(transaction, own, { id: randomUUID(), kind: 'END', audience: 'STAFF', words: said });
        await this.pairings.end(transaction, pairingId, { reason, at: this.pairing.clock.now(), isAnswer: false });
        if (own.pairing.status === 'ACCEPTED' || reason === 'NOT_A_GOOD_FIT') await this.course.queue(transaction, own.request);
      },
    });
  }

  /** After its completion, or before; each side its own, and the newest counts. */
  async reflect(actor: AccountActor, pairingId: string, reflection: ReflectionWords): Changed {
    if (reflection.words.trim() === '') return invalid('words', 'REQUIRED');
    return this.pairing.change(actor, pairingId, ['ACTIVE', 'PAUSED', 'COMPLETED'], async (transaction, own) => {
      const words = { ...reflection, words: reflection.words.trim() };
      await this.pairing.sayOnce(transaction, own, { kind: 'REFLECTION', audience: 'PAIR', words });
      return DONE;
    });
  }

  private move(
    actor: AccountActor,
    pairingId: string,
    { event, apply }: { event: PairingEvent; apply: (transaction: Transaction, own: OwnPairing) => Promise<void> },
  ): Changed {
    return this.pairing.change(actor, pairingId, GOING_ON, async (transaction, own): Promise<Result<null, MentoringError>> => {
      if (!nextPairingStatus(own.pairing.kind, own.pairing.status, event)) return conflict('TRANSITION_ILLEGAL');
      await apply(transaction, own);
      await this.pairing.record(transaction, actor, `PAIRING_${event}`, pairingId);
      return DONE;
    });
  }
}
