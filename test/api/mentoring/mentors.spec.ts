/** Mentors: who becomes one, what is seen of them, and what they cannot promise. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMentor, addSignedIn, answered, mentorOffer, SAVE_PROFILE, type Headers } from '../../support/mentoring-data.js';
import { addMember, addPerson, refusal, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const FIELDS = `id displayName about expertise { level experience focusArea { code } } languages regions { code } ways takesConsultations
  freePlaces isPaused pausedUntil isOwn status capacity hoursPerMonth placesTaken returnedBecause coordinatorNote version organizations { slug }`;
const MENTORS = `query ($filter: MentorFilter, $first: Int, $after: String) {
  mentors(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { ${FIELDS} } } }
}`;
const DECIDE = `mutation ($input: DecideMentorProfileInput!) { decideMentorProfile(input: $input) { profile { status returnedBecause } } }`;

function namesIn({ edges }: { edges: { node: { displayName: string } }[] }): string[] {
  return edges.map(({ node }) => node.displayName);
}

describe('a mentor', () => {
  let api: RunningApi;
  let coordinator: Headers;
  let member: Headers;
  let organizationId: string;

  const names = async (filter: object, headers: Headers = member): Promise<string[]> =>
    namesIn(answered(await api.ask(MENTORS, { filter }, headers)));

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    coordinator = await addSignedIn(api, { email: 'coordinator@mentors.example', appointment: 'COORDINATOR' });
    member = await addSignedIn(api, { email: 'member@mentors.example', organizationId });
  });
  afterAll(() => api.stop());

  it('awaits a coordinator, and has the role from the moment of approval', async () => {
    const aigul = await addSignedIn(api, { email: 'aigul@mentors.example', name: 'Aigul', organizationId });
    const { profile } = answered(await api.ask(SAVE_PROFILE, { input: mentorOffer() }, aigul));
    expect(profile).toMatchObject({ status: 'AWAITING', capacity: 3, version: 1 });
    expect(await names({})).toEqual([]);
    expect(refusal(await api.ask('query ($id: ID!) { mentor(id: $id) { id } }', { id: profile.id }, member))).toEqual([
      'NOT_FOUND',
      undefined,
    ]);
    const roles = async (): Promise<string[]> => answered(await api.ask('{ viewer { roles } }', {}, aigul)).roles;
    expect(await roles()).toEqual([]);
    const returned = await api.ask(DECIDE, { input: { mentorId: profile.id, approve: false, reason: 'Which courts?' } }, coordinator);
    expect(answered(returned).profile).toEqual({ status: 'RETURNED', returnedBecause: 'Which courts?' });
    const resent = await api.ask(SAVE_PROFILE, { input: mentorOffer({ about: 'Courts of Oral', version: 1 }) }, aigul);
    expect(answered(resent).profile).toMatchObject({ status: 'AWAITING', version: 2 });
    answered(await api.ask(DECIDE, { input: { mentorId: profile.id, approve: true } }, coordinator));
    expect(await roles()).toEqual(['MENTOR']);
    expect(await names({})).toEqual(['Aigul']);
  });

  it('shows members what they choose by, and coordinators the load and their own note', async () => {
    const { id, headers } = await addMentor(api, { email: 'bolat@mentors.example', name: 'Bolat', organizationId }, { coordinator });
    const note = 'mutation ($id: ID!) { writeMentorNote(input: { mentorId: $id, text: "Careful with deadlines" }) { profile { id } } }';
    answered(await api.ask(note, { id }, coordinator));
    const seen = async (as: Headers): Promise<object> =>
      answered(await api.ask(`query ($id: ID!) { mentor(id: $id) { ${FIELDS} } }`, { id }, as));
    const open = { displayName: 'Bolat', freePlaces: 3, organizations: [{ slug: 'steppe-law' }], languages: ['RU'], about: 'Court lawyer' };
    const shut = { status: null, capacity: null, hoursPerMonth: null, placesTaken: null, version: null, coordinatorNote: null };
    expect(await seen(member)).toMatchObject({ ...open, ...shut, isOwn: false });
    expect(await seen(headers)).toMatchObject({
      ...open,
      status: 'APPROVED',
      capacity: 3,
      placesTaken: 0,
      coordinatorNote: null,
      isOwn: true,
    });
    expect(await seen(coordinator)).toMatchObject({ ...open, capacity: 3, coordinatorNote: 'Careful with deadlines' });
    expect(refusal(await api.ask(note, { id }, headers))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
  });

  it('is found by what the mentee needs', async () => {
    const dana = { email: 'dana@mentors.example', name: 'Dana', organizationId };
    const expertise = [{ focusAreaCode: 'MIGRANTS', level: 'EXPERIENCED', experience: null }];
    const offer = {
      coordinator,
      expertise,
      languages: ['KK', 'EN'],
      regionCodes: ['KZ-27'],
      ways: ['IN_PERSON'],
      takesConsultations: true,
    };
    await addMentor(api, dana, offer);
    for (const filter of [
      { focusAreaCodes: ['MIGRANTS'] },
      { languages: ['KK'] },
      { regionCodes: ['KZ-27'] },
      { ways: ['IN_PERSON'] },
      { takesConsultations: true },
      { text: 'dan' },
    ])
      expect([filter, await names(filter)]).toEqual([filter, ['Dana']]);
    const first = answered(await api.ask(MENTORS, { first: 1 }, member));
    expect([first.totalCount, first.pageInfo.hasNextPage]).toEqual([3, true]);
    const next = answered(await api.ask(MENTORS, { first: 5, after: first.pageInfo.endCursor }, member));
    expect(namesIn(next)).toEqual(['Bolat', 'Dana']);
  });

  it('is counted for their organization, to members alone, who find it by that', async () => {
    const query = `query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount edges { node { slug mentorCount } } } }`;
    const stranger = await addSignedIn(api, { email: 'counting@mentors.example' });
    await addMember(api, { name: 'River Rights', listing: 'PUBLIC' });
    const found = async (filter: object, headers?: Headers): Promise<unknown> =>
      (answered(await api.ask(query, { filter }, headers)).edges as { node: unknown }[]).map(({ node }) => node);
    expect(await found({ hasMentors: true }, member)).toEqual([{ slug: 'steppe-law', mentorCount: 3 }]);
    expect(await found({ hasMentors: true, text: 'river' }, member)).toEqual([]);
    expect(await found({}, member)).toContainEqual({ slug: 'river-rights', mentorCount: 0 });
    for (const headers of [stranger, undefined]) {
      expect(await found({ hasMentors: true }, headers)).toEqual([]);
      expect(await found({}, headers)).toContainEqual({ slug: 'steppe-law', mentorCount: null });
    }
  });

  it('pauses until a day and is back on it by themself', async () => {
    const { headers } = await addMentor(api, { email: 'erlan@mentors.example', name: 'Erlan', organizationId }, { coordinator });
    const pause = 'mutation ($until: Date) { pauseMentoring(input: { until: $until }) { profile { isPaused pausedUntil freePlaces } } }';
    const paused = await api.ask(pause, { until: '2099-01-05' }, headers);
    expect(answered(paused).profile).toEqual({ isPaused: true, pausedUntil: '2099-01-05', freePlaces: 0 });
    expect(await names({ hasFreePlaces: true })).not.toContain('Erlan');
    expect(refusal(await api.ask(pause, { until: '2020-01-05' }, headers))).toEqual(['BAD_USER_INPUT', 'NOT_IN_PAST']);
    const resumed = await api.ask('mutation { resumeMentoring { profile { isPaused freePlaces } } }', {}, headers);
    expect(answered(resumed).profile).toEqual({ isPaused: false, freePlaces: 3 });
  });

  it('is no mentor to visitors, strangers and observers, nor once their account is disabled', async () => {
    const stranger = await addSignedIn(api, { email: 'stranger@mentors.example' });
    const observer = await addSignedIn(api, { email: 'observer@mentors.example', appointment: 'OBSERVER' });
    for (const headers of [undefined, stranger, observer])
      expect(['FORBIDDEN', 'UNAUTHENTICATED']).toContain(refusal(await api.ask(MENTORS, {}, headers))[0]);
    expect(refusal(await api.ask(SAVE_PROFILE, { input: mentorOffer() }, stranger))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    await addPerson(api, { email: 'admin@mentors.example', appointment: 'ADMINISTRATOR' });
    const administrator = await signIn(api, 'admin@mentors.example');
    const people = await api.ask('{ people(filter: { text: "erlan@" }) { edges { node { accountId } } } }', {}, administrator);
    const { accountId } = answered(people).edges[0].node;
    answered(
      await api.ask(
        'mutation ($id: ID!) { disableAccount(input: { accountId: $id, reason: "x" }) { person { id } } }',
        { id: accountId },
        administrator,
      ),
    );
    expect(await names({})).not.toContain('Erlan');
  });

  it('cannot approve themself, be saved over another’s change, or promise what there is none of', async () => {
    const both = await addSignedIn(api, { email: 'both@mentors.example', name: 'Gulnar', appointment: 'COORDINATOR' });
    const { profile } = answered(await api.ask(SAVE_PROFILE, { input: mentorOffer() }, both));
    expect(refusal(await api.ask(DECIDE, { input: { mentorId: profile.id, approve: true } }, both))).toEqual(['FORBIDDEN', 'OWN_PROFILE']);
    const save = (given: object): Promise<readonly unknown[]> =>
      api.ask(SAVE_PROFILE, { input: mentorOffer({ version: 1, ...given }) }, both).then(refusal);
    expect(await save({ version: 7 })).toEqual(['CONFLICT', 'VERSION_OUTDATED']);
    expect(await save({ capacity: 21 })).toEqual(['BAD_USER_INPUT', 'OUT_OF_RANGE']);
    expect(await save({ capacity: -1 })).toEqual(['BAD_USER_INPUT', 'OUT_OF_RANGE']);
    expect(await save({ languages: [] })).toEqual(['BAD_USER_INPUT', 'REQUIRED']);
    expect(await save({ regionCodes: ['KZ-99'] })).toEqual(['BAD_USER_INPUT', 'INVALID_VALUE']);
    expect(await save({ about: 'x'.repeat(2_001) })).toEqual(['BAD_USER_INPUT', 'TOO_LONG']);
    expect(await save({ expertise: [{ focusAreaCode: 'NOTHING', level: 'EXPERT' }] })).toEqual(['BAD_USER_INPUT', 'INVALID_VALUE']);
  });
});
