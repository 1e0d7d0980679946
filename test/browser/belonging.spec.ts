/** Belonging to the network: what the people of a member do with its pages. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations, sticksOut } from '../support/page-checks.js';
import { addMember, addPerson, PASSWORD } from '../support/people.js';
import { languagesOf, plain, startSite, takenOver, type Site } from '../support/site.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
const PAGES = ['people'] as const;

describe('whoever keeps the profile of a member', () => {
  let site: Site;
  let mine: string;

  beforeAll(async () => {
    site = await startSite({ mode: 'demo' }); // where coordinators need no second step
    mine = await addMember(site.api, { name: 'Steppe Law' });
    await addPerson(site.api, { email: 'manager@steppe.example', name: 'Aliya Manager', organizationId: mine, role: 'MANAGER' });
    await addPerson(site.api, { email: 'lawyer@steppe.example', name: 'Timur Lawyer', organizationId: mine });
    for (const [name, email] of [
      ['River Aid', 'manager@river.example'],
      ['Lake Rights', 'manager@lake.example'],
    ] as const) {
      await addPerson(site.api, { email, organizationId: await addMember(site.api, { name }), role: 'MANAGER' });
    }
    await addPerson(site.api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
  });
  afterAll(() => site.stop());

  it('invites a representative without scripts, sends the link anew and takes it back', async () => {
    const { context, page } = await visitor('manager@steppe.example', WITHOUT_SCRIPT);
    await page.goto('/en/members/steppe-law');
    await page.getByRole('link', { name: 'Manage representatives' }).click();
    const now = page.locator('section[aria-labelledby=now]');
    expect(plain(await now.innerText())).toContain('Aliya Manager Lawyer · profile manager');

    await page.getByLabel('Name').fill('Saule Akhmetova');
    await page.getByLabel('E-mail').fill('saule@nowhere');
    await page.getByLabel('Position').fill('Advocate');
    await page.getByLabel('Language of the letter').selectOption('KK');
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('.field--error').count()).toBe(1);
    expect(await page.getByLabel('Name').inputValue()).toBe('Saule Akhmetova');
    expect(await page.getByLabel('Position').inputValue()).toBe('Advocate');
    expect(await page.getByLabel('Language of the letter').inputValue()).toBe('KK');

    await page.getByLabel('E-mail').fill('saule@steppe.example');
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await said(page, 'The invitation is sent.');
    const invitation = page.locator('section[aria-labelledby=invitations] li', { hasText: 'Saule Akhmetova' });
    expect(plain(await invitation.innerText())).toContain('saule@steppe.example · representative No answer yet');

    await page.getByLabel('Name').fill('Saule Akhmetova');
    await page.getByLabel('E-mail').fill('saule@steppe.example');
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByRole('alert').filter({ hasText: 'An invitation of this person is waiting for an answer already' }).waitFor();

    await invitation.getByRole('button', { name: 'Send again' }).click();
    await said(page, 'A new link is sent; the former one no longer opens.');
    await invitation.getByRole('button', { name: 'Withdraw' }).click();
    await said(page, 'The invitation is withdrawn.');
    expect(await page.locator('section[aria-labelledby=invitations]').count()).toBe(0);
    await context.close();
  });

  it('is its manager or a coordinator: to representatives and strangers the pages are not there, visitors are led to the door', async () => {
    const coordinator = await visitor('coordinator@network.example', WITHOUT_SCRIPT);
    expect((await coordinator.page.goto('/en/members/steppe-law/people'))?.status()).toBe(200);
    const representative = await visitor('lawyer@steppe.example', WITHOUT_SCRIPT);
    await representative.page.goto('/en/members/steppe-law');
    expect(await representative.page.getByRole('link', { name: 'Manage representatives' }).count()).toBe(0);
    for (const name of PAGES) {
      const answers = await Promise.all(
        [`members/steppe-law/${name}`, `members/no-such-member/${name}`].map((address) =>
          representative.page.request.get(`/en/${address}`),
        ),
      );
      expect(answers.map((answer) => answer.status())).toEqual([404, 404]);
    }
    const stranger = await site.visit(WITHOUT_SCRIPT);
    await stranger.page.goto('/en/members/steppe-law/people');
    expect(new URL(stranger.page.url()).pathname).toBe('/en/sign-in');
    await Promise.all([coordinator, representative, stranger].map(({ context }) => context.close()));
  });

  it('is a coordinator who suspends a membership with a reason and gives it back; its people and coordinators read why', async () => {
    const { context, page } = await visitor('coordinator@network.example', WITHOUT_SCRIPT);
    const membership = page.locator('section[aria-labelledby=membership]');
    await page.goto('/en/members/river-aid');
    await membership.getByText('Suspend membership').first().click();
    await membership.getByRole('button', { name: 'Suspend membership' }).click();
    await membership.getByText('Choose a reason').waitFor();
    await membership.getByLabel('Memorandum breached').first().check();
    await membership.getByLabel('Explanation').first().fill('Told a paper that 990101300123 is a client.');
    await membership.getByRole('button', { name: 'Suspend membership' }).click();
    expect(await membership.locator('.field--error').count()).toBe(1); // such a number may be a person's
    expect(await membership.getByLabel('Explanation').first().inputValue()).toContain('Told a paper');
    await membership.getByLabel('Memorandum breached').first().check();
    await membership.getByLabel('Explanation').first().fill('Told a paper who the client is.');
    await membership.getByRole('button', { name: 'Suspend membership' }).click();
    await said(page, 'Membership is suspended.');
    expect((await page.request.get('/en/members/river-aid', { headers: { cookie: '' } })).status()).toBe(404);

    const own = await visitor('manager@river.example', WITHOUT_SCRIPT);
    await own.page.goto('/en/account');
    expect(plain(await own.page.locator('section[aria-labelledby=represents]').innerText())).toMatch(/River Aid .*until/);
    expect((await own.page.request.get('/en/members/river-aid')).status()).toBe(404);

    await membership.getByText('Return to the network').first().click();
    await membership.getByRole('button', { name: 'Return to the network' }).click();
    await said(page, 'The organisation has returned to the network.');
    await own.page.goto('/en/members/river-aid');
    const seen = own.page.locator('section[aria-labelledby=membership]');
    await seen.getByText('History of the membership').click();
    expect(plain(await seen.innerText())).toMatch(/Suspended .*Memorandum breached .*Told a paper who the client is\./);
    await Promise.all([context.close(), own.context.close()]);
  });

  it('is a manager who takes the organization out: it is gone at once, and the account says so', async () => {
    const { context, page } = await visitor('manager@lake.example', WITHOUT_SCRIPT);
    await page.goto('/en/members/lake-rights');
    const membership = page.locator('section[aria-labelledby=membership]');
    await membership.getByText('Leave the network').first().click();
    await membership.getByLabel('Wound up').check();
    await membership.getByRole('button', { name: 'Leave the network' }).click();
    await said(page, 'The organisation has left the network.');
    expect(plain(await page.locator('section[aria-labelledby=represents]').innerText())).toMatch(/Lake Rights .*until/);
    expect((await page.request.get('/en/members/lake-rights')).status()).toBe(404);
    await context.close();
  });

  it.each(PAGES.flatMap((name, turn) => languagesOf(turn).map((language) => ({ name, language }))))(
    'has $name in $language on phone and laptop',
    async ({ name, language }) => {
      const { context, page, complaints } = await visitor('manager@steppe.example', { reducedMotion: 'reduce' });
      await page.goto(`/${language}/members/steppe-law/${name}`);
      await takenOver(page);
      for (const width of [320, 360, 1_280]) {
        await page.setViewportSize({ width, height: 740 });
        expect([width, await sticksOut(page)]).toEqual([width, []]);
        expect([width, await axeViolations(page)]).toEqual([width, []]);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );

  async function visitor(email: string, options: Parameters<Site['visit']>[0] = {}) {
    const visit = await site.visit(options);
    await visit.page.goto('/en/sign-in');
    await visit.page.locator('[name=email]').fill(email);
    await visit.page.locator('[name=password]').fill(PASSWORD);
    await visit.page.locator('main button.btn--primary').click();
    await visit.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    return visit;
  }
});

/** What the last change has led to. */
async function said(page: Page, words: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor();
}
