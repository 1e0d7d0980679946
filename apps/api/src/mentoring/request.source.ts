/** What the fields of requests, pairings and their people are resolved from: under global ids, their own keys beside them. */
import { toGlobalId, type Actor } from '#kernel';
import type { PairingView, Participant, RequestView } from '#mentoring';

export interface RequestSource extends RequestView {
  readonly key: string;
}

export interface PairingSource extends PairingView {
  readonly key: string;
}

export function requestSource(view: RequestView): RequestSource {
  return { ...view, key: view.id, id: toGlobalId('MentoringRequest', view.id) };
}

export function pairingSource(view: PairingView): PairingSource {
  return { ...view, key: view.id, id: toGlobalId('Pairing', view.id) };
}

export function participantSource(actor: Actor, { id, personId, ...participant }: Participant): object {
  return {
    ...participant,
    id: toGlobalId('MentoringParticipant', id),
    isViewer: actor.kind === 'ACCOUNT' && actor.personId === personId,
  };
}
