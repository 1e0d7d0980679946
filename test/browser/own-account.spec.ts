/** One's own account: the second step, the lock, my data. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeViolations, sticksOut } from '../support/page-checks.js';
import { addMember, addPerson, PASSWORD, totpCode } from '../support/people.js';
import { languagesOf, plain, startSite, takenOver, type Site } from '../support/site.js';
import { asOwner } from '../support/test-database.js';

const PAGES = ['security', 'lock', 'data'] as const;

describe('somebody with an account', () => {
  let site: Site;
  let organizationId: string;

  beforeAll(async () => {
    site = await startSite({ host: 'localhost' });
    organizationId = await addMember(site.api, { name: 'Own Account' });
  });
  afterAll(() => site.stop());

  it('registers a passkey, signs out, and comes to the directory by the passkey alone', async () => {
    const { context, page, complaints } = await visitor('passkey@members.example');
    const protocol = await context.newCDPSession(page);
    await protocol.send('WebAuthn.enable');
    await protocol.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto('/en/account/security');
    await page.getByLabel('Name of the passkey').fill('Phone');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
    expect(await page.locator('.codes li').count()).toBe(10);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'I have kept the codes' }).click();
    await page.getByText('Phone', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Turn on codes from an app' }).click();
    await page.getByRole('img', { name: 'QR code for the app' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);

    await page.goto('/en/account');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto('/en/sign-in');
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL('**/en/members');
    await page.getByRole('link', { name: 'Test Person' }).first().waitFor();

    await page.goto('/en/account/security');
    await page.getByRole('button', { name: 'Remove the passkey' }).click();
    await page.getByText('The passkey is removed.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('hears that there is no passkey to sign in by', async () => {
    const { context, page } = await site.visit();
    await page.goto('/en/sign-in');
    await takenOver(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click(); // there is no key here to answer with
    await page.getByRole('alert').waitFor();
    await page.getByRole('alert').filter({ hasText: 'Try again, or sign in with your e-mail and password.' }).waitFor();
    await context.close();
  });

  it('turns on codes from an app without scripts, mistyping once, and is asked for one at the next sign-in', async () => {
    const { context, page } = await visitor('app@members.example', { javaScriptEnabled: false });
    await page.goto('/ru/account/security');
    await page.locator('main').filter({ hasText: 'браузер должен выполнять сценарий этой страницы' }).waitFor();
    await page.getByRole('button', { name: 'Включить код из приложения' }).click();
    const secret = (await page.locator('main code').innerText()).replaceAll(' ', '');
    expect(await page.locator('svg.qr path').getAttribute('d')).toMatch(/^M0 0h7v1h-7z/);
    await page.getByLabel('Код из приложения').fill('000000');
    await page.getByRole('button', { name: 'Включить код из приложения' }).click();
    await page.locator('.error-summary h2').filter({ hasText: 'Код не подошёл' }).waitFor();
    expect((await page.locator('main code').innerText()).replaceAll(' ', '')).toBe(secret);
    await page.getByLabel('Код из приложения').fill(totpCode(secret));
    await page.getByRole('button', { name: 'Включить код из приложения' }).click();
    await page.locator('.codes code').nth(9).waitFor();
    const codes = await page.locator('.codes code').allInnerTexts();
    expect(codes).toHaveLength(10);

    await page.goto('/ru/account/security');
    expect(await page.locator('main').innerText()).not.toContain(codes[0]);
    await page.getByRole('button', { name: 'Получить новые коды' }).click();
    await page.locator('.codes code').nth(9).waitFor();
    const renewed = await page.locator('.codes code').allInnerTexts();
    expect(renewed.filter((code) => codes.includes(code))).toEqual([]);

    await context.clearCookies();
    await enter(page, 'ru', 'app@members.example');
    await page.getByLabel('Код').fill(renewed[0] ?? '');
    await page.getByRole('button', { name: 'Подтвердить' }).click();
    await page.waitForURL('**/ru/members');
    await page.goto('/ru/account/security');
    await page.getByRole('button', { name: 'Отключить код из приложения' }).click();
    await page.getByRole('status').filter({ hasText: 'Код из приложения отключён.' }).waitFor();
    await context.close();
  });

  it('is asked for the password again where the sign-in is an hour old', async () => {
    const { context, page } = await visitor('late@members.example', { javaScriptEnabled: false });
    await asOwner(site.api.database, `update sign_in_session set confirmed_at = now() - interval '1 hour'`);
    await page.goto('/en/account/security');
    await page.getByRole('button', { name: 'Turn on codes from an app' }).click();
    expect(new URL(page.url()).pathname).toBe('/en/account/confirm');
    expect(new URL(page.url()).searchParams.get('to')).toBe('/en/account/security');
    await context.close();
  });

  it('names a trusted colleague, who ends all of their sign-ins, and nobody else’s', async () => {
    await addPerson(site.api, { email: 'friend@members.example', name: 'Faithful Friend', organizationId });
    const owner = await visitor('trusting@members.example', { javaScriptEnabled: false });
    await owner.page.goto('/kk/account/lock');
    await owner.page.getByLabel('Faithful Friend').check();
    await owner.page.getByRole('button', { name: 'Әріптесті тағайындау' }).click();
    await owner.page.getByRole('status').filter({ hasText: 'Сенімді әріптес тағайындалды.' }).waitFor();

    const friend = await site.visit({ javaScriptEnabled: false });
    await enter(friend.page, 'kk', 'friend@members.example');
    await friend.page.goto('/kk/account/lock');
    await friend.page.getByRole('button', { name: 'Тіркелгіні жабу' }).click();
    await friend.page.getByRole('status').filter({ hasText: 'Әріптестің барлық кіруі аяқталды.' }).waitFor();
    await owner.page.goto('/kk/account');
    expect(new URL(owner.page.url()).pathname).toBe('/kk/sign-in');

    await friend.page.goto('/kk/account/lock');
    await friend.page.getByRole('button', { name: 'Барлық кіруді аяқтау' }).click();
    expect(new URL(friend.page.url()).pathname).toBe('/kk/sign-in');
    await friend.page.getByRole('status').filter({ hasText: 'Барлық кіру аяқталды.' }).waitFor();
    await Promise.all([owner.context.close(), friend.context.close()]);
  });

  it('reads and downloads all that is held, takes a consent back and gives it again, asks for erasure and undoes it', async () => {
    const { context, page } = await visitor('data@members.example', { javaScriptEnabled: false });
    await page.goto('/en/account/data');
    const held = plain(await page.locator('section[aria-labelledby=held]').innerText());
    for (const words of ['About me', 'Test Person', 'data@members.example', 'Sign-ins', 'representative']) expect(held).toContain(words);
    const download = await page.request.get('/en/account/data/document');
    expect(download.headers()).toMatchObject({
      'cache-control': 'no-store',
      'content-disposition': expect.stringMatching(/^attachment; /),
    });
    expect(await download.json()).toMatchObject({ person: [{ name: 'Test Person', email: 'data@members.example' }] });

    const news = page.locator('.ledger li', { hasText: 'weekly message' });
    await news.getByRole('button', { name: 'Withdraw consent' }).click();
    await page.getByRole('status').filter({ hasText: 'The consent is withdrawn.' }).waitFor();
    await news.filter({ hasText: 'Withdrawn:' }).waitFor();
    await news.getByRole('button', { name: 'Give consent' }).click();
    await news.filter({ hasText: 'Given:' }).waitFor();

    await page.getByRole('button', { name: 'Erase my data' }).click();
    await page.locator('aside').filter({ hasText: 'A coordinator has not confirmed it yet.' }).waitFor();
    await page.getByRole('button', { name: 'Undo the erasure' }).click();
    await page.getByRole('status').filter({ hasText: 'Your data stays' }).waitFor();
    await context.close();
  });

  it('shows none of it to a visitor', async () => {
    const { context, page } = await site.visit({ javaScriptEnabled: false });
    for (const address of [...PAGES, 'data/document']) {
      await page.goto(`/ru/account/${address}`);
      expect(new URL(page.url()).pathname).toBe('/ru/sign-in');
    }
    await context.close();
  });

  it.each(PAGES.flatMap((name, turn) => languagesOf(turn).map((language) => ({ name, language }))))(
    'has $name in $language on phone and laptop, light and dark',
    async ({ name, language }) => {
      const { context, page, complaints } = await visitor(`${name}-${language}@members.example`, { reducedMotion: 'reduce' });
      await page.goto(`/${language}/account/${name}`);
      await takenOver(page);
      for (const width of [320, 360, 1_280]) {
        await page.setViewportSize({ width, height: 740 });
        expect([width, await sticksOut(page)]).toEqual([width, []]);
        expect([width, await axeViolations(page)]).toEqual([width, []]);
      }
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axeViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );

  /** A new person of the organization, signed in. */
  async function visitor(email: string, options: Parameters<Site['visit']>[0] = {}) {
    await addPerson(site.api, { email, organizationId });
    const visit = await site.visit(options);
    await enter(visit.page, 'en', email);
    return visit;
  }
});

async function enter(page: Page, language: string, email: string): Promise<void> {
  await page.goto(`/${language}/sign-in`);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('main button.btn--primary').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
}
