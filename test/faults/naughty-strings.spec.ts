/** Whatever is typed into any argument, the API answers, in words, and goes on. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { GraphQLArgument, GraphQLInputType, GraphQLSchema, IntrospectionQuery } from 'graphql';
import { NAUGHTY_STRINGS } from '../support/naughty-strings.js';
import { addPerson, signIn } from '../support/people.js';
import { startApi, type RunningApi } from '../support/running-api.js';

/** Codes that a client can do something about. */
const CLEAN = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'FORBIDDEN',
  'RATE_LIMITED',
  'UNAUTHENTICATED',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
  'OPERATION_TOO_COSTLY',
];

interface Place {
  readonly name: string;
  readonly query: string;
  readonly variables: (text: string) => Record<string, unknown>;
}

describe('a naughty string', () => {
  let api: RunningApi;
  let places: Place[];
  let changes: Place[];
  let reader: Record<string, string>;

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const { body } = await api.ask(getIntrospectionQuery());
    const schema = buildClientSchema(body.data as unknown as IntrospectionQuery);
    places = placesOf(schema);
    changes = changesOf(schema);
    await addPerson(api, { email: 'coordinator@strings.example', appointment: 'COORDINATOR' });
    reader = await signIn(api, 'coordinator@strings.example');
  });
  afterAll(() => api.stop());

  it('is sent to every argument there is', () => {
    expect(places.map(({ name }) => name).sort()).toMatchInlineSnapshot(`
     [
       "auditEntries(after)",
       "auditEntries(filter.action)",
       "auditEntries(filter.actorId)",
       "auditEntries(filter.since)",
       "auditEntries(filter.subjectId)",
       "auditEntries(filter.until)",
       "dutyWeeks(from)",
       "emergencyTexts(accessId)",
       "headlineCheck(headline)",
       "invitation(token)",
       "invitationPreview(input.locale)",
       "invitationPreview(input.organizationIds)",
       "invitations(after)",
       "invitations(filter.organizationId)",
       "invitations(filter.state)",
       "invitations(filter.waveId)",
       "mailedAsk(token)",
       "memberImport(id)",
       "members(after)",
       "members(filter.regionCodes)",
       "members(filter.status)",
       "members(filter.step)",
       "members(filter.text)",
       "membershipApplication(id)",
       "membershipApplications(after)",
       "membershipApplications(filter.regionCodes)",
       "membershipApplications(status)",
       "mentor(id)",
       "mentoringQueue(after)",
       "mentoringRequest(id)",
       "mentors(after)",
       "mentors(filter.focusAreaCodes)",
       "mentors(filter.languages)",
       "mentors(filter.regionCodes)",
       "mentors(filter.status)",
       "mentors(filter.text)",
       "mentors(filter.ways)",
       "node(id)",
       "organization(slug)",
       "organizations(after)",
       "organizations(before)",
       "organizations(filter.focusAreaCodes)",
       "organizations(filter.languages)",
       "organizations(filter.regionCodes)",
       "organizations(filter.text)",
       "organizations(orderBy)",
       "outbox(after)",
       "outbox(state)",
       "ownApplication(token)",
       "pairing(id)",
       "pairingCopy(pairingId)",
       "people(after)",
       "people(filter.accountState)",
       "people(filter.role)",
       "people(filter.text)",
       "person(id)",
       "practiceNoteCheck(body)",
       "practiceNoteCheck(title)",
       "profileChanges(after)",
       "profileChanges(state)",
       "whoCanSee(id)",
       "workingDaysUntil(days)",
     ]
    `);
  });

  it('never breaks the API, in whichever argument it stands', async () => {
    const broken: object[] = [];
    for (const { name, query, variables } of places) {
      for (const text of NAUGHTY_STRINGS) {
        const { status, body } = await api.ask(query, variables(text), reader);
        const codes = (body.errors ?? []).map(({ extensions }) => extensions.code);
        if (status >= 500 || codes.some((code) => !CLEAN.includes(code))) broken.push({ name, text, status, errors: body.errors });
      }
    }
    expect(broken).toEqual([]);
  }, 120_000);

  it('never breaks the API in every text of a change at once', async () => {
    const broken: object[] = [];
    for (const { name, query, variables } of changes) {
      for (const text of NAUGHTY_STRINGS) {
        const { status, body } = await api.ask(query, variables(text), reader);
        const codes = (body.errors ?? []).map(({ extensions }) => extensions.code);
        if (status >= 500 || codes.some((code) => !CLEAN.includes(code))) broken.push({ name, text, status, errors: body.errors });
      }
    }
    expect(broken).toEqual([]);
  }, 180_000);

  it('never breaks the API in a header', async () => {
    for (const text of NAUGHTY_STRINGS) {
      const value = encodeURI(text.toWellFormed()).slice(0, 4_000);
      const { status } = await api.ask('{ __typename }', {}, { 'accept-language': value, 'x-request-id': value });
      expect(status).toBe(200);
    }
  });

  it('is named where the database could not keep it', async () => {
    for (const text of ['a\0b', '\ud800']) {
      const { body } = await api.ask(
        'query ($f: OrganizationFilter) { organizations(filter: $f) { totalCount } }',
        { f: { text } },
        { 'accept-language': 'en' },
      );
      expect(body.errors?.[0]?.extensions['violations']).toEqual([
        { path: ['filter', 'text'], code: 'CHARACTERS_INVALID', message: 'The text has characters that cannot be kept.' },
      ]);
    }
  });
});

/** Every argument and input field of Query that takes text or a word, with an operation that fills it. */
function placesOf(schema: GraphQLSchema): Place[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap((field) =>
    field.args.flatMap((argument) =>
      pathsIn(argument.type).map((path): Place => {
        const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
        return {
          name: `${field.name}(${[argument.name, ...path].join('.')})`,
          query: `query ($value: ${argument.type.toString()}) { ${field.name}(${argument.name}: $value) ${selection} }`,
          variables: (text) => ({ value: filled(argument, path, text) }),
        };
      }),
    ),
  );
}

/** Every change that takes an input, with the text wherever it takes one. */
function changesOf(schema: GraphQLSchema): Place[] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return fields.flatMap(({ name, args: [input] }) =>
    input
      ? [
          {
            name,
            query: `mutation ($value: ${input.type.toString()}) { ${name}(input: $value) { __typename } }`,
            variables: (text) => ({ value: everywhere(input.type, text) }),
          },
        ]
      : [],
  );
}

function everywhere(type: GraphQLInputType, text: string): unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return [everywhere(bare.ofType, text)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare))
    return Object.fromEntries(Object.values(bare.getFields()).map((field) => [field.name, everywhere(field.type, text)]));
  if (bare.name === 'Boolean') return true;
  return bare.name === 'Date' ? '2030-01-01' : text;
}

function pathsIn(type: GraphQLInputType): string[][] {
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((field) => pathsIn(field.type).map((path) => [field.name, ...path]));
  return isLeafType(named) && !['Boolean', 'Int', 'Float'].includes(named.name) ? [[]] : [];
}

function filled({ type }: Pick<GraphQLArgument, 'type'>, [step, ...rest]: readonly string[], text: string): unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return [text];
  if (step === undefined || !isInputObjectType(bare)) return text;
  return { [step]: filled(bare.getFields()[step]!, rest, text) };
}
