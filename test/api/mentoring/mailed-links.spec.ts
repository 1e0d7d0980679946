/** A mailed link shows an ask and lets it be declined, once; a scanner that opens it answers nothing. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addMentor, addSignedIn, answered, requestMentoring, type Headers, type TestMentor } from '../../support/mentoring-data.js';
import { addMember, refusal } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { mailTo, tokenIn } from '../../support/staged-mail.js';

const SHOW =
  'query ($token: String!) { mailedAsk(token: $token) { headline kind otherSide neededBy answerBy pairingId organizationName { text } } }';
const DECLINE = 'mutation ($input: DeclineByLinkInput!) { declineByLink(input: $input) { ok } }';

describe('a link to an ask', () => {
  let api: RunningApi;
  let mentor: TestMentor;
  let mentee: Headers;

  const token = (): Promise<string> => tokenIn(api, 'mentor@links.example', 'answer');
  const statusOf = async (id: string): Promise<string> =>
    answered(await api.ask('query ($id: ID!) { mentoringRequest(id: $id) { status } }', { id }, mentee)).status;

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    const coordinator = await addSignedIn(api, { email: 'coordinator@links.example', appointment: 'COORDINATOR' });
    mentee = await addSignedIn(api, { email: 'mentee@links.example', name: 'Marat', organizationId });
    mentor = await addMentor(api, { email: 'mentor@links.example', organizationId }, { coordinator });
  });
  afterAll(() => api.stop());

  it('shows the headline and what a conflict of interest is seen by, however often it is opened, and answers nothing by it', async () => {
    const { id } = await requestMentoring(api, mentee, {
      preferredMentorIds: [mentor.id],
      onBehalfOfSlug: 'steppe-law',
      otherSide: 'COMPANY',
      headline: 'A dismissal',
      details: 'Their whole story',
    });
    const shown = await token();
    for (let opened = 0; opened < 3; opened += 1) {
      const answer = await api.ask(SHOW, { token: shown });
      expect(answered(answer)).toMatchObject({ headline: 'A dismissal', otherSide: 'COMPANY', organizationName: { text: 'Steppe Law' } });
      expect(JSON.stringify(answer.body)).not.toMatch(/story|Marat/);
    }
    expect(await statusOf(id)).toBe('ASKED');
    expect((await mailTo(api, 'mentor@links.example')).join()).not.toMatch(/dismissal|story|Marat|Steppe/);
  });

  it('declines without a sign-in, once, and pauses the mentor in the same step', async () => {
    const { id } = await requestMentoring(api, mentee, { preferredMentorIds: [mentor.id] });
    const shown = await token();
    const input = { token: shown, reason: 'NO_TIME', pausedUntil: '2099-01-01' };
    expect(
      refusal(await api.ask(DECLINE, { input: { ...input, token: `${shown.slice(0, -1)}${shown.endsWith('A') ? 'B' : 'A'}` } })),
    ).toEqual(['NOT_FOUND', undefined]);
    expect(answered(await api.ask(DECLINE, { input }))).toEqual({ ok: true });
    expect(await statusOf(id)).toBe('QUEUED');
    for (const again of [await api.ask(DECLINE, { input }), await api.ask(SHOW, { token: shown })])
      expect(refusal(again)).toEqual(['NOT_FOUND', undefined]);
    const { mentorProfile } = answered(await api.ask('{ viewer { mentorProfile { pausedUntil } } }', {}, mentor.headers));
    expect(mentorProfile).toEqual({ pausedUntil: '2099-01-01' });
    await api.ask('mutation { resumeMentoring { profile { id } } }', {}, mentor.headers);
  });

  it('is answered by no robot: what is fetched by GET or HEAD changes nothing', async () => {
    const { id } = await requestMentoring(api, mentee, { preferredMentorIds: [mentor.id] });
    const input = { token: await token(), reason: 'NO_TIME' };
    const address = `${api.url}/graphql?${new URLSearchParams({ query: DECLINE, variables: JSON.stringify({ input }) })}`;
    for (const method of ['GET', 'HEAD']) {
      const { status } = await fetch(address, { method, headers: { accept: 'application/json' } });
      expect([method, status >= 400]).toEqual([method, true]);
    }
    expect(await statusOf(id)).toBe('ASKED');
    answered(await api.ask(DECLINE, { input }));
  });

  it('opens nothing once the ask was answered after signing in, or was taken back', async () => {
    const { id } = await requestMentoring(api, mentee, { preferredMentorIds: [mentor.id] });
    const shown = await token();
    answered(await api.ask('mutation ($id: ID!) { withdrawRequest(input: { requestId: $id }) { request { id } } }', { id }, mentee));
    expect(refusal(await api.ask(SHOW, { token: shown }))).toEqual(['NOT_FOUND', undefined]);
    expect(refusal(await api.ask(SHOW, { token: '' }))).toEqual(['NOT_FOUND', undefined]);
    expect(refusal(await api.ask(SHOW, { token: 'x'.repeat(10_000) }))).toEqual(['NOT_FOUND', undefined]);
  });
});
