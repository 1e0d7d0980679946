/** How many data statements an operation of the contract costs, whatever number of records it shows. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VISITOR } from '#kernel';
import { onStatement } from '#platform';
import { OrganizationPageLoader } from '../../../apps/api/src/directory/organization-page.loader.js';
import type { GraphqlContext } from '../../../apps/api/src/gateway/graphql/context.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const CONTRACT = readFileSync(path.resolve(import.meta.dirname, '../../../apps/api/graphiql/operations.graphql'), 'utf8');

/** One operation of the contract with the fragments it needs. */
function operation(name: string): string {
  const parts = CONTRACT.split(/^(?=query |mutation |fragment )/m);
  const query = parts.find((part) => part.startsWith(`query ${name}`)) ?? '';
  const fragment = query.includes('...OrganizationCard') ? (parts.find((part) => part.startsWith('fragment ')) ?? '') : '';
  return query + fragment;
}

describe('an operation of the contract', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi({ hasMembers: true });
  });
  afterAll(() => api.stop());

  async function statementsOf(query: string, variables: Record<string, unknown> = {}): Promise<number> {
    let count = 0;
    const stop = onStatement(() => (count += 1));
    const { body } = await api.ask(query, variables);
    stop();
    expect(body.errors).toBeUndefined();
    return count;
  }

  it.each([
    ['PeerDirectory', {}],
    ['PeerDirectory', { filter: { regionCodes: ['KZ-75'], focusAreaCodes: ['CHILDREN'] }, first: 100 }],
    ['PeerDirectory', { filter: { text: 'мигрант', languages: ['KK', 'RU'], includeServed: true, regionCodes: ['KZ-79'] } }],
    ['OrganizationPage', { slug: 'fair-court' }],
    ['Vocabulary', {}],
    ['NetworkFigures', {}],
  ])('costs one data statement: %s %j', async (name, variables) => {
    expect(await statementsOf(operation(name), variables)).toBe(1);
  });

  it('is answered as for a record that is not there where an organization leaves between its two statements', async () => {
    const pages = api.application.get(OrganizationPageLoader, { strict: false });
    await expect(pages.load({ actor: VISITOR } as GraphqlContext, crypto.randomUUID())).rejects.toMatchObject({
      refusal: { code: 'NOT_FOUND' },
    });
  });

  it('costs one more where a list asks for what stands on its organizations’ pages', async () => {
    expect(await statementsOf('{ organizations(first: 20) { edges { node { website description { text } contacts { value } } } } }')).toBe(
      2,
    );
  });
});
