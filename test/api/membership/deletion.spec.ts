/** A member that was deleted by mistake comes back as it was. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, dayOf, toGlobalId } from '#kernel';
import { DeletionService, MembershipLifecycle } from '#membership';
import { rowsOf } from '../../support/directory-data.js';
import { letClockRun, moveClock } from '../../support/moved-clock.js';
import { addMember, addPerson, refusal, signIn } from '../../support/people.js';
import { startApi, type GraphqlAnswer, type RunningApi } from '../../support/running-api.js';

type Headers = { authorization: string };

const DELETE = 'mutation ($input: DeleteMemberInput!) { deleteMember(input: $input) { ok } }';
const RESTORE = 'mutation ($input: RestoreMemberInput!) { restoreMember(input: $input) { ok } }';
const SEEN = '{ organizations { totalCount } networkFigures { organizations representatives } }';

describe('deleting a member', () => {
  let api: RunningApi;
  let coordinator: Headers;
  let manager: Headers;
  let id: string;
  let input: { organizationId: string };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    await addPerson(api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
    id = await addMember(api, { name: 'Doubled Office', listing: 'PUBLIC' });
    input = { organizationId: toGlobalId('Organization', id) };
    await addPerson(api, { email: 'manager@doubled.example', organizationId: id, role: 'MANAGER' });
    coordinator = await signIn(api, 'coordinator@network.example');
    manager = await signIn(api, 'manager@doubled.example');
  });
  afterAll(() => api.stop());

  const isMember = async (): Promise<boolean> =>
    (await api.ask('{ viewer { isMember } }', {}, manager)).body.data?.['viewer'].isMember as boolean;
  const page = (headers: Headers): Promise<GraphqlAnswer> =>
    api.ask('{ organization(slug: "doubled-office") { membership { status } } }', {}, headers);

  it('takes it from everywhere at once, and gives it back with its roles', async () => {
    const before = (await api.ask(SEEN, {}, coordinator)).body.data;
    expect(refusal(await api.ask(DELETE, { input }, manager))).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    expect((await api.ask(DELETE, { input }, coordinator)).body.data).toEqual({ deleteMember: { ok: true } });
    expect(refusal(await page(coordinator))[0]).toBe('NOT_FOUND');
    expect((await api.ask(SEEN, {}, coordinator)).body.data).toEqual({
      organizations: { totalCount: 0 },
      networkFigures: { organizations: 0, representatives: 0 },
    });
    expect((await api.ask('{ members { totalCount } }', {}, coordinator)).body.data?.['members'].totalCount).toBe(0);
    expect(await isMember()).toBe(false);
    expect(refusal(await api.ask(DELETE, { input }, coordinator))).toEqual(['CONFLICT', 'MEMBER_DELETED']);
    await api.application.get(MembershipLifecycle, { strict: false }).planMissing();
    expect(await rowsOf(api, 'select key from graphile_worker.jobs where key = $1', [`membership:${id}`])).toEqual([]);
    const { body } = await api.ask('{ deletedMembers { organizationId name { text } } }', {}, coordinator);
    expect(body.data?.['deletedMembers']).toEqual([{ organizationId: input.organizationId, name: { text: 'Doubled Office' } }]);
    expect((await api.ask(RESTORE, { input }, coordinator)).body.data).toEqual({ restoreMember: { ok: true } });
    expect((await api.ask(SEEN, {}, coordinator)).body.data).toEqual(before);
    expect((await page(manager)).body.data?.['organization'].membership.status).toBe('ACTIVE');
    expect(await isMember()).toBe(true);
    expect(refusal(await api.ask(RESTORE, { input }, coordinator))).toEqual(['CONFLICT', 'MEMBER_NOT_DELETED']);
  });

  it('is for good after 30 days, with all that was known of it', async () => {
    await api.ask(
      'mutation ($input: AddMemberNoteInput!) { addMemberNote(input: $input) { note { id } } }',
      { input: { ...input, text: 'Doubled' } },
      coordinator,
    );
    await api.ask(DELETE, { input }, coordinator);
    const deletions = api.application.get(DeletionService, { strict: false });
    await deletions.endDeleted();
    expect(await rowsOf(api, 'select id from organization')).toHaveLength(1);
    moveClock(api, addDays(dayOf(new Date()), 31));
    await deletions.endDeleted();
    letClockRun(api);
    expect(await rowsOf(api, 'select id from organization')).toEqual([]);
    expect(await rowsOf(api, `select id from sealing_key where subject = 'MEMBER_NOTE'`)).toEqual([]);
    expect(refusal(await api.ask(RESTORE, { input }, coordinator))[0]).toBe('NOT_FOUND');
  });
});
