/** Whatever is typed into any argument, the API answers, in words, and goes on. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
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
import { RECORD_ACCESS, type RecordType } from '../../apps/api/src/gateway/access/record-access.js';
import { NAUGHTY_STRINGS } from '../support/naughty-strings.js';
import { addPerson, signIn } from '../support/people.js';
import { Records, type Reader } from '../support/records.js';
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

/** Those that can be due to a text; the record is there, and the reader may have it. */
const ABOUT_TEXTS = ['BAD_USER_INPUT', 'CONFLICT'];

/** A text of a change about a record that there is. */
interface TextPlace {
  readonly name: string;
  readonly record: RecordType;
  /** Whether the reader's own alone would be taken. */
  readonly isOwn: boolean;
  readonly query: string;
  readonly variables: (text: string, id: string) => Record<string, unknown>;
}

interface Place {
  readonly name: string;
  readonly query: string;
  readonly variables: (text: string) => Record<string, unknown>;
}

describe('a naughty string', () => {
  let api: RunningApi;
  let places: Place[];
  let changes: Place[];
  let texts: TextPlace[];
  let records: Records;
  let reader: Record<string, string>;

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const { body } = await api.ask(getIntrospectionQuery());
    const schema = buildClientSchema(body.data as unknown as IntrospectionQuery);
    places = placesOf(schema);
    changes = changesOf(schema);
    texts = textsOf(schema);
    records = await Records.of(api);
    await addPerson(api, { email: 'coordinator@strings.example', appointment: 'COORDINATOR' });
    reader = await signIn(api, 'coordinator@strings.example');
  });
  afterAll(async () => {
    await records.close();
    await api.stop();
  });

  it('is sent to every argument there is', () => {
    expect(places.map(({ name }) => name).sort()).toMatchInlineSnapshot(`
     [
       "auditEntries(after)",
       "auditEntries(filter.action)",
       "auditEntries(filter.actorId)",
       "auditEntries(filter.since)",
       "auditEntries(filter.subjectId)",
       "auditEntries(filter.until)",
       "invitation(token)",
       "invitationPreview(input.locale)",
       "invitationPreview(input.organizationIds)",
       "invitations(after)",
       "invitations(filter.organizationId)",
       "invitations(filter.state)",
       "invitations(filter.waveId)",
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
       "people(after)",
       "people(filter.accountState)",
       "people(filter.role)",
       "people(filter.text)",
       "person(id)",
       "profileChanges(after)",
       "profileChanges(state)",
       "whoCanSee(id)",
     ]
    `);
  });

  it('is sent to every text of a change about a record', () => {
    expect(texts.map(({ name }) => name)).toMatchInlineSnapshot(`
     [
       "Mutation.addMemberNote(text)",
       "Mutation.appoint(scope)",
       "Mutation.beginImport(fileName)",
       "Mutation.changeMembership(note)",
       "Mutation.decideProfileChange(reason)",
       "Mutation.invitePerson(email)",
       "Mutation.invitePerson(name)",
       "Mutation.invitePerson(position)",
       "Mutation.leaveNetwork(note)",
       "Mutation.reviewApplication(reason)",
       "Mutation.updateOrganizationProfile(bin)",
       "Mutation.updateOrganizationProfile(contacts.value)",
       "Mutation.updateOrganizationProfile(description.text)",
       "Mutation.updateOrganizationProfile(focusAreaCodes)",
       "Mutation.updateOrganizationProfile(helpOffered.text)",
       "Mutation.updateOrganizationProfile(helpSought.text)",
       "Mutation.updateOrganizationProfile(locality)",
       "Mutation.updateOrganizationProfile(name.text)",
       "Mutation.updateOrganizationProfile(regionCode)",
       "Mutation.updateOrganizationProfile(servesRegionCodes)",
       "Mutation.updateOrganizationProfile(summary.text)",
       "Mutation.updateOrganizationProfile(website)",
       "Mutation.withholdOrganization(reason)",
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
  }, 300_000);

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
  }, 300_000);

  it('never breaks the API in a text about a record that there is', async () => {
    const broken: object[] = [];
    for (const { name, record, isOwn, query, variables } of texts) {
      const owner = (): Promise<Reader> => (isOwn ? records.reader('coordinator@strings.example') : records.stranger());
      let id: string | null = null;
      for (const text of NAUGHTY_STRINGS) {
        id ??= await records.idOf(record, await owner());
        const { status, body } = await api.ask(query, variables(text, id ?? ''), reader);
        const codes = (body.errors ?? []).map(({ extensions }) => extensions.code);
        if (status >= 500 || codes.some((code) => !ABOUT_TEXTS.includes(code))) broken.push({ name, text, status, errors: body.errors });
        if (codes.length === 0) id = null; // what was asked for may have ended it
      }
    }
    expect(broken).toEqual([]);
  }, 300_000);

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

/** Each text of each change of a record that a coordinator can make, alone. */
function textsOf(schema: GraphQLSchema): TextPlace[] {
  const fields = schema.getMutationType()?.getFields() ?? {};
  return Object.entries(RECORD_ACCESS).flatMap(([name, { record, own, others }]) => {
    const [input] = fields[name.replace('Mutation.', '')]?.args ?? [];
    if (!input || (!own.includes('COORDINATOR') && !others.includes('COORDINATOR'))) return [];
    return pathsIn(input.type, ['String']).map((path): TextPlace => ({
      name: `${name}(${path.join('.')})`,
      record,
      isOwn: !others.includes('COORDINATOR'),
      query: `mutation ($value: ${input.type.toString()}) { ${name.replace('Mutation.', '')}(input: $value) { __typename } }`,
      variables: (text, id) => ({ value: alone(input, path, { text, id }) }),
    }));
  });
}

/** The text at the path, and what cannot be left out besides. */
function alone(
  { name, type }: Pick<GraphQLArgument, 'name' | 'type'>,
  path: readonly string[] | null,
  given: { readonly text: string; readonly id: string },
): unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return path ? [alone({ name, type: bare.ofType }, path, given)] : [];
  if (isEnumType(bare)) return bare.getValue('OTHER')?.name ?? bare.getValues().at(-1)?.name;
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter((field) => isNonNullType(field.type) || field.name === path?.[0]);
    return Object.fromEntries(fields.map((field) => [field.name, alone(field, field.name === path?.[0] ? path.slice(1) : null, given)]));
  }
  if (bare.name === 'ID') return given.id;
  if (bare.name === 'Boolean') return true;
  if (bare.name === 'Int') return 1;
  return path ? given.text : name === 'email' ? `${randomUUID()}@guests.example` : 'x';
}

function everywhere(type: GraphQLInputType, text: string): unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return [everywhere(bare.ofType, text)];
  if (isEnumType(bare)) return bare.getValues()[0]?.name;
  if (isInputObjectType(bare))
    return Object.fromEntries(Object.values(bare.getFields()).map((field) => [field.name, everywhere(field.type, text)]));
  if (bare.name === 'Boolean') return true;
  if (bare.name === 'Int') return 1;
  return bare.name === 'Date' ? '2030-01-01' : text;
}

/** Where in the type a text or a word stands; or only what is of certain types. */
function pathsIn(type: GraphQLInputType, of?: readonly string[]): string[][] {
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.values(named.getFields()).flatMap((field) => pathsIn(field.type, of).map((path) => [field.name, ...path]));
  const isMeant = of ? of.includes(named.name) : !['Boolean', 'Int', 'Float'].includes(named.name);
  return isLeafType(named) && isMeant ? [[]] : [];
}

function filled({ type }: Pick<GraphQLArgument, 'type'>, [step, ...rest]: readonly string[], text: string): unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return [text];
  if (step === undefined || !isInputObjectType(bare)) return text;
  return { [step]: filled(bare.getFields()[step]!, rest, text) };
}
