/** The day of a leak in the pages: one button each, for whom they are meant, with and without scripts. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions } from 'playwright-core';
import { axeViolations, sticksOut } from '../support/page-checks.js';
import { addMember, addPerson, PASSWORD } from '../support/people.js';
import { plain, startSite, type Site, type Visit } from '../support/site.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
const WIDTHS = [360, 1_280] as const;

describe('on the day of a leak', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite({ mode: 'demo' }); // where staff need no second step
    const organizationId = await addMember(site.api, { name: 'Steppe Law', listing: 'PUBLIC' });
    await addPerson(site.api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
    await addPerson(site.api, { email: 'admin@network.example', appointment: 'ADMINISTRATOR' });
    await addPerson(site.api, { email: 'member@steppe.example', name: 'Busy Member', organizationId });
  });
  afterAll(() => site.stop());

  it.each([
    ['without a script', WITHOUT_SCRIPT],
    ['with one', {}],
  ])('a coordinator withholds an organization and gives it back: %s', async (_, options) => {
    const { page, context } = await signedIn('coordinator@network.example', options);
    const visitor = await site.visit(WITHOUT_SCRIPT);
    await page.goto('/en/members/steppe-law');
    await page.getByRole('textbox', { name: 'Reason' }).fill('threats');
    await page.getByRole('button', { name: 'Withhold from the directory' }).click();
    await page.getByRole('status').filter({ hasText: 'The organisation is withheld from the directory.' }).waitFor();
    expect(plain(await page.locator('main').innerText())).toContain('Only coordinators can see this page.');
    expect((await visitor.page.goto('/en/members/steppe-law'))?.status()).toBe(404);
    await page.getByRole('button', { name: 'Give back to the directory' }).click();
    await page.getByRole('status').filter({ hasText: 'The organisation is in the directory again.' }).waitFor();
    expect((await visitor.page.goto('/en/members/steppe-law'))?.status()).toBe(200);
    await Promise.all([context.close(), visitor.context.close()]);
  });

  it('nobody else is offered it, or can post it', async () => {
    for (const email of ['admin@network.example', 'member@steppe.example']) {
      const { page, context } = await signedIn(email, WITHOUT_SCRIPT);
      await page.goto('/en/members/steppe-law');
      expect(await page.getByRole('button', { name: 'Withhold from the directory' }).count()).toBe(0);
      const answer = await page.request.post('/en/members/steppe-law', {
        form: { change: 'withhold', organization: 'T3JnYW5pemF0aW9uOng' },
        headers: { 'sec-fetch-site': 'same-origin' },
      });
      expect(answer.status()).toBe(404);
      await context.close();
    }
  });

  it('an administrator locks an account on its person’s page', async () => {
    const member = await signedIn('member@steppe.example', WITHOUT_SCRIPT);
    const { page, context } = await signedIn('admin@network.example', WITHOUT_SCRIPT);
    await page.goto('/en/administration/people?q=member@steppe');
    await page.getByRole('link', { name: 'Busy Member' }).click();
    await page.getByRole('button', { name: 'Lock the account' }).click();
    await page.getByRole('status').waitFor();
    await member.page.goto('/en/account');
    expect(new URL(member.page.url()).pathname).toBe('/en/sign-in');
    await Promise.all([context.close(), member.context.close()]);
  });

  it('the buttons stand in every language, on a phone and on a laptop', async () => {
    const coordinator = await signedIn('coordinator@network.example');
    const administrator = await signedIn('admin@network.example');
    for (const language of ['kk', 'ru', 'en']) {
      for (const [{ page }, address] of [
        [coordinator, 'members/steppe-law'],
        [administrator, 'administration/status'],
      ] as const) {
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          await page.goto(`/${language}/${address}`);
          expect([language, address, width, await axeViolations(page), await sticksOut(page)]).toEqual([language, address, width, [], []]);
        }
      }
    }
    await Promise.all([coordinator.context.close(), administrator.context.close()]);
  }, 120_000);

  it.each([
    ['without a script', WITHOUT_SCRIPT],
    ['with one', {}],
  ])('an administrator signs everybody out, themself too: %s', async (_, options) => {
    const coordinator = await signedIn('coordinator@network.example', WITHOUT_SCRIPT);
    const { page, context } = await signedIn('admin@network.example', options);
    await page.goto('/ru/administration/status');
    await page.getByRole('button', { name: 'Завершить все входы всех людей' }).click();
    await page.getByRole('status').filter({ hasText: 'Все входы всех людей завершены.' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/ru/sign-in');
    await coordinator.page.goto('/ru/account');
    expect(new URL(coordinator.page.url()).pathname).toBe('/ru/sign-in');
    await Promise.all([context.close(), coordinator.context.close()]);
  });

  async function signedIn(email: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const visit = await site.visit(options);
    await visit.page.goto('/en/sign-in');
    await visit.page.getByLabel('E-mail').fill(email);
    await visit.page.getByLabel('Password').fill(PASSWORD);
    await visit.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await visit.page.waitForURL(/\/en\/members/);
    return visit;
  }
});
