/**
 * Every page on a phone and on a laptop, in both themes: axe, narrow screens, the console. Screenshots are kept in test/artefacts/screenshots;
 * with NNRLK_WRITE_SCREENSHOTS=1 and NNRLK_TEST_LOCALES=kk,ru,en those of the main pages are written to docs/screenshots as well.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { enter, organization } from '../support/directory-data.js';
import { axeViolations, COLOUR_RULES, sticksOut } from '../support/page-checks.js';
import { languagesOf, startSite, takenOver, type Site } from '../support/site.js';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ARTEFACTS = path.join(ROOT, 'test/artefacts/screenshots');
const PICTURES = path.join(ROOT, 'docs/screenshots');
const WRITES_PICTURES = process.env['NNRLK_WRITE_SCREENSHOTS'] === '1';

const LONG_WORD = 'Қауымдастықтарыңыздағылармен';
const LONG = organization({
  names: { KK: `«${Array.from({ length: 9 }, () => LONG_WORD).join(' ')}» қоғамдық бірлестігі` },
  summaries: { KK: `${LONG_WORD.repeat(5)} ${'құқық қорғау және сот төрелігі '.repeat(8)}`.trim() },
  descriptions: { KK: `${LONG_WORD.repeat(8)}\n\n${'Сот отырыстарын бақылаймыз. '.repeat(60)}`.trim() },
  regionCode: 'KZ-63',
  servesRegionCodes: ['KZ-10', 'KZ-19', 'KZ-23', 'KZ-27', 'KZ-31', 'KZ-33', 'KZ-35'],
  focusAreaCodes: ['MIGRANTS', 'CHILDREN', 'STRATEGIC_LITIGATION'],
  workingLanguages: ['KK', 'RU', 'EN'],
  contacts: [
    { kind: 'EMAIL', value: `${'a'.repeat(60)}@${'b'.repeat(50)}.example`, visibility: 'PUBLIC' },
    { kind: 'WEBSITE', value: `https://${'long-'.repeat(10)}name.example/${'path/'.repeat(20)}`, visibility: 'PUBLIC' },
  ],
});

interface PageUnderTest {
  readonly name: string;
  /** After the language; else found on the site. */
  readonly address: string | ((page: Page) => Promise<string>);
  readonly isLost?: boolean;
  readonly isPictured?: boolean;
}

const PAGES: readonly PageUnderTest[] = [
  { name: 'home', address: '', isPictured: true },
  { name: 'directory', address: '/members', isPictured: true },
  { name: 'directory-filtered', address: '/members?region=KZ-75&region=KZ-71&focus=MIGRANTS&focus=CHILDREN&lang=ru&served=1' },
  { name: 'directory-as-list', address: '/members?q=права&view=list&sort=NEWEST' },
  { name: 'directory-nothing', address: '/members?q=мдвлоыва&region=KZ-75' },
  { name: 'directory-page-2', address: (page) => leading(page, '/members', 'a[rel=next]') },
  { name: 'organization', address: (page) => leading(page, '/members?q=Equal+Opportunities', '.org h3 a'), isPictured: true },
  { name: 'organization-long', address: (page) => leading(page, `/members?q=${LONG_WORD}`, '.org h3 a') },
  { name: 'directory-long', address: `/members?q=${LONG_WORD}` },
  { name: 'join', address: '/join' },
  { name: 'about', address: '/about' },
  { name: 'help', address: '/help' },
  { name: 'contact', address: '/contact' },
  { name: 'report', address: '/report' },
  { name: 'accessibility', address: '/accessibility' },
  { name: 'not-found', address: '/members/nobody-of-this-name', isLost: true },
];

const CASES = PAGES.flatMap((page, turn) => languagesOf(turn).map((language) => ({ ...page, language })));

describe('a page', () => {
  let site: Site;
  beforeAll(async () => {
    mkdirSync(ARTEFACTS, { recursive: true });
    if (WRITES_PICTURES) mkdirSync(PICTURES, { recursive: true });
    site = await startSite();
  });
  afterAll(() => site.stop());

  // Pictures first: the organization with the long name is not of the founding members.
  const pictured = CASES.filter(({ isPictured }) => isPictured);
  const others = CASES.filter(({ isPictured }) => !isPictured);

  it.each(pictured)('$name in $language suits phone and laptop, light and dark', (one) => check(one), 60_000);

  describe('beside an organization with a very long name', () => {
    beforeAll(() => enter(site.api, [LONG]));

    it.each(others)('$name in $language suits phone and laptop, light and dark', (one) => check(one), 60_000);
  });

  async function check({ name, address, language, isLost, isPictured }: (typeof CASES)[number]): Promise<void> {
    const { context, page, complaints } = await site.visit({ reducedMotion: 'reduce' }); // else colours are measured half-way between two themes
    const found = typeof address === 'string' ? `/${language}${address}` : await addressOf(language, address);
    const answer = await page.goto(found);
    await takenOver(page);
    expect(answer?.status()).toBe(isLost ? 404 : 200);
    const problems: Record<string, string[]> = {};
    for (const width of [360, 1_280]) {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 800 });
      problems[`${width} px, sticking out`] = await sticksOut(page);
      const picture = `${name}-${width}-${language}.png`;
      await page.screenshot({ path: path.join(ARTEFACTS, picture), fullPage: true });
      if (WRITES_PICTURES && isPictured) await page.screenshot({ path: path.join(PICTURES, picture), fullPage: true });
      problems[`${width} px, light`] = await axeViolations(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      problems[`${width} px, dark`] = await axeViolations(page, COLOUR_RULES);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await page.setViewportSize({ width: 320, height: 640 });
    problems['320 px, sticking out'] = await sticksOut(page);
    // The browser itself reports the page's own 404.
    problems['complaints'] = complaints.filter((text) => !(isLost && text.includes('404')));
    expect(Object.entries(problems).filter(([, found]) => found.length > 0)).toEqual([]);
    await context.close();
  }

  async function addressOf(language: string, look: (page: Page) => Promise<string>): Promise<string> {
    const { context, page } = await site.visit({ javaScriptEnabled: false });
    await page.goto(`/${language}`);
    const found = await look(page);
    await context.close();
    return found;
  }
});

/** The address that the first such link of a page leads to. */
async function leading(page: Page, from: string, link: string): Promise<string> {
  await page.goto(`${new URL(page.url()).pathname}${from}`);
  return (await page.locator(link).first().getAttribute('href')) ?? '';
}
