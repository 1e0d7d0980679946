/** People with accounts for a spec file, and what they send. */
import { createHmac, randomUUID } from 'node:crypto';
import { AccountRegister, PersonRegister, type AppointmentRole } from '#identity';
import { OrganizationRegister, type NewOrganization } from '#directory';
import { MembershipRegister } from '#membership';
import { Database } from '#platform';
import { expect } from '@jest/globals';
import { organization } from './directory-data.js';
import type { GraphqlAnswer, RunningApi } from './running-api.js';

/** Every account of a spec file has it. */
export const PASSWORD = 'seven tall herons wade slowly';

export interface Person {
  readonly email: string;
  readonly name?: string;
  readonly appointment?: AppointmentRole;
  readonly organizationId?: string;
  readonly role?: 'MANAGER' | 'REPRESENTATIVE';
  /** Of what the network writes to them. */
  readonly locale?: 'EN' | 'KK' | 'RU';
}

/** Gives them an account, as if they had accepted an invitation; the person's id. */
export async function addPerson(
  api: RunningApi,
  { email, name = 'Test Person', appointment, organizationId, role = 'REPRESENTATIVE', locale = 'EN' }: Person,
): Promise<void> {
  const { application } = api;
  const database = application.get(Database, { strict: false });
  const register = application.get(AccountRegister, { strict: false });
  await database.transaction(async (transaction) => {
    await register.addDemonstration(transaction, PASSWORD, [{ email, locale, person: { name }, appointment: appointment ?? null }]);
    if (!organizationId) return;
    const [person] = await transaction.query<{ id: string }>('select id from person where email = $1', [email]);
    if (!person) throw new Error('Nobody has the address');
    await application
      .get(OrganizationRegister, { strict: false })
      .addRepresentations(transaction, [
        { id: randomUUID(), personId: person.id, organizationId, role, position: 'Lawyer', since: '2024-08-19' },
      ]);
  });
}

/** Somebody whom the network knows from a spreadsheet and who has no account. */
export async function importPerson(
  api: RunningApi,
  { name, email, organizationId }: { name: string; email: string | null; organizationId: string },
): Promise<void> {
  const get = <T>(type: new (...given: never[]) => T): T => api.application.get(type, { strict: false });
  const personId = randomUUID();
  await get(Database).transaction(async (transaction) => {
    await get(PersonRegister).addMany(transaction, [{ id: personId, name, email, gender: null }]);
    const representation = {
      id: randomUUID(),
      personId,
      organizationId,
      role: 'REPRESENTATIVE' as const,
      position: 'Lawyer',
      since: '2024-08-19',
    };
    await get(OrganizationRegister).addRepresentations(transaction, [representation]);
  });
}

/** An organization that is a member; its id. */
export async function addMember(api: RunningApi, given: Partial<NewOrganization> & { name: string }): Promise<string> {
  const { name, ...rest } = given;
  const entered = organization({ names: { EN: name }, workingLanguages: ['RU'], ...rest });
  const database = api.application.get(Database, { strict: false });
  const register = api.application.get(MembershipRegister, { strict: false });
  await database.transaction((transaction) =>
    register.admit(transaction, [{ organization: entered, memberSince: '2024-08-19' }], { reason: 'IMPORTED', by: null }),
  );
  return entered.id;
}

export const SIGN_IN = `mutation SignIn($input: SignInInput!) {
  signIn(input: $input) { token secondFactors account { id displayName } challenge deviceToken }
}`;

/** Signs in by the password alone and gives the header that says so. */
export async function signIn(api: RunningApi, email: string, password = PASSWORD): Promise<{ authorization: string }> {
  const { body } = await api.ask(SIGN_IN, { input: { email, password, code: null } });
  expect(body.errors).toBeUndefined();
  return { authorization: `Bearer ${body.data?.['signIn'].token}` };
}

/** The code and the reason of an answer's first error. */
export function refusal({ body }: GraphqlAnswer): readonly [code: string | undefined, reason: string | undefined] {
  const extensions = body.errors?.[0]?.extensions;
  return [extensions?.code, extensions?.['reason'] ?? extensions?.['violations']?.[0]?.code];
}

/** What an authenticator application shows for a secret, some steps of 30 seconds from now. */
export function totpCode(secret: string, steps = 0): string {
  const bits = [...secret].map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const digest = createHmac('sha1', key).update(counter).digest();
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7f_ff_ff_ff;
  return String(number % 1_000_000).padStart(6, '0');
}
