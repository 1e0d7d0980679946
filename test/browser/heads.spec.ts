/** What search engines, messengers and screen readers are told of a page: its language, its name, its address, its other languages. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { rowsOf } from '../support/directory-data.js';
import { startSite, type Language, type Site, type Visit } from '../support/site.js';

const LANGUAGES: readonly Language[] = ['kk', 'ru', 'en'];
const PAGES = ['', '/members', '/join', '/about', '/access', '/help', '/contact', '/report', '/accessibility'];

describe('what is told of a page', () => {
  let site: Site;
  let visit: Visit;
  let page: Page;
  let listed: string[];
  let hidden: string[];
  beforeAll(async () => {
    site = await startSite();
    visit = await site.visit({ javaScriptEnabled: false });
    page = visit.page;
    const rows = await rowsOf<{ slug: string; listing: string }>(site.api, 'select slug, listing from organization order by slug');
    listed = rows.filter(({ listing }) => listing === 'PUBLIC').map(({ slug }) => slug);
    hidden = rows.filter(({ listing }) => listing !== 'PUBLIC').map(({ slug }) => slug);
  });
  afterAll(async () => {
    await visit.context.close();
    await site.stop();
  });

  it.each(LANGUAGES)('is its title and description, its address and those in the other languages, in %s', async (language) => {
    const titles = new Set<string>();
    for (const rest of [...PAGES, `/members/${listed[0]}`]) {
      await page.goto(`/${language}${rest}`);
      const head = await headOf(page);
      const own = `${site.url}/${language}${rest}`;
      expect(head).toMatchObject({
        lang: language,
        robots: null,
        canonical: own,
        alternates: {
          kk: `${site.url}/kk${rest}`,
          ru: `${site.url}/ru${rest}`,
          en: `${site.url}/en${rest}`,
          'x-default': `${site.url}/ru${rest}`,
        },
        og: { url: own, title: head.title, description: head.description, image: `${site.url}/og.png` },
      });
      expect(head.description.length).toBeGreaterThan(40);
      titles.add(head.title);
    }
    expect(titles.size).toBe(PAGES.length + 1);
  });

  it('has a picture that messengers can fetch', async () => {
    const picture = await fetch(`${site.url}/og.png`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  it('keeps what somebody filtered out of search engines', async () => {
    await page.goto('/ru/members?region=KZ-75');
    expect(await headOf(page)).toMatchObject({ robots: 'noindex', canonical: `${site.url}/ru/members` });
  });

  it('says in the words of schema.org what everybody may see of an organization', async () => {
    await page.goto(`/ru/members/${listed[0]}`);
    const [record = ''] = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(JSON.parse(record)).toMatchObject({
      '@type': 'NGO',
      name: await page.locator('h1').innerText(),
      url: `${site.url}/ru/members/${listed[0]}`,
      address: { addressCountry: 'KZ' },
    });
    await page.goto('/ru/members');
    expect(await page.locator('script[type="application/ld+json"]').count()).toBe(0);
  });

  it('is of a hidden organization what it is of none', async () => {
    expect(hidden).toHaveLength(3);
    const answers = await Promise.all([...hidden, 'never-was-here'].map((slug) => answerAt(`/ru/members/${slug}`)));
    expect(answers[0]?.status).toBe(404);
    expect(answers[0]?.text).not.toContain('ld+json');
    for (const answer of answers) expect(answer).toEqual(answers.at(-1));
  });

  it.each(LANGUAGES)('marks every text that is in another language than a page in %s', async (language) => {
    for (const rest of ['', '/members', ...listed.map((slug) => `/members/${slug}`)]) {
      await page.goto(`/${language}${rest}`);
      expect({ rest, unmarked: await unmarkedTexts(page) }).toEqual({ rest, unmarked: [] });
    }
  });

  it('lists in the sitemap every page and every listed organization in three languages, and nothing else', async () => {
    const xml = await (await fetch(`${site.url}/sitemap.xml`)).text();
    const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address);
    const wanted = [...PAGES, ...listed.map((slug) => `/members/${slug}`)].flatMap((rest) =>
      LANGUAGES.map((language) => `${site.url}/${language}${rest}`),
    );
    expect(listed).toHaveLength(24);
    expect([...addresses].sort()).toEqual([...wanted].sort());
    expect(xml.match(/hreflang="kk"/g)).toHaveLength(wanted.length);
  });

  it('leads search engines to the sitemap, and away from the API', async () => {
    const robots = await (await fetch(`${site.url}/robots.txt`)).text();
    expect(robots.split('\n')).toEqual(expect.arrayContaining([`Sitemap: ${site.url}/sitemap.xml`, 'Disallow: /graphql']));
  });

  it.each([
    ['the language that somebody read last', { cookie: 'language=kk', 'accept-language': 'en' }, '/kk'],
    ['the language that the browser asks for', { 'accept-language': 'en-GB,en;q=0.9,ru;q=0.8' }, '/en'],
    ['the first of ours that the browser asks for', { 'accept-language': 'de,kk;q=0.7,ru;q=0.3' }, '/kk'],
    ['Russian, where the browser asks for none of ours', { 'accept-language': 'de' }, '/ru'],
    ['a language of ours, whatever the cookie says', { cookie: 'language=xx', 'accept-language': 'kk' }, '/kk'],
  ])('sends an address without a language to %s', async (_to, headers, expected) => {
    const answer = await fetch(site.url, { headers, redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, expected]);
    expect(answer.headers.get('vary')).toMatch(/cookie.*accept-language/i);
  });

  it('remembers the language of the page that somebody read', async () => {
    const { context, page: own } = await site.visit({ locale: 'en' });
    await own.goto('/');
    expect(new URL(own.url()).pathname).toBe('/en');
    await own.goto('/kk/about');
    await own.goto('/');
    expect(new URL(own.url()).pathname).toBe('/kk');
    await context.close();
  });

  async function answerAt(path: string): Promise<{ status: number; text: string }> {
    const answer = await fetch(`${site.url}${path}`);
    const nonce = /script-src 'nonce-([\w-]+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    return { status: answer.status, text: (await answer.text()).replaceAll(nonce, '') };
  }
});

interface Head {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly robots: string | null;
  readonly canonical: string | null;
  readonly alternates: Readonly<Record<string, string | null>>;
  readonly og: Readonly<Record<string, string | null>>;
}

function headOf(page: Page): Promise<Head> {
  return page.evaluate(() => {
    const said = (selector: string, attribute: string) => document.querySelector(selector)?.getAttribute(attribute) ?? null;
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    return {
      lang: document.documentElement.lang,
      title: document.title,
      description: said('meta[name=description]', 'content') ?? '',
      robots: said('meta[name=robots]', 'content'),
      canonical: said('link[rel=canonical]', 'href'),
      alternates: Object.fromEntries(all('link[rel=alternate]').map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])),
      og: Object.fromEntries(
        all('meta[property^="og:"]').map((meta) => [meta.getAttribute('property')?.slice(3), meta.getAttribute('content')]),
      ),
    };
  });
}

/**
 * Texts whose letters cannot be of the language that their `lang` says: Cyrillic in English, letters that only Kazakh has in Russian, sentences in Latin
 * outside English. Two regions have the same name in Russian as in Kazakh.
 */
function unmarkedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const foreign: Record<string, RegExp> = {
      en: /\p{Script=Cyrillic}/u,
      ru: /[әғқңөұүһі]|[a-z]{3} [a-z]{2}/iu,
      kk: /[a-z]{3} [a-z]{2}/iu,
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      const text = (walker.currentNode.textContent ?? '').replace(/Ұлытау|ҰЛТ|Жетісу/g, '').trim();
      if (!parent || parent.closest('script, style')) continue;
      const lang = parent.closest('[lang]')?.getAttribute('lang') ?? '';
      if (foreign[lang]?.test(text)) found.push(`${lang}: ${text}`);
    }
    return found;
  });
}
