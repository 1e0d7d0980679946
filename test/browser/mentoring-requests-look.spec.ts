/** The pages of requests for mentoring on a phone and on a laptop, in both themes, with long texts and with what was wrong. */
/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addMentor, addSignedIn, requestMentoring, type Headers, type TestMentor } from '../support/mentoring-data.js';
import { axeViolations, COLOUR_RULES, sticksOut } from '../support/page-checks.js';
import { addMember, PASSWORD } from '../support/people.js';
import { languagesOf, startSite, takenOver, type Site } from '../support/site.js';
import { tokenIn } from '../support/staged-mail.js';

const MENTOR = 'daniyar@mentors.example';

describe('a request for mentoring', () => {
  let site: Site;
  let first: TestMentor;
  let second: TestMentor;
  let people = 0;

  beforeAll(async () => {
    site = await startSite({ mode: 'demo' }); // where coordinators need no second step
    const organizationId = await addMember(site.api, { name: 'River Rights' });
    const coordinator = await addSignedIn(site.api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
    const offer = { coordinator, capacity: 20, languages: ['KK', 'RU'] };
    first = await addMentor(site.api, { email: MENTOR, name: 'Данияр Ахмет', organizationId }, offer);
    second = await addMentor(site.api, { email: 'svetlana@mentors.example', name: 'Светлана Ким', organizationId }, offer);
  });
  afterAll(() => site.stop());

  const mentee = async (organizationId: string): Promise<{ email: string; headers: Headers }> => {
    const email = `mentee${++people}@long.example`;
    const name = 'Нұрсұлтан-Бауыржан Құдайбергенұлы-Жолдасбеков';
    return { email, headers: await addSignedIn(site.api, { email, name, organizationId }) };
  };
  const enter = async (page: Page, email: string): Promise<void> => {
    await page.goto('/ru/sign-in');
    await page.locator('[name=email]').fill(email);
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('main button.btn--primary').click();
    await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  };

  it.each([360, 1_280])('has pages that pass axe and fit at %i px, light and dark', async (width) => {
    const long = `Ұзақ тақырып ${'құқыққорғаушылық'.repeat(6)}`;
    const named = { KK: `${long} қоғамдық бірлестігі`, RU: `Организация ${long}` };
    const { email, headers } = await mentee(await addMember(site.api, { name: `Long ${width}`, names: { ...named, EN: `Long ${width}` } }));
    const given = {
      details: long.repeat(8),
      preferredMentorIds: [first.id, second.id],
      unwantedMentorIds: [],
      onBehalfOfSlug: `long-${width}`,
    };
    const { id } = await requestMentoring(site.api, headers, { ...given, headline: long });
    const link = `/ru/answer/${await tokenIn(site.api, MENTOR, 'answers?')}`; // whichever way the addresses of mails go
    const { context, page, complaints } = await site.visit({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    const check = async (address: string, turn: number): Promise<void> => {
      for (const language of languagesOf(turn)) {
        await page.goto(`/${language}/${address}`);
        await takenOver(page);
        await page.evaluate(() => document.querySelectorAll('main details').forEach((fold) => fold.setAttribute('open', '')));
        expect([address, await axeViolations(page), await sticksOut(page)]).toEqual([address, [], []]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect([address, await axeViolations(page, COLOUR_RULES)]).toEqual([address, []]);
        await page.emulateMedia({ colorScheme: 'light' });
        await page.setViewportSize({ width: 320, height: 640 });
        expect([address, await sticksOut(page)]).toEqual([address, []]);
        await page.setViewportSize({ width, height: 800 });
      }
    };
    await check(link.slice(4), 0);
    await enter(page, email);
    const forms = ['mentoring/requests/new', 'mentoring/requests/new?kind=CONSULTATION'];
    for (const [turn, address] of ['mentoring', ...forms, `mentoring/requests/${id}`].entries()) await check(address, turn);
    await page.goto('/kk/mentoring/requests/new');
    await takenOver(page);
    await page.locator('main .actions button.btn--primary').click();
    await page.locator('.error-summary').waitFor();
    expect([await axeViolations(page), await sticksOut(page)]).toEqual([[], []]);
    await page.locator('#headline').fill('Арыз Асан Үсеновтің атынан Асан Үсенов');
    await page.getByRole('button', { name: 'Тәлімгер не оқитынын көрсету' }).click();
    await page.locator('.notice--attention').waitFor();
    expect([await axeViolations(page), await sticksOut(page)]).toEqual([[], []]);
    await context.clearCookies();
    await enter(page, MENTOR);
    for (const [turn, address] of ['mentoring', `mentoring/requests/${id}`].entries()) await check(address, turn + 1);
    expect(complaints.filter((text) => !text.includes('400'))).toEqual([]); // the browser itself reports a form that was not taken
    await context.close();
  });
});
