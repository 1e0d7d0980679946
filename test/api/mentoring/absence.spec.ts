/** Somebody's account is closed, or they leave: nothing waits for them, whoever is left is told, and nothing comes back by itself. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AbsenceService, SETTLE_ABSENCES } from '#mentoring';
import { addDays } from '#kernel';
import { Clock } from '#platform';
import { rowsOf } from '../../support/directory-data.js';
import {
  addMentor,
  addSignedIn,
  answered,
  answerRequest,
  asksOf,
  requestMentoring,
  type Headers,
  type TestMentor,
} from '../../support/mentoring-data.js';
import { addMember, refusal, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { mailTo } from '../../support/staged-mail.js';

describe('somebody who cannot act any more', () => {
  let api: RunningApi;
  let coordinator: Headers;
  let administrator: Headers;
  let members: string;
  let mentors: string;
  let people = 0;

  const settle = (): Promise<void> => api.application.get(AbsenceService, { strict: false }).settle();
  const mailbox = (name: string): string => `${name}@absence.example`;
  const account = async (name: string): Promise<string> => {
    const [row] = await rowsOf<{ id: string }>(api, 'select id from account where email = $1', [mailbox(name)]);
    return Buffer.from(`Account:${row?.id}`).toString('base64url');
  };
  const disable = async (name: string): Promise<void> => {
    const input = { accountId: await account(name), reason: 'Left the city' };
    const mutation = 'mutation ($input: DisableAccountInput!) { disableAccount(input: $input) { person { id } } }';
    answered(await api.ask(mutation, { input }, administrator));
  };
  const enable = async (name: string): Promise<void> => {
    const mutation = 'mutation ($id: ID!) { enableAccount(input: { accountId: $id }) { person { id } } }';
    answered(await api.ask(mutation, { id: await account(name) }, administrator));
  };
  const leave = async (name: string): Promise<void> => {
    const today = api.application.get(Clock, { strict: false }).today();
    await rowsOf(
      api,
      'update representation set until = $2 where person_id = (select person_id from account where email = $1) and until is null',
      [mailbox(name), addDays(today, -1)],
    );
  };
  const newMentor = (name: string): Promise<TestMentor> =>
    addMentor(api, { email: mailbox(name), name, organizationId: mentors }, { coordinator, takesConsultations: true });
  const newMentee = (): Promise<Headers> => {
    people += 1;
    return addSignedIn(api, { email: mailbox(`mentee${people}`), name: `Mentee ${people}`, organizationId: members });
  };
  const ofRequest = async (id: string, headers: Headers): Promise<any> =>
    answered(
      await api.ask(
        'query ($id: ID!) { mentoringRequest(id: $id) { status asks { status endReason mentor { displayName } } } }',
        { id },
        headers,
      ),
    );
  const healthOf = async (id: string, headers: Headers): Promise<unknown> =>
    answered(await api.ask('query ($id: ID!) { pairing(id: $id) { status health { state because } } }', { id }, headers));
  const atRisk = async (): Promise<string[]> => {
    const overview = answered(await api.ask('{ mentoringOverview { atRisk { id } } }', {}, coordinator));
    return (overview.atRisk as { id: string }[]).map(({ id }) => id);
  };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    members = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    mentors = await addMember(api, { name: 'River Rights', listing: 'PUBLIC' });
    coordinator = await addSignedIn(api, { email: mailbox('coordinator'), appointment: 'COORDINATOR' });
    administrator = await addSignedIn(api, { email: mailbox('administrator'), appointment: 'ADMINISTRATOR' });
  });
  afterAll(() => api.stop());

  it('has their asks passed on at once when their account is closed, a question that awaited its answer too, and gets none back', async () => {
    const [first, second] = [await newMentor('first'), await newMentor('second')];
    const mentee = await newMentee();
    const asked = await requestMentoring(api, mentee, { preferredMentorIds: [first.id, second.id] });
    const questioned = await requestMentoring(api, mentee, { preferredMentorIds: [first.id] });
    answered(await answerRequest(api, first.headers, { requestId: questioned.id, answer: 'ASK_FOR_MORE', message: 'In which court?' }));
    await disable('first');
    const jobs = await rowsOf(
      api,
      `select 1 from graphile_worker._private_jobs as j join graphile_worker._private_tasks as t on t.id = j.task_id
       where t.identifier = '${SETTLE_ABSENCES}'`,
    );
    expect(jobs).toHaveLength(1);
    await Promise.all([settle(), settle()]);
    expect(await ofRequest(asked.id, mentee)).toEqual({
      status: 'ASKED',
      asks: [
        { status: 'PROPOSED', endReason: null, mentor: { displayName: 'second' } },
        { status: 'ENDED', endReason: 'MENTOR_UNAVAILABLE', mentor: { displayName: 'first' } },
      ],
    });
    expect(await ofRequest(questioned.id, mentee)).toMatchObject({ status: 'QUEUED', asks: [{ endReason: 'MENTOR_UNAVAILABLE' }] });
    expect((await mailTo(api, mailbox('mentee1'))).filter((letter) => letter.includes('There is news'))).toHaveLength(2);
    await enable('first');
    await settle();
    expect([...(await asksOf(api, await signIn(api, mailbox('first'))))]).toEqual([]);
    expect([...(await asksOf(api, second.headers)).keys()]).toEqual([asked.id]);
  });

  it('is not asked again, and a consultation stays with the others who were asked', async () => {
    const [gone, there] = [await newMentor('gone'), await newMentor('there')];
    const mentee = await newMentee();
    const { id } = await requestMentoring(api, mentee, { kind: 'CONSULTATION', preferredMentorIds: [gone.id, there.id] });
    await disable('gone');
    await settle();
    const { asks } = (await ofRequest(id, mentee)) as { asks: readonly { status: string }[] };
    expect(asks.map(({ status }) => status).sort()).toEqual(['ENDED', 'PROPOSED']);
    await disable('there');
    await settle();
    expect(await ofRequest(id, mentee)).toMatchObject({ status: 'QUEUED' });
    expect(await requestMentoring(api, mentee, { preferredMentorIds: [gone.id] })).toMatchObject({ status: 'QUEUED' });
  });

  it('leaves pairings at risk, of which the mentee is told once and kindly, and coordinators in their week', async () => {
    const mentor = await newMentor('leaving');
    const mentee = await newMentee();
    const { id: requestId } = await requestMentoring(api, mentee, { preferredMentorIds: [mentor.id] });
    const pairingId = answered(await answerRequest(api, mentor.headers, { requestId, answer: 'ACCEPT' })).pairing.id;
    expect(await atRisk()).not.toContain(pairingId);
    await disable('leaving');
    await settle();
    await settle();
    const because = 'Одна из сторон вышла из сети или не может войти.';
    expect(await healthOf(pairingId, mentee)).toEqual({ status: 'ACCEPTED', health: { state: 'AT_RISK', because } });
    expect(await atRisk()).toContain(pairingId);
    const told = async (): Promise<string[]> =>
      (await mailTo(api, mailbox(`mentee${people}`))).filter((letter) => letter.includes('held up'));
    expect(await told()).toHaveLength(1);
    expect((await told())[0]).toContain(`/mentoring/pairings/${pairingId}`);
    expect((await told())[0]).not.toContain('leaving');
    await enable('leaving');
    await settle();
    expect(await atRisk()).not.toContain(pairingId);
    await disable('leaving');
    await settle();
    expect(await told()).toHaveLength(2); // another absence
  });

  it('as a mentor whose organization they left, or who asked to be erased, is asked no more', async () => {
    const [left, erased] = [await newMentor('left'), await newMentor('erased')];
    const mentee = await newMentee();
    const [one, other] = [
      await requestMentoring(api, mentee, { preferredMentorIds: [left.id] }),
      await requestMentoring(api, mentee, { preferredMentorIds: [erased.id] }),
    ];
    await leave('left');
    answered(await api.ask('mutation { requestErasure { erasure { state } } }', {}, erased.headers));
    await settle();
    for (const { id } of [one, other])
      expect(await ofRequest(id, mentee)).toMatchObject({ status: 'QUEUED', asks: [{ endReason: 'MENTOR_UNAVAILABLE' }] });
    const { edges } = answered(await api.ask('{ mentors(first: 50) { edges { node { displayName } } } }', {}, mentee));
    const names = (edges as { node: { displayName: string } }[]).map(({ node }) => node.displayName);
    expect(names).not.toContain('left');
    expect(names).not.toContain('—');
  });

  it('as a mentee keeps no mentor waiting: open requests close, and the mentor of a pairing is told', async () => {
    const mentor = await newMentor('patient');
    const mentee = await newMentee();
    const waiting = await requestMentoring(api, mentee, { preferredMentorIds: [mentor.id] });
    const taken = await requestMentoring(api, mentee, { preferredMentorIds: [mentor.id] });
    const pairingId = answered(await answerRequest(api, mentor.headers, { requestId: taken.id, answer: 'ACCEPT' })).pairing.id;
    await disable(`mentee${people}`);
    await settle();
    expect([...(await asksOf(api, mentor.headers))]).toEqual([]);
    expect(await ofRequest(waiting.id, coordinator)).toMatchObject({ status: 'CLOSED', asks: [{ status: 'ENDED', endReason: 'CLOSED' }] });
    expect(await healthOf(pairingId, mentor.headers)).toMatchObject({ health: { state: 'AT_RISK' } });
    expect((await mailTo(api, mailbox('patient')))[0]).toContain('held up');
    await enable(`mentee${people}`);
    await settle();
    expect(await ofRequest(waiting.id, coordinator)).toMatchObject({ status: 'CLOSED' });
  });

  it('as the last who took part for an organization closes its request, and as one of two does not', async () => {
    const mentor = await newMentor('asked');
    const author = await newMentee();
    const authorName = `mentee${people}`;
    const { id } = await requestMentoring(api, author, { onBehalfOfSlug: 'steppe-law', preferredMentorIds: [mentor.id] });
    await newMentee();
    const [row] = await rowsOf<{ id: string }>(
      api,
      'select r.id from representation as r join account as a on a.person_id = r.person_id where a.email = $1',
      [mailbox(`mentee${people}`)],
    );
    const representationId = Buffer.from(`Representation:${row?.id}`).toString('base64url');
    const add = 'mutation ($input: AddMentoringParticipantInput!) { addMentoringParticipant(input: $input) { request { id } } }';
    answered(await api.ask(add, { input: { requestId: id, representationId } }, author));
    await leave(authorName);
    await settle();
    expect(await ofRequest(id, coordinator)).toMatchObject({ status: 'ASKED' });
    expect(refusal(await api.ask('query ($id: ID!) { mentoringRequest(id: $id) { id } }', { id }, author))[0]).toBe('NOT_FOUND');
    await leave(`mentee${people}`);
    await settle();
    expect(await ofRequest(id, coordinator)).toMatchObject({ status: 'CLOSED' });
  });
});
