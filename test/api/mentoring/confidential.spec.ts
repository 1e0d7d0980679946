/** What is confidential is found by its rightful readers alone: a canary in every field, looked for everywhere and as everybody; and how it ends. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OverviewService, RetentionService } from '#mentoring';
import { Clock } from '#platform';
import { Client } from 'pg';
import { canary, CanaryNetwork, CANARY_FIELDS, Findings } from '../../support/canaries.js';
import { rowsOf } from '../../support/directory-data.js';
import { answered, requestMentoring, type Headers } from '../../support/mentoring-data.js';
import { refusal } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { mailTo } from '../../support/staged-mail.js';

describe('a confidential text', () => {
  let api: RunningApi;
  let clock: Clock;
  let network: CanaryNetwork;
  let pairingId: string;

  const run = (query: string, variables: Record<string, unknown>, reader: string) => network.run(query, variables, reader);
  const ofPairing = (fields: string) => network.ofPairing(fields);

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    clock = api.application.get(Clock, { strict: false });
    network = await CanaryNetwork.planted(api);
    pairingId = network.pairingId;
  });
  afterAll(() => api.stop());

  it('reaches its rightful readers and nobody else, whatever is asked', async () => {
    const findings = new Findings();
    const questions = await network.askEverything('Query', findings);
    process.stdout.write(`${CANARY_FIELDS.length} canaries, ${questions} questions of ${Object.keys(network.readers).length} readers\n`);
    expect(findings.strays()).toEqual([]);
    expect(findings.missing()).toEqual([]);
  }, 120_000);

  it('is not repeated to whoever is refused', () => {
    expect(network.refusals.length).toBeGreaterThan(50);
    expect(network.refusals.filter((answer) => answer.includes('canary-'))).toEqual([]);
  });

  it('stands in no mail, no job, no line of the trail, and nowhere readable in the database', async () => {
    const mails = await rowsOf<{ to: string }>(api, `select distinct to_address as "to" from mail_message`);
    const letters = (await Promise.all(mails.map(({ to }) => mailTo(api, to)))).flat();
    expect(letters.length).toBeGreaterThan(5);
    expect(letters.filter((letter) => letter.includes('canary-'))).toEqual([]);
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
    // A headline is written to be read before anybody accepts, and what coordinators say of a mentor is no text of a pairing.
    expect(found.sort()).toEqual(['public.mentor_profile', 'public.mentoring_request']);
  });

  it('is a copy to keep for either side, with what is theirs', async () => {
    const copy = async (reader: string) => run('query ($id: ID!) { pairingCopy(pairingId: $id) }', { id: pairingId }, reader);
    const own = JSON.stringify((await copy('mentee')).body.data);
    for (const field of ['DETAILS', 'NOTEMENTEE', 'NOTEPAIR', 'GOAL', 'SUMMARY', 'CHECKINMENTEE'] as const)
      expect(own).toContain(canary(field));
    for (const field of ['NOTEMENTOR', 'CHECKINMENTOR'] as const) expect(own).not.toContain(canary(field));
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
    expect((await mailTo(api, 'administrator@planted.example'))[0]).toMatch(/\/en\/mentoring\/emergency\b/);
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
    for (const mailbox of ['mentor@planted.example', 'mentee@planted.example'])
      expect((await mailTo(api, mailbox))[0]).toContain('mergency access');
    expect((await ofPairing('emergencyAccesses { reason askedByName }'))['emergencyAccesses']).toEqual([
      { reason: null, askedByName: 'Test Person' },
    ]);
    const [log] = await rowsOf<{ count: number }>(
      api,
      `select count(*)::integer as count from audit_entry where action = 'EMERGENCY_TEXTS_READ'`,
    );
    expect(log?.count).toBe(2);
    await rowsOf(
      api,
      `update emergency_access set opened_at = now() - interval '25 hours', expires_at = now() - interval '1 hour' where opened_at is not null`,
    );
    expect(refusal(await texts('administrator'))[0]).toBe('NOT_FOUND');
  });

  it('ends some months after the pairing, a month after both sides were told, for everybody', async () => {
    const retention = api.application.get(RetentionService, { strict: false });
    const start = clock.now();
    answered(await network.send('completePairing', { pairingId }, 'mentor'));
    const after = (days: number): void => {
      clock.now = () => new Date(start.getTime() + days * 86_400_000);
    };
    const body = async (): Promise<unknown> => (await ofPairing('notes { body } request { details }'))['request'].details;
    after(330);
    await retention.run();
    expect(await body()).toBe(canary('DETAILS'));
    expect((await mailTo(api, 'mentee@planted.example')).filter((letter) => letter.includes('are kept until'))).toEqual([]);
    after(340);
    await retention.run();
    await retention.run();
    expect((await mailTo(api, 'mentee@planted.example')).filter((letter) => letter.includes('are kept until'))).toHaveLength(2); // of either pairing
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
      '{ mentoringOverview { requested matched completed ended hoursToAnswer loads { pairings mentor { displayName } } atRisk { id } } }';
    const overview = answered(await run(query, {}, 'coordinator'));
    expect(overview).toMatchObject({ requested: 2, matched: 1, completed: 1, ended: 1, atRisk: [] });
    expect(overview.loads).toHaveLength(2);
    await requestMentoring(api, network.readers['mentee'] as Headers, {});
    await api.application.get(OverviewService, { strict: false }).tellWeek();
    expect((await mailTo(api, 'coordinator@planted.example'))[0]).toContain('Requests in the queue: 1.');
  });
});
