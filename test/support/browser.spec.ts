/** The browser of the tests draws what our readers read, on a machine without fonts. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.js';

describe('the browser of the tests', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  }, 120_000);

  afterAll(() => browser.close());

  it.each(['ә ғ қ ң ө ұ ү һ і', '₸ → ✓'])('draws %s', async (text) => {
    const page = await browser.newPage();
    await page.setContent('<body></body>');
    const blank = await page.screenshot();
    await page.setContent(`<body>${text}</body>`);
    expect(blank.equals(await page.screenshot())).toBe(false);
    await page.close();
  });
});
