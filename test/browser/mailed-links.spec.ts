/** What mailed links open, read by somebody without scripts: an invitation, and a new password. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { toGlobalId } from '#kernel';
import { axeViolations, sticksOut } from '../support/page-checks.js';
import { addMember, addPerson, signIn } from '../support/people.js';
import { startSite, type Site } from '../support/site.js';
import { tokenIn } from '../support/staged-mail.js';

const INVITE = 'mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { invitation { state } } }';
const INVITED = 'invited@links.example';
const PASSWORD = 'eleven brown foxes nap outside';

describe('a mailed link', () => {
  let site: Site;
  let page: Page;

  beforeAll(async () => {
    site = await startSite();
    const organization = await addMember(site.api, { name: 'Mailed Links' });
    await addPerson(site.api, { email: 'manager@links.example', organizationId: organization, role: 'MANAGER' });
    const input = {
      name: 'Әсел Тестова',
      email: INVITED,
      locale: 'KK',
      organizationId: toGlobalId('Organization', organization),
      representationRole: 'REPRESENTATIVE',
      position: 'Заңгер',
    };
    const { body } = await site.api.ask(INVITE, { input }, await signIn(site.api, 'manager@links.example'));
    expect(body.errors).toBeUndefined();
    ({ page } = await site.visit({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } }));
  });
  afterAll(() => site.stop());

  it('of an invitation accepts nothing when it is opened, says what is wrong, and makes an account by its button', async () => {
    const address = `/kk/invitation/${await tokenIn(site.api, INVITED, 'invitation')}`;
    for (let time = 0; time < 2; time += 1) {
      await page.goto(address);
      expect(await page.getByLabel('Аты-жөніңіз').inputValue()).toBe('Әсел Тестова');
    }
    expect(await sticksOut(page)).toEqual([]);
    expect(await violationsOf(address)).toEqual([]);
    await page.getByLabel('Желі менің атымды').check();
    await page.getByLabel('Құпиясөз').fill('123456789012');
    await page.getByRole('button', { name: 'Шақыруды қабылдау' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Желі менің атымды').check();
    await page.getByLabel('Құпиясөз').fill(PASSWORD);
    await page.getByRole('button', { name: 'Шақыруды қабылдау' }).click();
    await page.waitForURL('**/kk/account');
    expect(await page.locator('main').innerText()).toContain('Mailed Links');
    await page.goto(address);
    await page.getByText('Бұл сілтеме енді жарамайды').waitFor();
  });

  it('of a forgotten password sets a new one, once', async () => {
    await page.context().clearCookies();
    await page.goto('/ru/sign-in');
    await page.getByRole('link', { name: 'Забыли пароль?' }).click();
    expect(await violationsOf('/ru/sign-in/reset')).toEqual([]);
    await page.getByLabel('Электронная почта').fill(INVITED);
    await page.getByRole('button', { name: 'Прислать ссылку' }).click();
    await page.getByText('ссылка отправлена').waitFor();
    const address = `/ru/sign-in/reset/${await tokenIn(site.api, INVITED, 'sign-in/reset')}`;
    await page.goto(address);
    await page.getByLabel('Новый пароль').fill('nine quiet owls read maps');
    await page.getByRole('button', { name: 'Сохранить пароль' }).click();
    await page.getByText('Пароль сохранён').waitFor();
    await page.goto(address);
    await page.getByLabel('Новый пароль').fill('ten quiet owls read maps now');
    await page.getByRole('button', { name: 'Сохранить пароль' }).click();
    await page.getByText('больше не действует').waitFor();
    await page.goto('/ru/sign-in');
    await page.getByLabel('Электронная почта').fill(INVITED);
    await page.getByLabel('Пароль').fill('nine quiet owls read maps');
    await page.getByRole('main').getByRole('button', { name: 'Войти', exact: true }).click();
    await page.waitForURL('**/ru/members');
  });

  /** The checker itself is a script, so it looks at the page in another browser. */
  async function violationsOf(address: string): Promise<string[]> {
    const { page: seen, context } = await site.visit();
    await seen.goto(address);
    const violations = await axeViolations(seen);
    await context.close();
    return violations;
  }
});
