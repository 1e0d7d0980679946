/** Who writes inside a pairing: somebody of either side, while it has been accepted and is not broken off or erased. */
import { Injectable } from '@nestjs/common';
import { success, type AccountActor, type Result } from '#kernel';
import type { Transaction } from '#platform';
import { conflict, NOT_FOUND, NOT_PERMITTED, type MentoringError } from '../mentoring.errors.js';
import { ParticipantRepository } from '../participant/participant.repository.js';
import type { MentoringRequest, Participant } from '../request/request.js';
import { isMentorOf, menteePart } from '../request/request.policy.js';
import { RequestRepository } from '../request/request.repository.js';
import { isCoordinator } from '../mentor/mentor.policy.js';
import type { Pairing } from './pairing.js';
import { PairingRepository } from './pairing.repository.js';

export interface OwnPairing {
  readonly pairing: Pairing;
  readonly request: MentoringRequest;
  readonly part: Participant;
  /** Both sides, those who take part now. */
  readonly participants: readonly Participant[];
  readonly keyId: string;
}

@Injectable()
export class PairingParts {
  constructor(
    private readonly requests: RequestRepository,
    private readonly pairings: PairingRepository,
    private readonly participants: ParticipantRepository,
  ) {}

  /** The actor's part in a pairing that goes on, or was completed; its request is locked, so that writers come one after the other. */
  async own(transaction: Transaction, actor: AccountActor, pairingId: string): Promise<Result<OwnPairing, MentoringError>> {
    const found = await this.pairings.find(transaction, pairingId);
    const request = found && (await this.requests.lock(transaction, found.requestId));
    const pairing = request && (await this.pairings.find(transaction, pairingId));
    if (!pairing) return NOT_FOUND;
    const circle = await this.participants.ofRequest(transaction, request.id);
    const part = menteePart(actor, circle) ?? (isMentorOf(actor, pairing) ? circle.find((one) => one.pairingId === pairingId) : null);
    if (!part) return isCoordinator(actor) ? NOT_PERMITTED : NOT_FOUND;
    if (!pairing.keyId || pairing.status === 'ENDED' || pairing.textsEndedAt) return conflict('PAIRING_CLOSED');
    const participants = circle.filter(({ side, pairingId: of, takesPart }) => takesPart && (side === 'MENTEE' || of === pairingId));
    return success({ pairing, request, part, participants, keyId: pairing.keyId });
  }
}
