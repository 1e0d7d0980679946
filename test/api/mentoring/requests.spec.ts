/** A request cannot stall: it is answered, passes on, or is with the coordinators, and everybody sees by when who must act. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TermService } from '#mentoring';
import { Clock } from '#platform';
import {
  addMentor,
  addSignedIn,
  answered,
  answerRequest,
  asksOf,
  need,
  REQUEST_MENTORING,
  requestMentoring,
  type Headers,
  type TestMentor,
} from '../../support/mentoring-data.js';
import { rowsOf } from '../../support/directory-data.js';
import { addMember, refusal } from '../../support/people.js';
import { mailTo } from '../../support/staged-mail.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const REQUEST = `query ($id: ID!) { mentoringRequest(id: $id) {
  status headline answerBy waitingFor details organizationName { text } focusAreas { code } participants { displayName isViewer takesPart }
  choices { displayName } unwanted { displayName } asks { status endReason answerBy mentor { displayName } } words { kind text author { displayName } }
} }`;

const MONDAY = new Date('2026-11-23T05:00:00Z');

interface Seen extends Record<string, any> {
  readonly asks: readonly { readonly status: string; readonly endReason: string | null }[];
  readonly words: readonly { readonly text: string }[];
}

describe('a request for mentoring', () => {
  let api: RunningApi;
  let terms: TermService;
  let clock: Clock;
  let coordinator: Headers;
  let colleague: Headers;
  let stranger: Headers;
  let organizationId: string;
  let first: TestMentor;
  let second: TestMentor;
  let people = 0;

  /** Nobody's limit of five is another test's. */
  const mentee = (name = 'Marat Mentee'): Promise<Headers> =>
    addSignedIn(api, { email: `mentee${++people}@requests.example`, name, organizationId });
  const read = async (id: string, headers: Headers): Promise<Seen> => answered(await api.ask(REQUEST, { id }, headers));
  const seen = async (id: string, headers: Headers): Promise<any> => {
    const answer = await api.ask(REQUEST, { id }, headers);
    return answer.body.errors ? refusal(answer)[0] : answer.body.data?.['mentoringRequest'];
  };
  const askKey = async (mentor: TestMentor, requestId: string): Promise<string> =>
    Buffer.from((await asksOf(api, mentor.headers)).get(requestId) ?? '', 'base64url')
      .toString()
      .split(':')[1] ?? '';

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    terms = api.application.get(TermService, { strict: false });
    clock = api.application.get(Clock, { strict: false });
    organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    const other = await addMember(api, { name: 'River Rights', listing: 'PUBLIC' });
    coordinator = await addSignedIn(api, { email: 'coordinator@requests.example', appointment: 'COORDINATOR' });
    colleague = await addSignedIn(api, { email: 'colleague@requests.example', name: 'Kamila Colleague', organizationId });
    stranger = await addSignedIn(api, { email: 'stranger@requests.example', organizationId: other });
    const offer = { coordinator, capacity: 20, takesConsultations: true };
    first = await addMentor(api, { email: 'first@requests.example', name: 'Farida First', organizationId: other }, offer);
    second = await addMentor(api, { email: 'second@requests.example', name: 'Sanzhar Second', organizationId: other }, offer);
  });
  beforeEach(() => {
    clock.now = () => MONDAY;
  });
  afterAll(() => api.stop());

  it('asks the first choice, who has five working days', async () => {
    const input = {
      kind: 'PAIRING',
      focusAreaCodes: ['STRATEGIC_LITIGATION'],
      languages: ['RU'],
      headline: '…',
      details: '…',
      otherSide: 'STATE_BODY',
      neededBy: null,
      onBehalfOfSlug: null,
      preferredMentorIds: [first.id, second.id],
      unwantedMentorIds: [],
    };
    const { request } = answered(await api.ask(REQUEST_MENTORING, { input }, await mentee()));
    expect(request).toEqual({ id: expect.any(String), status: 'ASKED', answerBy: '2026-11-30T18:59:00.000Z' });
    expect([...(await asksOf(api, first.headers)).keys()]).toContain(request.id);
    expect([...(await asksOf(api, second.headers)).keys()]).not.toContain(request.id);
    const [mail] = await mailTo(api, 'first@requests.example');
    expect(mail).toContain('30.11.2026');
    expect(mail).not.toMatch(/STRATEGIC|Marat|Steppe/);
  });

  it('is with the coordinators at once where nobody was chosen, under a headline made of its needs', async () => {
    const request = await requestMentoring(api, await mentee(), { headline: null, focusAreaCodes: ['MIGRANTS'] });
    expect(request).toMatchObject({ status: 'QUEUED', answerBy: null });
    expect(await read(request.id, coordinator)).toMatchObject({ headline: 'Мигранты', waitingFor: null });
    expect((await mailTo(api, 'coordinator@requests.example'))[0]).toContain('/coordination/matching');
  });

  it('shows its details to the mentee and to the mentor who accepted, and to nobody else', async () => {
    const own = await mentee();
    const { id } = await requestMentoring(api, own, { preferredMentorIds: [first.id], details: 'Their whole story' });
    const readers = async (): Promise<unknown[]> =>
      Promise.all(
        [own, first.headers, second.headers, coordinator, colleague, stranger].map(async (one) => {
          const answer = await seen(id, one);
          return typeof answer === 'string' ? answer : answer.details;
        }),
      );
    expect(await readers()).toEqual(['Their whole story', null, 'NOT_FOUND', null, 'NOT_FOUND', 'NOT_FOUND']);
    const { pairing } = answered(await answerRequest(api, first.headers, { requestId: id, answer: 'ACCEPT' }));
    expect(pairing).toMatchObject({ status: 'ACCEPTED', answerBy: null });
    expect(await readers()).toEqual(['Their whole story', 'Their whole story', 'NOT_FOUND', null, 'NOT_FOUND', 'NOT_FOUND']);
    expect((await read(id, own)).status).toBe('MATCHED');
    const [row] = await rowsOf<{ count: number }>(api, 'select count(*)::integer as count from mentoring_text');
    expect(row?.count).toBe(0); // not even the server's own role, without somebody's context
  });

  it('passes to the next choice when it is declined or passed on, and then to the coordinators', async () => {
    const own = await mentee();
    const { id } = await requestMentoring(api, own, { preferredMentorIds: [first.id, second.id] });
    const said = { answer: 'DECLINE', reason: 'OTHER', message: 'Ask Sanzhar' };
    clock.now = () => new Date(MONDAY.getTime() + 60_000);
    expect(answered(await answerRequest(api, first.headers, { requestId: id, ...said })).pairing).toMatchObject({
      status: 'ENDED',
      answerBy: null,
    });
    expect(await read(id, own)).toMatchObject({ status: 'ASKED', waitingFor: 'MENTOR', answerBy: '2026-11-30T18:59:00.000Z' });
    answered(await answerRequest(api, second.headers, { requestId: id, answer: 'PASS_ON' }));
    const view = await read(id, own);
    expect(view).toMatchObject({ status: 'QUEUED', answerBy: null, waitingFor: null });
    expect(view.asks).toEqual([
      { status: 'ENDED', endReason: 'PASSED_ON', answerBy: null, mentor: { displayName: 'Sanzhar Second' } },
      { status: 'ENDED', endReason: 'OTHER', answerBy: null, mentor: { displayName: 'Farida First' } },
    ]);
    expect(view.words).toEqual([{ kind: 'DECLINE', text: 'Ask Sanzhar', author: { displayName: 'Farida First' } }]);
    expect(await seen(id, first.headers)).toBe('NOT_FOUND');
    expect(answered(await api.ask('{ viewer { pairings { id } } }', {}, own)).pairings).toEqual([]);
  });

  it('keeps no word of a conflict of interest', async () => {
    const own = await mentee();
    const { id } = await requestMentoring(api, own, { preferredMentorIds: [first.id] });
    answered(
      await answerRequest(api, first.headers, { requestId: id, answer: 'DECLINE', reason: 'CONFLICT', message: 'The judge is my cousin' }),
    );
    expect(await read(id, own)).toMatchObject({ words: [], asks: [{ endReason: 'CONFLICT' }] });
  });

  it('passes on by itself when the term is over, after two reminders, and not a minute before', async () => {
    const own = await mentee();
    const { id } = await requestMentoring(api, own, { preferredMentorIds: [first.id, second.id] });
    const ask = await askKey(first, id);
    const jobs = await rowsOf<{ key: string; at: Date }>(
      api,
      `select key, run_at as at from graphile_worker.jobs where key like $1 order by run_at`,
      [`%${ask}%`],
    );
    expect(jobs.map(({ at }) => at.toISOString())).toEqual([
      '2026-11-27T03:59:00.000Z',
      '2026-11-30T03:59:00.000Z',
      '2026-11-30T18:59:00.000Z',
    ]);
    clock.now = () => new Date('2026-11-30T18:58:00Z');
    await terms.lapseAsk(ask);
    expect(await read(id, own)).toMatchObject({ status: 'ASKED' });
    await terms.remindMentor(ask);
    expect((await mailTo(api, 'first@requests.example'))[0]).toContain('still awaits');
    clock.now = () => new Date('2026-11-30T18:59:00Z');
    await terms.lapseAsk(ask);
    await terms.lapseAsk(ask); // again is no harm
    const view = await read(id, own);
    expect(view).toMatchObject({ status: 'ASKED', answerBy: '2026-12-07T18:59:00.000Z' });
    expect(view.asks.map(({ endReason }: { endReason: string | null }) => endReason).sort()).toEqual(['NO_ANSWER', null]);
    expect(refusal(await answerRequest(api, first.headers, { requestId: id, answer: 'ACCEPT' }))[0]).toBe('BAD_USER_INPUT');
  });

  it('cannot be accepted after the term although nothing has passed it on yet, nor twice, nor by another', async () => {
    const { id } = await requestMentoring(api, await mentee(), { preferredMentorIds: [first.id] });
    const pairingId = (await asksOf(api, first.headers)).get(id);
    const accept = async (headers: Headers): Promise<unknown> =>
      refusal(
        await api.ask(
          'mutation ($input: AnswerPairingInput!) { answerPairing(input: $input) { pairing { id } } }',
          { input: { pairingId, answer: 'ACCEPT' } },
          headers,
        ),
      );
    expect(await accept(second.headers)).toEqual(['NOT_FOUND', undefined]);
    expect(await accept(coordinator)).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    clock.now = () => new Date('2026-12-01T00:00:00Z');
    expect(await accept(first.headers)).toEqual(['CONFLICT', 'PAIRING_CLOSED']);
    clock.now = () => MONDAY;
    expect(await accept(first.headers)).toEqual([undefined, undefined]);
    expect(await accept(first.headers)).toEqual(['CONFLICT', 'PAIRING_CLOSED']);
  });

  it('stops the mentor’s clock while the mentee owes an answer, and gives back the days that were left', async () => {
    const own = await mentee();
    const { id } = await requestMentoring(api, own, { preferredMentorIds: [first.id] });
    clock.now = () => new Date('2026-11-25T05:00:00Z'); // Wednesday: Thursday, Friday and Monday are left
    answered(await answerRequest(api, first.headers, { requestId: id, answer: 'ASK_FOR_MORE', message: 'Which court?' }));
    expect(await read(id, own)).toMatchObject({ status: 'MORE_ASKED', waitingFor: 'MENTEE', answerBy: '2026-12-02T18:59:00.000Z' });
    expect((await read(id, own)).words).toEqual([{ kind: 'QUESTION', text: 'Which court?', author: { displayName: 'Farida First' } }]);
    expect((await read(id, coordinator)).words).toEqual([]);
    clock.now = () => new Date('2026-12-01T05:00:00Z');
    const answer =
      'mutation ($id: ID!, $text: String!) { answerQuestion(input: { requestId: $id, text: $text }) { request { status answerBy } } }';
    expect(refusal(await api.ask(answer, { id, text: 'Semey' }, stranger))).toEqual(['NOT_FOUND', undefined]);
    const resumed = answered(await api.ask(answer, { id, text: 'Semey' }, own)).request;
    expect(resumed).toEqual({ status: 'ASKED', answerBy: '2026-12-04T18:59:00.000Z' });
    expect((await read(id, first.headers)).words.map(({ text }: { text: string }) => text)).toEqual(['Which court?', 'Semey']);
    expect(refusal(await api.ask(answer, { id, text: 'Again' }, own))).toEqual(['CONFLICT', 'TRANSITION_ILLEGAL']);
  });

  it('is closed when the mentee does not answer', async () => {
    const own = await mentee();
    const { id } = await requestMentoring(api, own, { preferredMentorIds: [first.id] });
    answered(await answerRequest(api, first.headers, { requestId: id, answer: 'ASK_FOR_MORE', message: 'Which court?' }));
    const key = Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';
    await terms.lapseRequest(key);
    expect((await read(id, own)).status).toBe('MORE_ASKED');
    clock.now = () => new Date('2026-11-30T18:59:00Z');
    await terms.lapseRequest(key);
    expect(await read(id, own)).toMatchObject({ status: 'CLOSED', answerBy: null, asks: [{ status: 'ENDED', endReason: 'CLOSED' }] });
  });

  it('of an urgent kind asks everybody on duty at once: the first who accepts has it', async () => {
    const [{ id: one }, { id: other }] = (await rowsOf<{ id: string }>(
      api,
      `select id from mentor_profile order by created_at limit 2`,
    )) as [{ id: string }, { id: string }];
    await rowsOf(api, `insert into duty (starts_on, mentor_id) values ('2026-11-23', $1), ('2026-11-23', $2)`, [one, other]);
    const own = await mentee();
    const { id, ...urgent } = await requestMentoring(api, own, { kind: 'CONSULTATION', neededBy: '2026-11-26' });
    expect(urgent).toEqual({ status: 'ASKED', answerBy: '2026-11-25T05:00:00.000Z' });
    const later = (await asksOf(api, second.headers)).get(id);
    expect(refusal(await answerRequest(api, first.headers, { requestId: id, answer: 'ASK_FOR_MORE', message: 'More?' }))).toEqual([
      'CONFLICT',
      'TRANSITION_ILLEGAL',
    ]);
    expect(answered(await answerRequest(api, first.headers, { requestId: id, answer: 'ACCEPT' })).pairing.status).toBe('ACTIVE');
    const accept = 'mutation ($id: ID!) { answerPairing(input: { pairingId: $id, answer: ACCEPT }) { pairing { id } } }';
    expect(refusal(await api.ask(accept, { id: later }, second.headers))).toEqual(['CONFLICT', 'ALREADY_TAKEN']);
    expect((await read(id, own)).asks.map(({ status }: { status: string }) => status).sort()).toEqual(['ACTIVE', 'ENDED']);
    const mentor = answered(await api.ask('query ($id: ID!) { mentor(id: $id) { placesTaken } }', { id: first.id }, first.headers));
    const held = await rowsOf<{ count: number }>(
      api,
      `select count(*)::integer as count from pairing where mentor_id = $1 and kind = 'PAIRING' and status in ('ACCEPTED', 'ACTIVE', 'PAUSED')`,
      [one],
    );
    expect(mentor.placesTaken).toBe(held[0]?.count); // consultations count apart
  });

  it('may be five times open, however many are sent at once', async () => {
    const own = await mentee();
    const answers = await Promise.all(Array.from({ length: 9 }, () => api.ask(REQUEST_MENTORING, { input: need() }, own)));
    const refused = answers.map(refusal).filter(([code]) => code !== undefined);
    expect([answers.length - refused.length, ...new Set(refused.map(String))]).toEqual([5, 'CONFLICT,TOO_MANY_OPEN_REQUESTS']);
    const { mentoringRequests } = answered(await api.ask('{ viewer { mentoringRequests { id } } }', {}, own));
    const withdraw = 'mutation ($id: ID!) { withdrawRequest(input: { requestId: $id }) { request { status } } }';
    expect(answered(await api.ask(withdraw, { id: mentoringRequests[0].id }, own)).request).toEqual({ status: 'WITHDRAWN' });
    expect((await requestMentoring(api, own)).status).toBe('QUEUED');
  });

  it('of an organization stays when somebody leaves, who then no longer reads it', async () => {
    const own = await mentee('Lana Leaver');
    const { id } = await requestMentoring(api, own, { onBehalfOfSlug: 'steppe-law', details: 'Our story' });
    expect(await seen(id, colleague)).toBe('NOT_FOUND');
    const colleagues = async (headers: Headers): Promise<{ representationId: string; displayName: string }[]> =>
      answered(
        await api.ask('query ($id: ID!) { mentoringRequest(id: $id) { colleagues { representationId displayName } } }', { id }, headers),
      ).colleagues;
    const representationId = (await colleagues(own)).find(({ displayName }) => displayName === 'Kamila Colleague')?.representationId;
    expect(await colleagues(coordinator)).toEqual([]);
    const add =
      'mutation ($input: AddMentoringParticipantInput!) { addMentoringParticipant(input: $input) { request { participants { displayName } } } }';
    answered(await api.ask(add, { input: { requestId: id, representationId } }, own));
    const left = (await colleagues(own)).map(({ displayName }) => displayName);
    expect(left).not.toContain('Kamila Colleague');
    expect(left).not.toContain('Lana Leaver');
    expect(await read(id, colleague)).toMatchObject({ details: 'Our story', organizationName: { text: 'Steppe Law' } });
    await rowsOf(
      api,
      `update representation set until = '2024-12-31' where person_id = (select id from person where name = 'Lana Leaver')`,
    );
    expect(await seen(id, own)).toBe('NOT_FOUND');
    const view = await read(id, colleague);
    expect(view.details).toBe('Our story');
    expect(view.participants).toEqual([
      { displayName: 'Lana Leaver', isViewer: false, takesPart: false },
      { displayName: 'Kamila Colleague', isViewer: true, takesPart: true },
    ]);
  });

  it('leaves out whom the mentee does not want, and tells nobody', async () => {
    const own = await mentee();
    const { id } = await requestMentoring(api, own, { preferredMentorIds: [second.id], unwantedMentorIds: [first.id] });
    expect((await read(id, own)).unwanted).toEqual([{ displayName: 'Farida First' }]);
    expect((await read(id, coordinator)).unwanted).toEqual([]);
    expect((await read(id, second.headers)).unwanted).toEqual([]);
    expect((await read(id, coordinator)).choices).toEqual([{ displayName: 'Sanzhar Second' }]);
    expect((await read(id, second.headers)).choices).toEqual([]);
    expect(await rowsOf(api, 'select * from mentoring_unwanted')).toEqual([]);
  });

  it('refuses what cannot be, and changes nothing', async () => {
    const own = await mentee();
    const ask = async (given: object, headers = own): Promise<unknown> =>
      refusal(await api.ask(REQUEST_MENTORING, { input: need({ ...given }) }, headers));
    expect(await ask({ preferredMentorIds: [first.id] }, first.headers)).toEqual(['CONFLICT', 'OWN_MENTOR']);
    expect(await ask({ details: ' ' })).toEqual(['BAD_USER_INPUT', 'REQUIRED']);
    expect(await ask({ details: 'x'.repeat(10_001) })).toEqual(['BAD_USER_INPUT', 'TOO_LONG']);
    expect(await ask({ headline: 'Дело 850101300123' })).toEqual(['BAD_USER_INPUT', 'INVALID_VALUE']);
    expect(await ask({ neededBy: '2026-11-22' })).toEqual(['BAD_USER_INPUT', 'NOT_IN_PAST']);
    expect(await ask({ focusAreaCodes: ['NOTHING'] })).toEqual(['BAD_USER_INPUT', 'INVALID_VALUE']);
    expect(await ask({ preferredMentorIds: [first.id], unwantedMentorIds: [first.id] })).toEqual(['BAD_USER_INPUT', 'INVALID_VALUE']);
    expect(await ask({ onBehalfOfSlug: 'river-rights' })).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    expect(answered(await api.ask('{ viewer { mentoringRequests { id } } }', {}, own)).mentoringRequests).toEqual([]);
    const check = await api.ask('{ headlineCheck(headline: "Жалоба Ивана Петрова") { warnings } }', {}, own);
    expect(answered(check).warnings).toEqual(['NAME']);
  });

  it('lets a mentor decline and pause in one step, and a paused mentor accept nothing', async () => {
    const third = await addMentor(api, { email: 'third@requests.example', name: 'Timur Third' }, { coordinator }).catch(() => null);
    expect(third).toBeNull(); // no member, no mentor
    const busy = await addMentor(api, { email: 'busy@requests.example', name: 'Bota Busy', organizationId }, { coordinator });
    const [one, two] = [
      await requestMentoring(api, await mentee(), { preferredMentorIds: [busy.id] }),
      await requestMentoring(api, await mentee(), { preferredMentorIds: [busy.id] }),
    ];
    answered(
      await answerRequest(api, busy.headers, { requestId: one.id, answer: 'DECLINE', reason: 'NO_TIME', pausedUntil: '2099-02-01' }),
    );
    const own = answered(await api.ask('{ viewer { mentorProfile { isPaused pausedUntil } } }', {}, busy.headers));
    expect(own.mentorProfile).toEqual({ isPaused: true, pausedUntil: '2099-02-01' });
    expect(refusal(await answerRequest(api, busy.headers, { requestId: two.id, answer: 'ACCEPT' }))).toEqual(['CONFLICT', 'MENTOR_PAUSED']);
    expect((await requestMentoring(api, await mentee(), { preferredMentorIds: [busy.id, second.id] })).status).toBe('ASKED');
  });
});
