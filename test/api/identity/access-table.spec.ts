/** Every root field with every role: who is let in is what the table says, and the page about access is made of the same table. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { PERMISSIONS, SUBJECTS, type Permission, type Subject } from '../../../apps/api/src/gateway/access/permission.js';
import { RootFieldAccess } from '../../../apps/api/src/gateway/access/root-field-access.js';
import { narrowFields } from '../../../apps/api/src/gateway/access/type-access.js';
import { RECORD_ACCESS } from '../../../apps/api/src/gateway/access/record-access.js';
import { accessPage } from '../../support/access-page.js';
import { addMember, addPerson, refusal, signIn } from '../../support/people.js';
import { globalIdOf, Records, type Reader } from '../../support/records.js';
import { startApi, type GraphqlAnswer, type RunningApi } from '../../support/running-api.js';
import { argumentsNaming, operationNaming, operationOf } from '../../support/schema-operations.js';

type Headers = Record<string, string>;

/** Ending the sign-in by which the table asks would end the table. */
const ENDING = ['signOut', 'endAllSessions', 'endSessionsOfEverybody', 'lockAccount', 'requestErasure'];

/** What an answer says to whoever is not let in. */
const SHUT: readonly unknown[] = ['NOT_FOUND', 'NOT_PERMITTED', 'OWN_ORGANIZATION', 'OWN_PROFILE', 'SAME_PERSON', 'UNAUTHENTICATED'];

/** What an answer says to whoever is: the record, or what its state does not allow. */
const ASKED: readonly (string | undefined)[] = [undefined, 'CONFLICT'];

const READERS: Readonly<Record<string, readonly Subject[]>> = {
  visitor: ['ANYBODY'],
  stranger: ['ANYBODY', 'ACCOUNT'],
  representative: ['ANYBODY', 'ACCOUNT', 'MEMBER'],
  manager: ['ANYBODY', 'ACCOUNT', 'MEMBER', 'MANAGER'],
  reviewer: ['ANYBODY', 'ACCOUNT', 'REVIEWER'],
  observer: ['ANYBODY', 'ACCOUNT', 'OBSERVER'],
  coordinator: ['ANYBODY', 'ACCOUNT', 'MEMBER', 'COORDINATOR'],
  administrator: ['ANYBODY', 'ACCOUNT', 'ADMINISTRATOR'],
};

describe('the table of access', () => {
  let api: RunningApi;
  let records: Records;
  let schema: GraphQLSchema;
  const headers: Record<string, Headers> = { visitor: {} };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    await addPerson(api, { email: 'stranger@table.example' });
    await addPerson(api, { email: 'representative@table.example', organizationId });
    await addPerson(api, { email: 'manager@table.example', organizationId, role: 'MANAGER' });
    for (const role of ['reviewer', 'observer', 'administrator'] as const) {
      await addPerson(api, { email: `${role}@table.example`, appointment: role.toUpperCase() as 'OBSERVER' });
    }
    await addPerson(api, { email: 'coordinator@table.example', appointment: 'COORDINATOR', organizationId });
    for (const reader of Object.keys(READERS).slice(1)) headers[reader] = await signIn(api, `${reader}@table.example`);
    const { body } = await api.ask(getIntrospectionQuery());
    schema = buildClientSchema(body.data as unknown as IntrospectionQuery);
  });
  afterAll(async () => {
    await records.close();
    await api.stop();
  });

  it('lets in whom it says, field by field and role by role', async () => {
    const leaks: string[] = [];
    let cells = 0;
    for (const [name, permission] of api.application.get(RootFieldAccess).declarations()) {
      if (ENDING.includes(name.replace('Mutation.', ''))) continue;
      const operation = operationOf(schema, name);
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
    expect(cells).toBeGreaterThan(700);
  }, 120_000);

  it('says of each root field that names a record whose it is for', () => {
    const naming = [...api.application.get(RootFieldAccess).declarations().keys()].flatMap((name) => namesOf(schema, name));
    expect([...new Set(Object.keys(RECORD_ACCESS).map(bare))].sort()).toEqual(naming.sort());
  });

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
    const page = accessPage({ declared, narrow: narrowFields(schema), records: RECORD_ACCESS }, SUBJECTS);
    const file = path.resolve(import.meta.dirname, '../../../docs/access.md');
    if (process.env['UPDATE']) (await import('node:fs')).writeFileSync(file, page);
    expect(readFileSync(file, 'utf8')).toBe(page);
  });

  it('lets nobody have another’s record who is not to have it, nor keeps anybody from their own', async () => {
    records = await Records.of(api);
    records.elsewhere = (await records.stranger()).organizationId ?? '';
    const leaks: string[] = [];
    let cells = 0;
    for (const [name, access] of Object.entries(RECORD_ACCESS)) {
      const operation = operationOn(schema, name);
      for (const [reader, subjects] of Object.entries(READERS)) {
        const self = reader === 'visitor' ? null : await records.reader(`${reader}@table.example`);
        for (const whose of ['own', 'others'] as const) {
          const owner = whose === 'own' ? self : await records.stranger();
          const id = owner && (await records.idOf(access.record, owner));
          if (!id) continue; // a visitor has nothing, and who represents nobody has no organization
          cells += 1;
          const headers = self ? await records.signIn(self) : {};
          const besides = await besidesOf(records, schema, { name, self });
          const given = await api.ask(operation, { [subjectOf(schema, name)]: id, ...besides }, headers);
          const [answer, isLetIn] = [refusal(given), !isShut(given, subjectOf(schema, name))];
          if (isLetIn !== access[whose].some((subject) => subjects.includes(subject)))
            leaks.push(`${name} ${reader} ${whose}: ${answer.join(' ') || 'an answer'}`);
          // The record's state may be in the way, which shows that it was looked at; anything else would mean that it was not.
          if (isLetIn && !ASKED.includes(answer[0])) leaks.push(`${name} ${reader} ${whose} was not asked: ${answer.join(' ')}`);
          if (isLetIn || whose === 'own') continue;
          const nothing = { [subjectOf(schema, name)]: globalIdOf(access.record, randomUUID()), ...besides };
          const never = refusal(await api.ask(operation, nothing, headers));
          const isSeen = access.seen?.some((subject) => subjects.includes(subject)) ?? false;
          if (isSeen ? answer[0] !== 'FORBIDDEN' || never[0] !== 'NOT_FOUND' : never.join(' ') !== answer.join(' '))
            leaks.push(`${name} ${reader}: ${answer.join(' ')}, yet ${never.join(' ')} for nothing`);
        }
      }
    }
    process.stdout.write(`The table of records: ${cells} cells, ${leaks.length} leaks\n`);
    expect(leaks).toEqual([]);
    expect(cells).toBeGreaterThan(1_300);
  }, 240_000);
});

/** Under which names the table has the records that the field names. */
function namesOf(schema: GraphQLSchema, name: string): string[] {
  return argumentsNaming(schema, name).map((argument, place) => (place === 0 ? name : `${name}(${argument})`));
}

/** A field's name without what stands beside it in the table: the type of a record that it names among others. */
function bare(name: string): string {
  return name.replace(/: .*/, '');
}

/** The argument that has the record. */
function subjectOf(schema: GraphQLSchema, name: string): string {
  const [field = '', given] = bare(name).split(/[()]/);
  return given ?? argumentsNaming(schema, field)[0] ?? '';
}

/** Whether an answer keeps the reader out; of a record that is named beside another, it may say that it is none that can be named. */
function isShut({ body }: GraphqlAnswer, argument: string): boolean {
  const extensions = body.errors?.[0]?.extensions;
  const named = extensions?.['violations']?.[0] as { path: string[]; code: string } | undefined;
  return SHUT.includes(extensions?.['reason'] ?? extensions?.code) || (named?.code === 'INVALID_VALUE' && named.path.at(-1) === argument);
}

/** What else the field names: of the reader's own, so that it cannot be why they are shut out. */
async function besidesOf(
  records: Records,
  schema: GraphQLSchema,
  { name, self }: { name: string; self: Reader | null },
): Promise<Record<string, string>> {
  const [field = ''] = bare(name).split('(');
  const others = argumentsNaming(schema, field).filter((argument) => argument !== subjectOf(schema, name));
  const given: Record<string, string> = {};
  for (const argument of others) {
    const access = RECORD_ACCESS[`${field}(${argument})`] ?? RECORD_ACCESS[field];
    if (!access) throw new Error(`Nothing is known of ${argument} of ${field}`);
    const id = (self && (await records.idOf(access.record, self))) ?? (await records.idOf(access.record, await records.stranger()));
    if (id) given[argument] = id;
  }
  return given;
}

/** The field with each record that it names as a variable, and with what lets a reader who is let in have their way. */
function operationOn(schema: GraphQLSchema, named: string): string {
  const [name = ''] = bare(named).split('(');
  return operationNaming(schema, name)
    .replace('role: ADMINISTRATOR', 'role: TRANSLATOR') // which every one of the staff may give
    .replace('status: ACTIVE', 'status: SUSPENDED') // a step that a member can take, and a reason that one can have
    .replace('reason: ADDED', 'reason: OTHER')
    .replace(/heldAt: "\d+/, 'heldAt: "2024') // what was held has been
    .replace('email: "x"', `email: "${randomUUID()}@guests.example", representationRole: REPRESENTATIVE`);
}
