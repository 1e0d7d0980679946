/** The main job, with a keyboard and nothing else: somebody finds a peer by words and region, and passes the link on. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { enter, organization } from '../support/directory-data.js';
import { namesBecome, namesOn, plain, startSite, takenOver, type Site, type Visit } from '../support/site.js';

const WITH_MIGRANTS = ['Миграция и право', 'Помощь без границ'];

describe('the directory', () => {
  let site: Site;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  beforeEach(async () => {
    visit = await site.visit();
    page = visit.page;
  });
  afterEach(async () => {
    await visit.context.close();
    expect(visit.complaints).toEqual([]);
  });

  it('is searched as somebody types, from the skip link on', async () => {
    await open('/ru/members');
    await page.keyboard.press('Tab');
    expect(plain(await page.locator(':focus').innerText())).toBe('Перейти к содержанию');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('q');
    await page.keyboard.type('мигранты');
    await namesBecome(page, WITH_MIGRANTS);
    expect([await focused(), await page.locator('#q').inputValue()]).toEqual(['q', 'мигранты']);
    expect(search()).toEqual({ q: ['мигранты'] });
  });

  it('is filtered by a tile that the keyboard chooses, and the focus stays on it', async () => {
    await open('/ru/members?q=мигранты');
    await tabTo('[data-tile="KZ-79"] input');
    await page.keyboard.press('Space');
    await namesBecome(page, ['Миграция и право']);
    expect(await page.locator('[data-tile="KZ-79"] input:focus').isChecked()).toBe(true);
    expect(search()).toEqual({ q: ['мигранты'], region: ['KZ-79'] });
    expect(plain(await page.locator('#found').innerText())).toBe('1 организация');
    await page.keyboard.press('Space');
    await namesBecome(page, WITH_MIGRANTS);
  });

  it('lets a filter be taken off by its chip, without the reader losing their place', async () => {
    await open('/ru/members?region=KZ-79&focus=MIGRANTS');
    await tabTo('.chip--on');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('г. Шымкент: убрать фильтр');
    await page.keyboard.press('Enter');
    await namesBecome(page, WITH_MIGRANTS);
    expect(search()).toEqual({ focus: ['MIGRANTS'] });
    expect(await page.locator('[data-tile="KZ-79"] input').isChecked()).toBe(false);
    expect(await focused()).toBe('found');
    await tabTo('.chip--on, .ledger a');
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Мигранты: убрать фильтр');
  });

  it('shows again what it showed when somebody goes back', async () => {
    await open('/ru/members?region=KZ-79&focus=MIGRANTS');
    await page.locator('.chip--on').first().click();
    await namesBecome(page, WITH_MIGRANTS);
    await page.goBack();
    await namesBecome(page, ['Миграция и право']);
    expect(await page.locator('[data-tile="KZ-79"] input').isChecked()).toBe(true);
    await page.locator('.org h3 a').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Миграция и право' }).waitFor();
    expect(await focused()).toBe('main');
    await page.goBack();
    await namesBecome(page, ['Миграция и право']);
    expect(search()).toEqual({ region: ['KZ-79'], focus: ['MIGRANTS'] });
  });

  it('is passed on as a link: who opens it sees the same, in their own language', async () => {
    await open('/ru/members');
    await page.locator('#q').fill('право');
    await page.getByRole('checkbox', { name: 'Казахский' }).press('Space');
    await page.locator('input.as-list').press('Space');
    await page.waitForURL(/view=list/);
    await page.waitForFunction(() => document.querySelector('section[aria-busy="false"]'));
    const [names, link] = [await namesOn(page), page.url()];
    expect(search()).toEqual({ q: ['право'], lang: ['kk'], view: ['list'] });

    const other = await site.visit();
    await other.page.goto(link);
    await takenOver(other.page);
    expect([await namesOn(other.page), await other.page.locator('#q').inputValue()]).toEqual([names, 'право']);
    expect(await other.page.getByRole('checkbox', { name: 'Казахский' }).isChecked()).toBe(true);
    expect(await other.page.locator('input.as-list').isChecked()).toBe(true);
    await other.page.getByRole('link', { name: 'Қазақша' }).first().click();
    await other.page.waitForURL(link.replace('/ru/', '/kk/'));
    expect(await other.page.locator('html').getAttribute('lang')).toBe('kk');
    await takenOver(other.page);
    expect(await namesOn(other.page)).toHaveLength(names.length);
    await other.context.close();
  });

  it('lists the regions by the alphabet where names are preferred to the map', async () => {
    await open('/kk/members?view=list');
    const names = await page.locator('.tile__full').allInnerTexts();
    expect(names).toHaveLength(20);
    expect(names).toEqual([...names].sort(new Intl.Collator('kk').compare));
  });

  it('turns its pages without loading itself anew, and goes on at the top of the list', async () => {
    await open('/ru/members');
    const first = await namesOn(page);
    await page.evaluate(() => Object.assign(window, { isSameDocument: true }));
    await tabTo('.pager a');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('.ledger h3').length === 4);
    expect(await page.evaluate(() => 'isSameDocument' in window)).toBe(true);
    expect(await focused()).toBe('found');
    const second = await namesOn(page);
    expect(new Set([...first, ...second]).size).toBe(24);
    await tabTo('.pager a');
    await page.keyboard.press('Enter');
    await namesBecome(page, first);
  });

  it('counts in words as each language does', async () => {
    const regions = { 'KZ-59': 1, 'KZ-62': 2, 'KZ-61': 5, 'KZ-33': 21 };
    const entered = Object.entries(regions).flatMap(([regionCode, count]) =>
      Array.from({ length: count }, () => organization({ regionCode })),
    );
    await enter(site.api, entered);
    const counts: Record<string, string[]> = { ru: [], kk: [], en: [] };
    for (const [language, said] of Object.entries(counts))
      for (const region of Object.keys(regions)) {
        await page.goto(`/${language}/members?region=${region}`);
        said.push(plain(await page.locator('#found').innerText()));
      }
    expect(counts).toEqual({
      ru: ['1 организация', '2 организации', '5 организаций', '21 организация'],
      kk: ['1 ұйым', '2 ұйым', '5 ұйым', '21 ұйым'],
      en: ['1 organisation', '2 organisations', '5 organisations', '21 organisations'],
    });
  });

  async function open(address: string): Promise<void> {
    await page.goto(address);
    await takenOver(page);
  }

  /** Presses Tab until what is wanted has the focus, as somebody without a mouse would. */
  async function tabTo(wanted: string): Promise<void> {
    for (let presses = 0; presses < 150; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((selector) => document.activeElement?.matches(selector), wanted)) return;
    }
    throw new Error(`The keyboard does not get to ${wanted}`);
  }

  function focused(): Promise<string | undefined> {
    return page.evaluate(() => document.activeElement?.id);
  }

  /** What the address holds, but for what goes without saying. */
  function search(): Record<string, string[]> {
    const { searchParams } = new URL(page.url());
    const kept = [...searchParams].filter(([name, value]) => value !== '' && `${name}=${value}` !== 'view=map');
    return Object.fromEntries(kept.map(([name]) => [name, searchParams.getAll(name)]));
  }
});
