/** A reader on a weak line: 400 kbit/s, 300 ms there and back. How much comes over it, and when the list can be read and used. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CDPSession, Page } from 'playwright-core';
import { languagesOf, namesBecome, startSite, takenOver, type Site } from '../support/site.js';

const WEAK = { offline: false, latency: 300, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const KB = 1_000;

describe.each(languagesOf(0))('on a weak line, in %s', (language) => {
  let site: Site;
  let page: Page;
  let line: Line;
  const measured: Record<string, string> = {};
  beforeAll(async () => {
    site = await startSite();
    await warmUp();
    ({ page } = await site.visit({ viewport: { width: 360, height: 740 } }));
    line = await Line.to(page);
  });
  afterAll(async () => {
    process.stdout.write(`On a weak line, in ${language}: ${JSON.stringify(measured)}\n`);
    await site.stop();
  });

  it('the list of the directory can be read within 3 s and used within 8 s', async () => {
    await page.goto(`/${language}/members`, { waitUntil: 'commit' });
    const readAt = await whenPainted();
    await takenOver(page);
    await page.locator('#q').fill('Fair Court');
    await namesBecome(page, [language === 'kk' ? 'Әділ сот' : language === 'ru' ? 'Справедливый суд' : 'Fair Court']);
    const usedAt = await page.evaluate(() => performance.now());
    Object.assign(measured, { 'list read after': `${Math.round(readAt)} ms`, 'list filtered after': `${Math.round(usedAt)} ms` });
    expect(readAt).toBeLessThan(3_000);
    expect(usedAt).toBeLessThan(8_000);
  });

  it('the directory takes at most 200 KB, each file of it compressed by brotli', async () => {
    await line.forget();
    await page.goto(`/${language}/members`, { waitUntil: 'networkidle' });
    measured['first load'] = `${(line.bytes / KB).toFixed(1)} KB in ${line.files.length} files`;
    expect(line.bytes).toBeLessThanOrEqual(200 * KB);
    expect(line.files.filter(({ encoding }) => encoding !== 'br')).toEqual([]);
  });

  it('a second page takes at most 30 KB', async () => {
    line.startCounting();
    await page.locator('a[rel=next]').click();
    await page.waitForFunction(() => document.querySelectorAll('.ledger h3').length === 4);
    await line.arrived();
    measured['second page'] = `${(line.bytes / KB).toFixed(1)} KB`;
    expect(line.bytes).toBeGreaterThan(0);
    expect(line.bytes).toBeLessThanOrEqual(30 * KB);
  });

  it('the directory takes no file twice', async () => {
    line.startCounting();
    await page.goto(`/${language}/members`, { waitUntil: 'networkidle' });
    measured['second visit'] = `${(line.bytes / KB).toFixed(1)} KB`;
    expect(line.bytes).toBeLessThanOrEqual(30 * KB);
  });

  /** Files are compressed when they are first asked for: a server's first reader, not each one, waits for that. */
  async function warmUp(): Promise<void> {
    const first = await site.visit();
    await first.page.goto(`/${language}/members`);
    await takenOver(first.page);
    await first.context.close();
  }

  /** The first moment when the browser has drawn something and the whole list is there to be drawn. */
  async function whenPainted(): Promise<number> {
    const painted = await page.waitForFunction(() => {
      const isPainted = performance.getEntriesByName('first-contentful-paint').length > 0;
      return isPainted && document.querySelector('.pager') ? performance.now() : null;
    });
    return (await painted.jsonValue()) ?? Infinity;
  }
});

/** The line between a page and the server, made weak and measured by the browser itself: bytes as they came, headers included. */
class Line {
  bytes = 0;
  files: { url: string; encoding: string | undefined }[] = [];
  private readonly underWay = new Set<string>();

  private constructor(private readonly session: CDPSession) {
    session.on('Network.requestWillBeSent', ({ requestId }) => this.underWay.add(requestId));
    session.on('Network.loadingFailed', ({ requestId }) => this.underWay.delete(requestId));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      this.bytes += encodedDataLength;
      this.underWay.delete(requestId);
    });
    session.on('Network.responseReceived', ({ response: { url, headers, fromDiskCache } }) => {
      const encoding = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-encoding')?.[1];
      if (!fromDiskCache) this.files.push({ url, encoding });
    });
  }

  static async to(page: Page): Promise<Line> {
    const session = await page.context().newCDPSession(page);
    const line = new Line(session);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', WEAK);
    return line;
  }

  startCounting(): void {
    this.bytes = 0;
    this.files = [];
  }

  /** What a page shows can be there before the line has said how much it was. */
  async arrived(): Promise<void> {
    while (this.underWay.size > 0) {
      await new Promise((resolve) => {
        this.session.once('Network.loadingFinished', resolve);
        this.session.once('Network.loadingFailed', resolve);
      });
    }
  }

  /** As if the browser had never been here. */
  async forget(): Promise<void> {
    await this.session.send('Network.clearBrowserCache');
    this.startCounting();
  }
}
