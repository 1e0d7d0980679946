/** A reader whose browser runs no script, or has not got it yet, can do the same. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sticksOut } from '../support/page-checks.js';
import { namesOn, plain, startSite, type Site, type Visit } from '../support/site.js';

describe('without scripts', () => {
  let site: Site;
  let visit: Visit;
  let page: Page;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  beforeEach(async () => {
    visit = await site.visit({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    page = visit.page;
  });
  afterEach(() => visit.context.close());

  it('the filters are a form', async () => {
    await page.goto('/ru/members');
    await page.locator('.facets > summary').click();
    await page.getByLabel(/^Мигранты/).check();
    await page.locator('[data-tile="KZ-79"] input').check();
    await arrive(page.getByRole('button', { name: 'Показать' }).click());
    expect(await namesOn(page)).toEqual(['Миграция и право']);
    expect(await page.locator('.facets > summary .count').innerText()).toMatch(/^2/);
    await arrive(page.getByRole('link', { name: 'г. Шымкент: убрать фильтр' }).click());
    expect(await namesOn(page)).toEqual(['Миграция и право', 'Помощь без границ']);
  });

  it('words typed on the first page are searched for', async () => {
    await page.goto('/ru');
    await page.getByLabel('Найдите организацию').fill('мигрантов');
    await arrive(page.keyboard.press('Enter'));
    expect(await namesOn(page)).toEqual(['Миграция и право', 'Помощь без границ']);
  });

  it('the pages of the list are links', async () => {
    await page.goto('/kk/members');
    const first = await namesOn(page);
    await arrive(page.locator('a[rel=next]').click());
    expect(await namesOn(page)).toHaveLength(4);
    await arrive(page.locator('a[rel=prev]').click());
    expect(await namesOn(page)).toEqual(first);
  });

  it('how pages look is chosen by a button, which leads back to where one was', async () => {
    await page.goto('/ru/members?q=права человека&sort=NAME');
    const { url, names } = { url: page.url(), names: await namesOn(page) };
    await arrive(page.getByRole('button', { name: 'Тёмное' }).click());
    expect([...new URL(page.url()).searchParams]).toEqual([...new URL(url).searchParams]);
    expect(await namesOn(page)).toEqual(names);
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
    expect(await page.getByRole('button', { name: 'Тёмное' }).getAttribute('aria-pressed')).toBe('true');
  });

  it.each(['//evil.example', 'https://evil.example/', '/.//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
    'that button leads nowhere else, were it made to ask for %j',
    async (back) => {
      const answer = await choose(back, site.url);
      expect([answer.status, answer.headers.get('location')]).toEqual([302, '/']);
      expect((await choose(back, 'https://evil.example')).status).toBe(403);
    },
  );

  it('an organization can be read whole', async () => {
    await page.goto('/ru/members?q=Справедливый+суд');
    await arrive(page.locator('.org h3 a').first().click());
    const text = plain(await page.locator('main').innerText());
    for (const words of ['Справедливый суд', 'Fair Court', 'Наблюдаем за заседаниями', '2009', 'fair-court.example'])
      expect(text).toContain(words);
    expect(await sticksOut(page)).toEqual([]);
  });

  /** Until the page that something leads to is there. */
  async function arrive(by: Promise<void>): Promise<void> {
    await Promise.all([page.waitForEvent('framenavigated'), by]);
    await page.waitForLoadState('load');
  }

  function choose(back: string, origin: string): Promise<Response> {
    const body = new URLSearchParams({ appearance: 'dark', back });
    return fetch(`${site.url}/appearance`, { method: 'POST', headers: { origin }, body, redirect: 'manual' });
  }
});
