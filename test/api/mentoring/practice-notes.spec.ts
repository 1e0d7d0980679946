/** What two learned becomes a practice note when both say so: written without names by one, agreed to by the other, and handed on by its id alone. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PRACTICE_NOTE_AGREED, PracticeNoteService } from '#mentoring';
import { rowsOf } from '../../support/directory-data.js';
import {
  addMentor,
  addSignedIn,
  answered,
  answerRequest,
  requestMentoring,
  type Headers,
  type TestMentor,
} from '../../support/mentoring-data.js';
import { addMember, refusal } from '../../support/people.js';
import { startApi, type GraphqlAnswer, type RunningApi } from '../../support/running-api.js';
import { mailTo } from '../../support/staged-mail.js';

const NOTES = `query ($id: ID!) {
  pairing(id: $id) {
    practiceNotes {
      id goalId sessionId state title body warnings proposedAt answeredAt
      proposedBy { displayName side } answeredBy { displayName side }
    }
  }
}`;

interface Note {
  readonly id: string;
  readonly state: string;
  readonly title: string | null;
  readonly body: string | null;
  readonly warnings: readonly string[];
  readonly proposedAt: string;
  readonly answeredAt: string | null;
}

describe('a practice note', () => {
  let api: RunningApi;
  let mentor: TestMentor;
  let mentee: Headers;
  let colleague: Headers;
  let coordinator: Headers;
  let stranger: Headers;
  let pairingId: string;
  let goalId: string;

  const send = async (name: string, input: object, headers: Headers): Promise<GraphqlAnswer> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return api.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { pairing { id } } }`, { input }, headers);
  };
  const propose = (headers: Headers, given: object): Promise<GraphqlAnswer> =>
    send(
      'proposePracticeNote',
      { pairingId, title: 'How a refusal is appealed', body: 'First the body above, then the court.', ...given },
      headers,
    );
  const answer = (headers: Headers, practiceNoteId: string | undefined, word: string): Promise<GraphqlAnswer> =>
    send('answerPracticeNote', { practiceNoteId, answer: word }, headers);
  const notes = async (headers: Headers = mentee): Promise<readonly Note[]> =>
    answered(await api.ask(NOTES, { id: pairingId }, headers)).practiceNotes;
  const addGoal = async (progress: number): Promise<string> => {
    answered(await send('addGoal', { pairingId, title: 'A first appeal' }, mentee));
    const goals = answered(await api.ask('query ($id: ID!) { pairing(id: $id) { goals { id } } }', { id: pairingId }, mentee)).goals as {
      id: string;
    }[];
    const id = goals.at(-1)?.id ?? '';
    answered(await send('updateGoal', { goalId: id, title: 'A first appeal', progress, version: 1 }, mentee));
    return id;
  };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    coordinator = await addSignedIn(api, { email: 'coordinator@practice.example', appointment: 'COORDINATOR' });
    mentee = await addSignedIn(api, { email: 'mentee@practice.example', name: 'Marat', organizationId });
    colleague = await addSignedIn(api, { email: 'colleague@practice.example', name: 'Kamila', organizationId });
    stranger = await addSignedIn(api, { email: 'stranger@practice.example', organizationId });
    mentor = await addMentor(api, { email: 'mentor@practice.example', name: 'Farida', organizationId }, { coordinator });
    const { id } = await requestMentoring(api, mentee, { onBehalfOfSlug: 'steppe-law', preferredMentorIds: [mentor.id] });
    const [row] = await rowsOf<{ id: string }>(
      api,
      `select r.id from representation as r join person as p on p.id = r.person_id where p.name = 'Kamila'`,
    );
    const add = 'mutation ($input: AddMentoringParticipantInput!) { addMentoringParticipant(input: $input) { request { id } } }';
    const representationId = Buffer.from(`Representation:${row?.id}`).toString('base64url');
    answered(await api.ask(add, { input: { requestId: id, representationId } }, mentee));
    pairingId = answered(await answerRequest(api, mentor.headers, { requestId: id, answer: 'ACCEPT' })).pairing.id;
    goalId = await addGoal(100);
  });
  afterAll(() => api.stop());

  it('is written of a goal that was reached or a session that was held, and of nothing else', async () => {
    const half = await addGoal(50);
    const plan = { pairingId, startsAt: '2099-01-01T00:00:00Z', minutes: 60, way: 'ONLINE' };
    answered(await send('planSession', plan, mentee));
    const [session] = answered(
      await api.ask('query ($id: ID!) { pairing(id: $id) { sessions { id } } }', { id: pairingId }, mentee),
    ).sessions;
    expect(refusal(await propose(mentee, { goalId: half }))).toEqual(['CONFLICT', 'TRANSITION_ILLEGAL']);
    expect(refusal(await propose(mentee, { sessionId: session.id }))).toEqual(['CONFLICT', 'TRANSITION_ILLEGAL']);
    expect(refusal(await propose(mentee, {}))).toEqual(['BAD_USER_INPUT', 'REQUIRED']);
    expect(refusal(await propose(mentee, { goalId, sessionId: session.id }))).toEqual(['CONFLICT', 'TRANSITION_ILLEGAL']);
    expect(await notes()).toEqual([]);
  });

  it('has a title and a body within limits, and nobody’s identification number', async () => {
    expect(refusal(await propose(mentee, { goalId, title: ' ' }))).toEqual(['BAD_USER_INPUT', 'REQUIRED']);
    expect(refusal(await propose(mentee, { goalId, body: ' ' }))).toEqual(['BAD_USER_INPUT', 'REQUIRED']);
    expect(refusal(await propose(mentee, { goalId, title: 'x'.repeat(201) }))).toEqual(['BAD_USER_INPUT', 'TOO_LONG']);
    expect(refusal(await propose(mentee, { goalId, body: 'x'.repeat(20_001) }))).toEqual(['BAD_USER_INPUT', 'TOO_LONG']);
    expect(refusal(await propose(mentee, { goalId, body: 'Number 850101300123' }))).toEqual(['BAD_USER_INPUT', 'INVALID_VALUE']);
    expect(refusal(await propose(stranger, { goalId }))).toEqual(['NOT_FOUND', undefined]);
    expect(refusal(await propose(coordinator, { goalId }))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
  });

  it('warns of names, telephones and cases before it is sent, and quickly', async () => {
    const check = 'query ($title: String!, $body: String!) { practiceNoteCheck(title: $title, body: $body) { warnings } }';
    const warnings = async (title: string, body: string): Promise<unknown> =>
      answered(await api.ask(check, { title, body }, mentee)).warnings;
    expect(await warnings('How a refusal is appealed', 'First the body above.\nThen the court.')).toEqual([]);
    expect(await warnings('Дело № 12', 'Позвоните: +7 701 123 45 67\nИстец Серіков А.Б.')).toEqual(['CASE_NUMBER', 'NAME', 'PHONE']);
    const start = Date.now();
    for (const one of ['Ab', '@a', 'Ә', '1/']) await warnings('x', one.repeat(10_000).slice(0, 20_000));
    expect(Date.now() - start).toBeLessThan(2_000);
  });

  it('is asked of the other side once, of two at the same time too, without a word of it in the mail', async () => {
    const both = await Promise.all([propose(mentee, { goalId, title: 'Истец Серіков А.' }), propose(mentor.headers, { goalId })]);
    expect(both.map((one) => refusal(one)[1] ?? 'done').sort()).toEqual(['PRACTICE_NOTE_EXISTS', 'done']);
    const [note] = await notes();
    answered(await send('withdrawPracticeNote', { practiceNoteId: note?.id }, refusal(both[0])[1] ? mentor.headers : mentee));
    expect((await notes())[0]).toMatchObject({ state: 'WITHDRAWN', title: null, body: null, warnings: [], answeredAt: null });
    answered(await propose(mentee, { goalId, title: 'Как Серіков А. обжаловал отказ' }));
    expect((await notes())[0]).toMatchObject({
      goalId,
      sessionId: null,
      state: 'PROPOSED',
      title: 'Как Серіков А. обжаловал отказ',
      warnings: ['NAME'],
      proposedBy: { displayName: 'Marat', side: 'MENTEE' },
      answeredBy: null,
    });
    const [letter = ''] = await mailTo(api, 'mentor@practice.example');
    expect(letter).toContain(`/mentoring/pairings/${pairingId}`);
    expect(letter).not.toMatch(/Серіков|Marat|Farida|court/);
  });

  it('is read by the two sides alone', async () => {
    expect((await notes(mentor.headers))[0]?.body).toBe('First the body above, then the court.');
    expect((await notes(colleague))[0]?.body).toBe('First the body above, then the court.');
    expect(await notes(coordinator)).toEqual([]);
    expect(refusal(await api.ask(NOTES, { id: pairingId }, stranger))[0]).toBe('NOT_FOUND');
  });

  it('is answered by the other side alone, and withdrawn by its author alone', async () => {
    const [note] = await notes();
    for (const own of [mentee, colleague])
      expect(refusal(await answer(own, note?.id, 'AGREE'))).toEqual(['CONFLICT', 'TRANSITION_ILLEGAL']);
    expect(refusal(await answer(coordinator, note?.id, 'AGREE'))).toEqual(['NOT_FOUND', undefined]);
    expect(refusal(await answer(stranger, note?.id, 'AGREE'))[0]).toBe('NOT_FOUND');
    for (const other of [mentor.headers, colleague])
      expect(refusal(await send('withdrawPracticeNote', { practiceNoteId: note?.id }, other))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    answered(await answer(mentor.headers, note?.id, 'DECLINE'));
    expect((await notes())[0]).toMatchObject({ state: 'DECLINED', answeredBy: { displayName: 'Farida', side: 'MENTOR' } });
  });

  it('is agreed to once, of two answers at the same time one, and is then an event with its id alone', async () => {
    answered(await propose(mentor.headers, { goalId }));
    const [note] = await notes();
    const both = await Promise.all([answer(mentee, note?.id, 'AGREE'), answer(colleague, note?.id, 'AGREE')]);
    expect(both.map((one) => refusal(one)[1] ?? 'done').sort()).toEqual(['TRANSITION_ILLEGAL', 'done']);
    expect((await notes())[0]).toMatchObject({ state: 'AGREED', proposedBy: { displayName: 'Farida' }, answeredBy: { side: 'MENTEE' } });
    expect((await mailTo(api, 'mentor@practice.example'))[0]).toContain('You were answered');
    expect(refusal(await send('withdrawPracticeNote', { practiceNoteId: note?.id }, mentor.headers))).toEqual([
      'CONFLICT',
      'TRANSITION_ILLEGAL',
    ]);
    expect(refusal(await propose(mentee, { goalId }))).toEqual(['CONFLICT', 'PRACTICE_NOTE_EXISTS']);
    const key = Buffer.from(note?.id ?? '', 'base64url')
      .toString()
      .split(':')[1] as string;
    const events = await rowsOf<{ payload: unknown }>(
      api,
      `select payload from graphile_worker._private_jobs as j join graphile_worker._private_tasks as t on t.id = j.task_id
       where t.identifier = '${PRACTICE_NOTE_AGREED}'`,
    );
    expect(events).toEqual([{ payload: { practiceNoteId: key } }]);
    const service = api.application.get(PracticeNoteService, { strict: false });
    expect(await service.agreed(key)).toMatchObject({
      title: 'How a refusal is appealed',
      body: 'First the body above, then the court.',
      focusAreaCodes: ['STRATEGIC_LITIGATION'],
    });
    const declined = (await notes()).find(({ state }) => state === 'DECLINED');
    const other = Buffer.from(declined?.id ?? '', 'base64url')
      .toString()
      .split(':')[1] as string;
    expect(await service.agreed(other)).toBeNull();
  });

  it('can be written of a session after the pairing was completed', async () => {
    const held = { pairingId, outcome: 'HELD', heldAt: '2026-01-01T00:00:00Z', minutes: 60 };
    answered(await send('proposeAgreement', { pairingId, goals: 'Appeals', rhythm: 'WEEKLY', endsOn: '2099-01-01' }, mentor.headers));
    const [{ id: agreementId }] = answered(
      await api.ask('query ($id: ID!) { pairing(id: $id) { agreements { id } } }', { id: pairingId }, mentee),
    ).agreements;
    answered(await send('acceptAgreement', { agreementId }, mentee));
    answered(await send('recordSession', held, mentor.headers));
    answered(await send('completePairing', { pairingId }, mentee));
    const sessions = answered(
      await api.ask('query ($id: ID!) { pairing(id: $id) { sessions { id state } } }', { id: pairingId }, mentee),
    ).sessions;
    const session = (sessions as { id: string; state: string }[]).find(({ state }) => state === 'HELD');
    answered(await propose(mentee, { sessionId: session?.id }));
    const [note] = await notes();
    answered(await answer(mentor.headers, note?.id, 'AGREE'));
    expect((await notes())[0]).toMatchObject({ state: 'AGREED', sessionId: session?.id });
  });
});
