/** A mentor is never over-booked, however many accept at once. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addMentor,
  addSignedIn,
  ANSWER_PAIRING,
  answered,
  asksOf,
  requestMentoring,
  SAVE_PROFILE,
  mentorOffer,
  type Headers,
  type TestMentor,
} from '../../support/mentoring-data.js';
import { rowsOf } from '../../support/directory-data.js';
import { addMember, refusal } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const ACCEPTS = 200;
const CAPACITY = 3;
const OPEN_REQUESTS = 50;

describe('the capacity of a mentor', () => {
  let api: RunningApi;
  let mentor: TestMentor;
  let mentees: Headers[];

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    const coordinator = await addSignedIn(api, { email: 'coordinator@capacity.example', appointment: 'COORDINATOR' });
    mentor = await addMentor(api, { email: 'mentor@capacity.example', organizationId }, { coordinator, capacity: CAPACITY });
    mentees = [];
    await rowsOf(api, 'update mentoring_setting set open_requests = $1', [OPEN_REQUESTS]);
    for (let number = 0; number < ACCEPTS / OPEN_REQUESTS; number += 1)
      mentees.push(await addSignedIn(api, { email: `mentee${number}@capacity.example`, organizationId }));
  }, 120_000);
  afterAll(() => api.stop());

  it(`of ${CAPACITY} is taken exactly so often by ${ACCEPTS} accepts in parallel`, async () => {
    for (const own of mentees)
      await Promise.all(Array.from({ length: OPEN_REQUESTS }, () => requestMentoring(api, own, { preferredMentorIds: [mentor.id] })));
    const keys = await rowsOf<{ id: string }>(api, `select id from pairing where status = 'PROPOSED'`);
    expect(keys.length).toBe(ACCEPTS);
    const answers = await Promise.all(
      keys.map(({ id }) =>
        api.ask(
          ANSWER_PAIRING,
          { input: { pairingId: Buffer.from(`Pairing:${id}`).toString('base64url'), answer: 'ACCEPT' } },
          mentor.headers,
        ),
      ),
    );
    const outcomes = Object.groupBy(
      answers.map((answer) => refusal(answer)[1] ?? answer.body.data?.['answerPairing'].pairing.status),
      String,
    );
    const counts = Object.fromEntries(Object.entries(outcomes).map(([outcome, all]) => [outcome, all?.length]));
    process.stdout.write(`${ACCEPTS} parallel accepts against a capacity of ${CAPACITY}: ${JSON.stringify(counts)}\n`);
    expect(counts).toEqual({ ACCEPTED: CAPACITY, MENTOR_CAPACITY_EXHAUSTED: ACCEPTS - CAPACITY });
    const [held] = await rowsOf<object>(
      api,
      `select places_taken, capacity, (select count(*)::integer from pairing where status = 'ACCEPTED') as pairings from mentor_profile`,
    );
    expect(held).toEqual({ places_taken: CAPACITY, capacity: CAPACITY, pairings: CAPACITY });
  }, 120_000);

  it('is not lowered below what is taken, nor passed by whoever writes past the rules', async () => {
    const save = await api.ask(SAVE_PROFILE, { input: mentorOffer({ capacity: 2, version: 1 }) }, mentor.headers);
    expect(refusal(save)).toEqual(['CONFLICT', 'CAPACITY_IN_USE']);
    const [[, pairingId]] = [...(await asksOf(api, mentor.headers))] as [[string, string]];
    const key = Buffer.from(pairingId, 'base64url').toString().split(':')[1];
    const past = rowsOf(api, `update pairing set status = 'ACCEPTED', accepted_at = now(), key_id = gen_random_uuid() where id = $1`, [
      key,
    ]);
    await expect(past).rejects.toThrow(/mentor_places/);
    const profile = answered(await api.ask('{ viewer { mentorProfile { placesTaken freePlaces } } }', {}, mentor.headers)).mentorProfile;
    expect(profile).toEqual({ placesTaken: CAPACITY, freePlaces: 0 });
  });
});
