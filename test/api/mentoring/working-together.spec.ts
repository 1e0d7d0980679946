/** From the introductory call to completion: what the two agree on and do, how it goes, and what coordinators see of it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CheckInService, SessionService } from '#mentoring';
import { Clock } from '#platform';
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
import { addMember, addPerson, refusal, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { mailTo } from '../../support/staged-mail.js';

const PAIRING = `query ($id: ID!) { pairing(id: $id) {
  status endReason health { state because } sessionCount minutesTotal secrecyNotice participants { id displayName side }
  agreements { id version rhythm endsOn goals confidentiality acceptedByMentorAt acceptedByMenteeAt }
  goals { id title howWeKnow progress dueOn version } sessions { id state heldAt minutes topic summary isIntroductory calendar }
  actionItems { id title owner { displayName } done dueOn } checkIns { id participant { displayName } answeredAt goodFit words }
  reflections { author { displayName } words testimonial mayBeShown } request { status }
} }`;
const MY_PAIRINGS = `query MyPairings { viewer { pairings {
  id kind status health { state because } mentor { displayName } mentee { displayName } organization { slug }
  goals { id title progress dueOn } sessions { id heldAt minutes } actionItems { id title owner { displayName } done }
  notes { id visibility body author { displayName } }
} } }`;

const START = new Date('2026-11-23T05:00:00Z');
const DAY = 86_400_000;

interface Seen extends Record<string, any> {
  readonly participants: readonly { readonly id: string; readonly side: string }[];
  readonly reflections: readonly { readonly words: string }[];
}

describe('a pairing', () => {
  let api: RunningApi;
  let clock: Clock;
  let mentor: TestMentor;
  let mentee: Headers;
  let coordinator: Headers;
  let stranger: Headers;
  let organizationId: string;
  let id: string;

  const later = (days: number): Date => new Date(START.getTime() + days * DAY);
  const read = async (headers: Headers, of = id): Promise<Seen> => answered(await api.ask(PAIRING, { id: of }, headers));
  const send = (name: string, input: object, headers: Headers) =>
    api.ask(
      `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { pairing { id status } } }`,
      { input },
      headers,
    );
  const done = async (name: string, input: object, headers: Headers): Promise<string> =>
    answered(await send(name, input, headers)).pairing.status;
  const refused = async (name: string, input: object, headers: Headers): Promise<readonly unknown[]> =>
    refusal(await send(name, input, headers));
  const pair = async (given: object = {}): Promise<string> => {
    const request = await requestMentoring(api, mentee, { preferredMentorIds: [mentor.id], ...given });
    return answered(await answerRequest(api, mentor.headers, { requestId: request.id, answer: 'ACCEPT' })).pairing.id;
  };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    clock = api.application.get(Clock, { strict: false });
    clock.now = () => START;
    organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    coordinator = await addSignedIn(api, { email: 'coordinator@work.example', appointment: 'COORDINATOR' });
    mentee = await addSignedIn(api, { email: 'mentee@work.example', name: 'Marat', organizationId });
    stranger = await addSignedIn(api, { email: 'stranger@work.example', organizationId });
    mentor = await addMentor(
      api,
      { email: 'mentor@work.example', name: 'Farida', organizationId },
      { coordinator, takesConsultations: true },
    );
    id = await pair({ onBehalfOfSlug: 'steppe-law' });
  });
  beforeEach(() => {
    clock.now = () => START;
  });
  afterAll(() => api.stop());

  it('begins with an introductory call, and is active once both accepted the agreement', async () => {
    const call = {
      pairingId: id,
      startsAt: later(2).toISOString(),
      minutes: 30,
      way: 'ONLINE',
      topic: 'Getting to know each other',
      isIntroductory: true,
    };
    expect(await done('planSession', call, mentor.headers)).toBe('ACCEPTED');
    const [planned] = (await read(mentee))['sessions'];
    expect(planned).toMatchObject({ state: 'PLANNED', heldAt: null, topic: 'Getting to know each other' });
    expect(planned.calendar).toContain('DTSTART;TZID=Asia/Almaty:20261125T100000');
    expect(planned.calendar).not.toMatch(/know|Farida|Marat/);
    await api.application
      .get(SessionService, { strict: false })
      .remind(Buffer.from(planned.id, 'base64url').toString().split(':')[1] ?? '');
    for (const mailbox of ['mentor@work.example', 'mentee@work.example']) expect((await mailTo(api, mailbox))[0]).toContain('25.11.2026');
    clock.now = () => later(3);
    const held = { pairingId: id, sessionId: planned.id, outcome: 'HELD', heldAt: later(2).toISOString(), minutes: 35, summary: 'We fit' };
    expect(await done('recordSession', held, mentee)).toBe('ACCEPTED');
    const proposal = {
      pairingId: id,
      goals: 'A first claim',
      rhythm: 'FORTNIGHTLY',
      endsOn: '2027-05-01',
      confidentiality: 'Nothing leaves the two of us',
    };
    expect(await done('proposeAgreement', proposal, mentee)).toBe('ACCEPTED');
    expect(await done('proposeAgreement', { ...proposal, endsOn: '2027-06-01' }, mentor.headers)).toBe('ACCEPTED');
    const [second, first] = (await read(mentee))['agreements'];
    expect(second).toMatchObject({
      version: 2,
      goals: 'A first claim',
      acceptedByMenteeAt: null,
      acceptedByMentorAt: later(3).toISOString(),
    });
    expect(await refused('acceptAgreement', { agreementId: first.id }, mentor.headers)).toEqual(['CONFLICT', 'VERSION_OUTDATED']);
    expect(await done('acceptAgreement', { agreementId: second.id }, mentor.headers)).toBe('ACCEPTED');
    expect(await done('acceptAgreement', { agreementId: second.id }, mentee)).toBe('ACTIVE');
    expect((await read(mentee))['secrecyNotice']).toContain('адвокатской тайной');
    expect((await read(mentee))['checkIns']).toEqual([]);
  });

  it('has goals, action items and sessions that the two see, and coordinators count', async () => {
    expect(
      await done('addGoal', { pairingId: id, title: 'File the claim', howWeKnow: 'The court took it', dueOn: '2027-01-15' }, mentee),
    ).toBe('ACTIVE');
    const [goal] = (await read(mentor.headers))['goals'];
    const change = {
      goalId: goal.id,
      title: 'File the first claim',
      howWeKnow: 'The court took it',
      dueOn: '2027-01-20',
      progress: 40,
      version: goal.version,
    };
    const both = await Promise.all([
      refused('updateGoal', change, mentor.headers),
      refused('updateGoal', { ...change, progress: 50 }, mentee),
    ]);
    expect(both.map(([, reason]) => reason).sort()).toEqual(['VERSION_OUTDATED', undefined]);
    const owner = (await read(mentee)).participants.find(({ side }) => side === 'MENTEE');
    expect(
      await done(
        'addActionItem',
        { pairingId: id, title: 'Collect the papers', ownerId: owner?.id, goalId: goal.id, dueOn: '2026-12-01' },
        mentor.headers,
      ),
    ).toBe('ACTIVE');
    const [item] = (await read(mentee))['actionItems'];
    expect(item).toMatchObject({ title: 'Collect the papers', owner: { displayName: 'Marat' }, done: false });
    expect(await done('setActionItemDone', { actionItemId: item.id, done: true }, mentee)).toBe('ACTIVE');
    clock.now = () => later(7);
    expect(
      await done(
        'recordSession',
        { pairingId: id, outcome: 'HELD', heldAt: later(6).toISOString(), minutes: 60, summary: 'The draft' },
        mentor.headers,
      ),
    ).toBe('ACTIVE');
    const seen = await read(mentee);
    expect(seen).toMatchObject({ sessionCount: 2, minutesTotal: 95, health: { state: 'ON_TRACK' } });
    expect(seen['goals']).toEqual([expect.objectContaining({ title: 'File the first claim', dueOn: '2027-01-20' })]);
    const counted = await read(coordinator);
    expect(counted).toMatchObject({ sessionCount: 2, minutesTotal: 95, health: { state: 'ON_TRACK' } });
    expect(counted).toMatchObject({ goals: [], sessions: [], actionItems: [], agreements: [], reflections: [] });
    for (const headers of [stranger]) expect(refusal(await api.ask(PAIRING, { id }, headers))[0]).toBe('NOT_FOUND');
    const { pairings } = answered(await api.ask(MY_PAIRINGS, {}, mentee));
    expect(pairings[0]).toMatchObject({
      id,
      status: 'ACTIVE',
      mentor: { displayName: 'Farida' },
      mentee: { displayName: 'Marat' },
      organization: { slug: 'steppe-law' },
    });
  });

  it('is asked how it goes after the first session and every month; the other side reads no answer', async () => {
    clock.now = () => later(8);
    const [mine] = (await read(mentee))['checkIns'];
    expect(mine).toMatchObject({ participant: { displayName: 'Marat' }, answeredAt: null });
    expect((await mailTo(api, 'mentee@work.example'))[0]).toContain('short questions');
    expect(await refused('answerCheckIn', { checkInId: mine.id, goodFit: 'YES', progress: 'YES' }, mentor.headers)).toEqual([
      'NOT_FOUND',
      undefined,
    ]);
    expect(await done('answerCheckIn', { checkInId: mine.id, goodFit: 'NO', progress: 'SOME', words: 'She is always late' }, mentee)).toBe(
      'ACTIVE',
    );
    expect(await refused('answerCheckIn', { checkInId: mine.id, goodFit: 'YES', progress: 'YES' }, mentee)).toEqual([
      'CONFLICT',
      'TRANSITION_ILLEGAL',
    ]);
    const coordinators = await read(coordinator);
    expect(coordinators['checkIns']).toContainEqual(expect.objectContaining({ goodFit: 'NO', words: 'She is always late' }));
    expect(coordinators['health']).toEqual({ state: 'AT_RISK', because: 'Одна из сторон считает, что не подошли друг другу.' });
    const theirs = await read(mentor.headers);
    expect(JSON.stringify(theirs)).not.toMatch(/late|"NO"/);
    expect(theirs['health']).toEqual({ state: 'AT_RISK', because: 'Координатор свяжется с вами.' });
    clock.now = () => later(40);
    await api.application.get(CheckInService, { strict: false }).next(Buffer.from(id, 'base64url').toString().split(':')[1] ?? '');
    expect((await read(mentee))['checkIns']).toHaveLength(2);
    const [next] = (await read(mentee))['checkIns'];
    expect(await done('answerCheckIn', { checkInId: next.id, goodFit: 'YES', progress: 'YES' }, mentee)).toBe('ACTIVE');
  });

  it('is at risk when there are no meetings, and when somebody’s account is disabled', async () => {
    clock.now = () => later(45);
    expect((await read(coordinator))['health']).toEqual({ state: 'AT_RISK', because: 'Встреч не было. Дней: 39.' });
    await addPerson(api, { email: 'admin@work.example', appointment: 'ADMINISTRATOR' });
    const administrator = await signIn(api, 'admin@work.example');
    const [{ accountId }] = (await rowsOf<{ accountId: string }>(
      api,
      `select id as "accountId" from account where email = 'mentor@work.example'`,
    )) as [{ accountId: string }];
    const account = Buffer.from(`Account:${accountId}`).toString('base64url');
    answered(
      await api.ask(
        'mutation ($id: ID!) { disableAccount(input: { accountId: $id, reason: "x" }) { person { id } } }',
        { id: account },
        administrator,
      ),
    );
    expect((await read(mentee))['health']).toEqual({ state: 'AT_RISK', because: 'Одна из сторон вышла из сети или не может войти.' });
    answered(
      await api.ask('mutation ($id: ID!) { enableAccount(input: { accountId: $id }) { person { id } } }', { id: account }, administrator),
    );
    mentor = { ...mentor, headers: await signIn(api, 'mentor@work.example') };
  });

  it('pauses and holds the place, is completed, and each side says what it makes of it', async () => {
    clock.now = () => later(46);
    expect(await done('pausePairing', { pairingId: id, until: '2027-02-01' }, mentee)).toBe('PAUSED');
    expect(await refused('pausePairing', { pairingId: id }, mentee)).toEqual(['CONFLICT', 'TRANSITION_ILLEGAL']);
    const profile = async () => answered(await api.ask('{ viewer { mentorProfile { placesTaken } } }', {}, mentor.headers)).mentorProfile;
    expect(await profile()).toEqual({ placesTaken: 1 });
    expect(await done('resumePairing', { pairingId: id }, mentor.headers)).toBe('ACTIVE');
    expect(await done('completePairing', { pairingId: id }, mentor.headers)).toBe('COMPLETED');
    expect(await profile()).toEqual({ placesTaken: 0 });
    expect(await refused('addGoal', { pairingId: id, title: 'One more' }, mentee)).toEqual(['CONFLICT', 'TRANSITION_ILLEGAL']);
    const reflection = { pairingId: id, words: 'I learned a lot', testimonial: 'Thank you', mayBeShown: true };
    expect(await done('writeReflection', reflection, mentee)).toBe('COMPLETED');
    expect(await done('writeReflection', { ...reflection, words: 'I learned even more' }, mentee)).toBe('COMPLETED');
    expect(await done('writeReflection', { pairingId: id, words: 'So did I' }, mentor.headers)).toBe('COMPLETED');
    const { reflections } = await read(mentor.headers);
    expect(reflections.map(({ words }) => words).sort()).toEqual(['I learned even more', 'So did I']);
    expect((await read(coordinator))['reflections']).toEqual([]);
  });

  it('that is no good fit ends kindly: the request is with the coordinators again, and no reason goes to the other side', async () => {
    const unfit = await pair();
    const words = 'We do not understand each other';
    expect(await done('endPairing', { pairingId: unfit, reason: 'NOT_A_GOOD_FIT', words }, mentee)).toBe('ENDED');
    expect((await read(mentee, unfit))['request']).toEqual({ status: 'QUEUED' });
    expect(JSON.stringify(await read(mentor.headers, unfit))).not.toContain('understand');
    expect(await refused('endPairing', { pairingId: unfit, reason: 'OTHER' }, mentee)).toEqual(['CONFLICT', 'PAIRING_CLOSED']);
  });

  it('of an urgent kind has no agreement, and its session completes it', async () => {
    const urgent = await pair({ kind: 'CONSULTATION' });
    expect(await refused('proposeAgreement', { pairingId: urgent, goals: 'x', rhythm: 'WEEKLY', endsOn: '2027-01-01' }, mentee)).toEqual([
      'CONFLICT',
      'TRANSITION_ILLEGAL',
    ]);
    expect(
      await done('recordSession', { pairingId: urgent, outcome: 'HELD', heldAt: START.toISOString(), minutes: 40 }, mentor.headers),
    ).toBe('COMPLETED');
  });

  it('refuses sessions that cannot have been, and owners who do not take part', async () => {
    const other = await pair();
    const session = { pairingId: other, outcome: 'HELD', heldAt: START.toISOString(), minutes: 60 };
    expect(await refused('recordSession', { ...session, heldAt: later(1).toISOString() }, mentee)).toEqual([
      'BAD_USER_INPUT',
      'NOT_IN_FUTURE',
    ]);
    for (const minutes of [0, 100_000])
      expect(await refused('recordSession', { ...session, minutes }, mentee)).toEqual(['BAD_USER_INPUT', 'MINUTES_INVALID']);
    expect(
      await refused('planSession', { pairingId: other, startsAt: '2020-01-01T00:00:00Z', minutes: 60, way: 'ONLINE' }, mentee),
    ).toEqual(['BAD_USER_INPUT', 'NOT_IN_PAST']);
    const foreign = (await read(mentee)).participants.find(({ side }) => side === 'MENTEE');
    expect(await refused('addActionItem', { pairingId: other, title: 'x', ownerId: foreign?.id }, mentee)).toEqual([
      'BAD_USER_INPUT',
      'INVALID_VALUE',
    ]);
    expect(await refused('addGoal', { pairingId: other, title: 'x' }, stranger)).toEqual(['NOT_FOUND', undefined]);
    expect(await refused('addGoal', { pairingId: other, title: 'x' }, coordinator)).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
  });
});
