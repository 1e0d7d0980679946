/** Who can see a mentor, a request and a pairing is said in words, to whoever sees them and to nobody else. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMentor, addSignedIn, answered, answerRequest, asksOf, requestMentoring, type Headers } from '../../support/mentoring-data.js';
import { addMember, refusal } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const WHO_CAN_SEE = 'query ($id: ID!) { whoCanSee(id: $id) { audience count because accounts { displayName } } }';

interface Rule {
  readonly audience: string | null;
  readonly because: string;
  readonly accounts: readonly { displayName: string }[];
}

describe('a record of mentoring says who can see it', () => {
  let api: RunningApi;
  let mentorId: string;
  let awaitingId: string;
  let requestId: string;
  let askId: string;
  const readers: Record<string, Headers | undefined> = { visitor: undefined };

  const ask = (id: string, reader: string, language = 'en') =>
    api.ask(WHO_CAN_SEE, { id }, { ...readers[reader], 'accept-language': language });
  const circles = async (id: string, reader: string): Promise<unknown> =>
    (answered(await ask(id, reader)) as Rule[]).map(({ audience, accounts }) => audience ?? accounts.map(({ displayName }) => displayName));
  const areShutOut = async (id: string, names: readonly string[]): Promise<void> => {
    for (const name of names) expect([name, refusal(await ask(id, name))[0]]).toEqual([name, 'NOT_FOUND']);
  };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    for (const role of ['coordinator', 'administrator'] as const)
      readers[role] = await addSignedIn(api, { email: `${role}@seen.example`, appointment: role.toUpperCase() as 'COORDINATOR' });
    readers['mentee'] = await addSignedIn(api, { email: 'mentee@seen.example', name: 'Marat', organizationId });
    readers['member'] = await addSignedIn(api, { email: 'member@seen.example', organizationId });
    readers['outsider'] = await addSignedIn(api, { email: 'outsider@seen.example' });
    const coordinator = readers['coordinator'] as Headers;
    const mentor = await addMentor(api, { email: 'mentor@seen.example', name: 'Farida', organizationId }, { coordinator });
    const second = await addMentor(api, { email: 'second@seen.example', name: 'Kamila', organizationId }, { coordinator });
    [readers['mentor'], readers['second'], mentorId] = [mentor.headers, second.headers, mentor.id];
    readers['newcomer'] = await addSignedIn(api, { email: 'newcomer@seen.example', name: 'Timur', organizationId });
    const save = `mutation { saveMentorProfile(input: { expertise: [{ focusAreaCode: "CHILDREN", level: EXPERT }], languages: [RU], regionCodes: [],
      ways: [ONLINE], capacity: 1, takesConsultations: false }) { profile { id } } }`;
    awaitingId = answered(await api.ask(save, {}, readers['newcomer'])).profile.id;
    const request = await requestMentoring(api, readers['mentee'], { preferredMentorIds: [mentor.id, second.id] });
    requestId = request.id;
    askId = (await asksOf(api, mentor.headers)).get(requestId) ?? '';
  });
  afterAll(() => api.stop());

  it('a mentor: members once a coordinator has approved them, till then the coordinators', async () => {
    expect(await circles(mentorId, 'member')).toEqual([['Farida'], 'MEMBERS', 'COORDINATORS']);
    expect(await circles(awaitingId, 'newcomer')).toEqual([['Timur'], 'COORDINATORS']);
    await areShutOut(mentorId, ['visitor', 'outsider', 'administrator']);
    await areShutOut(awaitingId, ['visitor', 'outsider', 'administrator', 'member', 'mentor']);
  });

  it('a request: the mentee’s side, the mentor who is asked, the coordinators', async () => {
    for (const reader of ['mentee', 'mentor', 'coordinator'])
      expect(await circles(requestId, reader)).toEqual([['Marat'], ['Farida'], 'COORDINATORS']);
    await areShutOut(requestId, ['visitor', 'outsider', 'administrator', 'member', 'second']);
  });

  it('an ask: no more the mentor who declined it, for whom the next one is asked', async () => {
    answered(await answerRequest(api, readers['mentor'] as Headers, { requestId, answer: 'DECLINE', reason: 'NO_TIME' }));
    expect(await circles(requestId, 'mentee')).toEqual([['Marat'], ['Kamila'], 'COORDINATORS']);
    expect(await circles(askId, 'mentee')).toEqual([['Marat'], 'COORDINATORS']);
    await areShutOut(askId, ['mentor', 'second', 'member', 'visitor', 'outsider', 'administrator']);
    await areShutOut(requestId, ['mentor']);
  });

  it('a pairing: both sides, the coordinators how it goes, and two people in an emergency; in three languages', async () => {
    const { pairing } = answered(await answerRequest(api, readers['second'] as Headers, { requestId, answer: 'ACCEPT' }));
    for (const reader of ['mentee', 'second', 'coordinator'])
      expect(await circles(pairing.id, reader)).toEqual([['Kamila', 'Marat'], 'COORDINATORS', []]);
    await areShutOut(pairing.id, ['mentor', 'member', 'visitor', 'outsider', 'administrator']);
    const said = async (id: string, language: string): Promise<string[]> =>
      (answered(await ask(id, 'mentee', language)) as Rule[]).map(({ because }) => because);
    for (const id of [mentorId, requestId, pairing.id]) {
      const [kazakh, russian, english] = [await said(id, 'kk'), await said(id, 'ru'), await said(id, 'en')];
      for (const one of kazakh) expect(one).toMatch(/[әғқңөұүһі]/i);
      for (const one of russian) expect(one).toMatch(/^[А-ЯЁа-яё\d ,;—.]+$/);
      for (const one of english) expect(one).toMatch(/^[\w ,;’.-]+$/);
    }
  });
});
