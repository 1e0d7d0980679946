/** The agreement: one side proposes, the other accepts; with the first one the pairing is ACTIVE. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AccountActor } from '#kernel';
import { conflict, invalid } from '../mentoring.errors.js';
import { PairingRepository } from '../pairing/pairing.repository.js';
import { DONE, GOING_ON, PairingWork, type Changed } from '../pairing/pairing-work.js';
import { nextPairingStatus } from '../pairing/pairing.rules.js';
import type { AgreementWords, MeetingRhythm } from './agreement.js';

export interface AgreementProposal extends AgreementWords {
  readonly rhythm: MeetingRhythm;
  readonly endsOn: string;
}

@Injectable()
export class AgreementService {
  constructor(
    private readonly pairing: PairingWork,
    private readonly pairings: PairingRepository,
  ) {}

  /** A new version; its proposer has accepted it. What the two agreed on before stays until the other accepts too. */
  async propose(actor: AccountActor, pairingId: string, { rhythm, endsOn, goals, confidentiality }: AgreementProposal): Changed {
    if (goals.trim() === '') return invalid('goals', 'REQUIRED');
    if (endsOn <= this.pairing.clock.today()) return invalid('endsOn', 'NOT_IN_PAST');
    return this.pairing.change(actor, pairingId, ['ACCEPTED', 'ACTIVE'], async (transaction, own) => {
      if (own.pairing.kind === 'CONSULTATION' || (await this.pairing.isFull(transaction, 'agreement', pairingId)))
        return conflict('TRANSITION_ILLEGAL');
      const [newest] = await this.pairing.work.agreementsIn(transaction, pairingId);
      const [id, now] = [randomUUID(), this.pairing.clock.now()];
      const isMentor = own.part.side === 'MENTOR';
      await this.pairing.work.insertAgreement(transaction, {
        id,
        pairingId,
        version: (newest?.version ?? 0) + 1,
        rhythm,
        endsOn,
        acceptedByMentorAt: isMentor ? now : null,
        acceptedByMenteeAt: isMentor ? null : now,
        createdAt: now,
      });
      await this.pairing.say(transaction, own, {
        id,
        kind: 'AGREEMENT',
        audience: 'PAIR',
        words: { goals: goals.trim(), confidentiality },
      });
      await this.pairing.record(transaction, actor, 'AGREEMENT_PROPOSED', pairingId);
      return DONE;
    });
  }

  /** The newest version alone; an older one was replaced by it. */
  accept(actor: AccountActor, agreementId: string): Changed {
    return this.pairing.changeOf(actor, { table: 'agreement', id: agreementId }, async (transaction, { pairing, part }) => {
      const [newest] = await this.pairing.work.agreementsIn(transaction, pairing.id);
      if (newest?.id !== agreementId) return conflict('VERSION_OUTDATED');
      const now = this.pairing.clock.now();
      await this.pairing.work.acceptAgreement(transaction, agreementId, part.side, now);
      const isAgreed = part.side === 'MENTOR' ? newest.acceptedByMenteeAt !== null : newest.acceptedByMentorAt !== null;
      const status = isAgreed ? nextPairingStatus(pairing.kind, pairing.status, 'AGREE') : null;
      if (status && GOING_ON.includes(status)) await this.pairings.activate(transaction, pairing.id, now);
      await this.pairing.record(transaction, actor, 'AGREEMENT_ACCEPTED', pairing.id);
      return DONE;
    });
  }
}
