/** What coordinators see of members goes out as a file that can come in again, and the trail knows. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM } from '#kernel';
import { MemberImport } from '#membership';
import { binOf, nodesOf } from '../../support/applications.js';
import { addMember, addPerson, refusal, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const EXPORT = 'mutation ($input: ExportMembersInput!) { exportMembers(input: $input) { file { name mediaType rows content } } }';

describe('an exported list of members', () => {
  let api: RunningApi;
  let coordinator: { authorization: string };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    await addPerson(api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
    coordinator = await signIn(api, 'coordinator@network.example');
    await addMember(api, { name: 'Formula', names: { RU: '=1+1' }, regionCode: 'KZ-10' });
    await addMember(api, { name: 'Plain', names: { RU: 'Обычные', KK: 'Қарапайым' }, bin: binOf(50), focusAreaCodes: ['CHILDREN'] });
  });
  afterAll(() => api.stop());

  const file = async (input: object, language = 'ru'): Promise<{ name: string; rows: number; bytes: Buffer }> => {
    const { body } = await api.ask(EXPORT, { input }, { ...coordinator, 'accept-language': language });
    expect(body.errors).toBeUndefined();
    const { content, name, rows } = body.data?.['exportMembers'].file;
    return { name, rows, bytes: Buffer.from(content as string, 'base64') };
  };

  it('is a CSV in the coordinator’s words, filtered, without formulas', async () => {
    const { name, rows, bytes } = await file(
      { format: 'CSV', columns: ['NAME_RU', 'REGION', 'STATUS'], filter: { regionCodes: ['KZ-10'] } },
      'kk',
    );
    expect([name, rows]).toEqual([expect.stringMatching(/^members-\d{4}-\d\d-\d\d\.csv$/), 1]);
    expect(bytes.toString()).toBe("\uFEFFАтауы (орыс);Өңір;Мүшелік\r\n'=1+1;Абай облысы;Қолданыста\r\n");
  });

  it('is an XLSX that an import reads again', async () => {
    const { bytes } = await file({
      format: 'XLSX',
      columns: ['NAME_RU', 'NAME_KK', 'BIN', 'REGION', 'FOCUS_AREAS', 'LANGUAGES', 'JOINED_ON'],
    });
    const read = await api.application.get(MemberImport, { strict: false }).importMembers(SYSTEM, bytes, { isDryRun: true });
    expect(read.ok && read.value.rows.map(({ title, errors }) => [title, errors.map(({ code }) => code)])).toEqual([
      ['=1+1', []],
      ['Обычные', ['DUPLICATE_EXISTING']],
    ]);
  });

  it('is for coordinators alone, and stands in the trail', async () => {
    await addPerson(api, { email: 'member@plain.example' });
    const input = { format: 'CSV', columns: ['NAME_RU'] };
    expect(refusal(await api.ask(EXPORT, { input }, await signIn(api, 'member@plain.example')))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    const entries = nodesOf(
      await api.ask('{ auditEntries(filter: { action: "MEMBERS_EXPORTED" }) { edges { node { after } } } }', {}, coordinator),
      'auditEntries',
    );
    expect(entries.map(({ after }) => (JSON.parse(after as string) as { rows: number }).rows)).toEqual([2, 1]);
  });
});
