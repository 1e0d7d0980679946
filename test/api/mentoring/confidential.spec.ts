/** What is confidential is found by its rightful readers alone: a canary in every field, looked for everywhere and as everybody; and how it ends. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { OverviewService, RetentionService } from '#mentoring';
import { Clock } from '#platform';
import { Client } from 'pg';
import {
  buildSchema,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import {
  addMentor,
  addSignedIn,
  answered,
  answerRequest,
  requestMentoring,
  type Headers,
  type TestMentor,
} from '../../support/mentoring-data.js';
import { rowsOf } from '../../support/directory-data.js';
import { addMember, refusal } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { mailTo } from '../../support/staged-mail.js';

/** Each with those who may read it: M the mentor, E the mentee, C coordinators; G whoever opens an emergency access. */
const READERS: Readonly<Record<string, string>> = {
  DETAILS: 'ME',
  QUESTION: 'ME',
  ANSWER: 'ME',
  NOTEMENTOR: 'M',
  NOTEMENTEE: 'E',
  NOTEPAIR: 'ME',
  NOTECOORDINATORS: 'MEC',
  AGREEMENT: 'ME',
  CONFIDENTIALITY: 'ME',
  GOAL: 'ME',
  HOWWEKNOW: 'ME',
  TOPIC: 'ME',
  SUMMARY: 'ME',
  ITEM: 'ME',
  CHECKIN: 'EC',
  REFLECTION: 'ME',
  TESTIMONIAL: 'ME',
  PRACTICETITLE: 'ME',
  PRACTICEBODY: 'ME',
  MENTORNOTE: 'C',
};

const canary = (field: string): string => `canary-${field}-7f3a`;
const SCHEMA = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));

describe('a confidential text', () => {
  let api: RunningApi;
  let clock: Clock;
  let mentor: TestMentor;
  let pairingId: string;
  let requestId: string;
  const readers: Record<string, Headers | undefined> = { visitor: undefined };

  const send = async (name: string, input: object, reader: string): Promise<any> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return answered(await api.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input }, readers[reader]));
  };
  const run = async (query: string, variables: Record<string, unknown>, reader: string) => api.ask(query, variables, readers[reader]);

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    clock = api.application.get(Clock, { strict: false });
    const organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    for (const role of ['coordinator', 'administrator', 'observer'] as const)
      readers[role] = await addSignedIn(api, { email: `${role}@canary.example`, appointment: role.toUpperCase() as 'OBSERVER' });
    readers['colleague'] = await addSignedIn(api, { email: 'colleague@canary.example', organizationId });
    readers['manager'] = await addSignedIn(api, { email: 'manager@canary.example', organizationId, role: 'MANAGER' });
    readers['outsider'] = await addSignedIn(api, { email: 'outsider@canary.example' });
    readers['mentee'] = await addSignedIn(api, { email: 'mentee@canary.example', name: 'Marat', organizationId });
    const coordinator = readers['coordinator'] as Headers;
    mentor = await addMentor(api, { email: 'mentor@canary.example', name: 'Farida', organizationId }, { coordinator });
    readers['mentor'] = mentor.headers;
    const other = await addMentor(api, { email: 'other@canary.example', name: 'Other', organizationId }, { coordinator });
    readers['other mentor'] = other.headers;
    await plant();
  });
  afterAll(() => api.stop());

  async function plant(): Promise<void> {
    await send('writeMentorNote', { mentorId: mentor.id, text: canary('MENTORNOTE') }, 'coordinator');
    const request = await requestMentoring(api, readers['mentee'] as Headers, {
      preferredMentorIds: [mentor.id],
      details: canary('DETAILS'),
    });
    requestId = request.id;
    await answerRequest(api, mentor.headers, { requestId, answer: 'ASK_FOR_MORE', message: canary('QUESTION') });
    await send('answerQuestion', { requestId, text: canary('ANSWER') }, 'mentee');
    pairingId = answered(await answerRequest(api, mentor.headers, { requestId, answer: 'ACCEPT' })).pairing.id;
    await send('writeNote', { pairingId, visibility: 'PRIVATE', body: canary('NOTEMENTOR') }, 'mentor');
    await send('writeNote', { pairingId, visibility: 'PRIVATE', body: canary('NOTEMENTEE') }, 'mentee');
    await send('writeNote', { pairingId, visibility: 'PAIR', body: canary('NOTEPAIR') }, 'mentee');
    await send('writeNote', { pairingId, visibility: 'COORDINATORS', body: canary('NOTECOORDINATORS') }, 'mentor');
    const agreement = { goals: canary('AGREEMENT'), confidentiality: canary('CONFIDENTIALITY'), rhythm: 'WEEKLY', endsOn: '2099-01-01' };
    await send('proposeAgreement', { pairingId, ...agreement }, 'mentor');
    const [{ id: agreementId }] = (await ofPairing('agreements { id }'))['agreements'];
    await send('acceptAgreement', { agreementId }, 'mentee');
    await send('addGoal', { pairingId, title: canary('GOAL'), howWeKnow: canary('HOWWEKNOW') }, 'mentee');
    await send(
      'planSession',
      { pairingId, startsAt: '2099-01-01T00:00:00Z', minutes: 60, way: 'ONLINE', topic: canary('TOPIC') },
      'mentee',
    );
    await send(
      'recordSession',
      { pairingId, outcome: 'HELD', heldAt: '2024-01-01T00:00:00Z', minutes: 60, summary: canary('SUMMARY') },
      'mentor',
    );
    const parts = (await ofPairing('participants { id side }'))['participants'] as { id: string; side: string }[];
    await send('addActionItem', { pairingId, title: canary('ITEM'), ownerId: parts[0]?.id }, 'mentee');
    const [{ id: checkInId }] = (await ofPairing('checkIns { id }'))['checkIns'];
    await send('answerCheckIn', { checkInId, goodFit: 'YES', progress: 'YES', words: canary('CHECKIN') }, 'mentee');
    await send('writeReflection', { pairingId, words: canary('REFLECTION'), testimonial: canary('TESTIMONIAL') }, 'mentee');
    const sessions = (await ofPairing('sessions { id state }'))['sessions'] as { id: string; state: string }[];
    const sessionId = sessions.find(({ state }) => state === 'HELD')?.id;
    await send('proposePracticeNote', { pairingId, sessionId, title: canary('PRACTICETITLE'), body: canary('PRACTICEBODY') }, 'mentee');
    const [{ id: practiceNoteId }] = (await ofPairing('practiceNotes { id }'))['practiceNotes'];
    await send('answerPracticeNote', { practiceNoteId, answer: 'AGREE' }, 'mentor');
  }

  async function ofPairing(fields: string): Promise<Record<string, any>> {
    return answered(await run(`query ($id: ID!) { pairing(id: $id) { ${fields} } }`, { id: pairingId }, 'mentee'));
  }

  /** Every field of a type, as deep as makes sense, of lists the first entries. */
  function selection(type: GraphQLObjectType, depth: number, seen: readonly string[] = []): string {
    const fields = Object.values(type.getFields()).flatMap((field) => {
      if (field.args.some((argument) => isNonNullType(argument.type))) return [];
      const named = getNamedType(field.type);
      if (isLeafType(named)) return [field.name];
      if (!isObjectType(named) || depth === 0 || seen.includes(named.name)) return [];
      return [`${field.name} ${selection(named, depth - 1, [...seen, type.name])}`];
    });
    return `{ __typename ${fields.join(' ')} }`;
  }

  /** Root queries of the schema with arguments that name the records of this test. */
  function operations(): string[] {
    const query = SCHEMA.getQueryType();
    if (!query) return [];
    const ids: Record<string, string> = {
      mentoringRequest: requestId,
      pairing: pairingId,
      mentor: mentor.id,
      node: pairingId,
      whoCanSee: pairingId,
    };
    return Object.values(query.getFields()).map((field) => {
      const given = field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => `${name}: ${argument(field.name, name, ids)}`);
      const named = getNamedType(field.type);
      const fields = isObjectType(named)
        ? selection(named, isListed(field.type) ? 2 : 3)
        : isLeafType(named)
          ? ''
          : '{ __typename id ... on Note { body } }';
      return `{ ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${fields} }`;
    });
  }

  function argument(field: string, name: string, ids: Record<string, string>): string {
    if (name === 'year') return '2026';
    return JSON.stringify(name === 'pairingId' ? pairingId : (ids[field] ?? 'x'));
  }

  it('reaches its rightful readers and nobody else, through whatever is asked', async () => {
    const reached: Record<string, Set<string>> = Object.fromEntries(Object.keys(READERS).map((field) => [field, new Set<string>()]));
    let asked = 0;
    for (const operation of operations()) {
      for (const reader of Object.keys(readers)) {
        const answer = await run(operation, {}, reader);
        asked += 1;
        expect([operation.slice(0, 60), refusal(answer)[0]]).not.toEqual([operation.slice(0, 60), 'INTERNAL_SERVER_ERROR']);
        const text = JSON.stringify(answer.body);
        for (const field of Object.keys(READERS)) if (text.includes(canary(field))) reached[field]?.add(reader);
      }
    }
    const letters: Record<string, string> = { mentor: 'M', mentee: 'E', coordinator: 'C' };
    const found = Object.fromEntries(
      Object.entries(reached).map(([field, who]) => [
        field,
        ['mentor', 'mentee', 'coordinator']
          .filter((one) => who.has(one))
          .map((one) => letters[one])
          .join(''),
      ]),
    );
    const strangers = Object.entries(reached).flatMap(([field, who]) =>
      [...who].filter((one) => !(one in letters)).map((one) => `${field} ${one}`),
    );
    process.stdout.write(`${Object.keys(READERS).length} canaries, ${asked} questions of ${Object.keys(readers).length} readers\n`);
    expect(strangers).toEqual([]);
    expect(found).toEqual(READERS);
  }, 120_000);

  it('stands in no mail, no job, no line of the trail, and nowhere readable in the database', async () => {
    const mails = await rowsOf<{ to: string }>(api, `select distinct to_address as "to" from mail_message`);
    const letters = (await Promise.all(mails.map(({ to }) => mailTo(api, to)))).flat();
    expect(letters.length).toBeGreaterThan(5);
    expect(letters.filter((letter) => letter.includes('canary'))).toEqual([]);
    const client = new Client({ connectionString: api.database.superuserUrl });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const { rowCount } = await client.query(
        `select 1 from ${name} as t where t::text like '%canary-%' or t::text like '%' || encode('canary-', 'hex') || '%' limit 1`,
      );
      if (rowCount) found.push(name);
    }
    await client.end();
    process.stdout.write(`${letters.length} mails and ${rows.length} tables searched\n`);
    expect(found).toEqual(['public.mentor_profile']); // the coordinators' own note of a mentor is no text of a pairing
  });

  it('is a copy to keep for either side, with what is theirs', async () => {
    const copy = async (reader: string) => run('query ($id: ID!) { pairingCopy(pairingId: $id) }', { id: pairingId }, reader);
    const own = JSON.stringify((await copy('mentee')).body.data);
    for (const field of ['DETAILS', 'NOTEMENTEE', 'NOTEPAIR', 'GOAL', 'SUMMARY', 'PRACTICEBODY']) expect(own).toContain(canary(field));
    expect(own).not.toContain(canary('NOTEMENTOR'));
    for (const reader of ['coordinator', 'administrator', 'colleague']) expect(refusal(await copy(reader))[0]).toBe('NOT_FOUND');
  });

  it('is opened in an emergency by two in different capacities, for a day, with both sides told and each reading logged', async () => {
    const ask = async (reader: string) =>
      run(
        'mutation ($id: ID!) { askEmergencyAccess(input: { pairingId: $id, reason: "A threat" }) { access { id } } }',
        { id: pairingId },
        reader,
      );
    for (const reader of ['mentee', 'colleague', 'observer', 'outsider'])
      expect(refusal(await ask(reader))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    const { id } = answered(await ask('coordinator')).access;
    const texts = async (reader: string) =>
      run('query ($id: ID!) { emergencyTexts(accessId: $id) { kind authorName content } }', { id }, reader);
    expect(refusal(await texts('coordinator'))).toEqual(['NOT_FOUND', undefined]);
    const approve = async (reader: string) =>
      run(
        'mutation ($id: ID!) { approveEmergencyAccess(input: { accessId: $id }) { access { approvedByName expiresAt } } }',
        { id },
        reader,
      );
    expect(refusal(await approve('coordinator'))).toEqual(['FORBIDDEN', 'SAME_PERSON']);
    expect(refusal(await approve('mentor'))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    answered(await approve('administrator'));
    for (const reader of ['coordinator', 'administrator'])
      expect(JSON.stringify((await texts(reader)).body)).toContain(canary('NOTEMENTOR'));
    for (const reader of ['mentor', 'outsider', 'observer']) expect(refusal(await texts(reader))[0]).toBe('NOT_FOUND');
    const plain = await run('query ($id: ID!) { pairing(id: $id) { notes { body } } }', { id: pairingId }, 'coordinator');
    expect(JSON.stringify(plain.body)).not.toContain(canary('NOTEMENTOR')); // only by the door that logs
    for (const mailbox of ['mentor@canary.example', 'mentee@canary.example'])
      expect((await mailTo(api, mailbox))[0]).toContain('mergency access');
    expect((await ofPairing('emergencyAccesses { reason askedByName }'))['emergencyAccesses']).toEqual([
      { reason: null, askedByName: 'Test Person' },
    ]);
    const [log] = await rowsOf<{ count: number }>(
      api,
      `select count(*)::integer as count from audit_entry where action = 'EMERGENCY_TEXTS_READ'`,
    );
    expect(log?.count).toBe(2);
    await rowsOf(api, `update emergency_access set opened_at = now() - interval '25 hours', expires_at = now() - interval '1 hour'`);
    expect(refusal(await texts('administrator'))[0]).toBe('NOT_FOUND');
  });

  it('ends some months after the pairing, a month after both sides were told, for everybody', async () => {
    const retention = api.application.get(RetentionService, { strict: false });
    const start = clock.now();
    await send('completePairing', { pairingId }, 'mentor');
    const after = (days: number): void => {
      clock.now = () => new Date(start.getTime() + days * 86_400_000);
    };
    const body = async (): Promise<unknown> => (await ofPairing('notes { body } request { details }'))['request'].details;
    after(330);
    await retention.run();
    expect(await body()).toBe(canary('DETAILS'));
    expect((await mailTo(api, 'mentee@canary.example')).filter((letter) => letter.includes('are kept until'))).toEqual([]);
    after(340);
    await retention.run();
    await retention.run();
    expect((await mailTo(api, 'mentee@canary.example')).filter((letter) => letter.includes('are kept until'))).toHaveLength(1);
    after(366);
    await retention.run();
    expect(await body()).toBe(canary('DETAILS')); // not a month since they were told
    after(371);
    await retention.run();
    expect(await body()).toBeNull();
    expect((await ofPairing('notes { body } goals { title }'))['notes']).toEqual([{ body: null }, { body: null }, { body: null }]);
    expect(
      refusal(
        await run(
          'mutation ($id: ID!) { writeNote(input: { pairingId: $id, visibility: PAIR, body: "x" }) { note { id } } }',
          { id: pairingId },
          'mentee',
        ),
      ),
    ).toEqual(['CONFLICT', 'PAIRING_CLOSED']);
    // What each agreed to is known although what it said is not.
    expect((await ofPairing('practiceNotes { title body state proposedBy { side } answeredBy { side } }'))['practiceNotes']).toEqual([
      { title: null, body: null, state: 'AGREED', proposedBy: { side: 'MENTEE' }, answeredBy: { side: 'MENTOR' } },
    ]);
    const keys = await rowsOf(api, `select id from sealing_key where subject in ('PAIRING', 'MENTORING_REQUEST')`);
    expect(keys).toEqual([]);
    clock.now = () => start;
  });

  it('leaves counts to coordinators, in the overview and in the weekly mail', async () => {
    const query =
      '{ mentoringOverview { requested matched completed hoursToAnswer loads { pairings mentor { displayName } } atRisk { id } } }';
    const overview = answered(await run(query, {}, 'coordinator'));
    expect(overview).toMatchObject({ requested: 1, matched: 1, completed: 1, atRisk: [] });
    expect(overview.loads).toHaveLength(2);
    await requestMentoring(api, readers['mentee'] as Headers, {});
    await api.application.get(OverviewService, { strict: false }).tellWeek();
    expect((await mailTo(api, 'coordinator@canary.example'))[0]).toContain('Requests in the queue: 1.');
  });
});

function isListed(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
