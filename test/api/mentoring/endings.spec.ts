/** How a pairing ends for its readers: who reads why, and until when what was written can be read. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RetentionService } from '#mentoring';
import {
  addMentor,
  addSignedIn,
  answered,
  answerRequest,
  requestMentoring,
  type Headers,
  type TestMentor,
} from '../../support/mentoring-data.js';
import { letClockRun, moveClock } from '../../support/moved-clock.js';
import { addMember, refusal } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const END = 'mutation ($input: EndPairingInput!) { endPairing(input: $input) { pairing { id status } } }';
const RETENTION = 'query ($id: ID!) { pairing(id: $id) { retention { months endsOn goneFromBackupsOn endedAt } } }';

describe('the end of a pairing', () => {
  let api: RunningApi;
  let mentor: TestMentor;
  let mentee: Headers;
  let coordinator: Headers;
  let administrator: Headers;

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    coordinator = await addSignedIn(api, { email: 'coordinator@endings.example', name: 'Saule', appointment: 'COORDINATOR' });
    administrator = await addSignedIn(api, { email: 'admin@endings.example', name: 'Bolat', appointment: 'ADMINISTRATOR' });
    mentee = await addSignedIn(api, { email: 'mentee@endings.example', name: 'Marat', organizationId });
    mentor = await addMentor(api, { email: 'mentor@endings.example', name: 'Farida', organizationId }, { coordinator });
  });
  afterAll(() => api.stop());

  const pair = async (): Promise<string> => {
    const { id: requestId } = await requestMentoring(api, mentee, { preferredMentorIds: [mentor.id] });
    return answered(await answerRequest(api, mentor.headers, { requestId, answer: 'ACCEPT' })).pairing.id;
  };
  const retention = async (id: string): Promise<unknown> => answered(await api.ask(RETENTION, { id }, mentee)).retention;

  it('is told in words to the coordinators, and to nobody on the other side', async () => {
    const id = await pair();
    answered(await api.ask(END, { input: { pairingId: id, reason: 'NOT_A_GOOD_FIT', words: 'Too busy for me' } }, mentee));
    const read = async (headers: Headers): Promise<unknown> =>
      answered(await api.ask('query ($id: ID!) { pairing(id: $id) { endReason endWords } }', { id }, headers));
    expect(await read(coordinator)).toEqual({ endReason: 'NOT_A_GOOD_FIT', endWords: 'Too busy for me' });
    expect(await read(mentee)).toMatchObject({ endWords: 'Too busy for me' });
    expect(await read(mentor.headers)).toMatchObject({ endReason: 'NOT_A_GOOD_FIT', endWords: null });
  });

  it('says on which day nobody reads the texts any more, and when backups are no help either', async () => {
    moveClock(api, '2026-01-31');
    const id = await pair();
    expect(await retention(id)).toEqual({ months: 12, endsOn: null, goneFromBackupsOn: null, endedAt: null });
    answered(await api.ask(END, { input: { pairingId: id, reason: 'OTHER' } }, mentee));
    expect(await retention(id)).toEqual({ months: 12, endsOn: '2027-01-31', goneFromBackupsOn: '2027-03-02', endedAt: null });
    moveClock(api, '2027-01-20'); // nobody was told yet, so the texts stay for a month from now
    expect(await retention(id)).toMatchObject({ endsOn: '2027-02-19' });
    const service = api.application.get(RetentionService, { strict: false });
    await service.run();
    moveClock(api, '2027-02-18');
    await service.run();
    expect(await retention(id)).toMatchObject({ endsOn: '2027-02-19', endedAt: null });
    moveClock(api, '2027-02-20');
    await service.run();
    expect(await retention(id)).toMatchObject({ endsOn: '2027-02-20', goneFromBackupsOn: '2027-03-22', endedAt: expect.any(String) });
    letClockRun(api);
  });

  it('has nothing to keep where nobody accepted', async () => {
    const { id: requestId } = await requestMentoring(api, mentee, { preferredMentorIds: [mentor.id] });
    const { pairing } = answered(await answerRequest(api, mentor.headers, { requestId, answer: 'DECLINE', reason: 'NO_TIME' }));
    expect(await retention(pairing.id)).toBeNull();
  });

  it('says by which rules a pairing is seen, to those alone who see it', async () => {
    const id = await pair();
    const rules = async (headers: Headers) =>
      api.ask('query ($id: ID!) { whoCanSee(id: $id) { audience count accounts { displayName } } }', { id }, headers);
    const [sides, coordinators, emergency] = answered(await rules(mentee));
    expect(sides).toEqual({ audience: null, count: null, accounts: [{ displayName: 'Farida' }, { displayName: 'Marat' }] });
    expect(coordinators).toEqual({ audience: 'COORDINATORS', count: 1, accounts: [] });
    expect(emergency).toEqual({ audience: null, count: null, accounts: [] });
    expect(refusal(await rules(administrator))[0]).toBe('NOT_FOUND');
  });

  it('leaves it to who asked and who opened an emergency access to read by it, and lists the former ones last', async () => {
    const id = await pair();
    const ask = 'mutation ($id: ID!) { askEmergencyAccess(input: { pairingId: $id, reason: "A threat" }) { access { id } } }';
    const { access } = answered(await api.ask(ask, { id }, coordinator));
    const list = async (headers: Headers): Promise<unknown> =>
      answered(await api.ask('{ emergencyAccesses { id isAskedByViewer isReadableByViewer } }', {}, headers));
    expect(await list(coordinator)).toEqual([{ id: access.id, isAskedByViewer: true, isReadableByViewer: false }]);
    expect(await list(administrator)).toEqual([{ id: access.id, isAskedByViewer: false, isReadableByViewer: false }]);
    const open = 'mutation ($id: ID!) { approveEmergencyAccess(input: { accessId: $id }) { access { id } } }';
    answered(await api.ask(open, { id: access.id }, administrator));
    for (const headers of [coordinator, administrator]) expect(await list(headers)).toMatchObject([{ isReadableByViewer: true }]);
    const third = await addSignedIn(api, { email: 'third@endings.example', appointment: 'COORDINATOR' });
    expect(await list(third)).toMatchObject([{ isReadableByViewer: false }]);
  });
});
