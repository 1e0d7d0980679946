/** Requests and asks as one reader sees them: the only way to load either. */
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import type { Pairing } from '../pairing/pairing.js';
import { PairingRepository } from '../pairing/pairing.repository.js';
import { ParticipantRepository } from '../participant/participant.repository.js';
import type { MentoringRequest, MentoringSide, Participant } from './request.js';
import { seesPairing, standpoint, type RequestCircle, type Standpoint } from './request.policy.js';
import { RequestRepository } from './request.repository.js';

export interface RequestView extends Omit<MentoringRequest, 'keyId'> {
  readonly standpoint: Standpoint;
  /** Who must act by `answerBy`; null while nobody must, or the coordinators. */
  readonly waitingFor: MentoringSide | null;
  /** Of the mentee's side, former ones too. */
  readonly participants: readonly Participant[];
  /** The newest first. */
  readonly asks: readonly PairingView[];
}

export interface PairingView extends Omit<Pairing, 'keyId' | 'personId'> {
  readonly organizationId: string | null;
  /** null: a coordinator's. */
  readonly viewerSide: MentoringSide | null;
  /** Both sides, former ones too; the mentor first. */
  readonly participants: readonly Participant[];
}

@Injectable()
export class RequestViews {
  constructor(
    private readonly requests: RequestRepository,
    private readonly pairings: PairingRepository,
    private readonly participants: ParticipantRepository,
  ) {}

  /** Those of the requests that the actor may see. */
  async findVisible(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, RequestView>> {
    return this.views(actor, await this.requests.byIds(ids));
  }

  /** Those of the asks and pairings that the actor may see. */
  async findVisiblePairings(actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, PairingView>> {
    return this.pairingViews(actor, await this.pairings.byIds(ids));
  }

  /** On whose side the account takes part. */
  async ofPerson(actor: Actor, personId: string): Promise<readonly RequestView[]> {
    const views = await this.views(actor, await this.requests.ofPerson(personId));
    return [...views.values()].filter((view) => view.standpoint === 'MENTEE');
  }

  /** What awaits the mentor's answer, the next term first. */
  async asksOf(actor: Actor, personId: string): Promise<readonly PairingView[]> {
    return [...(await this.pairingViews(actor, await this.pairings.asksOf(personId))).values()];
  }

  /** The account's pairings, from either side. */
  async pairingsOf(actor: Actor, personId: string): Promise<readonly PairingView[]> {
    const views = await this.pairingViews(actor, await this.pairings.ofPerson(personId));
    return [...views.values()].filter(({ viewerSide }) => viewerSide !== null);
  }

  private async pairingViews(actor: Actor, found: readonly Pairing[]): Promise<ReadonlyMap<string, PairingView>> {
    const requests = await this.findVisible(actor, [...new Set(found.map(({ requestId }) => requestId))]);
    const visible = new Map([...requests.values()].flatMap(({ asks }) => asks.map((ask) => [ask.id, ask] as const)));
    return new Map(found.flatMap(({ id }) => (visible.has(id) ? [[id, visible.get(id) as PairingView]] : [])));
  }

  private async views(actor: Actor, requests: readonly MentoringRequest[]): Promise<ReadonlyMap<string, RequestView>> {
    const ids = requests.map(({ id }) => id);
    const [participants, pairings] = await Promise.all([this.participants.ofRequests(ids), this.pairings.ofRequests(ids)]);
    const [people, asks] = [Map.groupBy(participants, ({ requestId }) => requestId), Map.groupBy(pairings, ({ requestId }) => requestId)];
    const views = requests.flatMap((request) => {
      const view = viewOf(actor, { request, participants: people.get(request.id) ?? [], pairings: asks.get(request.id) ?? [] });
      return view ? [[request.id, view] as const] : [];
    });
    return new Map(views);
  }
}

function viewOf(actor: Actor, { request, participants, pairings }: RequestCircle): RequestView | null {
  const from = standpoint(actor, { participants, pairings });
  if (!from) return null;
  const { keyId: _, ...facts } = request;
  const mentees = participants.filter(({ side }) => side === 'MENTEE');
  const viewed = ({ keyId: _key, personId, ...pairing }: Pairing): PairingView => ({
    ...pairing,
    organizationId: request.organizationId,
    viewerSide: from === 'MENTEE' ? 'MENTEE' : actor.kind === 'ACCOUNT' && actor.personId === personId ? 'MENTOR' : null,
    participants: [...participants.filter(({ pairingId }) => pairingId === pairing.id), ...mentees],
  });
  return {
    ...facts,
    standpoint: from,
    waitingFor: request.status === 'ASKED' ? 'MENTOR' : request.status === 'MORE_ASKED' ? 'MENTEE' : null,
    participants: mentees,
    asks: pairings.filter((pairing) => seesPairing(actor, from, pairing)).map(viewed),
  };
}
