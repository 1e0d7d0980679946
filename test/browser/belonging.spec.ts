/** Belonging to the network: what the people of a member do with its pages. */
/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { axeViolations, sticksOut } from '../support/page-checks.js';
import { addMember, addPerson, PASSWORD } from '../support/people.js';
import { languagesOf, plain, startSite, takenOver, type Site } from '../support/site.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
const PAGES = ['people', 'edit', 'renew'] as const;

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
      const organizationId = await addMember(site.api, { name });
      const people = [email, email.replace('manager', 'other')];
      for (const one of people)
        await addPerson(site.api, { email: one, name: `${name.split(' ')[0]} Manager`, organizationId, role: 'MANAGER' });
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

  it('changes roles and ends them with a date, but never leaves the profile without its manager', async () => {
    await addPerson(site.api, { email: 'leaving@steppe.example', name: 'Dana Leaving', organizationId: mine });
    const { context, page } = await visitor('manager@steppe.example', WITHOUT_SCRIPT);
    await page.goto('/en/members/steppe-law/people');
    const row = (name: string) => page.locator('section[aria-labelledby=now] li', { hasText: name });
    await row('Aliya Manager')
      .getByRole('button', { name: /Make representative/ })
      .click();
    await page.getByRole('alert').filter({ hasText: 'Name another profile manager first' }).waitFor();
    await row('Dana Leaving')
      .getByRole('button', { name: /Make profile manager/ })
      .click();
    await said(page, 'The role is changed.');
    expect(plain(await row('Dana Leaving').innerText())).toContain('profile manager');
    await row('Dana Leaving').locator('summary').click();
    await row('Dana Leaving').getByRole('button', { name: 'End the role' }).click();
    await said(page, 'The role is ended.');
    expect(await row('Dana Leaving').count()).toBe(0);
    const gone = await visitor('leaving@steppe.example', WITHOUT_SCRIPT);
    expect((await gone.page.request.get('/en/members/steppe-law/people')).status()).toBe(404);
    await Promise.all([context.close(), gone.context.close()]);
  });

  it('changes the profile without scripts; the name waits for a coordinator, and a number that may be a person’s is not kept', async () => {
    const { context, page } = await visitor('manager@steppe.example', WITHOUT_SCRIPT);
    await page.goto('/kk/members/steppe-law');
    await page.getByRole('link', { name: 'Профильді өзгерту' }).click();
    await page.locator('[name="name.KK"]').fill('Дала құқығы');
    await page.locator('[name="summary.KK"]').fill('Ауыл тұрғындарына тегін кеңес береміз.');
    await page.locator('[name="helpOffered.KK"]').fill('Сотқа дайындалу\nТалап қою арызын жазу');
    await page.getByLabel('Жастар').check();
    await page.getByLabel('Мекенжай немесе нөмір').first().fill('office@steppe.example');
    await page.getByLabel('Кім көреді', { exact: true }).first().selectOption('PUBLIC');
    await page.locator('#bin').fill('990101300123');
    await page.getByRole('button', { name: 'Профильді сақтау' }).click();
    await page.getByRole('alert').getByRole('link', { name: /БСН/ }).click();
    expect(await page.locator('.field--error #bin').inputValue()).toBe('');
    expect(await page.content()).not.toContain('990101300123');
    expect(await page.locator('[name="summary.KK"]').inputValue()).toBe('Ауыл тұрғындарына тегін кеңес береміз.');
    await page.getByRole('button', { name: 'Профильді сақтау' }).click();
    await said(page, 'үйлестірушіні күтеді');
    expect(plain(await page.locator('main').innerText())).toMatch(/Үйлестірушінің растауын күтеді .*Дала құқығы/);

    await page.goto('/kk/members/steppe-law');
    expect(await page.locator('h1').innerText()).toBe('Steppe Law'); // until it is confirmed
    expect(await page.locator('section[aria-labelledby=help] li').allInnerTexts()).toEqual(['Сотқа дайындалу', 'Талап қою арызын жазу']);
    expect(plain(await page.locator('aside').innerText())).toContain('office@steppe.example');

    const coordinator = await visitor('coordinator@network.example', WITHOUT_SCRIPT);
    await coordinator.page.goto('/en/coordination/waiting');
    const waiting = coordinator.page.locator('main li', { hasText: 'Дала құқығы' });
    await waiting.getByText('Do not confirm').first().click();
    await waiting.getByRole('button', { name: 'Do not confirm' }).click();
    expect(await waiting.locator('.field--error').count()).toBe(1);
    await waiting.getByRole('button', { name: 'Confirm the change' }).click();
    await said(coordinator.page, 'The change is confirmed');
    await page.goto('/kk/members/steppe-law');
    expect(await page.locator('h1').innerText()).toBe('Дала құқығы');

    await coordinator.page.goto('/en/members/steppe-law');
    const history = coordinator.page.locator('section[aria-labelledby=history]');
    await history.locator('summary').first().click();
    await history.getByRole('button', { name: /^Undo/ }).last().click();
    await said(coordinator.page, 'The former is back.');
    await page.goto('/kk/members/steppe-law');
    expect(await page.locator('section[aria-labelledby=help]').count()).toBe(0);
    await Promise.all([context.close(), coordinator.context.close()]);
  });

  it('is told when a second manager was quicker: both texts are kept, and nothing is overwritten unseen', async () => {
    const first = await visitor('manager@river.example', WITHOUT_SCRIPT);
    const second = await visitor('other@river.example', WITHOUT_SCRIPT);
    for (const { page } of [first, second]) await page.goto('/en/members/river-aid/edit');
    await first.page.locator('[name="summary.EN"]').fill('We take cases.');
    await first.page.locator('[name="foundedYear"]').fill('2009');
    await first.page.getByRole('button', { name: 'Save the profile' }).click();
    await said(first.page, 'The profile is saved.');

    await second.page.locator('[name="summary.EN"]').fill('We mediate.');
    await second.page.locator('[name="description.EN"]').fill('Since the flood.');
    await second.page.getByRole('button', { name: 'Save the profile' }).click();
    const told = second.page.getByRole('alert');
    expect(plain(await told.innerText())).toMatch(/River Manager changed this page .*Changed by both .*We take cases\. .*Founded 2009/);
    const typed = await Promise.all(
      ['summary.EN', 'description.EN', 'foundedYear'].map((name) => second.page.locator(`[name="${name}"]`).inputValue()),
    );
    expect(typed).toEqual(['We mediate.', 'Since the flood.', '2009']);
    await first.page.goto('/en/members/river-aid');
    expect(plain(await first.page.locator('main').innerText())).toContain('We take cases.');

    await second.page.getByRole('button', { name: 'Save the profile' }).click();
    await said(second.page, 'The profile is saved.');
    await first.page.goto('/en/members/river-aid');
    const shown = plain(await first.page.locator('main').innerText());
    for (const words of ['We mediate.', 'Since the flood.', '2009']) expect(shown).toContain(words);
    await Promise.all([first.context.close(), second.context.close()]);
  });

  it('gives the page a logo: a picture is taken, a file that only says so is not, and it can be removed', async () => {
    const { context, page, complaints } = await visitor('manager@steppe.example', {});
    await page.goto('/en/members/steppe-law/edit');
    const picture = await sharp({ create: { width: 900, height: 300, channels: 3, background: '#0A566A' } })
      .png()
      .toBuffer();
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    await page.getByLabel('Picture').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: script });
    await page.getByRole('button', { name: 'Save the logo' }).click();
    await page.getByText('Such a file is not accepted.').waitFor();
    await page.getByLabel('Picture').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: picture });
    await page.getByRole('button', { name: 'Save the logo' }).click();
    await said(page, 'The logo is changed.');
    await page.goto('/en/members/steppe-law');
    expect(await page.locator('main img.logo').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(512);
    const stranger = await site.visit(WITHOUT_SCRIPT);
    const logo = `${site.url}/en/members/steppe-law/logo`;
    await stranger.page.goto('/en/members/steppe-law');
    expect(await pictureOf(stranger.page)).toBe(logo);
    const fetched = await fetch(logo);
    expect(fetched.headers.get('content-type')).toBe('image/webp');
    expect(await sharp(Buffer.from(await fetched.arrayBuffer())).metadata()).toMatchObject({ format: 'webp', width: 512 });
    for (const [listing, status] of [
      ['MEMBERS', 404], // whoever is sent a link need not see the page
      ['PUBLIC', 200],
    ] as const) {
      await page.goto('/en/members/steppe-law/edit');
      await page.locator(`[name=listing][value=${listing}]`).check();
      await page.getByRole('button', { name: 'Save the profile' }).click();
      await said(page, 'The profile is saved.');
      expect([(await fetch(logo)).status, (await page.request.get(logo)).status()]).toEqual([status, status]);
    }
    await stranger.context.close();
    await page.goto('/en/members/steppe-law/edit');
    await page.getByRole('button', { name: 'Remove the logo' }).click();
    await said(page, 'The logo is changed.');
    await page.goto('/en/members/steppe-law');
    expect(await page.locator('main img.logo').count()).toBe(0);
    expect([await pictureOf(page), (await fetch(logo)).status]).toEqual([`${site.url}/og.png`, 404]);
    expect(complaints.filter((complaint) => !complaint.includes('400'))).toEqual([]);
    await context.close();
  });

  it('renews by one press where nothing has changed; the page says when, and whoever was overtaken looks again', async () => {
    const { context, page } = await visitor('manager@river.example', WITHOUT_SCRIPT);
    await page.goto('/en/members/river-aid');
    await page.getByRole('link', { name: 'Renew membership' }).click();
    const overtaking = await visitor('other@river.example', WITHOUT_SCRIPT);
    await overtaking.page.goto('/en/members/river-aid/edit');
    await overtaking.page.locator('[name="foundedYear"]').fill('2010');
    await overtaking.page.getByRole('button', { name: 'Save the profile' }).click();
    await said(overtaking.page, 'The profile is saved.');
    await page.getByRole('button', { name: 'Still true' }).click();
    await page.getByRole('alert').filter({ hasText: 'Look again.' }).waitFor();
    expect(plain(await page.locator('section[aria-labelledby=fields]').innerText())).toContain('2010');
    await page.getByRole('button', { name: 'Still true' }).click();
    await said(page, 'renewed for another year');
    expect(plain(await page.locator('aside').innerText())).toMatch(/Confirmed on \d/);
    await page.goto('/en/members?q=river');
    expect(plain(await page.locator('.ledger li', { hasText: 'River Aid' }).innerText())).toMatch(/Confirmed on \d/);
    await Promise.all([context.close(), overtaking.context.close()]);
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
    await membership.getByText('Choose a reason').waitFor({ state: 'detached' });
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

/** What messengers show of a link to the page. */
function pictureOf(page: Page): Promise<string | null> {
  return page.locator('meta[property="og:image"]').getAttribute('content');
}

/** What the last change has led to. */
async function said(page: Page, words: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor();
}
