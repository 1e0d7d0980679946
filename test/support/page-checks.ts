/** What every page must stand: axe, narrow screens. */
/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Those of axe's rules that colours can break. */
export const COLOUR_RULES: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with a page: rule and place, a line each. */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(AXE); // by the protocol, not by an element: the page's policy would rightly refuse that
  const violations = await page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    const results = await axe.run({
      resultTypes: ['violations'],
      runOnly: only ?? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return results.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
    }));
  }, rules);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
}

/** What stands out of a page at this width, by element; nothing where nobody has to scroll sideways. */
export async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5);
    return [`${scrollWidth} px on ${clientWidth}`, ...wide.slice(-3).map((element) => element.outerHTML.slice(0, 120))];
  });
}

/** What is wrong with pages in Kazakh, Russian and English in turn, on a phone and a laptop, in the light and in the dark; their addresses begin with a language. */
export async function faultsOf(page: Page, addresses: readonly string[], isReady: (page: Page) => Promise<void>): Promise<string[]> {
  const faults: string[] = [];
  for (const [turn, address] of addresses.entries()) {
    const local = address.replace(/^\/[a-z]{2}/, `/${['kk', 'ru', 'en'][turn % 3]}`);
    const status = (await page.goto(local))?.status();
    if (status !== 200) faults.push(`${local} answers ${status}`);
    await isReady(page);
    for (const width of [320, 360, 1_280]) {
      await page.setViewportSize({ width, height: 800 });
      faults.push(...(await sticksOut(page)).map((found) => `${local} ${width}: ${found}`));
    }
    faults.push(...(await axeViolations(page)).map((found) => `${local}: ${found}`));
    await page.emulateMedia({ colorScheme: 'dark' });
    faults.push(...(await axeViolations(page, COLOUR_RULES)).map((found) => `${local}, dark: ${found}`));
    await page.emulateMedia({ colorScheme: 'light' });
  }
  return faults;
}
