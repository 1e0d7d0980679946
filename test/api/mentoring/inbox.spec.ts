/** What of mentoring waits for somebody stands in their inbox until they have done it, and in nobody else's. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onStatement } from '#platform';
import { rowsOf } from '../../support/directory-data.js';
import {
  addMentor,
  addSignedIn,
  answered,
  answerRequest,
  requestMentoring,
  SAVE_PROFILE,
  mentorOffer,
  type Headers,
  type TestMentor,
} from '../../support/mentoring-data.js';
import { letClockRun, moveClock } from '../../support/moved-clock.js';
import { addMember } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

describe('the inbox of mentoring', () => {
  let api: RunningApi;
  let mentor: TestMentor;
  let other: TestMentor;
  let mentee: Headers;
  let coordinator: Headers;
  let administrator: Headers;
  let stranger: Headers;
  let pairingId: string;
  let organizationId: string;

  /** Kinds with their counts. */
  const inboxOf = async (headers: Headers): Promise<Record<string, number>> => {
    const { inbox } = answered(await api.ask('{ viewer { inbox { totalCount items { kind count since } } } }', {}, headers));
    const items = inbox.items as { kind: string; count: number; since: string }[];
    expect(items.every(({ since }) => new Date(since) <= new Date('2100-01-01'))).toBe(true);
    expect(inbox.totalCount).toBe(items.reduce((sum, { count }) => sum + count, 0));
    return Object.fromEntries(items.map(({ kind, count }) => [kind, count]));
  };
  const send = async (name: string, input: object, headers: Headers): Promise<any> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    return answered(await api.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input }, headers));
  };
  const ofPairing = async (fields: string, headers = mentee): Promise<any> =>
    answered(await api.ask(`query ($id: ID!) { pairing(id: $id) { ${fields} } }`, { id: pairingId }, headers));

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    coordinator = await addSignedIn(api, { email: 'coordinator@inbox.example', appointment: 'COORDINATOR' });
    administrator = await addSignedIn(api, { email: 'administrator@inbox.example', appointment: 'ADMINISTRATOR' });
    stranger = await addSignedIn(api, { email: 'stranger@inbox.example', organizationId });
    mentee = await addSignedIn(api, { email: 'mentee@inbox.example', organizationId });
    const offer = { coordinator, takesConsultations: true };
    mentor = await addMentor(api, { email: 'mentor@inbox.example', name: 'Farida', organizationId }, offer);
    other = await addMentor(api, { email: 'other@inbox.example', name: 'Other', organizationId }, offer);
  });
  afterAll(() => api.stop());

  it('has a mentor’s profile for the coordinators, until it is decided', async () => {
    const newcomer = await addSignedIn(api, { email: 'new@inbox.example', organizationId });
    const { profile } = answered(await api.ask(SAVE_PROFILE, { input: mentorOffer() }, newcomer));
    expect(await inboxOf(coordinator)).toEqual({ APPROVE_MENTOR: 1 });
    expect(await inboxOf(newcomer)).toEqual({});
    expect(await inboxOf(administrator)).toEqual({});
    await send('decideMentorProfile', { mentorId: profile.id, approve: false, reason: 'Please say more' }, coordinator);
    expect(await inboxOf(coordinator)).toEqual({});
  });

  it('has a request for the asked mentor, a question for the mentee, and nothing once it is answered', async () => {
    const { id: requestId } = await requestMentoring(api, mentee, { preferredMentorIds: [mentor.id] });
    expect(await inboxOf(mentor.headers)).toEqual({ ANSWER_MENTORING_REQUEST: 1 });
    expect(await inboxOf(mentee)).toEqual({});
    answered(await answerRequest(api, mentor.headers, { requestId, answer: 'ASK_FOR_MORE', message: 'In which court?' }));
    expect(await inboxOf(mentor.headers)).toEqual({});
    expect(await inboxOf(mentee)).toEqual({ ANSWER_MENTOR_QUESTION: 1 });
    await send('answerQuestion', { requestId, text: 'The regional one' }, mentee);
    expect(await inboxOf(mentee)).toEqual({});
    expect(await inboxOf(mentor.headers)).toEqual({ ANSWER_MENTORING_REQUEST: 1 });
    pairingId = answered(await answerRequest(api, mentor.headers, { requestId, answer: 'ACCEPT' })).pairing.id;
    expect(await inboxOf(mentor.headers)).toEqual({});
  });

  it('has what nobody took for the coordinators', async () => {
    const { id: requestId } = await requestMentoring(api, mentee);
    expect(await inboxOf(coordinator)).toEqual({ MATCH_REQUEST: 1 });
    await send('withdrawRequest', { requestId }, mentee);
    expect(await inboxOf(coordinator)).toEqual({});
  });

  it('has an agreement for the side that has not accepted its newest version', async () => {
    await send('proposeAgreement', { pairingId, goals: 'Appeals', rhythm: 'WEEKLY', endsOn: '2099-01-01' }, mentor.headers);
    expect([await inboxOf(mentor.headers), await inboxOf(mentee)]).toEqual([{}, { ACCEPT_AGREEMENT: 1 }]);
    await send('proposeAgreement', { pairingId, goals: 'More', rhythm: 'WEEKLY', endsOn: '2099-01-01' }, mentee);
    expect([await inboxOf(mentor.headers), await inboxOf(mentee)]).toEqual([{ ACCEPT_AGREEMENT: 1 }, {}]);
    const [{ id: agreementId }] = (await ofPairing('agreements { id }')).agreements;
    await send('acceptAgreement', { agreementId }, mentor.headers);
    expect([await inboxOf(mentor.headers), await inboxOf(mentee)]).toEqual([{}, {}]);
  });

  it('has a task for its owner from a week before its day on, until it is done', async () => {
    const owners = (await ofPairing('participants { id side }')).participants as { id: string; side: string }[];
    const ownerId = owners.find(({ side }) => side === 'MENTEE')?.id;
    await send('addActionItem', { pairingId, ownerId, title: 'Collect the minutes', dueOn: '2099-01-10' }, mentor.headers);
    moveClock(api, '2099-01-02', 12);
    expect(await inboxOf(mentee)).toEqual({});
    moveClock(api, '2099-01-03', 12);
    expect([await inboxOf(mentor.headers), await inboxOf(mentee)]).toEqual([{}, { DO_ACTION_ITEM: 1 }]);
    const [{ id: actionItemId }] = (await ofPairing('actionItems { id }')).actionItems;
    await send('setActionItemDone', { actionItemId, done: true }, mentee);
    expect(await inboxOf(mentee)).toEqual({});
    letClockRun(api);
  });

  it('has a session that has passed for both, until one of them records it; then a check-in for each', async () => {
    await send('planSession', { pairingId, startsAt: '2099-01-05T05:00:00Z', minutes: 60, way: 'ONLINE' }, mentee);
    expect(await inboxOf(mentor.headers)).toEqual({});
    moveClock(api, '2099-01-05', 10); // in the middle of it
    expect(await inboxOf(mentor.headers)).toEqual({});
    moveClock(api, '2099-01-05', 11);
    expect([await inboxOf(mentor.headers), await inboxOf(mentee)]).toEqual([{ RECORD_SESSION: 1 }, { RECORD_SESSION: 1 }]);
    const [{ id: sessionId }] = (await ofPairing('sessions { id }')).sessions;
    await send('recordSession', { pairingId, sessionId, outcome: 'HELD', heldAt: '2099-01-05T05:00:00Z', minutes: 60 }, mentor.headers);
    letClockRun(api);
    expect([await inboxOf(mentor.headers), await inboxOf(mentee)]).toEqual([{ ANSWER_CHECK_IN: 1 }, { ANSWER_CHECK_IN: 1 }]);
    const [{ id: checkInId }] = (await ofPairing('checkIns { id }')).checkIns;
    await send('answerCheckIn', { checkInId, goodFit: 'YES', progress: 'YES' }, mentee);
    expect(await inboxOf(mentee)).toEqual({});
    await rowsOf(api, 'delete from mentoring_check_in');
  });

  it('has a practice note for the other side, after the pairing was completed too', async () => {
    const [{ id: sessionId }] = (await ofPairing('sessions { id }')).sessions;
    await send('completePairing', { pairingId }, mentor.headers);
    await send('proposePracticeNote', { pairingId, sessionId, title: 'Appeals', body: 'How they go' }, mentor.headers);
    expect([await inboxOf(mentor.headers), await inboxOf(mentee)]).toEqual([{}, { ANSWER_PRACTICE_NOTE: 1 }]);
    const [{ id: practiceNoteId }] = (await ofPairing('practiceNotes { id }')).practiceNotes;
    await send('answerPracticeNote', { practiceNoteId, answer: 'AGREE' }, mentee);
    expect(await inboxOf(mentee)).toEqual({});
  });

  it('has a duty week that another mentor offers', async () => {
    await send('setDutyMentor', { startsOn: '2099-01-05', mentorId: mentor.id, isOnDuty: true }, coordinator);
    await send('offerDutySwap', { startsOn: '2099-01-05', toMentorId: other.id }, mentor.headers);
    expect([await inboxOf(mentor.headers), await inboxOf(other.headers)]).toEqual([{}, { ANSWER_DUTY_SWAP: 1 }]);
    const [{ id: swapId }] = answered(await api.ask('{ viewer { dutySwaps { id } } }', {}, other.headers)).dutySwaps;
    await send('answerDutySwap', { swapId, accept: true }, other.headers);
    expect(await inboxOf(other.headers)).toEqual({});
  });

  it('has an emergency access for whoever may open it, and not for who asked or takes part', async () => {
    const second = await addSignedIn(api, { email: 'second@inbox.example', appointment: 'COORDINATOR' });
    await send('askEmergencyAccess', { pairingId, reason: 'A threat' }, coordinator);
    const [access] = answered(await api.ask('{ emergencyAccesses { id } }', {}, coordinator));
    expect(await inboxOf(administrator)).toEqual({ OPEN_EMERGENCY_ACCESS: 1 });
    for (const nobody of [coordinator, second, mentor.headers, mentee, stranger]) expect(await inboxOf(nobody)).toEqual({});
    await send('approveEmergencyAccess', { accessId: access.id }, administrator);
    expect(await inboxOf(administrator)).toEqual({});
  });

  it('costs one statement beside the others of the inbox', async () => {
    let count = 0;
    const stop = onStatement(({ name }) => (count += name?.startsWith('mentoring') ? 1 : 0));
    await inboxOf(coordinator);
    stop();
    expect(count).toBe(1);
  });
});
