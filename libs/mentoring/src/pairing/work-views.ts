/** What two do, as one reader sees it: to both sides facts and words, to coordinators how many and how it goes. */
import { Injectable } from '@nestjs/common';
import { dayOf, type AccountActor, type Actor } from '#kernel';
import { Clock } from '#platform';
import type { AgreementFacts, AgreementWords } from '../agreement/agreement.js';
import type { CheckInFacts } from '../check-in/check-in.js';
import type { ActionItemFacts, GoalFacts, GoalWords } from '../goal/goal.js';
import { healthOf, type Health, type HealthFacts } from '../health/health.rules.js';
import { HealthRepository } from '../health/health.repository.js';
import type { PairingView } from '../request/request-views.js';
import type { SessionFacts, SessionWords } from '../session/session.js';
import { ConfidentialTexts } from '../text/confidential-texts.js';
import type { EndWords, ReflectionWords } from './pairing.service.js';
import { WorkRepository, type Work } from './work.repository.js';

/** Facts with their words; null where their key was destroyed. */
export type Worded<Facts, Words> = Facts & { readonly words: Words | null };

export interface Reflection extends ReflectionWords {
  readonly id: string;
  readonly pairingId: string;
  readonly authorId: string;
  readonly writtenAt: Date;
}

export interface WorkView {
  readonly sessionCount: number;
  readonly minutesTotal: number;
  /** null before it is accepted and once it is over. */
  readonly health: Health | null;
  readonly agreements: readonly Worded<AgreementFacts, AgreementWords>[];
  readonly goals: readonly Worded<GoalFacts, GoalWords>[];
  readonly sessions: readonly Worded<SessionFacts, SessionWords>[];
  readonly items: readonly Worded<ActionItemFacts, { readonly title: string }>[];
  /** One's own to either side; all to coordinators. */
  readonly checkIns: readonly Worded<CheckInFacts, { readonly words: string }>[];
  readonly reflections: readonly Reflection[];
  /** Of an early end, to their author and the coordinators; null too where none were said. */
  readonly endWords: string | null;
}

@Injectable()
export class WorkViews {
  constructor(
    private readonly work: WorkRepository,
    private readonly texts: ConfidentialTexts,
    private readonly health: HealthRepository,
    private readonly clock: Clock,
  ) {}

  /** Of pairings that the actor was shown. */
  async ofPairings(actor: AccountActor, pairings: readonly PairingView[]): Promise<ReadonlyMap<string, WorkView>> {
    const ids = pairings.map(({ id }) => id);
    const [work, texts, away] = await Promise.all([
      this.work.ofPairings(ids),
      this.texts.ofPairings(actor.accountId, ids, ['AGREEMENT', 'GOAL', 'SESSION', 'ACTION_ITEM', 'CHECK_IN', 'REFLECTION', 'END']),
      this.health.withSomebodyAway(ids),
    ]);
    const words = new Map(texts.map(({ id, content }) => [id, content === null ? null : (JSON.parse(content) as object)]));
    const reflections = Map.groupBy(
      texts.filter(({ kind, content }) => kind === 'REFLECTION' && content !== null),
      ({ pairingId }) => pairingId ?? '',
    );
    const ended = new Map(
      texts.filter(({ kind }) => kind === 'END').map(({ id, pairingId }) => [pairingId, (words.get(id) as EndWords | null)?.words ?? null]),
    );
    return new Map(
      pairings.map((pairing) => {
        const own = work.get(pairing.id) ?? NOTHING;
        const said = (reflections.get(pairing.id) ?? []).map(({ id, authorId, writtenAt }) => ({
          ...(words.get(id) as ReflectionWords),
          id,
          pairingId: pairing.id,
          authorId,
          writtenAt,
        }));
        const facts = this.facts(actor, pairing, own, words);
        const endWords = ended.get(pairing.id) ?? null;
        return [pairing.id, { ...facts, reflections: said, endWords, health: this.healthOf(pairing, own, away) }];
      }),
    );
  }

  /** How pairings go, for an overview. */
  async healthOfPairings(pairings: readonly PairingView[]): Promise<ReadonlyMap<string, Health>> {
    const ids = pairings.map(({ id }) => id);
    const [work, away] = await Promise.all([this.work.ofPairings(ids), this.health.withSomebodyAway(ids)]);
    return new Map(
      pairings.flatMap((pairing) => {
        const health = this.healthOf(pairing, work.get(pairing.id) ?? NOTHING, away);
        return health ? [[pairing.id, health]] : [];
      }),
    );
  }

  private facts(
    actor: Actor,
    pairing: PairingView,
    work: Work,
    words: ReadonlyMap<string, object | null>,
  ): Omit<WorkView, 'endWords' | 'health' | 'reflections'> {
    const held = work.sessions.filter(({ state }) => state === 'HELD');
    const counts = { sessionCount: held.length, minutesTotal: held.reduce((sum, { minutes }) => sum + minutes, 0) };
    const worded = <Facts extends { id: string }, Words>(facts: readonly Facts[]): Worded<Facts, Words>[] =>
      facts.map((one) => ({ ...one, words: (words.get(one.id) ?? null) as Words | null }));
    if (pairing.viewerSide === null)
      return { ...counts, agreements: [], goals: [], sessions: [], items: [], checkIns: worded(work.checkIns) };
    const own = new Set(
      pairing.participants.filter(({ personId }) => actor.kind === 'ACCOUNT' && personId === actor.personId).map(({ id }) => id),
    );
    return {
      ...counts,
      agreements: worded(work.agreements),
      goals: worded(work.goals),
      sessions: worded(work.sessions),
      items: worded(work.items),
      checkIns: worded(work.checkIns.filter(({ participantId }) => own.has(participantId))),
    };
  }

  private healthOf({ id, status, kind, acceptedAt, endedAt }: PairingView, work: Work, away: ReadonlySet<string>): Health | null {
    if (!acceptedAt || endedAt || kind === 'CONSULTATION') return null;
    const [now, today] = [this.clock.now(), this.clock.today()];
    const held = work.sessions.filter(({ state }) => state === 'HELD').map(({ startsAt }) => dayOf(startsAt));
    const planned = work.sessions
      .filter(({ state, startsAt }) => state === 'PLANNED' && startsAt > now)
      .map(({ startsAt }) => dayOf(startsAt));
    const agreed = work.agreements.find(({ acceptedByMenteeAt, acceptedByMentorAt }) => acceptedByMenteeAt && acceptedByMentorAt);
    const facts: HealthFacts = {
      status,
      today,
      acceptedOn: dayOf(acceptedAt),
      rhythm: agreed?.rhythm ?? null,
      endsOn: agreed?.endsOn ?? null,
      lastHeldOn: held.sort().at(-1) ?? null,
      nextPlannedOn: planned.sort()[0] ?? null,
      heldSessions: held.length,
      overdueItems: work.items.filter(({ doneAt, dueOn }) => !doneAt && dueOn !== null && dueOn < today).length,
      checkInDueOn: oldest(work.checkIns.filter(({ answeredAt }) => !answeredAt).map(({ dueOn }) => dueOn)),
      isUnfit: isUnfit(work.checkIns),
      isSomebodyAway: away.has(id),
    };
    return healthOf(facts);
  }
}

const NOTHING: Work = { agreements: [], goals: [], sessions: [], items: [], checkIns: [] };

function oldest(days: readonly string[]): string | null {
  return [...days].sort()[0] ?? null;
}

/** Whether the newest answer of somebody was that it is no good fit. */
function isUnfit(checkIns: readonly CheckInFacts[]): boolean {
  const byPerson = Map.groupBy(
    checkIns.filter(({ answeredAt }) => answeredAt),
    ({ participantId }) => participantId,
  );
  return [...byPerson.values()].some(([newest]) => newest?.goodFit === 'NO');
}
