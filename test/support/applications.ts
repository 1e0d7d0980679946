/** Applications as applicants and reviewers send them, through the API. */
import { expect } from '@jest/globals';
import type { GraphqlAnswer, RunningApi } from './running-api.js';
import { tokenIn } from './staged-mail.js';

export const APPLY =
  'mutation ($input: ApplyForMembershipInput!) { applyForMembership(input: $input) { application { id status submittedAt } } }';
export const PROVE = 'mutation ($input: ProveApplicationEmailInput!) { proveApplicationEmail(input: $input) { application { status } } }';
export const REVIEW = 'mutation ($input: ReviewApplicationInput!) { reviewApplication(input: $input) { application { id status } } }';

export interface WrittenApplication {
  readonly email: string;
  readonly organization: Record<string, unknown>;
  readonly [field: string]: unknown;
}

/** What a careful applicant writes; `given` goes over it. */
export function application(given: {
  email: string;
  name?: string;
  organization?: Record<string, unknown>;
  [field: string]: unknown;
}): WrittenApplication {
  const { name = 'Новая организация', organization = {}, ...rest } = given;
  return {
    locale: 'RU',
    organization: {
      ...{ name: [{ locale: 'RU', text: name }], summary: [], legalForm: 'PUBLIC_FOUNDATION', bin: null, regionCode: 'KZ-35' },
      ...{ locality: 'Караганда', focusAreaCodes: ['CHILDREN'], workingLanguages: ['RU'], listing: 'MEMBERS' },
      ...organization,
    },
    representatives: [{ name: 'Айгерим Жолдас', email: given.email, role: 'MANAGER' }],
    statement: 'Хотим работать вместе.',
    memorandumVersion: '1',
    consents: [{ purpose: 'MEMBERSHIP', version: '1' }],
    ...rest,
  };
}

/** Submits it and proves the e-mail; its global id. */
export async function applied(api: RunningApi, written: WrittenApplication): Promise<string> {
  const { body } = await api.ask(APPLY, { input: written });
  expect(body.errors).toBeUndefined();
  await prove(api, written.email);
  return body.data?.['applyForMembership'].application.id as string;
}

/** Presses the button of the page that the newest mail leads to. */
export async function prove(api: RunningApi, email: string): Promise<void> {
  const { body } = await api.ask(PROVE, { input: { token: await tokenIn(api, email, 'join') } });
  expect(body.errors).toBeUndefined();
}

/** The records of a connection that was asked for. */
export function nodesOf({ body }: GraphqlAnswer, field: string): readonly Record<string, any>[] {
  expect(body.errors).toBeUndefined();
  return (body.data?.[field].edges as { node: Record<string, any> }[]).map(({ node }) => node);
}

/** A BIN that is one: the digits before the last get their check digit. */
export function binOf(serial: number): string {
  const digits = `240940${String(serial).padStart(5, '0')}`;
  for (const weights of [
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2],
  ]) {
    const rest = weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11;
    if (rest < 10) return `${digits}${rest}`;
  }
  return binOf(serial + 1);
}
