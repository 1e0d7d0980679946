/** What readers ask of their browsers: less motion, larger text, a dark page. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { axeViolations, sticksOut } from '../support/page-checks.js';
import { startSite, takenOver, type Site } from '../support/site.js';

const PAGES = ['/kk', '/ru/members', '/en/members?region=KZ-75', '/kk/help'];

describe('a reader', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('who wants less motion sees none', async () => {
    for (const address of PAGES) expect(await looking(address, { reducedMotion: 'reduce' }, longestMotion)).toBeLessThanOrEqual(1);
    expect(await looking('/ru/members', { reducedMotion: 'no-preference' }, longestMotion)).toBeGreaterThan(100);
  });

  it.each(PAGES)('who enlarges %s to 200 %% loses nothing', async (address) => {
    const options = { reducedMotion: 'reduce', deviceScaleFactor: 2 } as const;
    const whole = await looking(address, { viewport: { width: 1_280, height: 800 } }, wordsOf);
    const enlarged = await looking(address, { ...options, viewport: { width: 640, height: 400 } }, async (page) => {
      for (const summary of await page.locator('summary:visible').all()) await summary.click();
      return { words: await wordsOf(page), out: await sticksOut(page), violations: await axeViolations(page) };
    });
    expect(whole.filter((word) => !enlarged.words.includes(word))).toEqual([]);
    expect([enlarged.out, enlarged.violations]).toEqual([[], []]);
  });

  it.each([
    { how: 'dark, as the system is', colorScheme: 'dark', chosen: null, isDark: true },
    { how: 'light, as the system is', colorScheme: 'light', chosen: null, isDark: false },
    { how: 'dark, as was chosen on a light system', colorScheme: 'light', chosen: 'dark', isDark: true },
    { how: 'light, as was chosen on a dark system', colorScheme: 'dark', chosen: 'light', isDark: false },
    { how: 'dark, as the system is, where the system was chosen again', colorScheme: 'dark', chosen: 'system', isDark: true },
  ] as const)('sees pages $how, with and without scripts', async ({ colorScheme, chosen, isDark }) => {
    for (const javaScriptEnabled of [true, false]) {
      const { context, page } = await site.visit({ colorScheme, javaScriptEnabled });
      if (chosen) await context.addCookies([{ name: 'appearance', value: chosen, url: site.url }]);
      await page.goto('/ru/about');
      expect([javaScriptEnabled, (await lightness(page)) < 0.5]).toEqual([javaScriptEnabled, isDark]);
      await context.close();
    }
  });

  it('changes how pages look without leaving the page', async () => {
    const { context, page } = await site.visit({ colorScheme: 'light' });
    await page.goto('/en/members?q=migrants');
    await takenOver(page);
    await page.getByRole('button', { name: 'Dark' }).click();
    await page.locator('html[data-mantine-color-scheme=dark]').waitFor({ state: 'attached' });
    expect(new URL(page.url()).search).toBe('?q=migrants');
    expect(await lightness(page)).toBeLessThan(0.5);
    await context.close();
  });

  async function looking<Seen>(address: string, options: BrowserContextOptions, look: (page: Page) => Promise<Seen>): Promise<Seen> {
    const { context, page } = await site.visit(options);
    await page.goto(address);
    await takenOver(page);
    const seen = await look(page);
    await context.close();
    return seen;
  }
});

/** The longest transition or animation of a page, in milliseconds. */
function longestMotion(page: Page): Promise<number> {
  return page.evaluate(() => {
    const durations = [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element);
      return [transitionDuration, animationName === 'none' ? '0s' : animationDuration].flatMap((list) => list.split(','));
    });
    return Math.max(...durations.map((duration) => parseFloat(duration) * (duration.trim().endsWith('ms') ? 1 : 1_000)));
  });
}

/** The words that can be seen, once each; the map's own short forms of a region's name differ with its width. */
function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const form of document.querySelectorAll('.tile__s, .tile__l, .site-header .tools')) form.remove();
    return [...new Set(document.body.innerText.split(/\s+/).filter(Boolean))];
  });
}

/** How light the ground of a page is, from 0 to 1. */
function lightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const channels =
      getComputedStyle(document.body)
        .backgroundColor.match(/[\d.]+/g)
        ?.slice(0, 3)
        .map(Number) ?? [];
    return channels.reduce((sum, channel) => sum + channel, 0) / (3 * 255);
  });
}
