/** Mentors and mentees for a spec file, made as people make them: through the API. */
import { addPerson, signIn, type Person } from './people.js';
import type { GraphqlAnswer, RunningApi } from './running-api.js';

export type Headers = { authorization: string };

export interface TestMentor {
  readonly id: string;
  readonly headers: Headers;
}

/** A profile with what a test does not care about filled in. */
export function mentorOffer(given: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    about: 'Court lawyer',
    expertise: [{ focusAreaCode: 'STRATEGIC_LITIGATION', level: 'EXPERT', experience: 'Twenty cases' }],
    languages: ['RU'],
    regionCodes: [],
    ways: ['ONLINE'],
    capacity: 3,
    hoursPerMonth: 10,
    takesConsultations: false,
    ...given,
  };
}

export const SAVE_PROFILE = `mutation ($input: SaveMentorProfileInput!) {
  saveMentorProfile(input: $input) { profile { id status capacity freePlaces version } }
}`;

const APPROVE = `mutation ($id: ID!) { decideMentorProfile(input: { mentorId: $id, approve: true }) { profile { status } } }`;

/** The value of an answer's one field; throws with the errors where there are some. */
export function answered(answer: GraphqlAnswer): any {
  if (answer.body.errors) throw new Error(JSON.stringify(answer.body.errors));
  return Object.values(answer.body.data ?? {})[0];
}

/** Somebody with an account who is signed in. */
export async function addSignedIn(api: RunningApi, person: Person): Promise<Headers> {
  await addPerson(api, person);
  return signIn(api, person.email);
}

/** A mentor whom a coordinator has approved. */
export async function addMentor(
  api: RunningApi,
  person: Person,
  { coordinator, ...offer }: { coordinator: Headers } & Record<string, unknown>,
): Promise<TestMentor> {
  const headers = await addSignedIn(api, person);
  const { profile } = answered(await api.ask(SAVE_PROFILE, { input: mentorOffer(offer) }, headers));
  answered(await api.ask(APPROVE, { id: profile.id }, coordinator));
  return { id: profile.id, headers };
}

export const REQUEST_MENTORING = `mutation RequestMentoring($input: RequestMentoringInput!) {
  requestMentoring(input: $input) { request { id status answerBy } }
}`;

export const ANSWER_PAIRING = `mutation AnswerPairing($input: AnswerPairingInput!) {
  answerPairing(input: $input) { pairing { id status answerBy } }
}`;

/** A request with what a test does not care about filled in. */
export function need(given: Record<string, unknown> = {}): Record<string, unknown> {
  return { focusAreaCodes: ['STRATEGIC_LITIGATION'], languages: ['RU'], headline: 'A first claim', details: 'The whole story', ...given };
}

export interface Asked {
  readonly id: string;
  readonly status: string;
  readonly answerBy: string | null;
}

export async function requestMentoring(api: RunningApi, headers: Headers, given: Record<string, unknown> = {}): Promise<Asked> {
  return answered(await api.ask(REQUEST_MENTORING, { input: need(given) }, headers)).request;
}

/** What awaits a mentor, by the requests' ids. */
export async function asksOf(api: RunningApi, headers: Headers): Promise<Map<string, string>> {
  const { mentoringAsks } = answered(await api.ask('{ viewer { mentoringAsks { id request { id } } } }', {}, headers));
  return new Map((mentoringAsks as { id: string; request: { id: string } }[]).map(({ id, request }) => [request.id, id]));
}

/** A mentor's answer to the request; the server's whole answer. */
export async function answerRequest(
  api: RunningApi,
  headers: Headers,
  { requestId, ...input }: { requestId: string } & Record<string, unknown>,
): Promise<GraphqlAnswer> {
  const pairingId = (await asksOf(api, headers)).get(requestId);
  return api.ask(ANSWER_PAIRING, { input: { pairingId, ...input } }, headers);
}
