/** The lists of mentoring cost as many data statements with many records as with one. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { onStatement } from '#platform';
import { addMentor, addSignedIn, answered, answerRequest, requestMentoring, type Headers } from '../../support/mentoring-data.js';
import { addMember } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const LISTS = {
  pairings: `{ viewer { pairings {
    id status mentor { displayName } participants { displayName } health { state because } sessionCount
    goals { title } sessions { topic } actionItems { title } notes { body } practiceNotes { title }
  } } }`,
  mentors: '{ mentors(first: 50) { totalCount edges { node { displayName freePlaces usualAnswerHours expertise { experience } } } } }',
  queue: `{ mentoringQueue(first: 50) { totalCount edges { node { headline candidates { mentor { displayName } because } } } } }`,
} as const;

describe('a list of mentoring', () => {
  let api: RunningApi;
  let coordinator: Headers;
  let mentee: Headers;
  let organizationId: string;
  let number = 0;

  /** The names of the statements that a list reads its records by; those of who is asking are left out. */
  const statementsOf = async (list: keyof typeof LISTS, headers: Headers): Promise<string[]> => {
    const names: string[] = [];
    const stop = onStatement(({ name, text }) => {
      if (/mentor|pairing|practice/.test(`${name} ${text}`)) names.push(name ?? 'texts');
    });
    answered(await api.ask(LISTS[list], {}, headers));
    stop();
    return names.sort();
  };
  /** One more pairing, one more mentor, one more request that waits. */
  const grow = async (): Promise<void> => {
    number += 1;
    const mentor = await addMentor(api, { email: `mentor${number}@lists.example`, organizationId }, { coordinator });
    const { id: requestId } = await requestMentoring(api, mentee, { preferredMentorIds: [mentor.id] });
    const pairingId = answered(await answerRequest(api, mentor.headers, { requestId, answer: 'ACCEPT' })).pairing.id;
    const note = 'mutation ($input: WriteNoteInput!) { writeNote(input: $input) { note { id } } }';
    answered(await api.ask(note, { input: { pairingId, visibility: 'PAIR', body: 'A note' } }, mentee));
    await requestMentoring(api, mentee);
  };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    coordinator = await addSignedIn(api, { email: 'coordinator@lists.example', appointment: 'COORDINATOR' });
    const own = await addMember(api, { name: 'River Rights', listing: 'PUBLIC' });
    mentee = await addSignedIn(api, { email: 'mentee@lists.example', organizationId: own });
  });
  afterAll(() => api.stop());

  it('costs no more with four records than with one', async () => {
    const candidates = async (): Promise<number> => {
      const { edges } = answered(await api.ask(LISTS.queue, {}, coordinator));
      return (edges as { node: { candidates: unknown[] } }[]).reduce((sum, { node }) => sum + node.candidates.length, 0);
    };
    const read = async (): Promise<object> => ({
      pairings: await statementsOf('pairings', mentee),
      mentors: await statementsOf('mentors', mentee),
      queue: await statementsOf('queue', coordinator),
    });
    await grow();
    const one = await read();
    for (let more = 0; more < 3; more += 1) await grow();
    expect(await candidates()).toBeGreaterThan(4);
    expect(await read()).toEqual(one);
    const counts = Object.fromEntries(Object.entries(one).map(([list, names]) => [list, (names as string[]).length]));
    // Who is asking is one of each; a pairing's page has a dozen lists of its own.
    expect(counts).toEqual({ pairings: 24, mentors: 3, queue: 8 });
  });
});
