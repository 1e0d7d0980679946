/** Notes are read by those they are for: not by coordinators, not by administrators, not by whoever opens the database. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  addMentor,
  addSignedIn,
  answered,
  answerRequest,
  requestMentoring,
  type Headers,
  type TestMentor,
} from '../../support/mentoring-data.js';
import { rowsOf } from '../../support/directory-data.js';
import { addMember, refusal } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';

const WRITE_NOTE = 'mutation WriteNote($input: WriteNoteInput!) { writeNote(input: $input) { note { id visibility } } }';
const NOTES = 'query ($id: ID!) { pairing(id: $id) { notes { id visibility body version author { displayName side } } } }';

describe('a note', () => {
  let api: RunningApi;
  let mentor: TestMentor;
  let mentee: Headers;
  let colleague: Headers;
  let coordinator: Headers;
  let administrator: Headers;
  let stranger: Headers;
  let pairingId: string;

  const write = async (headers: Headers, visibility: string, body: string): Promise<readonly unknown[]> =>
    refusal(await api.ask(WRITE_NOTE, { input: { pairingId, visibility, body } }, headers));
  const read = async (headers: Headers): Promise<unknown> => {
    const answer = await api.ask(NOTES, { id: pairingId }, headers);
    if (answer.body.errors) return refusal(answer)[0];
    return (answered(answer).notes as { body: string }[]).map(({ body }) => body).sort();
  };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    const organizationId = await addMember(api, { name: 'Steppe Law', listing: 'PUBLIC' });
    coordinator = await addSignedIn(api, { email: 'coordinator@notes.example', appointment: 'COORDINATOR' });
    administrator = await addSignedIn(api, { email: 'admin@notes.example', appointment: 'ADMINISTRATOR' });
    mentee = await addSignedIn(api, { email: 'mentee@notes.example', name: 'Marat', organizationId });
    colleague = await addSignedIn(api, { email: 'colleague@notes.example', name: 'Kamila', organizationId });
    stranger = await addSignedIn(api, { email: 'stranger@notes.example', organizationId });
    mentor = await addMentor(api, { email: 'mentor@notes.example', name: 'Farida', organizationId }, { coordinator });
    const { id } = await requestMentoring(api, mentee, { onBehalfOfSlug: 'steppe-law', preferredMentorIds: [mentor.id] });
    const [row] = await rowsOf<{ id: string }>(
      api,
      `select r.id from representation as r join person as p on p.id = r.person_id where p.name = 'Kamila'`,
    );
    const add = 'mutation ($input: AddMentoringParticipantInput!) { addMentoringParticipant(input: $input) { request { id } } }';
    const representationId = Buffer.from(`Representation:${row?.id}`).toString('base64url');
    answered(await api.ask(add, { input: { requestId: id, representationId } }, mentee));
    pairingId = answered(await answerRequest(api, mentor.headers, { requestId: id, answer: 'ACCEPT' })).pairing.id;
  });
  afterAll(() => api.stop());

  it('is for its author, for the pair, or for the coordinators too, as they chose', async () => {
    expect(await write(mentor.headers, 'PRIVATE', 'the mentor alone')).toEqual([undefined, undefined]);
    expect(await write(mentee, 'PRIVATE', 'the mentee alone')).toEqual([undefined, undefined]);
    expect(await write(mentor.headers, 'PAIR', 'both sides')).toEqual([undefined, undefined]);
    expect(await write(mentee, 'COORDINATORS', 'coordinators too')).toEqual([undefined, undefined]);
    expect(await read(mentor.headers)).toEqual(['both sides', 'coordinators too', 'the mentor alone']);
    expect(await read(mentee)).toEqual(['both sides', 'coordinators too', 'the mentee alone']);
    expect(await read(colleague)).toEqual(['both sides', 'coordinators too']);
    expect(await read(coordinator)).toEqual(['coordinators too']);
    expect(await read(administrator)).toBe('NOT_FOUND');
    expect(await read(stranger)).toBe('NOT_FOUND');
    const [mine] = answered(await api.ask(NOTES, { id: pairingId }, coordinator)).notes;
    expect(mine).toMatchObject({ visibility: 'COORDINATORS', author: { displayName: 'Marat', side: 'MENTEE' } });
  });

  it('lies sealed in the database, which shows it to nobody without their context', async () => {
    expect(await rowsOf(api, 'select * from mentoring_text')).toEqual([]);
    const { Client } = await import('pg');
    const owner = new Client({ connectionString: api.database.ownerUrl });
    await owner.connect();
    const { rows } = await owner.query<{ box: Buffer }>(`select box from mentoring_text where kind = 'NOTE'`);
    await owner.end();
    expect(rows.length).toBe(4);
    expect(rows.filter(({ box }) => /alone|sides|too/.test(box.toString('latin1')))).toEqual([]);
  });

  it('is found by its id by its readers alone', async () => {
    const notes = answered(await api.ask(NOTES, { id: pairingId }, mentor.headers)).notes as { id: string; visibility: string }[];
    const own = notes.find(({ visibility }) => visibility === 'PRIVATE')?.id;
    const node = 'query ($id: ID!) { node(id: $id) { id ... on Note { body } } }';
    expect(answered(await api.ask(node, { id: own }, mentor.headers))).toEqual({ id: own, body: 'the mentor alone' });
    for (const headers of [mentee, colleague, coordinator, administrator, stranger, undefined])
      expect(refusal(await api.ask(node, { id: own }, headers))[0]).toBe('NOT_FOUND');
  });

  it('says who can read it, to whoever can', async () => {
    const notes = answered(await api.ask(NOTES, { id: pairingId }, mentor.headers)).notes as { id: string; visibility: string }[];
    const query = 'query ($id: ID!) { whoCanSee(id: $id) { audience accounts { displayName } count because } }';
    const rules = async (visibility: string, headers?: Headers) =>
      api.ask(query, { id: notes.find((one) => one.visibility === visibility)?.id }, headers);
    const named = async (visibility: string): Promise<unknown> =>
      (answered(await rules(visibility, mentor.headers)) as { audience: string | null; accounts: { displayName: string }[] }[]).map(
        ({ audience, accounts }) => audience ?? accounts.map(({ displayName }) => displayName),
      );
    expect(await named('PRIVATE')).toEqual([['Farida'], []]);
    expect(await named('PAIR')).toEqual([['Farida', 'Marat', 'Kamila'], []]);
    expect(await named('COORDINATORS')).toEqual([['Farida', 'Marat', 'Kamila'], 'COORDINATORS', []]);
    for (const headers of [mentee, coordinator, stranger, undefined]) expect(refusal(await rules('PRIVATE', headers))[0]).toBe('NOT_FOUND');
  });

  it('is changed and deleted by its author, once at a time', async () => {
    const [note] = (
      answered(await api.ask(NOTES, { id: pairingId }, mentor.headers)).notes as { id: string; visibility: string; version: number }[]
    ).filter(({ visibility }) => visibility === 'PAIR');
    const edit = 'mutation ($input: EditNoteInput!) { editNote(input: $input) { note { body version } } }';
    const change = (headers: Headers, body: string) =>
      api.ask(edit, { input: { noteId: note?.id, body, version: note?.version } }, headers);
    expect(refusal(await change(mentee, 'forged'))[0]).toBe('NOT_FOUND');
    const both = await Promise.all([change(mentor.headers, 'one'), change(mentor.headers, 'other')]);
    expect(both.map((answer) => refusal(answer)[1]).sort()).toEqual(['VERSION_OUTDATED', undefined]);
    const remove = 'mutation ($id: ID!) { deleteNote(input: { noteId: $id }) { ok } }';
    expect(refusal(await api.ask(remove, { id: note?.id }, colleague))[0]).toBe('NOT_FOUND');
    answered(await api.ask(remove, { id: note?.id }, mentor.headers));
    expect(await read(mentee)).toEqual(['coordinators too', 'the mentee alone']);
  });

  it('is not written by strangers or coordinators, nor empty, nor of a megabyte', async () => {
    expect(await write(stranger, 'PAIR', 'x')).toEqual(['NOT_FOUND', undefined]);
    expect(await write(coordinator, 'COORDINATORS', 'x')).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    expect(await write(mentee, 'PAIR', '  ')).toEqual(['BAD_USER_INPUT', 'REQUIRED']);
    expect(await write(mentee, 'PAIR', 'x'.repeat(20_001))).toEqual(['BAD_USER_INPUT', 'TOO_LONG']);
    expect((await write(mentee, 'PAIR', 'x'.repeat(1_000_000)))[0]).toBe('OPERATION_TOO_COSTLY');
  });

  it('of a colleague who has left stays, and the colleague reads none any more', async () => {
    await rowsOf(api, `update representation set until = '2024-12-31' where person_id = (select id from person where name = 'Kamila')`);
    expect(await read(colleague)).toBe('NOT_FOUND');
    expect(await write(colleague, 'PAIR', 'x')).toEqual(['NOT_FOUND', undefined]);
    expect(await read(mentee)).toEqual(['coordinators too', 'the mentee alone']);
  });
});
