/** The site as a reader's browser has it: the real server with its pages, a browser, and an ear for what the browser complains of. */
/// <reference lib="dom" />
import { createServer, type AddressInfo } from 'node:net';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, readWholeDocuments } from './browser.js';
import { startApi, type RunningApi } from './running-api.js';

export type Language = 'kk' | 'ru' | 'en';

const LANGUAGES: readonly Language[] = ['kk', 'ru', 'en'];

/** One language a page, in turn; all that NNRLK_TEST_LOCALES names under `npm run test:all`. */
export function languagesOf(turn: number): readonly Language[] {
  const wanted = LANGUAGES.filter((language) => process.env['NNRLK_TEST_LOCALES']?.split(',').includes(language));
  return wanted.length > 0 ? wanted : LANGUAGES.slice(turn % LANGUAGES.length, (turn % LANGUAGES.length) + 1);
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of scripts and of the console, where the browser also reports what the policy forbade. */
  readonly complaints: readonly string[];
}

export interface Site {
  readonly api: RunningApi;
  readonly browser: Browser;
  readonly url: string;
  /** A reader who was never here before. */
  readonly visit: (options?: BrowserContextOptions) => Promise<Visit>;
  stop(): Promise<void>;
}

/** Starts it with the founding members, under the address that readers use: forms are taken from no other origin. Passkeys need a host with a name. */
export async function startSite({ host = '127.0.0.1', mode = 'production', environment = {} } = {}): Promise<Site> {
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const api = await startApi({
    environment: { ...environment, PORT: String(port), PUBLIC_URL: url, NNRLK_MODE: mode },
    hasMembers: true,
    servesPages: true,
  });
  const browser = await openBrowser();
  return {
    api,
    browser,
    url,
    visit: (options) => visitBy(browser, { baseURL: url, ...options }),
    async stop() {
      await browser.close();
      await api.stop();
    },
  };
}

async function visitBy(browser: Browser, options: BrowserContextOptions): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 800 }, ...options });
  const page = await context.newPage();
  readWholeDocuments(page);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return { context, page, complaints };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Waits until the scripts have taken the page over: React holds its elements, and the button that only a page without scripts needs is gone. */
export async function takenOver(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const main = document.querySelector('main');
    const isHeld = main !== null && Object.keys(main).some((key) => key.startsWith('__reactFiber'));
    return isHeld && !document.querySelector('.facets .actions');
  });
}

/** The names in the list, from the top. */
export function namesOn(page: Page): Promise<string[]> {
  return page.locator('.ledger h3').allInnerTexts();
}

/** Waits until the list has just these, in this order. */
export async function namesBecome(page: Page, names: readonly string[]): Promise<void> {
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('.ledger h3')].map((name) => name.textContent).join('|') === wanted,
    names.join('|'),
  );
}

/** Words as a reader sees them: spaces that must not break are spaces. */
export function plain(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
