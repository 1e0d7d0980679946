/** A developer opens GraphiQL in the demonstration and tries the contract's operations. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { startApi, type RunningApi } from '../support/running-api.js';

describe('GraphiQL', () => {
  let api: RunningApi;
  let browser: Browser;
  beforeAll(async () => {
    api = await startApi({ environment: { NNRLK_MODE: 'demo' } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await api.stop();
  });

  it('runs an operation of the contract, with nothing from another server and nothing that the policy forbids', async () => {
    const page = await browser.newPage({ viewport: { width: 1_280, height: 800 } });
    const complaints: string[] = [];
    const foreign: string[] = [];
    page.on(
      'console',
      (message) => message.type() === 'error' && !message.location().url.endsWith('favicon.svg') && complaints.push(message.text()),
    );
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on(
      'request',
      (request) => !/^(data|blob):/.test(request.url()) && !request.url().startsWith(api.url) && foreign.push(request.url()),
    );
    await page.goto(`${api.url}/graphiql`);
    await page.getByRole('tab', { name: 'Vocabulary' }).click();
    await page.locator('.graphiql-query-editor').getByText('query Vocabulary').first().waitFor();
    await page.locator('.result-window .CodeMirror').waitFor(); // nothing is executed before there is a place for the answer
    await page.getByRole('button', { name: /execute query/i }).click();
    await page.getByText('"organizationCount"').first().waitFor();
    const tabs = await page.getByRole('tab').allInnerTexts();
    expect(tabs).toEqual([
      ...['PeerDirectory', 'OrganizationPage', 'Vocabulary', 'NetworkFigures'],
      ...['ApplyForMembership', 'ApplicationQueue', 'ReviewApplication', 'MembershipHistory'],
      ...['RequestMentoring', 'AnswerPairing', 'MyPairings', 'WriteNote'],
    ]);
    expect({ complaints, foreign }).toEqual({ complaints: [], foreign: [] });
    await page.close();
  });

  it('is not there in earnest', async () => {
    const production = await startApi();
    const response = await fetch(`${production.url}/graphiql`);
    await production.stop();
    expect(response.status).toBe(404);
  });
});
