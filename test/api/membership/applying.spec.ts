/** Applying: written by anybody, seen by reviewers once the e-mail is proven, and answered alike whatever the network knows. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OwnApplicationService } from '#membership';
import { Clock } from '#platform';
import { application, applied, APPLY, binOf, nodesOf, prove, PROVE } from '../../support/applications.js';
import { rowsOf } from '../../support/directory-data.js';
import { addMember, addPerson, refusal, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { mailTo, tokenIn } from '../../support/staged-mail.js';

const QUEUE = `query ($status: [MembershipApplicationStatus!], $first: Int, $after: String) {
  membershipApplications(status: $status, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id status submittedAt organizationName { text } region { code } possibleDuplicates { organization { slug } score because } reviews { reviewer { displayName } verdict reason at } } }
  }
}`;
const SAVE = 'mutation ($input: SaveApplicationDraftInput!) { saveApplicationDraft(input: $input) { ok } }';
const OWN = `query ($token: String!) { ownApplication(token: $token) {
  status number isEmailProven canEdit canWithdraw canAppeal deletedOn reason knownAs { slug } form { name { locale text } bin statement }
} }`;

describe('an application', () => {
  let api: RunningApi;
  let coordinator: { authorization: string };
  const knownBin = binOf(1);

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    await addMember(api, {
      ...{ name: 'Fair Court', names: { RU: 'Справедливый суд', KK: 'Әділ сот', EN: 'Fair Court' }, bin: knownBin, listing: 'PUBLIC' },
      contacts: [{ kind: 'PHONE', value: '+77000001000', visibility: 'MEMBERS' }],
    });
    await addMember(api, { name: 'Hidden Shelter', names: { RU: 'Тайный приют', EN: 'Hidden Shelter' }, listing: 'COORDINATORS' });
    await addPerson(api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
    coordinator = await signIn(api, 'coordinator@network.example');
  });
  afterAll(() => api.stop());

  const queue = async (): Promise<readonly Record<string, any>[]> =>
    nodesOf(await api.ask(QUEUE, { first: 100 }, coordinator), 'membershipApplications');
  const namesInQueue = async (): Promise<string[]> => (await queue()).map(({ organizationName }) => organizationName.text as string);

  it('is out of the reviewers’ sight until its e-mail is proven', async () => {
    const { body } = await api.ask(APPLY, { input: application({ email: 'one@new.example', name: 'Первая' }) });
    expect(body.data?.['applyForMembership'].application).toMatchObject({ status: 'SUBMITTED', submittedAt: expect.any(String) });
    expect(await namesInQueue()).not.toContain('Первая');
    const token = await tokenIn(api, 'one@new.example', 'join');
    const seen = await api.ask(OWN, { token });
    expect(seen.body.data?.['ownApplication']).toMatchObject({
      status: 'SUBMITTED',
      isEmailProven: false,
      canEdit: false,
      canWithdraw: true,
    });
    expect(await namesInQueue()).not.toContain('Первая');
    await prove(api, 'one@new.example');
    expect(await namesInQueue()).toContain('Первая');
    expect((await api.ask(PROVE, { input: { token } })).body.data).toEqual({
      proveApplicationEmail: { application: { status: 'IN_REVIEW' } },
    });
  });

  it('is answered alike whether or not its BIN and name are known', async () => {
    const answers = await Promise.all(
      [
        application({ email: 'same@known.example', name: 'Справедливый суд', organization: { bin: knownBin } }),
        application({ email: 'same@hidden.example', name: 'Тайный приют' }),
        application({ email: 'same@new.example', name: 'Никому не известная', organization: { bin: binOf(77) } }),
      ].map((input) => api.ask(APPLY, { input })),
    );
    const alike = answers.map(({ status, body }) => [status, JSON.stringify(body).replace(/"id":"[^"]+"|"submittedAt":"[^"]+"/g, '')]);
    expect(new Set(alike.map(String)).size).toBe(1);
    const mails = await Promise.all(['same@known.example', 'same@hidden.example', 'same@new.example'].map((email) => mailTo(api, email)));
    expect(new Set(mails.map(([text]) => text?.replace(/join\/[\w-]{43}/, ''))).size).toBe(1);
  });

  it('tells whoever proved the e-mail of a likely member that everybody sees, and of no other', async () => {
    for (const email of ['same@known.example', 'same@hidden.example', 'same@new.example']) await prove(api, email);
    const known = async (email: string): Promise<string[]> => {
      const { body } = await api.ask(OWN, { token: await tokenIn(api, email, 'join') });
      return (body.data?.['ownApplication'].knownAs as { slug: string }[]).map(({ slug }) => slug);
    };
    expect(await known('same@known.example')).toEqual(['fair-court']);
    expect(await known('same@hidden.example')).toEqual([]);
    expect(await mailTo(api, 'same@known.example')).toHaveLength(2);
    expect((await mailTo(api, 'same@known.example'))[0]).toContain('/ru/members/fair-court');
    expect(await mailTo(api, 'same@hidden.example')).toHaveLength(1);
  });

  it('shows reviewers the organizations that resemble it, with why', async () => {
    await applied(
      api,
      application({ email: 'office@latin.example', name: 'Spravedlivyi sud', organization: { phone: '8 700 000 10 00' } }),
    );
    await applied(api, application({ email: 'office@kazakh.example', name: 'Адил сот' }));
    await applied(api, application({ email: 'office@other.example', name: 'Дальний берег' }));
    const waiting = await queue();
    const duplicatesOf = (name: string): { score: number; because: string[]; organization: { slug: string } }[] =>
      waiting.find(({ organizationName }) => organizationName.text === name)?.['possibleDuplicates'] ?? [];
    expect(duplicatesOf('Spravedlivyi sud')[0]).toMatchObject({
      organization: { slug: 'fair-court' },
      because: expect.arrayContaining(['NAME', 'PHONE']),
    });
    expect(duplicatesOf('Адил сот')[0]).toMatchObject({ organization: { slug: 'fair-court' }, because: ['NAME'] });
    expect(duplicatesOf('Справедливый суд')[0]).toMatchObject({ score: 100, because: expect.arrayContaining(['BIN', 'NAME']) });
    expect(duplicatesOf('Тайный приют')[0]?.organization.slug).toBe('hidden-shelter');
    expect(duplicatesOf('Дальний берег')).toEqual([]);
  });

  it('is refused where a number is wrong, or may be a person’s', async () => {
    const violations = async (given: Record<string, unknown>, rest: Record<string, unknown> = {}): Promise<unknown> => {
      const { body } = await api.ask(APPLY, { input: application({ email: 'bad@new.example', organization: given, ...rest }) });
      const found = (body.errors?.[0]?.extensions['violations'] ?? []) as { path: unknown[]; code: string }[];
      return found.map(({ path, code }) => [path.join('.'), code]);
    };
    const good = binOf(5);
    expect(await violations({ bin: `${good.slice(0, 11)}${(Number(good[11]) + 1) % 10}` })).toEqual([
      ['input.organization.bin', 'BIN_CHECKSUM'],
    ]);
    for (const bin of ['241340012345', '240970012345', '880115300123']) {
      expect(await violations({ bin })).toEqual([['input.organization.bin', 'BIN_FORMAT']]);
    }
    expect(await violations({ headName: 'А. Б. 880115300123' })).toEqual([['input.organization.headName', 'IIN_REFUSED']]);
    expect(await violations({}, { statement: 'ИИН 880115 300123' })).toEqual([['input.statement', 'IIN_REFUSED']]);
    expect(await violations({ regionCode: 'KZ-00', focusAreaCodes: [] })).toEqual([
      ['input.organization.regionCode', 'INVALID_VALUE'],
      ['input.organization.focusAreaCodes', 'REQUIRED'],
    ]);
    expect(await violations({}, { representatives: [] })).toEqual([['input.representatives', 'MANAGER_REQUIRED']]);
    expect(await violations({}, { memorandumVersion: '0', consents: [] })).toEqual([
      ['input.memorandumVersion', 'VERSION_OUTDATED'],
      ['input.consents', 'CONSENT_REQUIRED'],
    ]);
    expect(await mailTo(api, 'bad@new.example')).toEqual([]);
  });

  it('is kept as a sealed draft that the mailed link reopens, and that is deleted when nobody comes back', async () => {
    const draft = { email: 'draft@new.example', locale: 'KK', organization: { name: [{ locale: 'KK', text: 'Сирек атау' }] } };
    expect((await api.ask(SAVE, { input: draft })).body.data).toEqual({ saveApplicationDraft: { ok: true } });
    expect((await rowsOf(api, `select from membership_application as a where a::text like '%Сирек%'`)).length).toBe(0);
    const token = await tokenIn(api, 'draft@new.example', 'join');
    const opened = (await api.ask(OWN, { token })).body.data?.['ownApplication'];
    expect(opened).toMatchObject({ status: 'DRAFT', canEdit: true, form: { name: [{ locale: 'KK', text: 'Сирек атау' }] } });
    expect(refusal(await api.ask(SAVE, { input: { ...draft, token, statement: '900215300456' } }))).toEqual([
      'BAD_USER_INPUT',
      'IIN_REFUSED',
    ]);
    await api.ask(SAVE, { input: { ...draft, token, statement: 'Бірге жұмыс істейік.' } });
    expect((await api.ask(OWN, { token })).body.data?.['ownApplication'].form.statement).toBe('Бірге жұмыс істейік.');
    const other = { ...draft, email: 'idle@new.example' };
    await api.ask(SAVE, { input: other });
    const submitted = await api.ask(APPLY, { input: application({ email: 'draft@new.example', name: 'Сирек атау', token }) });
    expect(submitted.body.data?.['applyForMembership'].application.status).toBe('IN_REVIEW');
    expect(await namesInQueue()).toContain('Сирек атау');
    const clock = api.application.get(Clock, { strict: false });
    const { now } = clock;
    clock.now = () => new Date(Date.now() + 31 * 86_400_000);
    const idle = await tokenIn(api, 'idle@new.example', 'join');
    const [before] = await rowsOf<{ count: number }>(api, 'select count(*)::int as count from sealing_key');
    await api.application.get(OwnApplicationService, { strict: false }).deleteIdle();
    expect((await rowsOf<{ count: number }>(api, 'select count(*)::int as count from sealing_key'))[0]?.count).toBeLessThan(
      before?.count ?? 0,
    );
    expect(refusal(await api.ask(OWN, { token: idle }))[0]).toBe('NOT_FOUND');
    expect((await api.ask(OWN, { token })).body.data?.['ownApplication'].status).toBe('IN_REVIEW');
    clock.now = now;
  });

  it('is withdrawn by its applicant, once', async () => {
    await applied(api, application({ email: 'leaver@new.example', name: 'Передумавшие' }));
    const token = await tokenIn(api, 'leaver@new.example', 'join');
    const WITHDRAW =
      'mutation ($input: WithdrawApplicationInput!) { withdrawApplication(input: $input) { application { status canWithdraw } } }';
    expect((await api.ask(WITHDRAW, { input: { token } })).body.data?.['withdrawApplication'].application).toEqual({
      status: 'WITHDRAWN',
      canWithdraw: false,
    });
    expect(refusal(await api.ask(WITHDRAW, { input: { token } }))).toEqual(['CONFLICT', 'APPLICATION_CLOSED']);
    expect(await namesInQueue()).not.toContain('Передумавшие');
  });

  it('is limited for an address and for a mailbox', async () => {
    const answers: (string | undefined)[] = [];
    for (let time = 0; time < 6; time += 1) {
      answers.push(refusal(await api.ask(APPLY, { input: application({ email: 'often@new.example' }) }))[0]);
    }
    expect(answers).toEqual([undefined, undefined, undefined, undefined, undefined, 'RATE_LIMITED']);
    expect(await mailTo(api, 'often@new.example')).toHaveLength(5);
  });
});
