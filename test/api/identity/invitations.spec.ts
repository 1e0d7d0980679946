/** Inviting people: one by one, in waves, and what opening the link does and does not do. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvitationService } from '#identity';
import { toGlobalId } from '#kernel';
import { addMember, addPerson, importPerson, refusal, signIn } from '../../support/people.js';
import { startApi, type RunningApi } from '../../support/running-api.js';
import { mailTo, tokenIn } from '../../support/staged-mail.js';

const INVITE = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { invitation { id state email } } }';
const OFFER = `query ($token: String!) { invitation(token: $token) { email hasAccount appointmentRole
  records { id name languages representations { position role organizationName { text } } } } }`;
const ACCEPT = 'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { token account { displayName email } } }';
const PASSWORD = 'eleven brown foxes nap outside';

describe('an invitation', () => {
  let api: RunningApi;
  let mine: string;
  let other: string;
  let coordinator: { authorization: string };
  let manager: { authorization: string };

  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    mine = await addMember(api, { name: 'Steppe Law', listing: 'MEMBERS', workingLanguages: ['KK'] });
    other = await addMember(api, { name: 'River Aid' });
    await addPerson(api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
    await addPerson(api, { email: 'manager@steppe.example', organizationId: mine, role: 'MANAGER' });
    await importPerson(api, { name: 'Saule A.', email: 'Saule@steppe.example', organizationId: mine });
    await importPerson(api, { name: 'Saule Akhmet', email: 'saule@steppe.example', organizationId: other });
    await importPerson(api, { name: 'No Mail', email: null, organizationId: other });
    coordinator = await signIn(api, 'coordinator@network.example');
    manager = await signIn(api, 'manager@steppe.example');
  });
  afterAll(() => api.stop());

  it('goes out in a wave after a preview of who gets what, each mailbox once', async () => {
    const { body } = await api.ask(
      'query ($input: InvitationWaveInput!) { invitationPreview(input: $input) { totalCount withoutEmail recipients { name email locale } messages { locale subject text } } }',
      { input: {} },
      coordinator,
    );
    expect(body.data?.['invitationPreview']).toMatchObject({
      totalCount: 1,
      withoutEmail: 1,
      recipients: [{ email: 'saule@steppe.example' }],
      messages: [{ subject: expect.any(String), text: expect.not.stringContaining('Saule') }],
    });
    expect(await mailTo(api, 'saule@steppe.example')).toEqual([]);
    const sent = await api.ask('mutation { sendInvitations(input: {}) { wave { id counts { state count } } } }', {}, coordinator);
    expect(sent.body.data?.['sendInvitations'].wave.counts).toEqual([{ state: 'SENT', count: 1 }]);
    expect(await mailTo(api, 'saule@steppe.example')).toHaveLength(1);
  });

  it('that a scanner of mail opens is not accepted', async () => {
    const token = await tokenIn(api, 'saule@steppe.example', 'invitation');
    for (let time = 0; time < 2; time += 1) {
      const { body } = await api.ask(OFFER, { token });
      expect(body.errors).toBeUndefined();
      expect(body.data?.['invitation']).toMatchObject({ email: 'saule@steppe.example', hasAccount: false });
    }
    const { body } = await api.ask('{ invitations { counts { state count } edges { node { state } } } }', {}, coordinator);
    expect(body.data?.['invitations'].counts).toEqual([{ state: 'SENT', count: 1 }]);
  });

  it('joins all records of the mailbox that are theirs, once, with consent', async () => {
    const token = await tokenIn(api, 'saule@steppe.example', 'invitation');
    const offer = await api.ask(OFFER, { token }, { 'accept-language': 'en' });
    const records = offer.body.data?.['invitation'].records as { representations: { organizationName: { text: string } }[] }[];
    expect(records.map(({ representations }) => representations[0]?.organizationName.text).sort()).toEqual(['River Aid', 'Steppe Law']);
    const input = {
      token,
      displayName: 'Saule Akhmetova',
      password: PASSWORD,
      locale: 'KK',
      languages: ['KK', 'RU'],
      consents: ['PROCESSING', 'DIRECTORY'],
    };
    expect(refusal(await api.ask(ACCEPT, { input: { ...input, consents: ['NEWS'] } }))).toEqual(['BAD_USER_INPUT', 'CONSENT_REQUIRED']);
    expect(refusal(await api.ask(ACCEPT, { input: { ...input, password: 'password1234' } }))[0]).toBe('BAD_USER_INPUT');
    const { body } = await api.ask(ACCEPT, { input });
    expect(body.data?.['acceptInvitation'].account).toEqual({ displayName: 'Saule Akhmetova', email: 'saule@steppe.example' });
    expect(refusal(await api.ask(ACCEPT, { input }))[0]).toBe('NOT_FOUND');
    expect(refusal(await api.ask(OFFER, { token }))[0]).toBe('NOT_FOUND');
    const headers = { authorization: `Bearer ${body.data?.['acceptInvitation'].token}` };
    const viewer = (
      await api.ask('{ viewer { isMember representations { organizationName { text } } consents { purpose givenAt } } }', {}, headers)
    ).body.data?.['viewer'];
    expect(viewer.isMember).toBe(true);
    expect(viewer.representations).toHaveLength(2);
    const consents = viewer.consents as { purpose: string; givenAt: string | null }[];
    expect(consents.filter(({ givenAt }) => givenAt).map(({ purpose }) => purpose)).toEqual(['PROCESSING', 'DIRECTORY']);
  });

  it('of a manager is for their own organization alone', async () => {
    const input = { name: 'New Lawyer', email: 'lawyer@steppe.example', locale: 'RU', representationRole: 'REPRESENTATIVE' };
    expect(refusal(await api.ask(INVITE, { input: { ...input, organizationId: toGlobalId('Organization', other) } }, manager))).toEqual([
      'FORBIDDEN',
      'NOT_PERMITTED',
    ]);
    expect(
      refusal(
        await api.ask(
          INVITE,
          { input: { ...input, organizationId: toGlobalId('Organization', mine), appointmentRole: 'ADMINISTRATOR' } },
          manager,
        ),
      ),
    ).toEqual(['FORBIDDEN', 'NOT_PERMITTED']);
    const { body } = await api.ask(INVITE, { input: { ...input, organizationId: toGlobalId('Organization', mine) } }, manager);
    expect(body.data?.['invitePerson'].invitation).toMatchObject({ state: 'SENT', email: 'lawyer@steppe.example' });
    const token = await tokenIn(api, 'lawyer@steppe.example', 'invitation');
    const accepted = await api.ask(ACCEPT, { input: { token, displayName: 'New Lawyer', password: PASSWORD, consents: ['PROCESSING'] } });
    const viewer = await api.ask(
      '{ viewer { representations { role } } }',
      {},
      { authorization: `Bearer ${accepted.body.data?.['acceptInvitation'].token}` },
    );
    expect(viewer.body.data?.['viewer'].representations).toEqual([{ role: 'REPRESENTATIVE' }]);
  });

  it('that was withdrawn or sent anew does not open by its old link', async () => {
    const input = { name: 'Guest', email: 'guest@steppe.example', locale: 'EN', appointmentRole: 'EDITOR' };
    const { id } = (await api.ask(INVITE, { input }, coordinator)).body.data?.['invitePerson'].invitation;
    const first = await tokenIn(api, 'guest@steppe.example', 'invitation');
    expect(refusal(await api.ask(INVITE, { input }, coordinator))).toEqual(['CONFLICT', 'INVITATION_OPEN']);
    await api.ask('mutation ($id: ID!) { resendInvitation(input: { invitationId: $id }) { invitation { state } } }', { id }, coordinator);
    expect(refusal(await api.ask(OFFER, { token: first }))[0]).toBe('NOT_FOUND');
    await api.ask('mutation ($id: ID!) { withdrawInvitation(input: { invitationId: $id }) { invitation { state } } }', { id }, coordinator);
    const second = await tokenIn(api, 'guest@steppe.example', 'invitation');
    expect(refusal(await api.ask(OFFER, { token: second }))[0]).toBe('NOT_FOUND');
  });

  it('makes an administrator by a link that the command line prints', async () => {
    const invited = await api.application.get(InvitationService, { strict: false }).linkForAdministrator('root@network.example');
    const token = invited.ok ? (invited.value.link.split('/').at(-1) ?? '') : '';
    const { body } = await api.ask(ACCEPT, { input: { token, displayName: 'Root', password: PASSWORD, consents: ['PROCESSING'] } });
    const viewer = await api.ask(
      '{ viewer { roles secondFactor } }',
      {},
      { authorization: `Bearer ${body.data?.['acceptInvitation'].token}` },
    );
    expect(viewer.body.data).toEqual({ viewer: { roles: ['ADMINISTRATOR'], secondFactor: 'EXEMPT' } });
  });
});
