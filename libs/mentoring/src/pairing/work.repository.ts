/** The facts of what two do, by pairing; their words are elsewhere, sealed. */
import { Injectable } from '@nestjs/common';
import { Database, type NamedStatement, type Transaction } from '#platform';
import type { AgreementFacts } from '../agreement/agreement.js';
import type { CheckInFacts, FitAnswer, ProgressAnswer } from '../check-in/check-in.js';
import type { ActionItemFacts, GoalFacts } from '../goal/goal.js';
import type { SessionFacts, SessionState } from '../session/session.js';

const AGREEMENT = `id, pairing_id as "pairingId", version, rhythm, ends_on as "endsOn", accepted_by_mentor_at as "acceptedByMentorAt",
  accepted_by_mentee_at as "acceptedByMenteeAt", created_at as "createdAt"`;
const GOAL = `id, pairing_id as "pairingId", due_on as "dueOn", progress, version`;
const SESSION = `id, pairing_id as "pairingId", state, starts_at as "startsAt", minutes, way, is_introductory as "isIntroductory"`;
const ITEM = `id, pairing_id as "pairingId", goal_id as "goalId", owner_id as "ownerId", due_on as "dueOn", done_at as "doneAt"`;
const CHECK_IN = `id, pairing_id as "pairingId", participant_id as "participantId", due_on as "dueOn", answered_at as "answeredAt",
  good_fit as "goodFit", progress`;

/** Each list in the order in which a page shows it. */
const LISTS = {
  agreements: {
    name: 'mentoring-work.agreements',
    text: `select ${AGREEMENT} from mentoring_agreement where pairing_id = any ($1::uuid[]) order by version desc`,
  },
  goals: {
    name: 'mentoring-work.goals',
    text: `select ${GOAL} from mentoring_goal where pairing_id = any ($1::uuid[]) order by created_at, id`,
  },
  sessions: {
    name: 'mentoring-work.sessions',
    text: `select ${SESSION} from mentoring_session where pairing_id = any ($1::uuid[]) order by starts_at desc, id`,
  },
  items: {
    name: 'mentoring-work.items',
    text: `select ${ITEM} from mentoring_action_item where pairing_id = any ($1::uuid[]) order by done_at desc nulls first, due_on nulls last, created_at, id`,
  },
  checkIns: {
    name: 'mentoring-work.check-ins',
    text: `select ${CHECK_IN} from mentoring_check_in where pairing_id = any ($1::uuid[]) order by due_on desc, id`,
  },
} as const satisfies Readonly<Record<string, NamedStatement>>;

/** Every fact of a pairing that counts for how it goes. */
export interface Work {
  readonly agreements: readonly AgreementFacts[];
  readonly goals: readonly GoalFacts[];
  readonly sessions: readonly SessionFacts[];
  readonly items: readonly ActionItemFacts[];
  readonly checkIns: readonly CheckInFacts[];
}

@Injectable()
export class WorkRepository {
  constructor(private readonly database: Database) {}

  async ofPairings(ids: readonly string[]): Promise<ReadonlyMap<string, Work>> {
    const read = async <Fact extends { pairingId: string }>(list: NamedStatement): Promise<Map<string, Fact[]>> =>
      Map.groupBy(await this.database.readCurrent<Fact>(list, [ids]), ({ pairingId }) => pairingId);
    const [agreements, goals, sessions, items, checkIns] = await Promise.all([
      read<AgreementFacts>(LISTS.agreements),
      read<GoalFacts>(LISTS.goals),
      read<SessionFacts>(LISTS.sessions),
      read<ActionItemFacts>(LISTS.items),
      read<CheckInFacts>(LISTS.checkIns),
    ]);
    const of = (id: string): Work => ({
      agreements: agreements.get(id) ?? [],
      goals: goals.get(id) ?? [],
      sessions: sessions.get(id) ?? [],
      items: items.get(id) ?? [],
      checkIns: checkIns.get(id) ?? [],
    });
    return new Map(ids.map((id) => [id, of(id)]));
  }

  agreementsIn(transaction: Transaction, pairingId: string): Promise<AgreementFacts[]> {
    return transaction.query<AgreementFacts>(LISTS.agreements.text, [[pairingId]]);
  }

  goalsIn(transaction: Transaction, pairingId: string): Promise<GoalFacts[]> {
    return transaction.query<GoalFacts>(LISTS.goals.text, [[pairingId]]);
  }

  sessionsIn(transaction: Transaction, pairingId: string): Promise<SessionFacts[]> {
    return transaction.query<SessionFacts>(LISTS.sessions.text, [[pairingId]]);
  }

  /** Which pairing something belongs to. */
  async pairingOf(transaction: Transaction, table: keyof typeof TABLES, id: string): Promise<string | null> {
    const rows = await transaction.query<{ pairingId: string }>(`select pairing_id as "pairingId" from ${TABLES[table]} where id = $1`, [
      id,
    ]);
    return rows[0]?.pairingId ?? null;
  }

  async count(transaction: Transaction, table: keyof typeof TABLES, pairingId: string): Promise<number> {
    const statement = `select count(*)::integer as count from ${TABLES[table]} where pairing_id = $1`;
    return (await transaction.query<{ count: number }>(statement, [pairingId]))[0]?.count ?? 0;
  }

  async insertAgreement(transaction: Transaction, agreement: AgreementFacts): Promise<void> {
    const { id, pairingId, version, rhythm, endsOn, acceptedByMentorAt, acceptedByMenteeAt, createdAt } = agreement;
    await transaction.query(
      `insert into mentoring_agreement (id, pairing_id, version, rhythm, ends_on, accepted_by_mentor_at, accepted_by_mentee_at, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, pairingId, version, rhythm, endsOn, acceptedByMentorAt, acceptedByMenteeAt, createdAt],
    );
  }

  async acceptAgreement(transaction: Transaction, id: string, side: 'MENTEE' | 'MENTOR', at: Date): Promise<void> {
    const column = side === 'MENTOR' ? 'accepted_by_mentor_at' : 'accepted_by_mentee_at';
    await transaction.query(`update mentoring_agreement set ${column} = coalesce(${column}, $2) where id = $1`, [id, at]);
  }

  async insertGoal(transaction: Transaction, goal: { id: string; pairingId: string; dueOn: string | null; at: Date }): Promise<void> {
    await transaction.query('insert into mentoring_goal (id, pairing_id, due_on, created_at) values ($1, $2, $3, $4)', [
      goal.id,
      goal.pairingId,
      goal.dueOn,
      goal.at,
    ]);
  }

  /** False where somebody changed it since. */
  async updateGoal(transaction: Transaction, { id, dueOn, progress, version }: Omit<GoalFacts, 'pairingId'>): Promise<boolean> {
    const changed = await transaction.query(
      `update mentoring_goal set due_on = $2, progress = $3, version = version + 1 where id = $1 and version = $4 returning id`,
      [id, dueOn, progress, version],
    );
    return changed.length > 0;
  }

  async insertSession(transaction: Transaction, session: SessionFacts, at: Date): Promise<void> {
    const { id, pairingId, state, startsAt, minutes, way, isIntroductory } = session;
    await transaction.query(
      `insert into mentoring_session (id, pairing_id, state, starts_at, minutes, way, is_introductory, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, pairingId, state, startsAt, minutes, way, isIntroductory, at],
    );
  }

  async setSession(transaction: Transaction, id: string, session: { state: SessionState; startsAt: Date; minutes: number }): Promise<void> {
    await transaction.query('update mentoring_session set state = $2, starts_at = $3, minutes = $4 where id = $1', [
      id,
      session.state,
      session.startsAt,
      session.minutes,
    ]);
  }

  async insertItem(transaction: Transaction, item: Omit<ActionItemFacts, 'doneAt'>, at: Date): Promise<void> {
    await transaction.query(
      'insert into mentoring_action_item (id, pairing_id, goal_id, owner_id, due_on, created_at) values ($1, $2, $3, $4, $5, $6)',
      [item.id, item.pairingId, item.goalId, item.ownerId, item.dueOn, at],
    );
  }

  async setDone(transaction: Transaction, id: string, at: Date | null): Promise<void> {
    await transaction.query('update mentoring_action_item set done_at = $2 where id = $1', [id, at]);
  }

  async insertCheckIns(
    transaction: Transaction,
    pairingId: string,
    round: { participantIds: readonly string[]; dueOn: string },
  ): Promise<void> {
    await transaction.query(
      `insert into mentoring_check_in (id, pairing_id, participant_id, due_on)
       select gen_random_uuid(), $1, new.id, $3 from unnest($2::uuid[]) as new (id) on conflict do nothing`,
      [pairingId, round.participantIds, round.dueOn],
    );
  }

  /** Whether it is the participant who is asked. */
  async isCheckInOf(transaction: Transaction, id: string, participantId: string): Promise<boolean> {
    const own = await transaction.query('select from mentoring_check_in where id = $1 and participant_id = $2', [id, participantId]);
    return own.length > 0;
  }

  /** Unless it was answered, or is somebody else's. */
  async answerCheckIn(
    transaction: Transaction,
    id: string,
    answer: { participantId: string; goodFit: FitAnswer; progress: ProgressAnswer; at: Date },
  ): Promise<boolean> {
    const answered = await transaction.query(
      `update mentoring_check_in set answered_at = $3, good_fit = $4, progress = $5
       where id = $1 and participant_id = $2 and answered_at is null returning id`,
      [id, answer.participantId, answer.at, answer.goodFit, answer.progress],
    );
    return answered.length > 0;
  }
}

const TABLES = {
  agreement: 'mentoring_agreement',
  checkIn: 'mentoring_check_in',
  goal: 'mentoring_goal',
  item: 'mentoring_action_item',
  practiceNote: 'mentoring_practice_note',
  session: 'mentoring_session',
} as const;
