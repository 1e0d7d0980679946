/** What is too much, too deep or too odd is refused in one clean answer, and the server goes on. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type GraphqlAnswer, type RunningApi } from '../support/running-api.js';

const PAGE =
  'query ($first: Int, $last: Int, $after: String, $order: OrganizationOrder) { organizations(first: $first, last: $last, after: $after, orderBy: $order) { pageInfo { endCursor } } }';
const FILTER = 'query ($filter: OrganizationFilter) { organizations(filter: $filter) { totalCount } }';
const ENGLISH = { 'accept-language': 'en' };

const code = ({ body }: GraphqlAnswer): unknown => body.errors?.[0]?.extensions.code;
const violations = ({ body }: GraphqlAnswer): unknown => body.errors?.[0]?.extensions['violations'];

describe('the API', () => {
  let api: RunningApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.stop());

  afterEach(async () => {
    const { status, body } = await api.ask('{ networkFigures { organizations } }');
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
  });

  describe('refuses arguments', () => {
    it.each([1_000_000, 101, -1])('first: %d, saying what is possible', async (first) => {
      const answer = await api.ask(PAGE, { first }, ENGLISH);
      expect(answer.status).toBe(200);
      expect(answer.body.errors?.[0]).toMatchObject({
        message: 'Some values could not be accepted.',
        path: ['organizations'],
        extensions: {
          code: 'BAD_USER_INPUT',
          violations: [{ path: ['first'], code: 'OUT_OF_RANGE', message: 'A number between 0 and 100 is needed.' }],
        },
      });
    });

    it.each([1e12, 1.5, 'ten', [1], { a: 1 }])('first: %j, which is no number of records', async (first) => {
      const answer = await api.ask(PAGE, { first }, ENGLISH);
      expect(answer.status).toBe(400);
      expect(violations(answer)).toEqual([{ path: ['first'], code: 'INVALID_VALUE', message: 'There is no such value.' }]);
    });

    it('a list read both ways at once', async () => {
      expect(violations(await api.ask(PAGE, { first: 1, last: 1 }))).toMatchObject([{ path: ['last'], code: 'CONTRADICTORY' }]);
    });

    it.each(['', 'garbage', 'eyJhIjoxfQ', '🙂'])('the cursor %j, which is from no list of ours', async (after) => {
      expect(violations(await api.ask(PAGE, { after }))).toMatchObject([{ path: ['after'], code: 'CURSOR_INVALID' }]);
    });

    it('an order that does not exist', async () => {
      expect(violations(await api.ask(PAGE, { order: 'BY_LUCK' }))).toMatchObject([{ path: ['order'], code: 'INVALID_VALUE' }]);
    });

    it('a locale that does not exist', async () => {
      const answer = await api.ask('{ regions { name(locale: xx) { text } } }');
      expect([answer.status, code(answer)]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
      const asked = await api.ask('query ($locale: Locale) { regions { name(locale: $locale) { text } } }', { locale: 'xx' });
      expect([asked.status, code(asked)]).toEqual([400, 'BAD_USER_INPUT']);
    });

    it('a text longer than its limit, with the limit', async () => {
      const answer = await api.ask(FILTER, { filter: { text: 'ә'.repeat(1_200) } }, { 'accept-language': 'kk' });
      expect(violations(answer)).toEqual([{ path: ['filter', 'text'], code: 'TOO_LONG', message: 'Мәтіннің ең ұзын шегі: 200 таңба.' }]);
    });

    it('too many codes, and codes that are too long', async () => {
      const filter = { regionCodes: Array.from({ length: 1_050 }, () => 'KZ-75'), focusAreaCodes: ['A'.repeat(1_040)] };
      expect(violations(await api.ask(FILTER, { filter }))).toMatchObject([
        { path: ['filter', 'regionCodes'], code: 'TOO_MANY' },
        { path: ['filter', 'focusAreaCodes'], code: 'TOO_LONG' },
      ]);
    });

    it('every wrong one at once', async () => {
      const answer = await api.ask(FILTER, { filter: { text: 'a'.repeat(300), focusAreaCodes: ['A'.repeat(41)] } });
      expect(violations(answer)).toHaveLength(2);
    });

    it('an input field that is wrong, by its place', async () => {
      expect(violations(await api.ask(FILTER, { filter: { languages: ['KK', 'XX'] } }))).toMatchObject([
        { path: ['filter', 'languages', 1], code: 'INVALID_VALUE' },
      ]);
    });

    it('a variable that is missing', async () => {
      const answer = await api.ask('query ($slug: String!) { organization(slug: $slug) { id } }');
      expect(violations(answer)).toMatchObject([{ path: ['slug'], code: 'INVALID_VALUE' }]);
    });
  });

  describe('answers alike what does not exist and what is none of its ids', () => {
    const node = 'query ($id: ID!) { node(id: $id) { id } }';
    it.each(['nonsense', 'T3JnYW5pemF0aW9uOjE', Buffer.from('Organization:11111111-1111-4111-8111-111111111111').toString('base64url')])(
      '%s',
      async (id) => {
        const { status, body } = await api.ask(node, { id }, { 'accept-language': 'ru' });
        expect(status).toBe(200);
        expect(body).toEqual({
          data: { node: null },
          errors: [
            { message: 'Такой записи нет.', locations: [{ line: 1, column: 20 }], path: ['node'], extensions: { code: 'NOT_FOUND' } },
          ],
        });
      },
    );
  });

  describe('refuses operations', () => {
    it('with 5,000 aliases', async () => {
      const answer = await api.ask(`{ ${Array.from({ length: 5_000 }, (_, index) => `a${index}: __typename`).join(' ')} }`);
      expect([answer.status, code(answer)]).toEqual([400, 'OPERATION_TOO_COSTLY']);
    });

    it('with 31 aliases', async () => {
      const aliases = Array.from({ length: 31 }, (_, index) => `a${index}: code`).join(' ');
      const answer = await api.ask(`{ regions { ${aliases} } }`);
      expect(answer.body.errors).toEqual([
        { message: "The operation's aliases is 31; at most 30 is allowed.", extensions: { code: 'OPERATION_TOO_COSTLY' } },
      ]);
    });

    it('with eleven root fields, through a fragment too', async () => {
      const fields = Array.from({ length: 11 }, (_, index) => `f${index}: networkFigures { regions }`).join(' ');
      expect(code(await api.ask(`{ ${fields} }`))).toBe('OPERATION_TOO_COSTLY');
      expect(code(await api.ask(`{ ...F } fragment F on Query { ${fields} }`))).toBe('OPERATION_TOO_COSTLY');
    });

    it('whose lists in lists multiply', async () => {
      const answer = await api.ask(
        'query ($n: Int) { organizations(first: $n) { edges { node { focusAreas { regions { name { translations { text } } centre { text } } } } } } }',
      );
      expect(code(answer)).toBe('OPERATION_TOO_COSTLY');
    });

    it('made of fragments that spread each other', async () => {
      const answer = await api.ask('{ regions { ...A } } fragment A on Region { code ...B } fragment B on Region { code ...A }');
      expect([answer.status, code(answer)]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    });

    it('made of fragments that double at every step, at once', async () => {
      const fragments = Array.from({ length: 40 }, (_, index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`);
      const started = performance.now();
      const answer = await api.ask(`{ ...F0 } ${fragments.join(' ')} fragment F40 on Query { networkFigures { regions } }`);
      expect(code(answer)).toBe('OPERATION_TOO_COSTLY');
      expect(performance.now() - started).toBeLessThan(1_000);
    });

    it('that look into the schema, without a hint at its names', async () => {
      expect(code(await api.ask('{ __schema { types { name } } }'))).toBe('GRAPHQL_VALIDATION_FAILED');
      const { body } = await api.ask('{ organisations { totalCount } }');
      expect(body.errors?.[0]?.message).toBe('Cannot query field "organisations" on type "Query".');
    });

    it('that the document does not have', async () => {
      const response = await post(JSON.stringify({ query: 'query A { __typename }', operationName: 'B' }));
      expect([response.status, await codeOf(response)]).toEqual([400, 'BAD_USER_INPUT']);
    });
  });

  describe('refuses requests', () => {
    it('of 10 MB', async () => {
      const response = await post(JSON.stringify({ query: `{ __typename } # ${'a'.repeat(10_000_000)}` }));
      expect([response.status, await codeOf(response)]).toEqual([413, 'OPERATION_TOO_COSTLY']);
    });

    it('that carry several operations', async () => {
      const response = await post(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
      expect([response.status, await codeOf(response)]).toEqual([400, 'BAD_USER_INPUT']);
    });

    it.each([
      '{"query": "{ __typename }"',
      'null',
      '5',
      '"text"',
      '{}',
      '{"query": 5}',
      '',
      '{"__proto__": {}, "query": "{ __typename }"}',
    ])('whose body is %j', async (body) => {
      const response = await post(body);
      expect([response.status, await codeOf(response)]).toEqual([400, 'BAD_USER_INPUT']);
    });

    it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=a', 'application/x-www-form-urlencoded'])(
      'of type %s',
      async (type) => {
        const response = await post('query={__typename}', type);
        expect([response.status, await codeOf(response)]).toEqual([415, 'BAD_USER_INPUT']);
      },
    );

    it.each(['PUT', 'PATCH', 'DELETE'])('by %s', async (method) => {
      const response = await fetch(`${api.url}/graphql`, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, POST']);
    });
  });

  function post(body: string, type = 'application/json'): Promise<Response> {
    return fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
  }
});

async function codeOf(response: Response): Promise<unknown> {
  const { errors } = (await response.json()) as GraphqlAnswer['body'];
  return errors?.[0]?.extensions.code;
}
