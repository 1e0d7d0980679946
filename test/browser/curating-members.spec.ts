/** Curating the members: what coordinators see, decide and write. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations, sticksOut } from '../support/page-checks.js';
import { addMember, addPerson, importPerson, PASSWORD } from '../support/people.js';
import { languagesOf, plain, startSite, takenOver, type Site } from '../support/site.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
const PAGES = [
  'coordination/waiting',
  'coordination/members',
  'coordination/members/new',
  'coordination/import',
  'members/steppe-law',
] as const;

const SPREADSHEET = `Название (рус);БИН;Регион
Новый суд;;г. Алматы
Чужой номер;990101300123;г. Астана
Другой суд;;Атлантида
Третий суд;;г. Шымкент
`;

describe('a coordinator', () => {
  let site: Site;

  beforeAll(async () => {
    site = await startSite({ mode: 'demo', environment: { NNRLK_WORKER: 'inside' } }); // where coordinators need no second step
    const steppe = await addMember(site.api, { name: 'Steppe Law' });
    await addPerson(site.api, { email: 'manager@steppe.example', organizationId: steppe, role: 'MANAGER' });
    const river = await addMember(site.api, { name: 'River Aid' });
    await importPerson(site.api, { name: 'Nobody Reachable', email: null, organizationId: river });
    await addPerson(site.api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
  });
  afterAll(() => site.stop());

  it('sees how far each member has come, finds those who do not answer, and where to do something about it', async () => {
    const { context, page } = await visitor();
    await page.goto('/en/coordination');
    await page.getByRole('link', { name: 'Members', exact: true }).click();
    expect(plain(await page.locator('nav[aria-labelledby=way]').innerText())).toMatch(/Confirmed their profile: 0 of 29/);
    await page.getByRole('link', { name: /Accepted/ }).click();
    expect(await rows(page)).toEqual(['Steppe Law']);
    await page.goto('/en/coordination/members');
    await page.getByLabel('Only those who do not answer').check();
    await page.getByRole('searchbox').fill('river');
    await page.getByRole('button', { name: 'Show results' }).click();
    await page.waitForURL(/q=river/);
    expect(await rows(page)).toEqual(['River Aid']);
    expect(plain(await page.locator('tbody').innerText())).toContain('no representative has an e-mail');
    await page.getByRole('link', { name: 'Invite somebody with an e-mail' }).click();
    expect(new URL(page.url()).pathname).toBe('/en/members/river-aid/people');
    await context.close();
  });

  it('enters a member by hand, without scripts, and is led to inviting its people', async () => {
    const { context, page } = await visitor();
    await page.goto('/en/coordination/members');
    await page.getByRole('link', { name: 'Add an organisation' }).click();
    await page.locator('[name="summary.EN"]').fill('We plant trees and sue polluters.');
    await page.locator('[name=regionCode]').selectOption('KZ-35');
    await page.getByRole('button', { name: 'Add an organisation' }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    expect(await page.locator('[name="summary.EN"]').inputValue()).toBe('We plant trees and sue polluters.');
    await page.locator('[name="name.EN"]').fill('Green Court');
    await page.getByRole('button', { name: 'Add an organisation' }).click();
    await said(page, 'The organisation is added.');
    await page.goto('/en/members/green-court');
    const shown = plain(await page.locator('main').innerText());
    expect(shown).toContain('We plant trees and sue polluters.');
    expect(shown).toContain('Active Confirm the profile no later than');
    await context.close();
  });

  it('notes what the network knows of a member; a deleted note can be had back, and its people never read one', async () => {
    const { context, page } = await visitor();
    await page.goto('/en/members/steppe-law');
    const notes = page.locator('section[aria-labelledby=notes]');
    await notes.getByLabel('New note').fill('Asked for a longer term.');
    await notes.getByRole('button', { name: 'Save the note' }).click();
    await said(page, 'The note is saved.');
    await notes.getByRole('button', { name: /Delete the note/ }).click();
    await said(page, 'The note is deleted.');
    expect(plain(await notes.innerText())).not.toContain('Asked for a longer term.');
    await notes.getByRole('button', { name: 'Have the note back' }).click();
    await said(page, 'The note is back.');
    expect(plain(await notes.innerText())).toContain('Asked for a longer term.');
    await page.locator('section[aria-labelledby=timeline] summary').click();
    expect(plain(await page.locator('section[aria-labelledby=timeline]').innerText())).toContain('Note written');

    const own = await visitor('manager@steppe.example');
    await own.page.goto('/en/members/steppe-law');
    expect(await own.page.content()).not.toContain('Asked for a longer term.');
    expect(await own.page.locator('section[aria-labelledby=notes], section[aria-labelledby=timeline]').count()).toBe(0);
    await Promise.all([context.close(), own.context.close()]);
  });

  it('sends a spreadsheet, watches it being checked, reads what is wrong row by row, and takes the valid rows', async () => {
    const { context, page, complaints } = await visitor('coordinator@network.example', {});
    await page.goto('/ru/coordination/import');
    await page
      .getByLabel('Таблица', { exact: true })
      .setInputFiles({ name: 'члены сети.csv', mimeType: 'text/csv', buffer: Buffer.from(SPREADSHEET) });
    await page.getByRole('button', { name: 'Проверить таблицу' }).click();
    await page.getByRole('button', { name: 'Принять 2 верные строки' }).waitFor();
    await page.getByRole('link', { name: /С ошибкой/ }).click();
    await page.waitForURL(/outcome=REJECTED/);
    expect(await page.locator('main .ledger > li').count()).toBe(2);
    const words = plain(await page.locator('main').innerText());
    expect(words).toMatch(/строка 3 Чужой номер БИН: .* строка 4 Другой суд Регион: .*Атлантида/);
    expect(words).not.toContain('990101300123'); // it may be a person's
    for (const width of [320, 360, 1_280]) {
      await page.setViewportSize({ width, height: 740 });
      expect([width, await sticksOut(page)]).toEqual([width, []]);
      expect([width, await axeViolations(page)]).toEqual([width, []]);
    }
    await page.getByRole('button', { name: 'Принять 2 верные строки' }).click();
    await page.getByRole('link', { name: 'Открыть загруженные организации' }).click();
    await page.waitForURL(/step=IMPORTED/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('downloads the list that the filter found, with the columns that were ticked', async () => {
    const { context, page } = await visitor();
    await page.goto('/en/coordination/members?q=river');
    await page.locator('summary', { hasText: 'Download the list' }).click();
    await page.getByLabel('CSV').check();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download the list' }).click()]);
    const file = readFileSync(await download.path(), 'utf8');
    expect(file.trim().split('\n')).toHaveLength(2);
    expect(file).toContain('River Aid');
    await context.close();
  });

  it('deletes what should never have been a member, and has it back', async () => {
    await addMember(site.api, { name: 'Entered Twice' });
    const { context, page } = await visitor();
    await page.goto('/en/members/entered-twice');
    await page.locator('summary', { hasText: 'Delete the record' }).click();
    await page.getByRole('button', { name: 'Delete the record' }).click();
    await said(page, 'The record is deleted.');
    expect((await page.request.get('/en/members/entered-twice')).status()).toBe(404);
    await page.getByRole('button', { name: /Have it back/ }).click();
    await said(page, 'The record is back.');
    expect((await page.request.get('/en/members/entered-twice')).status()).toBe(200);
    await context.close();
  });

  it('reads where the members are from a map, and the same as a table', async () => {
    const { context, page } = await visitor();
    await page.goto('/en/coordination/waiting');
    const regions = page.locator('section[aria-labelledby=regions]');
    await regions.locator('summary').click();
    const counts = await regions.locator('tbody td').allInnerTexts();
    const tiles = await regions.locator('.tile__n').allInnerTexts();
    expect(counts.map(Number)).toEqual(
      tiles
        .map(Number)
        .filter((count) => count > 0)
        .toSorted((one, other) => other - one),
    );
    await regions.locator('a.tile__face').first().click();
    expect(new URL(page.url()).pathname).toBe('/en/coordination/members');
    await context.close();
  });

  it('alone opens these pages', async () => {
    const { context, page } = await visitor('manager@steppe.example');
    for (const name of PAGES.filter((one) => one.startsWith('coordination')))
      expect((await page.request.get(`/en/${name}`)).status()).toBe(404);
    await context.close();
  });

  it.each(PAGES.flatMap((name, turn) => languagesOf(turn).map((language) => ({ name, language }))))(
    'has $name in $language on phone and laptop',
    async ({ name, language }) => {
      const { context, page, complaints } = await visitor('coordinator@network.example', { reducedMotion: 'reduce' });
      await page.goto(`/${language}/${name}`);
      await takenOver(page);
      for (const closed of await page.locator('main details > summary').all()) await closed.click();
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

  async function visitor(email = 'coordinator@network.example', options: Parameters<Site['visit']>[0] = WITHOUT_SCRIPT) {
    const visit = await site.visit(options);
    await visit.page.goto('/en/sign-in');
    await visit.page.locator('[name=email]').fill(email);
    await visit.page.locator('[name=password]').fill(PASSWORD);
    await visit.page.locator('main button.btn--primary').click();
    await visit.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    return visit;
  }
});

/** The names in the table, from the top. */
function rows(page: Page): Promise<string[]> {
  return page.locator('tbody th a').allInnerTexts();
}

/** What the last change has led to. */
async function said(page: Page, words: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor();
}
