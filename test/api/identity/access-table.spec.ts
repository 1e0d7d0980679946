/** Every root field with every role: who is let in is what the table says, and the page about access is made of the same table. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
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
import type { GraphQLField, GraphQLInputType, GraphQLSchema, IntrospectionQuery } from 'graphql';
import { PERMISSIONS, SUBJECTS, type Permission, type Subject } from '../../../apps/api/src/gateway/access/permission.js';
import { RootFieldAccess } from '../../../apps/api/src/gateway/access/root-field-access.js';
import { narrowFields } from '../../../apps/api/src/gateway/access/type-access.js';
import { accessPage } from '../../support/access-page.js';
import { addMember, addPerson, refusal, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

type Headers = Record<string, string>;

/** Ending the sign-in by which the table asks would end the table. */
const ENDING = ['signOut', 'endAllSessions', 'lockAccount', 'requestErasure'];

const READERS: Readonly<Record<string, readonly Subject[]>> = {
  visitor: ['ANYBODY'],
  stranger: ['ANYBODY', 'ACCOUNT'],
  representative: ['ANYBODY', 'ACCOUNT', 'MEMBER'],
  manager: ['ANYBODY', 'ACCOUNT', 'MEMBER', 'MANAGER'],
  observer: ['ANYBODY', 'ACCOUNT', 'OBSERVER'],
  coordinator: ['ANYBODY', 'ACCOUNT', 'MEMBER', 'COORDINATOR'],
  administrator: ['ANYBODY', 'ACCOUNT', 'ADMINISTRATOR'],
};

describe('the table of access', () => {
  let api: RunningApi;
  let schema: GraphQLSchema;
  const headers: Record<string, Headers> = { visitor: {} };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    await addPerson(api, { email: 'stranger@table.example' });
    await addPerson(api, { email: 'representative@table.example', organizationId });
    await addPerson(api, { email: 'manager@table.example', organizationId, role: 'MANAGER' });
    for (const role of ['observer', 'coordinator', 'administrator'] as const) {
      await addPerson(api, { email: `${role}@table.example`, appointment: role.toUpperCase() as 'OBSERVER' });
    }
    for (const reader of Object.keys(READERS).slice(1)) headers[reader] = await signIn(api, `${reader}@table.example`);
    const { body } = await api.ask(getIntrospectionQuery());
    schema = buildClientSchema(body.data as unknown as IntrospectionQuery);
  });
  afterAll(() => api.stop());

  it('lets in whom it says, field by field and role by role', async () => {
    const leaks: string[] = [];
    let cells = 0;
    for (const [name, permission] of api.application.get(RootFieldAccess).declarations()) {
      const [type, fieldName = ''] = name.split('.') as ['Query' | 'Mutation', string];
      if (ENDING.includes(fieldName)) continue;
      const operation = operationOf(type, (type === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[fieldName]);
      for (const [reader, subjects] of Object.entries(READERS)) {
        cells += 1;
        const allowed = subjects.some((subject) => (PERMISSIONS[permission] as readonly Subject[]).includes(subject));
        const [code, reason] = refusal(await api.ask(operation, {}, headers[reader]));
        const shut = reason === 'NOT_PERMITTED' || (code === 'UNAUTHENTICATED' && reader === 'visitor' && permission !== 'SIGNING_IN');
        // Behind an open door the record may still be another's: a manager's invitation, an appointment.
        if (shut === allowed && !(allowed && reason === 'NOT_PERMITTED'))
          leaks.push(`${name} ${reader}: ${code ?? 'an answer'} ${reason ?? ''}`);
      }
    }
    expect(leaks).toEqual([]);
    expect(cells).toBeGreaterThan(350);
  }, 120_000);

  it('answers null in each field that the reader is not meant for', async () => {
    const query = '{ organizations { edges { node { representatives { name } mentorCount viewerRole } } } }';
    for (const [reader, subjects] of Object.entries(READERS)) {
      const [{ node }] = (await api.ask(query, {}, headers[reader])).body.data?.['organizations'].edges;
      const isMember = subjects.includes('MEMBER');
      expect([reader, node.representatives !== null, node.mentorCount !== null]).toEqual([reader, isMember, isMember]);
    }
  });

  it('is what docs/access.md says (else: UPDATE=1)', async () => {
    const declared: ReadonlyMap<string, Permission> = api.application.get(RootFieldAccess).declarations();
    const page = accessPage(declared, narrowFields(schema), SUBJECTS);
    const file = path.resolve(import.meta.dirname, '../../../docs/access.md');
    if (process.env['UPDATE']) (await import('node:fs')).writeFileSync(file, page);
    expect(readFileSync(file, 'utf8')).toBe(page);
  });
});

/** The field with arguments that are well formed and name nothing. */
function operationOf(type: 'Query' | 'Mutation', field: GraphQLField<unknown, unknown> | undefined): string {
  if (!field) throw new Error('A declared field is not in the schema');
  const given = field.args.filter(({ type: of }) => isNonNullType(of)).map(({ name, type: of }) => `${name}: ${literal(of)}`);
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return `${type.toLowerCase()} { ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''} ${selection} }`;
}

function literal(type: GraphQLInputType): string {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (isListType(bare)) return '[]';
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? '';
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter(({ type: of }) => isNonNullType(of));
    return `{ ${fields.map(({ name, type: of }) => `${name}: ${literal(of)}`).join(', ')} }`;
  }
  if (bare.name === 'Boolean') return 'true';
  if (bare.name === 'Int' || bare.name === 'Float') return '1';
  if (bare.name === 'Date') return '"2026-11-24"';
  if (bare.name === 'DateTime') return '"2026-11-24T09:30:00Z"';
  return '"x"';
}
