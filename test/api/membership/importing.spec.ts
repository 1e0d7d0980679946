/** Importing in the page: a dry run with what is wrong row by row, and then the valid rows, done by a worker. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { eventually } from '../../support/eventually.js';
import { rowsOf } from '../../support/directory-data.js';
import { addPerson, refusal, signIn } from '../../support/people.js';
import { startApi, type GraphqlAnswer, type RunningApi } from '../../support/running-api.js';

type Headers = { authorization: string };

const BEGIN = 'mutation ($input: BeginImportInput!) { beginImport(input: $input) { import { id state fileName by { displayName } } } }';
const WRITE = 'mutation ($input: WriteImportInput!) { writeImport(input: $input) { import { state } } }';
const DISCARD = 'mutation ($input: DiscardImportInput!) { discardImport(input: $input) { import { state } } }';
const ONE = `query ($id: ID!, $outcome: ImportOutcome) { memberImport(id: $id) {
  state progress accepted rejected problem rows(outcome: $outcome) { row title outcome problems { code message isWarning column value } }
} }`;

describe('an import in the page', () => {
  let api: RunningApi;
  let coordinator: Headers;
  let member: Headers;

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo', NNRLK_WORKER: 'inside' } });
    await addPerson(api, { email: 'coordinator@network.example', name: 'Coordinator', appointment: 'COORDINATOR' });
    await addPerson(api, { email: 'member@network.example' });
    coordinator = await signIn(api, 'coordinator@network.example');
    member = await signIn(api, 'member@network.example');
  });
  afterAll(() => api.stop());

  const begin = async (file: Buffer, headers = coordinator): Promise<GraphqlAnswer> => {
    const response = await fetch(`${api.url}/uploads`, { method: 'POST', headers, body: Buffer.from(file) });
    const { uploadId } = (await response.json()) as { uploadId: string };
    return api.ask(BEGIN, { input: { uploadId, fileName: 'members.csv' } }, headers);
  };
  const idOf = ({ body }: GraphqlAnswer): string => body.data?.['beginImport'].import.id as string;
  const one = async (id: string, outcome?: string): Promise<Record<string, any>> =>
    (await api.ask(ONE, { id, outcome }, { ...coordinator, 'accept-language': 'ru' })).body.data?.['memberImport'];
  const reached = (id: string, state: string): Promise<Record<string, any>> =>
    eventually(async () => {
      const found = await one(id);
      expect(found['state']).toBe(state);
      return found;
    }, 15_000);
  const organizations = async (): Promise<number> =>
    (await rowsOf<{ count: number }>(api, 'select count(*)::int as count from organization'))[0]?.count ?? 0;
  const messy = readFileSync('test/fixtures/import/members-messy.csv');

  it('judges the rows and writes none, then takes the valid ones', async () => {
    const begun = await begin(messy);
    expect(begun.body.data?.['beginImport'].import).toMatchObject({
      state: 'JUDGING',
      fileName: 'members.csv',
      by: { displayName: 'Coordinator' },
    });
    const id = idOf(begun);
    expect(await reached(id, 'JUDGED')).toMatchObject({ accepted: 10, rejected: 8, progress: 100 });
    expect(await organizations()).toBe(0);
    const { rows } = await one(id, 'REJECTED');
    expect(rows).toHaveLength(8);
    expect(rows[0]).toMatchObject({
      row: 5,
      problems: [{ code: 'BIN_CHECKSUM', column: 'БИН', isWarning: false, message: expect.stringContaining('БИН') }],
    });
    expect(refusal(await api.ask(WRITE, { input: { importId: id, acceptsValid: false } }, coordinator))).toEqual([
      'CONFLICT',
      'ROWS_REJECTED',
    ]);
    expect(
      (await api.ask(WRITE, { input: { importId: id, acceptsValid: true } }, coordinator)).body.data?.['writeImport'].import.state,
    ).toBe('WRITING');
    expect(await reached(id, 'WRITTEN')).toMatchObject({ accepted: 10, rejected: 8 });
    expect(await organizations()).toBe(10);
    expect(refusal(await api.ask(WRITE, { input: { importId: id, acceptsValid: true } }, coordinator))).toEqual([
      'CONFLICT',
      'IMPORT_CLOSED',
    ]);
    expect(await rowsOf(api, 'select file from member_import where file is not null')).toEqual([]);
  });

  it('says why a file cannot be read, and forgets what is discarded', async () => {
    const id = idOf(await begin(Buffer.from('%PDF-1.7 no table')));
    expect((await reached(id, 'UNREADABLE'))['problem']).toMatch(/таблица/);
    const kept = idOf(await begin(messy));
    await reached(kept, 'JUDGED');
    await api.ask(DISCARD, { input: { importId: kept } }, coordinator);
    expect(await one(kept)).toMatchObject({ state: 'DISCARDED', rows: null });
    expect((await api.ask('{ memberImports { state } }', {}, coordinator)).body.data?.['memberImports']).toEqual([
      { state: 'UNREADABLE' },
      { state: 'WRITTEN' },
    ]);
  });

  it('is for coordinators alone', async () => {
    expect(refusal(await begin(messy, member))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    expect(refusal(await api.ask('{ memberImports { id } }', {}, member))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
  });
});
