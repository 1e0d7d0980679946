/** Records of mentoring that somebody can name: a request of theirs with the pairing that it led to, and what belongs to both. */
import { randomUUID } from 'node:crypto';
import { Database, Sealing } from '#platform';
import type { Client } from 'pg';
import type { RecordType } from '../../apps/api/src/gateway/access/record-access.js';
import type { Reader } from './records.js';
import type { RunningApi } from './running-api.js';

const TYPES = [
  'ActionItem',
  'Agreement',
  'Ask',
  'CheckIn',
  'Colleague',
  'DutySwap',
  'EmergencyAccess',
  'Goal',
  'MentorProfile',
  'MentoringParticipant',
  'MentoringRequest',
  'MentoringSession',
  'Note',
  'Pairing',
  'PracticeNote',
] as const satisfies readonly RecordType[];
export type MentoringRecordType = (typeof TYPES)[number];

export function isOfMentoring(record: RecordType): record is MentoringRecordType {
  return TYPES.some((one) => one === record);
}

/** What belongs to a pairing, $2, and to a part in it, $3. */
const WORK = {
  ActionItem: 'insert into mentoring_action_item (id, pairing_id, owner_id, created_at) values ($1, $2, $3, now())',
  Agreement: `insert into mentoring_agreement (id, pairing_id, version, rhythm, ends_on, accepted_by_mentor_at, created_at)
    values ($1, $2, 1, 'WEEKLY', '2099-12-31', now(), now())`,
  CheckIn: 'insert into mentoring_check_in (id, pairing_id, participant_id, due_on) values ($1, $2, $3, current_date)',
  Goal: 'insert into mentoring_goal (id, pairing_id, created_at) values ($1, $2, now())',
  MentoringSession: `insert into mentoring_session (id, pairing_id, state, starts_at, minutes, way, is_introductory, created_at)
    values ($1, $2, 'PLANNED', now() + interval '1 day', 60, 'ONLINE', false, now())`,
  PracticeNote: `
    with goal as (insert into mentoring_goal (id, pairing_id, created_at) values (gen_random_uuid(), $2, now()) returning id)
    insert into mentoring_practice_note (id, pairing_id, goal_id, state, proposed_by, proposed_at)
    select $1, $2, goal.id, 'PROPOSED', $3, now() from goal`,
} as const;

/** A Monday, far off. */
export const DUTY_MONDAY = '2099-01-05';

/** Two who work together; the reader is of the mentee's side, and not alone there. */
interface Circle {
  readonly requestId: string;
  readonly pairingId: string;
  readonly keyId: string;
  /** The reader's part, and a colleague's. */
  readonly ownPart: string;
  readonly otherPart: string;
}

/** Whose mentor's profile it is. */
type Owner = Pick<Reader, 'organizationId' | 'personId'>;

export class MentoringRecords {
  private readonly circles = new WeakMap<object, Promise<Circle>>();

  constructor(
    private readonly api: RunningApi,
    private readonly owner: Client,
    private readonly somebody: () => Promise<Reader>,
  ) {}

  /** The key of a record of theirs; null: they can have none. What belongs to a pairing is of the same one, so that it can be named together. */
  async keyOf(record: MentoringRecordType, whose: Reader): Promise<string | null> {
    switch (record) {
      case 'MentorProfile':
        return this.profile(whose);
      case 'Ask':
        return this.ask(whose);
      case 'DutySwap':
        return this.swap(whose);
      case 'EmergencyAccess':
        return this.emergency(whose);
      case 'Colleague':
        return whose.organizationId && this.representation(await this.person(), whose.organizationId);
      case 'MentoringRequest':
        return (await this.circle(whose)).requestId;
      case 'Pairing':
        return (await this.circle(whose)).pairingId;
      case 'MentoringParticipant':
        return (await this.circle(whose)).otherPart;
      case 'Note':
        return this.note(await this.circle(whose));
      case 'ActionItem':
      case 'Agreement':
      case 'CheckIn':
      case 'Goal':
      case 'MentoringSession':
      case 'PracticeNote':
        return this.work(record, await this.circle(whose));
    }
  }

  private work(record: keyof typeof WORK, { pairingId, ownPart }: Circle): Promise<string> {
    return this.insert(WORK[record], WORK[record].includes('$3') ? [pairingId, ownPart] : [pairingId]);
  }

  private circle(whose: Reader): Promise<Circle> {
    const known = this.circles.get(whose) ?? this.newCircle(whose);
    this.circles.set(whose, known);
    return known;
  }

  private async newCircle({ personId, organizationId }: Owner): Promise<Circle> {
    const mentor = await this.somebody();
    const colleague = await this.person();
    if (organizationId) await this.representation(colleague, organizationId);
    const requestId = await this.request('MATCHED', organizationId);
    const [ownPart, otherPart] = [await this.mentee(requestId, personId), await this.mentee(requestId, colleague)];
    const keyId = await this.key('PAIRING');
    const pairingId = await this.insert(
      `insert into pairing (id, request_id, mentor_id, kind, status, proposed_by, asked_at, accepted_at, active_at, key_id)
       values ($1, $2, $3, 'PAIRING', 'ACTIVE', 'MENTEE', now(), now(), now(), $4)`,
      [requestId, await this.profile(mentor), keyId],
    );
    await this.mentor(requestId, pairingId, mentor.personId);
    return { requestId, pairingId, keyId, ownPart, otherPart };
  }

  /** Awaits their answer as its mentor. */
  private async ask(whose: Reader): Promise<string> {
    const requestId = await this.request('ASKED', null);
    await this.mentee(requestId, await this.person());
    const pairingId = await this.insert(
      `insert into pairing (id, request_id, mentor_id, kind, status, proposed_by, asked_at, answer_by)
       values ($1, $2, $3, 'PAIRING', 'PROPOSED', 'MENTEE', now(), now() + interval '5 days')`,
      [requestId, await this.profile(whose)],
    );
    await this.mentor(requestId, pairingId, whose.personId);
    return pairingId;
  }

  /** That of the person, on duty in that week; approved, which would make a member of who represents nobody and is to be none. */
  private async profile({ personId, organizationId }: Owner): Promise<string> {
    const { rows } = await this.owner.query<{ id: string }>(
      `insert into mentor_profile (id, person_id, status, languages, region_codes, ways, capacity, takes_consultations)
       values (gen_random_uuid(), $1, $2, '{RU}', '{}', '{ONLINE}', 20, true)
       on conflict (person_id) do update set status = excluded.status returning id`,
      [personId, organizationId ? 'APPROVED' : 'ENDED'],
    );
    const id = rows[0]?.id ?? '';
    await this.owner.query('insert into duty (starts_on, mentor_id) values ($1, $2) on conflict do nothing', [DUTY_MONDAY, id]);
    return id;
  }

  /** A week that another mentor offers them. */
  private async swap(whose: Reader): Promise<string> {
    return this.insert('insert into duty_swap (id, starts_on, from_mentor_id, to_mentor_id) values ($1, $2, $3, $4)', [
      DUTY_MONDAY,
      await this.profile(await this.somebody()),
      await this.profile(whose),
    ]);
  }

  /** That they asked for, a stranger as the outsider whom the settings name, to what two others wrote; open today. */
  private async emergency({ accountId, isStranger }: Reader): Promise<string> {
    if (isStranger) await this.owner.query('update mentoring_setting set safeguarding_account_id = $1', [accountId]);
    const [mentee, approver] = [await this.somebody(), await this.somebody()];
    const circle = await this.newCircle({ personId: mentee.personId, organizationId: null });
    await this.note(circle);
    return this.insert(
      `insert into emergency_access (id, pairing_id, asked_by, asked_at, reason, approved_by, opened_at, expires_at)
       values ($1, $2, $3, now(), $4, $5, now(), now() + interval '1 day')`,
      [circle.pairingId, accountId, await this.sealed(circle.keyId, 'A threat'), approver.accountId],
    );
  }

  /** By the reader, for the two. */
  private async note({ requestId, pairingId, keyId, ownPart }: Circle): Promise<string> {
    return this.insert(
      `insert into mentoring_text (id, request_id, pairing_id, kind, author_id, audience, key_id, box) values ($1, $2, $3, 'NOTE', $4, 'PAIR', $5, $6)`,
      [requestId, pairingId, ownPart, keyId, await this.sealed(keyId, 'Worth a talk')],
    );
  }

  private async request(status: string, organizationId: string | null): Promise<string> {
    return this.insert(
      `insert into mentoring_request (id, kind, status, organization_id, focus_area_codes, languages, other_side, key_id)
       values ($1, 'PAIRING', $2, $3, '{CHILDREN}', '{RU}', 'NONE', $4)`,
      [status, organizationId, await this.key('MENTORING_REQUEST')],
    );
  }

  private mentee(requestId: string, personId: string): Promise<string> {
    return this.insert(
      `insert into mentoring_participant (id, request_id, person_id, side, is_author) values ($1, $2, $3, 'MENTEE', true)`,
      [requestId, personId],
    );
  }

  private mentor(requestId: string, pairingId: string, personId: string): Promise<string> {
    return this.insert(
      `insert into mentoring_participant (id, request_id, pairing_id, person_id, side, is_author) values ($1, $2, $3, $4, 'MENTOR', false)`,
      [requestId, pairingId, personId],
    );
  }

  private person(): Promise<string> {
    return this.insert(`insert into person (id, name) values ($1, 'Colleague')`, []);
  }

  private representation(personId: string, organizationId: string): Promise<string> {
    return this.insert(
      `insert into representation (id, person_id, organization_id, role, since) values ($1, $2, $3, 'REPRESENTATIVE', '2024-08-19')`,
      [personId, organizationId],
    );
  }

  private key(subject: string): Promise<string> {
    const { application } = this.api;
    const sealing = application.get(Sealing, { strict: false });
    return application.get(Database, { strict: false }).transaction((transaction) => sealing.createKey(transaction, subject));
  }

  private sealed(keyId: string, text: string): Promise<Buffer> {
    const { application } = this.api;
    const sealing = application.get(Sealing, { strict: false });
    return application.get(Database, { strict: false }).transaction((transaction) => sealing.seal(transaction, keyId, text));
  }

  private async insert(statement: string, values: readonly unknown[]): Promise<string> {
    const id = randomUUID();
    await this.owner.query(statement, [id, ...values]);
    return id;
  }
}
