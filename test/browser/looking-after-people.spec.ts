/** Looking after people and the installation, and what the roles that do not may know of it. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { axeViolations, COLOUR_RULES, sticksOut } from '../support/page-checks.js';
import { addMember, addPerson, importPerson, PASSWORD, signIn } from '../support/people.js';
import { languagesOf, plain, startSite, takenOver, type Site } from '../support/site.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
/** Colours change at once, so that they can be measured. */
const AT_REST = { reducedMotion: 'reduce' } as const;
const COORDINATION = ['people', 'invitations', 'invitations/new', 'invitations/wave', 'audit'].map((page) => `coordination/${page}`);
const ADMINISTRATION = ['people', 'people/new', 'audit', 'outbox', 'status'].map((page) => `administration/${page}`);

describe('whoever looks after people', () => {
  let site: Site;
  let organizationId: string;

  beforeAll(async () => {
    site = await startSite({ mode: 'demo' }); // where coordinators need no second step
    organizationId = await addMember(site.api, { name: 'Steppe Law' });
    await addPerson(site.api, { email: 'coordinator@network.example', name: 'Careful Coordinator', appointment: 'COORDINATOR' });
    await addPerson(site.api, { email: 'admin@network.example', name: 'Able Administrator', appointment: 'ADMINISTRATOR' });
    await addPerson(site.api, { email: 'observer@donor.example', name: 'Quiet Observer', appointment: 'OBSERVER' });
    await addPerson(site.api, { email: 'member@steppe.example', name: 'Busy Member', organizationId });
    await importPerson(site.api, { name: 'Imported Lawyer', email: 'lawyer@steppe.example', organizationId });
  });
  afterAll(() => site.stop());

  it('finds a person, gives them a role once, and ends it, without scripts', async () => {
    const { page, context } = await signedIn('coordinator', WITHOUT_SCRIPT);
    await page.goto('/en/coordination');
    await page.getByRole('link', { name: 'People', exact: true }).click();
    await page.getByLabel('Name or e-mail').fill('member@steppe');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.locator('tbody tr').count()).toBe(1);
    await page.getByRole('link', { name: 'Busy Member' }).click();
    const role = page.locator('select[name=role]');
    expect(await role.locator('option').allInnerTexts()).toEqual(['reviewer', 'editor', 'translator']);
    await role.selectOption('EDITOR');
    await page.getByLabel('Scope').selectOption('KZ-75');
    await page.getByRole('button', { name: 'Give the role' }).click();
    expect(await page.locator('.field__error').count()).toBe(1);
    for (const answer of ['The role is given.', 'The person has this role already']) {
      await role.selectOption('EDITOR');
      await page.getByLabel('Scope').selectOption('KK');
      await page.getByRole('button', { name: 'Give the role' }).click();
      expect(plain(await page.locator('.record-head').innerText())).toContain(answer);
    }
    await page.getByRole('button', { name: 'End the role' }).click();
    expect(plain(await page.getByRole('status').innerText())).toBe('The role has ended.');
    await context.close();
  });

  it('invites one person, sends the letter again, and withdraws it', async () => {
    const { page, context } = await signedIn('coordinator', WITHOUT_SCRIPT);
    await page.goto('/en/coordination/invitations/new');
    await page.getByLabel('Name').fill('New Colleague');
    await page.getByLabel('E-mail').fill('colleague@steppe.example');
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    expect(plain(await page.locator('.field__error').innerText())).toBe('Choose the organisation that the person represents');
    expect(await page.getByLabel('Name').inputValue()).toBe('New Colleague');
    await page.getByLabel('Organisation', { exact: true }).selectOption({ label: 'Steppe Law' });
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    const row = page.locator('tbody tr', { hasText: 'New Colleague' });
    expect(plain(await row.innerText())).toContain('No answer yet');
    await row.getByRole('button', { name: 'Send again' }).click();
    expect(plain(await page.getByRole('status').innerText())).toContain('the former one no longer opens');
    await row.getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('link', { name: 'Withdrawn' }).click();
    expect(await page.locator('tbody tr').count()).toBe(1);
    await context.close();
  });

  it('sees whom a wave would reach, and with what, before it is sent', async () => {
    const { page, context, complaints } = await signedIn('coordinator');
    await page.goto('/en/coordination/invitations/wave');
    await page.getByLabel('Representatives of the chosen organisations').check();
    await page.getByRole('button', { name: 'See what would be sent' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Representatives of the chosen organisations').check();
    await page.getByLabel('Steppe Law').check();
    await page.getByRole('button', { name: 'See what would be sent' }).click();
    await page.getByRole('heading', { name: '1 person would be invited' }).waitFor();
    expect(plain(await page.locator('tbody').innerText())).toBe('Imported Lawyer lawyer@steppe.example Русский');
    expect(await page.locator('pre').innerText()).toContain('/ru/invitation/...');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send 1 invitation' }).click();
    await page.waitForURL('**/coordination/invitations?done=sent');
    await page.locator('tbody tr', { hasText: 'Imported Lawyer' }).waitFor();
    expect(complaints.filter((complaint) => !complaint.includes('400'))).toEqual([]);
    await context.close();
  });

  it('disables an account for a reason, enables it again, and both are in the activity log', async () => {
    await addPerson(site.api, { email: 'leaver@steppe.example', name: 'Late Leaver', organizationId });
    const { page, context } = await signedIn('admin', WITHOUT_SCRIPT);
    await page.goto('/en/administration/people?q=leaver');
    await page.getByRole('link', { name: 'Late Leaver' }).click();
    await page.getByLabel('Why it is disabled').fill('Left the organisation');
    await page.getByRole('button', { name: 'Disable the account' }).click();
    expect(plain(await page.getByRole('status').innerText())).toBe('The account is disabled.');
    await page.getByRole('button', { name: 'Enable the account' }).click();
    await page.goto('/en/administration/audit');
    // Between the two stands that the person's page was opened.
    expect(plain(await page.locator('tbody').innerText())).toMatch(
      /Account disabled.*Able Administrator.*Late Leaver.*Reason: Left the organisation/,
    );
    await page.getByLabel('Action').selectOption('ACCOUNT_ENABLED');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.locator('tbody tr').count()).toBe(1);
    await context.close();
  });

  it('is told on the desk that somebody asked for erasure, and confirms it', async () => {
    await addPerson(site.api, { email: 'goodbye@steppe.example', name: 'Going Away', organizationId });
    const leaving = await signedIn('goodbye@steppe.example', WITHOUT_SCRIPT);
    await leaving.page.goto('/en/account/data');
    await leaving.page.getByRole('button', { name: 'Erase my data' }).click();
    await leaving.page.getByRole('status').waitFor();
    await leaving.context.close();
    const { page, context } = await signedIn('coordinator');
    await page.goto('/en/desk');
    expect(plain(await page.locator('.site-nav .count').textContent())).toMatch(/^\d+ wait for you$/);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Open the requests' }).click();
    await page.getByRole('button', { name: /^Confirm the erasure ?: Going Away$/ }).click();
    await page.getByRole('status').waitFor();
    expect(plain(await page.locator('main').innerText())).toMatch(/The erasure is confirmed.*To be erased/);
    await context.close();
  });

  it('has pages that nobody else finds, nor a way to them', async () => {
    for (const who of ['observer@donor.example', 'member@steppe.example', null]) {
      const { page, context } = who ? await signedIn(who, WITHOUT_SCRIPT) : await site.visit(WITHOUT_SCRIPT);
      for (const address of [...COORDINATION, ...ADMINISTRATION, 'coordination', 'administration'])
        expect([address, (await page.request.get(`/en/${address}`)).status()]).toEqual([address, 404]);
      await page.goto('/en/members');
      expect(plain(await page.locator('header').first().innerText())).not.toMatch(/Coordination|Administration/);
      await context.close();
    }
  });

  it.each([
    ['coordinator', COORDINATION, 0],
    ['admin', ADMINISTRATION, 1],
  ] as const)(
    'can use every page on phone and laptop, light and dark: %s',
    async (who, pages, turn) => {
      const { page, context } = await signedIn(who, AT_REST);
      const area = pages[0]?.split('/')[0];
      await page.goto(`/en/${area}/people?q=member@steppe`);
      const person = (await page.getByRole('link', { name: 'Busy Member' }).getAttribute('href'))?.replace('/en/', '') ?? '';
      for (const language of languagesOf(turn)) {
        for (const address of [...pages, person, 'desk', `${area}/people?q=nobody`, `${area}/audit?since=2001-01-01&until=2001-01-01`]) {
          await page.goto(`/${language}/${address}`);
          await takenOver(page);
          await standsAtEveryWidth(page);
        }
      }
      await context.close();
    },
    120_000,
  );

  it('reads the activity log in words, not in codes, whatever was done', async () => {
    await addPerson(site.api, { email: 'renamed@network.example', name: 'Name Before', appointment: 'ADMINISTRATOR' });
    const administrator = await signIn(site.api, 'renamed@network.example');
    const asks = async (mutation: string, input: object): Promise<void> => {
      const { body } = await site.api.ask(mutation, { input }, administrator);
      expect(body.errors).toBeUndefined();
    };
    const { body } = await site.api.ask('{ people(filter: { text: "quiet observer" }) { edges { node { id } } } }', {}, administrator);
    const personId = body.data?.['people'].edges[0].node.id as string;
    await asks('mutation ($input: AppointInput!) { appoint(input: $input) { person { id } } }', {
      personId,
      role: 'REVIEWER',
      scope: 'KZ-75',
      until: '2099-12-31',
    });
    await asks('mutation ($input: GiveConsentInput!) { giveConsent(input: $input) { __typename } }', { purpose: 'NEWS' });
    await asks('mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) { __typename } }', { displayName: 'Name After' });
    const { page, context } = await signedIn('admin', WITHOUT_SCRIPT);
    const wanted = {
      kk: ['Алматы қаласы', 'Жаңалықтар хаты'],
      ru: ['г. Алматы', 'Письма с новостями'],
      en: ['Almaty city', 'News by mail'],
    };
    for (const [language, values] of Object.entries(wanted)) {
      await page.goto(`/${language}/administration/audit`);
      const words = plain(await page.locator('tbody').innerText());
      for (const value of [...values, 'Name Before → Name After']) expect(words).toContain(value);
      expect(words.match(/[A-Z]{2,}(_[A-Z]+)+|\b[a-z]+[A-Z][a-z]+|\b(because|role|scope|device|kind):|[\da-f]{8}-[\da-f]{4}/g)).toBeNull();
    }
    await context.close();
  });

  it('lets everybody read who sees what, and members who represents an organization', async () => {
    const visitor = await site.visit(AT_REST);
    await visitor.page.goto('/en');
    await visitor.page.getByRole('link', { name: 'Who sees what' }).click();
    await visitor.page.getByRole('heading', { name: 'Who sees what' }).waitFor();
    await standsAtEveryWidth(visitor.page);
    await visitor.page.goto('/en/members/steppe-law');
    expect(await visitor.page.locator('main').innerText()).not.toContain('Representatives');
    await visitor.page.getByRole('link', { name: 'Who can see this' }).click();
    await visitor.page.getByRole('heading', { name: 'Who can see this' }).waitFor();
    const circles = visitor.page.locator('main li', { has: visitor.page.locator('h2') });
    expect((await circles.locator('h2').allInnerTexts()).map(plain)).toEqual([
      'Everybody',
      expect.stringMatching(/^Members \d+$/),
      'Representatives of the organisation',
    ]);
    expect(plain(await visitor.page.locator('main').innerText())).not.toContain('Busy Member');
    await standsAtEveryWidth(visitor.page);
    await visitor.context.close();
    const { page, context } = await signedIn('coordinator', WITHOUT_SCRIPT);
    await page.goto('/en/members/steppe-law');
    expect(plain(await page.locator('main').innerText())).toMatch(/Busy Member.*Only members of the network can see the names/);
    await context.close();
  });

  async function standsAtEveryWidth(page: Page): Promise<void> {
    for (const width of [320, 360, 1_280]) {
      await page.setViewportSize({ width, height: 700 });
      expect([page.url(), width, await sticksOut(page)]).toEqual([page.url(), width, []]);
      expect([page.url(), width, await axeViolations(page)]).toEqual([page.url(), width, []]);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    expect([page.url(), 'dark', await axeViolations(page, COLOUR_RULES)]).toEqual([page.url(), 'dark', []]);
    await page.emulateMedia({ colorScheme: 'light' });
  }

  /** By the name before the @ for those of the network. */
  async function signedIn(who: string, options?: BrowserContextOptions) {
    const visit = await site.visit(options);
    await enter(visit.page, who.includes('@') ? who : `${who}@network.example`);
    return visit;
  }

  async function enter(page: Page, email: string): Promise<void> {
    await page.goto('/en/sign-in');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL((address) => !address.pathname.includes('sign-in'));
  }
});
