/** Coming in by a link that was mailed, and changing one's own account. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CONSENT_PURPOSES, CONSENT_TEXTS, type ConsentPurpose } from '#identity';
import { toGlobalId } from '#kernel';
import { axeViolations, sticksOut } from '../support/page-checks.js';
import { addMember, addPerson, importPerson, PASSWORD, signIn } from '../support/people.js';
import { languagesOf, plain, startSite, takenOver, type Site } from '../support/site.js';
import { mailTo, tokenIn } from '../support/staged-mail.js';
import { asOwner } from '../support/test-database.js';

const NEW_PASSWORD = 'eleven brown foxes nap outside';
const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
const UNKNOWN = 'x'.repeat(43);
const FORMS = ['profile', 'password', 'email', 'confirm'] as const;
const DOORS = ['sign-in/reset', `sign-in/reset/${UNKNOWN}`, `sign-in/unlock/${UNKNOWN}`, `account/email/${UNKNOWN}`] as const;

describe('somebody who was mailed a link', () => {
  let site: Site;
  let mine: string;
  let coordinator: { authorization: string };

  beforeAll(async () => {
    site = await startSite({ mode: 'demo' }); // where coordinators need no second step
    mine = await addMember(site.api, { name: 'Steppe Law' });
    await addPerson(site.api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
    coordinator = await signIn(site.api, 'coordinator@network.example');
  });
  afterAll(() => site.stop());

  it('accepts an invitation without scripts: corrects what is known, consents, and is signed in', async () => {
    const other = await addMember(site.api, { name: 'River Aid' });
    await importPerson(site.api, { name: 'Saule A.', email: 'saule@steppe.example', organizationId: mine });
    await importPerson(site.api, { name: 'Another Saule', email: 'saule@steppe.example', organizationId: other });
    const address = await invitationOf('saule@steppe.example', [mine, other]);
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    for (const method of ['HEAD', 'GET']) {
      const scanned = await page.request.fetch(`/en/invitation/${address}`, { method });
      expect([scanned.status(), scanned.headers()['cache-control']]).toEqual([200, 'no-store']);
    }
    await page.goto(`/en/invitation/${address}`);
    const words = plain(await page.locator('main').innerText());
    for (const purpose of CONSENT_PURPOSES) expect(words).toContain(consentText(purpose));
    expect(await page.locator('[name=consents]:checked').count()).toBe(0);

    const record = page.locator('fieldset', { hasText: 'Steppe Law' });
    await record.getByLabel('Position').fill('Advocate');
    await page.locator('fieldset', { hasText: 'River Aid' }).getByLabel('Yes, this is me').uncheck();
    await page.getByLabel('Name', { exact: true }).fill('Saule Akhmetova');
    await page.getByLabel('Kazakh', { exact: true }).check();
    await page.getByLabel('Русский').check();
    await page.getByLabel(consentText('PROCESSING')).check();
    await page.getByLabel('New password').fill('password1234');
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    await page.getByText('This was not saved').waitFor();
    expect(await page.locator('.field__error').count()).toBe(1);
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Saule Akhmetova');
    expect(await record.getByLabel('Position').inputValue()).toBe('Advocate');
    expect(await page.getByLabel('New password').inputValue()).toBe('');

    await page.getByLabel('New password').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    expect(new URL(page.url()).pathname).toBe('/ru/account');
    expect(plain(await page.getByRole('status').innerText())).toBe('Приглашение принято. Добро пожаловать!');
    const account = plain(await page.locator('main').innerText());
    expect(account).toContain('Saule Akhmetova');
    expect(account).toContain('Steppe Law');
    expect(account).not.toContain('River Aid');
    const { body } = await site.api.ask(
      '{ viewer { profile { languages } representations { position } consents { purpose givenAt } } }',
      {},
      await signIn(site.api, 'saule@steppe.example', NEW_PASSWORD),
    );
    expect(body.data?.['viewer']).toMatchObject({ profile: { languages: ['KK'] }, representations: [{ position: 'Advocate' }] });
    const given = (body.data?.['viewer'].consents as { purpose: string; givenAt: string | null }[]).filter(({ givenAt }) => givenAt);
    expect(given.map(({ purpose }) => purpose)).toEqual(['PROCESSING']);

    const replayed = await page.goto(`/en/invitation/${address}`);
    expect(replayed?.status()).toBe(404);
    expect(plain(await page.locator('main').innerText())).toContain('This link does not work any more');
    await context.close();
  });

  it('who has an account signs in first and accepts then, and nobody else can', async () => {
    await addPerson(site.api, { email: 'editor@network.example', name: 'Future Editor' });
    await addPerson(site.api, { email: 'stranger@network.example' });
    const input = { name: 'Future Editor', email: 'editor@network.example', locale: 'EN', appointmentRole: 'EDITOR' };
    const invited = await site.api.ask(
      'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { invitation { id } } }',
      { input },
      coordinator,
    );
    expect(invited.body.errors).toBeUndefined();
    const address = `/en/invitation/${await tokenIn(site.api, 'editor@network.example', 'invitation')}`;

    const stranger = await site.visit(WITHOUT_SCRIPT);
    await enter(stranger.page, 'stranger@network.example');
    await stranger.page.goto(address);
    expect(plain(await stranger.page.locator('main').innerText())).toContain('you are signed in with another account');
    expect(await stranger.page.getByRole('button', { name: 'Accept the invitation' }).count()).toBe(0);

    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await page.goto(address);
    await page.locator('main').getByRole('link', { name: 'Sign in' }).click();
    await page.locator('[name=email]').fill('editor@network.example');
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('main button.btn--primary').click();
    expect(new URL(page.url()).pathname).toBe(address);
    expect(plain(await page.locator('main').innerText())).toContain('Your role in the network: editor.');
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    expect(plain(await page.getByRole('status').innerText())).toBe('The invitation is accepted. Welcome!');
    await Promise.all([context.close(), stranger.context.close()]);
  });

  it('sets a new password without scripts by a link that works once; who asks learns of no account', async () => {
    await addPerson(site.api, { email: 'forgot@network.example' });
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    const answers: string[] = [];
    for (const email of ['nobody@network.example', 'forgot@network.example']) {
      await page.goto('/en/sign-in');
      await page.getByRole('link', { name: 'Forgot your password?' }).click();
      await page.locator('[name=email]').fill(email);
      await page.getByRole('button', { name: 'Ask for a link' }).click();
      answers.push(plain(await page.locator('main').innerText()));
    }
    expect(answers[0]).toContain('we have written to it');
    expect(answers[1]).toBe(answers[0]);
    expect(await mailTo(site.api, 'nobody@network.example')).toEqual([]);

    const link = `/en/sign-in/reset/${await tokenIn(site.api, 'forgot@network.example', 'sign-in/reset')}`;
    await page.request.get(link); // as scanners of mail do
    await page.goto(link);
    await page.getByLabel('New password').fill('too short');
    await page.getByRole('button', { name: 'Save the password' }).click();
    expect(plain(await page.locator('.field__error').innerText())).toBe('The password needs at least 12 characters.');
    await page.getByLabel('New password').fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Save the password' }).click();
    expect(plain(await page.getByRole('status').innerText())).toContain('The new password is set');
    await enter(page, 'forgot@network.example', NEW_PASSWORD);

    await page.goto(link);
    await page.getByLabel('New password').fill(`${NEW_PASSWORD} again`);
    await page.getByRole('button', { name: 'Save the password' }).click();
    expect(plain(await page.locator('.error-summary').innerText())).toContain('This link does not work any more');
    await context.close();
  });

  it('opens their locked account by the button of the page, not by opening the link', async () => {
    await addPerson(site.api, { email: 'locked@network.example' });
    const owner = await signIn(site.api, 'locked@network.example');
    await site.api.ask('mutation { lockAccount(input: {}) { ok } }', {}, owner);
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, 'locked@network.example');
    expect(plain(await page.getByRole('status').innerText())).toContain('We have mailed you a link that opens it.');
    const link = `/en/sign-in/unlock/${await tokenIn(site.api, 'locked@network.example', 'sign-in/unlock')}`;
    await page.request.get(link); // as scanners of mail do
    await page.goto(link);
    await page.getByRole('button', { name: 'Open the account' }).click();
    expect(plain(await page.getByRole('status').innerText())).toContain('The account is open.');
    await enter(page, 'locked@network.example');
    expect(new URL(page.url()).pathname).toBe('/en/members');
    await page.goto(link);
    await page.getByRole('button', { name: 'Open the account' }).click();
    expect(plain(await page.locator('.error-summary').innerText())).toContain('This link does not work any more');
    await context.close();
  });

  it('changes their e-mail: proves who they are, comes back, and confirms the new address where its mail is read', async () => {
    await addPerson(site.api, { email: 'before@network.example' });
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, 'before@network.example');
    await forgetConfirmations();
    await page.goto('/en/account/email');
    expect(new URL(page.url()).pathname).toBe('/en/account/confirm');
    await page.getByLabel('Password').fill('not the password');
    await page.getByRole('button', { name: 'Confirm' }).click();
    expect(plain(await page.locator('.field__error').innerText())).toBe('The password does not match.');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Confirm' }).click();
    expect(new URL(page.url()).pathname).toBe('/en/account/email');
    await page.getByLabel('New address').fill('after@network.example');
    await page.getByRole('button', { name: 'Send the link' }).click();
    expect(plain(await page.getByRole('status').innerText())).toContain('a link is on its way to it');

    const elsewhere = await site.visit(WITHOUT_SCRIPT);
    const link = `/en/account/email/${await tokenIn(site.api, 'after@network.example', 'account/email')}`;
    await elsewhere.page.request.get(link); // as scanners of mail do
    await elsewhere.page.goto(link);
    await elsewhere.page.getByRole('button', { name: 'Confirm the address' }).click();
    expect(plain(await elsewhere.page.getByRole('status').innerText())).toContain('The new address is confirmed.');
    await enter(elsewhere.page, 'after@network.example');
    expect(new URL(elsewhere.page.url()).pathname).toBe('/en/members');
    await Promise.all([context.close(), elsewhere.context.close()]);
  });

  it('changes the password, which ends their other sign-ins, and ends all of them', async () => {
    await addPerson(site.api, { email: 'several@network.example' });
    const [one, two] = await Promise.all([site.visit(WITHOUT_SCRIPT), site.visit(WITHOUT_SCRIPT)]);
    await enter(one.page, 'several@network.example');
    await enter(two.page, 'several@network.example');
    await one.page.goto('/en/account/password');
    await one.page.getByLabel('Current password').fill('not the password');
    await one.page.getByLabel('New password').fill(NEW_PASSWORD);
    await one.page.getByRole('button', { name: 'Change the password' }).click();
    expect(plain(await one.page.locator('.field__error').innerText())).toBe('The password does not match.');
    await one.page.getByLabel('Current password').fill(PASSWORD);
    await one.page.getByLabel('New password').fill(NEW_PASSWORD);
    await one.page.getByRole('button', { name: 'Change the password' }).click();
    expect(plain(await one.page.getByRole('status').innerText())).toContain('The password is changed.');
    await two.page.goto('/en/account');
    expect(new URL(two.page.url()).pathname).toBe('/en/sign-in');

    await enter(two.page, 'several@network.example', NEW_PASSWORD);
    await one.page.goto('/en/account');
    await one.page.getByRole('button', { name: 'End this sign-in' }).click();
    expect(plain(await one.page.getByRole('status').innerText())).toBe('The sign-in has ended.');
    await two.page.goto('/en/account');
    expect(new URL(two.page.url()).pathname).toBe('/en/sign-in');

    await enter(two.page, 'several@network.example', NEW_PASSWORD);
    await two.page.goto('/en/account');
    await two.page.getByRole('button', { name: 'Leave all devices' }).click();
    expect(plain(await two.page.getByRole('status').innerText())).toContain('ended on all devices');
    await one.page.goto('/en/account');
    expect(new URL(one.page.url()).pathname).toBe('/en/sign-in');
    await Promise.all([one.context.close(), two.context.close()]);
  });

  it('says of themselves what they want to say, and reads on in the language of their choice', async () => {
    await addPerson(site.api, { email: 'profile@network.example' });
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, 'profile@network.example');
    await page.goto('/en/account/profile');
    await page.getByLabel('Name', { exact: true }).fill('  ');
    await page.getByRole('button', { name: 'Save' }).click();
    expect(plain(await page.locator('.field__error').innerText())).toBe('This has to be filled in.');
    await page.getByLabel('Name', { exact: true }).fill('Aigerim S.');
    await page.getByLabel('Uyghur').check();
    await page.getByLabel('Female').check();
    await page.getByLabel('30–44').check();
    await page.getByLabel('Қазақша').check();
    await page.getByRole('button', { name: 'Save' }).click();
    expect(new URL(page.url()).pathname).toBe('/kk/account/profile');
    expect(plain(await page.getByRole('status').innerText())).toBe('Өзгерістер сақталды.');
    const chosen = () =>
      page.locator('main input:checked').evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(await chosen()).toEqual(['UG', 'KK', 'FEMALE', 'AGE_30_44']);
    await page.locator('[name=gender][value=NOT_SAID]').check();
    await page.getByRole('button', { name: 'Сақтау' }).click();
    expect(await chosen()).toEqual(['UG', 'KK', 'NOT_SAID', 'AGE_30_44']);
    await context.close();
  });

  it('is led back to no other site', async () => {
    await addPerson(site.api, { email: 'led@network.example' });
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await page.goto(`/en/sign-in?to=${encodeURIComponent('//elsewhere.example/en')}`);
    await page.locator('[name=email]').fill('led@network.example');
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('main button.btn--primary').click();
    expect(page.url()).toBe(`${site.url}/en/members`);
    await context.close();
  });

  it('finds the forms of the account closed to visitors', async () => {
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    for (const name of FORMS) {
      await page.goto(`/ru/account/${name}`);
      expect(new URL(page.url()).pathname).toBe('/ru/sign-in');
    }
    await context.close();
  });

  it.each([...DOORS, ...FORMS, 'invitation'].flatMap((name, turn) => languagesOf(turn).map((language) => ({ name, language }))))(
    'has $name in $language on phone and laptop, light and dark',
    async ({ name, language }) => {
      const { context, page, complaints } = await site.visit({ reducedMotion: 'reduce' });
      await page.goto(await addressOf(page, name, language));
      await takenOver(page);
      for (const width of [320, 360, 1_280]) {
        await page.setViewportSize({ width, height: 740 });
        expect([width, await sticksOut(page)]).toEqual([width, []]);
        expect([width, await axeViolations(page)]).toEqual([width, []]);
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );

  /** The address of a page, after what has to be done to reach it. */
  async function addressOf(page: Page, name: string, language: string): Promise<string> {
    const email = `${name}-${language}@network.example`;
    if (name === 'invitation') {
      await importPerson(site.api, { name: 'Somebody Invited', email, organizationId: mine });
      return `/${language}/invitation/${await invitationOf(email, [mine])}`;
    }
    if (name.includes('/')) return `/${language}/${name}`;
    await addPerson(site.api, { email });
    await enter(page, email);
    return `/${language}/account/${name}`;
  }

  /** Sends the wave of some organizations; the token that it mailed to somebody. */
  async function invitationOf(email: string, organizationIds: readonly string[]): Promise<string> {
    const input = { organizationIds: organizationIds.map((id) => toGlobalId('Organization', id)) };
    const { body } = await site.api.ask(
      'mutation ($input: InvitationWaveInput!) { sendInvitations(input: $input) { wave { id } } }',
      { input },
      coordinator,
    );
    expect(body.errors).toBeUndefined();
    return tokenIn(site.api, email, 'invitation');
  }

  /** As an hour later. */
  async function forgetConfirmations(): Promise<void> {
    await asOwner(site.api.database, `update sign_in_session set confirmed_at = now() - interval '1 hour'`);
  }
});

/** What somebody consents to is what is recorded, word for word. */
function consentText(purpose: ConsentPurpose): string {
  return CONSENT_TEXTS[purpose].EN ?? '';
}

async function enter(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/en/sign-in');
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(password);
  await page.locator('main button.btn--primary').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in') || url.searchParams.has('after'));
}
