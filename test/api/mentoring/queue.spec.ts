/** What nobody took is with the coordinators: who could take it and why, proposing by hand, and who is on duty when. */
import { randomUUID } from 'node:crypto';
import { toGlobalId } from '#kernel';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
import { addMember, refusal } from '../../support/people.js';
import { startApi, type GraphqlAnswer, type RunningApi } from '../../support/running-api.js';
import { mailTo } from '../../support/staged-mail.js';

const QUEUE = `query ($first: Int, $after: String) { mentoringQueue(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { node { id kind headline details candidates { mentor { displayName } points because } } }
} }`;
const CHOOSE_OUTSIDER = `mutation ($input: UpdateMentoringSettingsInput!) {
  updateMentoringSettings(input: $input) { settings { safeguardingAccount { displayName } } }
}`;
const PROPOSE =
  'mutation ($input: ProposeMentorInput!) { proposeMentor(input: $input) { request { status asks { mentor { displayName } } } } }';

describe('the coordinators’ queue', () => {
  let api: RunningApi;
  let coordinator: Headers;
  let mentee: Headers;
  const mentors: Record<string, TestMentor> = {};

  const candidatesOf = async (
    id: string,
    headers = coordinator,
  ): Promise<{ mentor: { displayName: string }; because: string[] }[] | null> =>
    answered(
      await api.ask(`query ($id: ID!) { mentoringRequest(id: $id) { candidates { mentor { displayName } because } } }`, { id }, headers),
    ).candidates;

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC', regionCode: 'KZ-27' });
    const other = await addMember(api, { name: 'River Rights', listing: 'PUBLIC' });
    coordinator = await addSignedIn(api, { email: 'coordinator@queue.example', appointment: 'COORDINATOR' });
    mentee = await addSignedIn(api, { email: 'mentee@queue.example', name: 'Marat', organizationId });
    const mentor = async (name: string, offer: object, from = other): Promise<void> => {
      mentors[name] = await addMentor(
        api,
        { email: `${name}@queue.example`, name, organizationId: from },
        { coordinator, takesConsultations: true, ...offer },
      );
    };
    await mentor('Expert', { regionCodes: ['KZ-27'] });
    await mentor('Beginner', { expertise: [{ focusAreaCode: 'STRATEGIC_LITIGATION', level: 'BASIC' }] });
    await mentor('Speaker', { languages: ['KK'] });
    await mentor('Full', { capacity: 0 });
    await mentor('Unwanted', {});
    await mentor('Neighbour', {}, organizationId);
    await mentor('Resting', {});
    answered(await api.ask('mutation { pauseMentoring(input: {}) { profile { id } } }', {}, mentors['Resting']?.headers));
  });
  afterAll(() => api.stop());

  it('shows for each request the mentors who fit, and what speaks for them in words', async () => {
    const { id } = await requestMentoring(api, mentee, { onBehalfOfSlug: 'steppe-law', unwantedMentorIds: [mentors['Unwanted']?.id] });
    const candidates = (await candidatesOf(id)) ?? [];
    expect(candidates.map(({ mentor }) => mentor.displayName)).toEqual(['Expert', 'Beginner']);
    expect(candidates[0]?.because).toEqual([
      'Стратегическая судебная защита: эксперт',
      'Общий язык: Русский',
      'Знает регион: Западно-Казахстанская область',
      'Свободных мест: 3',
    ]);
    expect(await candidatesOf(id, mentee)).toBeNull();
  });

  it('proposes a mentor who fits, and answers alike for whatever else speaks against one', async () => {
    const { id } = await requestMentoring(api, mentee, { unwantedMentorIds: [mentors['Unwanted']?.id] });
    const propose = async (name: string, headers = coordinator): Promise<unknown> =>
      refusal(await api.ask(PROPOSE, { input: { requestId: id, mentorId: mentors[name]?.id } }, headers));
    for (const name of ['Speaker', 'Full', 'Unwanted', 'Neighbour', 'Resting'])
      expect([name, await propose(name)]).toEqual([name, ['CONFLICT', 'MENTOR_NOT_AVAILABLE']]);
    expect(await propose('Expert', mentee)).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    expect(await propose('Expert')).toEqual([undefined, undefined]);
    expect(await propose('Beginner')).toEqual(['CONFLICT', 'TRANSITION_ILLEGAL']);
    answered(await answerRequest(api, mentors['Expert']!.headers, { requestId: id, answer: 'DECLINE', reason: 'NO_TIME' }));
    expect((await candidatesOf(id))?.map(({ mentor }) => mentor.displayName)).toEqual(['Beginner']);
  });

  it('has the most urgent first, page by page, and no details', async () => {
    const urgent = await requestMentoring(api, mentee, { kind: 'CONSULTATION', headline: 'Tomorrow', neededBy: '2099-01-01' });
    const first = answered(await api.ask(QUEUE, { first: 1 }, coordinator));
    expect(first.edges[0].node).toMatchObject({ id: urgent.id, headline: 'Tomorrow', details: null });
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
    const rest = answered(await api.ask(QUEUE, { first: 5, after: first.pageInfo.endCursor }, coordinator));
    expect((rest.edges as { node: { kind: string } }[]).map(({ node }) => node.kind)).toEqual(['PAIRING', 'PAIRING']);
    expect(refusal(await api.ask(QUEUE, {}, mentee))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    const close = 'mutation ($id: ID!) { closeRequest(input: { requestId: $id }) { request { status } } }';
    expect(answered(await api.ask(close, { id: urgent.id }, coordinator)).request.status).toBe('CLOSED');
    expect((await mailTo(api, 'mentee@queue.example'))[0]).toContain(`/en/mentoring/requests/${urgent.id}`);
  });

  it('keeps a rota of urgent consultations, and mentors swap weeks among themselves', async () => {
    const startsOn = answered(await api.ask('{ dutyWeeks(weeks: 1) { startsOn } }', {}, mentee))[0].startsOn;
    const set = async (mentorId: string | undefined, day = startsOn): Promise<unknown> =>
      refusal(
        await api.ask(
          'mutation ($input: SetDutyMentorInput!) { setDutyMentor(input: $input) { ok } }',
          { input: { startsOn: day, mentorId, isOnDuty: true } },
          coordinator,
        ),
      );
    expect(await set(mentors['Expert']?.id)).toEqual([undefined, undefined]);
    expect((await set(mentors['Expert']?.id, '2026-11-24')) as unknown[]).toEqual(['BAD_USER_INPUT', 'INVALID_VALUE']);
    const offer = 'mutation ($input: OfferDutySwapInput!) { offerDutySwap(input: $input) { ok } }';
    answered(await api.ask(offer, { input: { startsOn, toMentorId: mentors['Beginner']?.id } }, mentors['Expert']?.headers));
    const swaps = answered(
      await api.ask('{ viewer { dutySwaps { id from { displayName } to { displayName } } } }', {}, mentors['Beginner']?.headers),
    ).dutySwaps;
    expect(swaps).toEqual([{ id: expect.any(String), from: { displayName: 'Expert' }, to: { displayName: 'Beginner' } }]);
    const answer = (accept: boolean, headers?: Headers) =>
      api.ask(
        'mutation ($id: ID!, $accept: Boolean!) { answerDutySwap(input: { swapId: $id, accept: $accept }) { ok } }',
        { id: swaps[0].id, accept },
        headers,
      );
    for (const name of ['Expert', 'Neighbour']) expect(refusal(await answer(true, mentors[name]?.headers))[0]).toBe('NOT_FOUND');
    answered(await answer(true, mentors['Beginner']?.headers));
    const weeks = answered(await api.ask('{ dutyWeeks(weeks: 2) { mentors { displayName } } }', {}, mentee));
    expect(weeks).toEqual([{ mentors: [{ displayName: 'Beginner' }] }, { mentors: [] }]);
    const { id } = await requestMentoring(api, mentee, { kind: 'CONSULTATION' });
    expect([...(await asksOf(api, mentors['Beginner']!.headers)).keys()]).toEqual([id]);
  });

  it('is kept in terms that coordinators set, by a calendar that they keep', async () => {
    const update =
      'mutation ($input: UpdateMentoringSettingsInput!) { updateMentoringSettings(input: $input) { settings { answerDays openRequests } } }';
    expect(answered(await api.ask(update, { input: { answerDays: 3 } }, coordinator)).settings).toEqual({ answerDays: 3, openRequests: 5 });
    const terms = '{ mentoringTerms { answerDays consultationHours openRequests } }';
    expect(answered(await api.ask(terms, {}, mentee))).toEqual({ answerDays: 3, consultationHours: 48, openRequests: 5 });
    expect(refusal(await api.ask(update, { input: { answerDays: 0 } }, coordinator))).toEqual(['BAD_USER_INPUT', 'INVALID_VALUE']);
    const outsider = await addSignedIn(api, { email: 'outsider@queue.example', name: 'Outside Eye' });
    const idOf = async (headers: Headers): Promise<string> =>
      answered(await api.ask('{ viewer { account { id } } }', {}, headers)).account.id;
    const choose = async (safeguardingAccountId: string | null): Promise<GraphqlAnswer> =>
      api.ask(CHOOSE_OUTSIDER, { input: { safeguardingAccountId } }, coordinator);
    for (const nobody of [await idOf(coordinator), toGlobalId('Account', randomUUID())])
      expect(refusal(await choose(nobody))).toEqual(['BAD_USER_INPUT', 'INVALID_VALUE']);
    expect(answered(await choose(await idOf(outsider))).settings.safeguardingAccount).toEqual({ displayName: 'Outside Eye' });
    expect(answered(await choose(null)).settings.safeguardingAccount).toBeNull();
    const days = 'query ($year: Int!) { calendarDays(year: $year) { day kind name { text } } }';
    expect(answered(await api.ask(days, { year: 2026 }, mentee))).toContainEqual({
      day: '2026-12-16',
      kind: 'HOLIDAY',
      name: { text: 'День Независимости' },
    });
    const set = 'mutation ($input: SetCalendarDayInput!) { setCalendarDay(input: $input) { ok } }';
    const day = { day: '2027-03-20', kind: 'WORKED', names: [{ locale: 'EN', text: 'Worked instead' }] };
    answered(await api.ask(set, { input: day }, coordinator));
    expect(answered(await api.ask(days, { year: 2027 }, mentee))).toContainEqual({
      day: '2027-03-20',
      kind: 'WORKED',
      name: { text: 'Worked instead' },
    });
    answered(await api.ask(set, { input: { day: '2027-03-20' } }, coordinator));
    expect(JSON.stringify(answered(await api.ask(days, { year: 2027 }, mentee)))).not.toContain('2027-03-20');
  });
});
