/** Who may see which request, which ask, and what of them. Deny is the default: nobody sees a request by being a member. */
import type { Actor } from '#kernel';
import { isCoordinator } from '../mentor/mentor.policy.js';
import type { Pairing } from '../pairing/pairing.js';
import type { MentoringRequest, Participant } from './request.js';

/** A request with whoever belongs to it. */
export interface RequestCircle {
  readonly request: MentoringRequest;
  readonly participants: readonly Participant[];
  readonly pairings: readonly Pairing[];
}

/** What somebody is to a request: on the mentee's side, asked about it or its mentor, a coordinator. */
export type Standpoint = 'COORDINATOR' | 'MENTEE' | 'MENTOR';

/** The part that somebody has on the mentee's side now. */
export function menteePart(actor: Actor, participants: readonly Participant[]): Participant | null {
  if (actor.kind !== 'ACCOUNT') return null;
  return participants.find((one) => one.side === 'MENTEE' && one.personId === actor.personId && one.takesPart) ?? null;
}

/** An ask that awaits somebody as its mentor, or that they accepted. */
export function isMentorOf(actor: Actor, pairing: Pairing): boolean {
  return actor.kind === 'ACCOUNT' && pairing.personId === actor.personId && (pairing.status === 'PROPOSED' || pairing.acceptedAt !== null);
}

/** null: to them there is no such request. */
export function standpoint(actor: Actor, { participants, pairings }: Omit<RequestCircle, 'request'>): Standpoint | null {
  if (menteePart(actor, participants)) return 'MENTEE';
  if (pairings.some((pairing) => isMentorOf(actor, pairing))) return 'MENTOR';
  return isCoordinator(actor) ? 'COORDINATOR' : null;
}

/** A mentor sees the asks that were made of them, the others all. */
export function seesPairing(actor: Actor, from: Standpoint, pairing: Pairing): boolean {
  return from !== 'MENTOR' || isMentorOf(actor, pairing);
}
