/** A network with a string of its own in every confidential field of mentoring, who may read each, and all that can be asked of it. */
import { readFileSync } from 'node:fs';
import { toGlobalId } from '#kernel';
import { buildSchema, getNamedType, isLeafType, isObjectType, type GraphQLSchema } from 'graphql';
import { RECORD_ACCESS } from '../../apps/api/src/gateway/access/record-access.js';
import {
  addMentor,
  addSignedIn,
  answered,
  answerRequest,
  mentorOffer,
  requestMentoring,
  type Headers,
  type TestMentor,
} from './mentoring-data.js';
import { addMember } from './people.js';
import { globalIdOf } from './records.js';
import type { GraphqlAnswer, RunningApi } from './running-api.js';
import { argumentsNaming, everyField, fieldOf, operationNaming } from './schema-operations.js';
import { asOwner } from './test-database.js';

/** Ending the sign-in by which somebody asks would end what they ask. */
export const ENDING = ['signOut', 'endAllSessions', 'endSessionsOfEverybody', 'lockAccount', 'requestErasure'];

const BOTH = ['mentee', 'mentor'] as const;

/** Each confidential field with those who may read it. */
export const CANARIES = {
  HEADLINE: [...BOTH, 'coordinator'],
  DETAILS: BOTH,
  REFUSAL: ['mentee'],
  QUESTION: BOTH,
  ANSWER: BOTH,
  NOTEMENTOR: ['mentor'],
  NOTEMENTEE: ['mentee'],
  NOTEPAIR: BOTH,
  NOTECOORDINATORS: [...BOTH, 'coordinator'],
  AGREEMENT: BOTH,
  CONFIDENTIALITY: BOTH,
  GOAL: BOTH,
  HOWWEKNOW: BOTH,
  TOPIC: BOTH,
  SUMMARY: BOTH,
  ITEM: BOTH,
  CHECKINMENTEE: ['mentee', 'coordinator'],
  CHECKINMENTOR: ['mentor', 'coordinator'],
  REFLECTION: BOTH,
  REACHED: BOTH,
  TESTIMONIAL: BOTH,
  PRACTICETITLE: BOTH,
  PRACTICEBODY: BOTH,
  ENDWORDS: ['mentee', 'coordinator'],
  MENTORNOTE: ['coordinator'],
  RETURNED: ['newcomer', 'coordinator'],
  EMERGENCY: ['coordinator', 'administrator'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type CanaryField = keyof typeof CANARIES;
export const CANARY_FIELDS = Object.keys(CANARIES) as CanaryField[];

/** The string in a field. */
export function canary(field: CanaryField): string {
  return `canary-${field}-7f3a`;
}

/** What every canary begins with as it can be written: plainly, in hexadecimal, in base64 wherever it begins within three bytes. */
const TRACES: readonly string[] = (() => {
  const text = Buffer.from('canary-');
  const inBase64 = [0, 1, 2].map((before) => {
    const shifted = Buffer.concat([Buffer.alloc(before), text])
      .toString('base64')
      .replace(/=+$/, '');
    return shifted.slice(Math.ceil((before * 8) / 6), Math.floor(((before + text.length) * 8) / 6));
  });
  return ['canary-', text.toString('hex'), ...inBase64];
})();

/** Which trace of a canary a text has; null: none. */
export function traceIn(text: string): string | null {
  return TRACES.find((trace) => text.includes(trace)) ?? null;
}

/** Which of the fields stand in a text. */
export function canariesIn(text: string): CanaryField[] {
  return text.includes('canary-') ? CANARY_FIELDS.filter((field) => text.includes(canary(field))) : [];
}

/** Who found which canary. */
export class Findings {
  readonly reached = new Map<CanaryField, Set<string>>(CANARY_FIELDS.map((field) => [field, new Set()]));

  /** What somebody was answered; a file within it is looked into. */
  note(text: string, reader: string): void {
    for (const [, file] of text.matchAll(/"([A-Za-z0-9+/]{60,}={0,2})"/g)) this.note(Buffer.from(file ?? '', 'base64').toString(), reader);
    for (const field of canariesIn(text)) this.reached.get(field)?.add(reader);
  }

  /** Canaries that reached somebody whom they are not for. */
  strays(): string[] {
    const isFor = (field: CanaryField, reader: string): boolean => (CANARIES[field] as readonly string[]).includes(reader);
    return [...this.reached].flatMap(([field, who]) =>
      [...who].filter((reader) => !isFor(field, reader)).map((reader) => `${field} reached the ${reader}`),
    );
  }

  /** Canaries that their rightful readers did not find. */
  missing(): string[] {
    return CANARY_FIELDS.flatMap((field) =>
      CANARIES[field].filter((reader) => !this.reached.get(field)?.has(reader)).map((reader) => `${field} is lost to the ${reader}`),
    );
  }
}

export class CanaryNetwork {
  readonly schema: GraphQLSchema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
  /** The headers of every reader; a visitor has none. */
  readonly readers: Record<string, Headers | undefined> = { visitor: undefined };
  /** Answers to those whose words were not taken. */
  readonly refusals: string[] = [];
  mentor!: TestMentor;
  requestId = '';
  pairingId = '';

  private constructor(private readonly api: RunningApi) {}

  /** Through the API, as people write; `api` may be another process on the same database. */
  static async planted(api: RunningApi): Promise<CanaryNetwork> {
    const network = new CanaryNetwork(api);
    await network.gather();
    await network.ask();
    await network.work();
    await network.breakOff();
    await network.say('askEmergencyAccess', { pairingId: network.pairingId, reason: canary('EMERGENCY') }, 'coordinator');
    return network;
  }

  /** Sends a mutation whose one argument is its input. */
  async send(name: string, input: object, reader: string): Promise<GraphqlAnswer> {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return this.api.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input }, this.readers[reader]);
  }

  run(query: string, variables: Record<string, unknown>, reader: string): Promise<GraphqlAnswer> {
    return this.api.ask(query, variables, this.readers[reader]);
  }

  /** Fields of the pairing, to the mentee. */
  async ofPairing(fields: string): Promise<Record<string, any>> {
    return answered(await this.run(`query ($id: ID!) { pairing(id: $id) { ${fields} } }`, { id: this.pairingId }, 'mentee'));
  }

  /** Tells `findings` of the answer to every root field of a type, to every reader, for every record that it can name. The questions. */
  async askEverything(type: 'Mutation' | 'Query', findings: Findings): Promise<number> {
    const records = await this.records();
    const fields = type === 'Query' ? this.schema.getQueryType() : this.schema.getMutationType();
    const readers = Object.keys(this.readers).sort((one, other) => Number(isOfThePair(one)) - Number(isOfThePair(other)));
    let questions = 0;
    for (const name of Object.keys(fields?.getFields() ?? {}).filter((one) => !ENDING.includes(one)))
      for (const [operation, variables] of await this.questionsOn(`${type}.${name}`, records))
        for (const reader of readers) {
          const answer = await this.run(operation, variables, reader);
          if (answer.body.errors?.some(({ extensions }) => UNASKED.includes(extensions.code)))
            throw new Error(`${name} of the ${reader}: ${JSON.stringify(answer.body.errors)}`);
          findings.note(JSON.stringify(answer.body), reader);
          questions += 1;
        }
    return questions;
  }

  /** A root field with as much as may be asked at once, for each record that it can name. */
  private async questionsOn(name: string, records: Records): Promise<[operation: string, variables: Record<string, string>][]> {
    const naming = argumentsNaming(this.schema, name);
    const types = Object.keys(RECORD_ACCESS).filter((one) => one.replace(/: .*/, '') === name && one.includes(': '));
    const ofAny = [...(types.length > 0 ? types : [name])].map((one) => RECORD_ACCESS[one]?.record);
    const [first] = naming;
    if (first === undefined) return [[await this.deepest(name, null), {}]];
    const besides = naming
      .slice(1)
      .map((argument) => [argument, records.get(RECORD_ACCESS[`${name}(${argument})`]?.record ?? '')?.[0] ?? 'x']);
    const questions: [string, Record<string, string>][] = [];
    for (const record of ofAny) {
      const operation = await this.deepest(name, record ?? null);
      for (const id of records.get(record ?? '') ?? ['x']) questions.push([operation, { ...Object.fromEntries(besides), [first]: id }]);
    }
    return questions;
  }

  /** As deep as the limits of an operation let it be. */
  private async deepest(name: string, record: string | null): Promise<string> {
    const bare = operationNaming(this.schema, name).replace('token: "x"', `token: "${'x'.repeat(43)}"`);
    const named = getNamedType(fieldOf(this.schema, name).type);
    if (isLeafType(named)) return bare;
    const shown = isObjectType(named) ? named : this.schema.getType(record ?? '');
    if (!isObjectType(shown)) throw new Error(`Nobody knows what ${name} shows`);
    for (let depth = 5; depth >= 0; depth -= 1) {
      const fields = isObjectType(named) ? everyField(shown, depth) : `{ ... on ${shown.name} ${everyField(shown, depth)} }`;
      const operation = bare.replace('{ __typename }', fields);
      const { body } = await this.api.ask(operation, {});
      if (body.errors?.[0]?.extensions.code !== 'OPERATION_TOO_COSTLY') return operation;
    }
    throw new Error(`${name} cannot be asked at all`);
  }

  /** The global ids of what there is, by the names of the table of access. */
  private async records(): Promise<Records> {
    const found = new Map<string, string[]>();
    for (const [record, rows] of Object.entries(ROWS)) {
      const keys = await asOwner<{ id: string }>(this.api.database, `select id from ${rows} order by id limit 12`);
      found.set(
        record,
        keys.map(({ id }) => globalIdOf(record as keyof typeof ROWS, id)),
      );
    }
    return found;
  }

  private async gather(): Promise<void> {
    const { api, readers } = this;
    const organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    const elsewhere = await addMember(api, { name: 'River Rights', listing: 'MEMBERS' });
    const add = async (name: string, given: object): Promise<void> => {
      readers[name] = await addSignedIn(api, {
        email: `${name}@planted.example`,
        name: name === 'mentee' ? 'Marat' : 'Test Person',
        ...given,
      });
    };
    for (const role of ['coordinator', 'administrator', 'observer', 'reviewer']) await add(role, { appointment: role.toUpperCase() });
    await add('outsider', {});
    await add('member', { organizationId: elsewhere });
    await add('colleague', { organizationId });
    await add('manager', { organizationId, role: 'MANAGER' });
    await add('mentee', { organizationId });
    await add('newcomer', { organizationId: elsewhere });
    const coordinator = readers['coordinator'] as Headers;
    this.mentor = await addMentor(api, { email: 'mentor@planted.example', name: 'Farida', organizationId: elsewhere }, { coordinator });
    readers['mentor'] = this.mentor.headers;
    const refusing = await addMentor(api, { email: 'refusing@planted.example', name: 'Other', organizationId: elsewhere }, { coordinator });
    readers['refusing mentor'] = refusing.headers;
    await this.say('writeMentorNote', { mentorId: this.mentor.id, text: canary('MENTORNOTE') }, 'coordinator');
    await this.say('saveMentorProfile', mentorOffer(), 'newcomer');
    const [row] = await asOwner<{ id: string }>(api.database, `select id from mentor_profile where status = 'AWAITING'`);
    const mentorId = toGlobalId('MentorProfile', row?.id ?? '');
    await this.say('decideMentorProfile', { mentorId, approve: false, reason: canary('RETURNED') }, 'coordinator');
    const { id } = await requestMentoring(api, readers['mentee'] as Headers, {
      preferredMentorIds: [refusing.id, this.mentor.id],
      headline: canary('HEADLINE'),
      details: canary('DETAILS'),
    });
    this.requestId = id;
    answered(
      await answerRequest(api, refusing.headers, { requestId: id, answer: 'DECLINE', reason: 'NO_TIME', message: canary('REFUSAL') }),
    );
  }

  private async ask(): Promise<void> {
    const { api, mentor, requestId } = this;
    answered(await answerRequest(api, mentor.headers, { requestId, answer: 'ASK_FOR_MORE', message: canary('QUESTION') }));
    await this.say('answerQuestion', { requestId, text: canary('ANSWER') }, 'mentee');
    this.pairingId = answered(await answerRequest(api, mentor.headers, { requestId, answer: 'ACCEPT' })).pairing.id;
  }

  private async work(): Promise<void> {
    const { pairingId } = this;
    const note = (visibility: string, field: CanaryField, reader: string): Promise<void> =>
      this.say('writeNote', { pairingId, visibility, body: canary(field) }, reader);
    await note('PRIVATE', 'NOTEMENTOR', 'mentor');
    await note('PRIVATE', 'NOTEMENTEE', 'mentee');
    await note('PAIR', 'NOTEPAIR', 'mentee');
    await note('COORDINATORS', 'NOTECOORDINATORS', 'mentor');
    const agreement = { goals: canary('AGREEMENT'), confidentiality: canary('CONFIDENTIALITY'), rhythm: 'WEEKLY', endsOn: '2099-01-01' };
    await this.say('proposeAgreement', { pairingId, ...agreement }, 'mentor');
    const [{ id: agreementId }] = (await this.ofPairing('agreements { id }'))['agreements'];
    await this.say('acceptAgreement', { agreementId }, 'mentee');
    await this.say('addGoal', { pairingId, title: canary('GOAL'), howWeKnow: canary('HOWWEKNOW') }, 'mentee');
    const plan = { startsAt: '2099-01-01T00:00:00Z', minutes: 60, way: 'ONLINE', topic: canary('TOPIC') };
    await this.say('planSession', { pairingId, ...plan }, 'mentee');
    const held = { outcome: 'HELD', heldAt: '2024-01-01T00:00:00Z', minutes: 60, summary: canary('SUMMARY') };
    await this.say('recordSession', { pairingId, ...held }, 'mentor');
    const sessions = (await this.ofPairing('sessions { id state }'))['sessions'] as { id: string; state: string }[];
    const sessionId = sessions.find(({ state }) => state === 'HELD')?.id;
    const practice = { title: canary('PRACTICETITLE'), body: canary('PRACTICEBODY') };
    await this.say('proposePracticeNote', { pairingId, sessionId, ...practice }, 'mentee');
    const [{ id: practiceNoteId }] = (await this.ofPairing('practiceNotes { id }'))['practiceNotes'];
    await this.say('answerPracticeNote', { practiceNoteId, answer: 'AGREE' }, 'mentor');
    const [{ id: ownerId }] = (await this.ofPairing('participants { id }'))['participants'];
    await this.say('addActionItem', { pairingId, title: canary('ITEM'), ownerId }, 'mentee');
    for (const [reader, field] of [
      ['mentee', 'CHECKINMENTEE'],
      ['mentor', 'CHECKINMENTOR'],
    ] as const) {
      const query = 'query ($id: ID!) { pairing(id: $id) { checkIns { id } } }';
      const [{ id: checkInId }] = answered(await this.run(query, { id: pairingId }, reader)).checkIns;
      await this.say('answerCheckIn', { checkInId, goodFit: 'YES', progress: 'YES', words: canary(field) }, reader);
    }
    const reflection = { words: canary('REFLECTION'), reached: canary('REACHED'), testimonial: canary('TESTIMONIAL') };
    await this.say('writeReflection', { pairingId, ...reflection }, 'mentee');
  }

  /** Another pairing of the two, which the mentee ends early. */
  private async breakOff(): Promise<void> {
    const { api, mentor, readers } = this;
    const { id: requestId } = await requestMentoring(api, readers['mentee'] as Headers, { preferredMentorIds: [mentor.id] });
    const { pairing } = answered(await answerRequest(api, mentor.headers, { requestId, answer: 'ACCEPT' }));
    await this.say('endPairing', { pairingId: pairing.id, reason: 'OTHER', words: canary('ENDWORDS') }, 'mentee');
    await this.say('withdrawRequest', { requestId }, 'mentee');
  }

  /** Writes it, once others were refused to and it was refused for its length: a refusal repeats nothing. */
  private async say(name: string, input: object, reader: string): Promise<void> {
    const words = Object.entries(input).filter(([, value]) => isCanary(value)) as [string, string][];
    const long = Object.fromEntries(words.map(([field, text]) => [field, text.repeat(80_000 / text.length)]));
    const refused = [
      ...['visitor', 'outsider'].filter((one) => one in this.readers).map((one) => [input, one] as const),
      ...(words.length > 0 ? [[{ ...input, ...long }, reader] as const] : []),
    ];
    for (const [given, by] of refused) {
      const { body } = await this.send(name, given, by);
      if (!body.errors) throw new Error(`${name} was taken from the ${by}`);
      this.refusals.push(JSON.stringify(body));
    }
    answered(await this.send(name, input, reader));
  }
}

type Records = ReadonlyMap<string, readonly string[]>;

/** What an answer says where a question was not one. */
const UNASKED: readonly string[] = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'INTERNAL_SERVER_ERROR', 'OPERATION_TOO_COSTLY'];

/** By the names of the table of access, where its rows are. */
const ROWS = {
  Account: 'account',
  ActionItem: 'mentoring_action_item',
  Agreement: 'mentoring_agreement',
  Ask: 'pairing',
  CheckIn: 'mentoring_check_in',
  Colleague: 'representation',
  EmergencyAccess: 'emergency_access',
  Goal: 'mentoring_goal',
  MentorProfile: 'mentor_profile',
  MentoringParticipant: 'mentoring_participant',
  MentoringRequest: 'mentoring_request',
  MentoringSession: 'mentoring_session',
  Note: `mentoring_text where kind = 'NOTE'`,
  Organization: 'organization',
  Pairing: 'pairing',
  Person: 'person',
  PracticeNote: 'mentoring_practice_note',
} as const;

function isOfThePair(reader: string): boolean {
  return (BOTH as readonly string[]).includes(reader);
}

function isCanary(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith('canary-');
}
