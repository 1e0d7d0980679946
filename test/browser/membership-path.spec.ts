/** The whole way of a member, in Kazakh and on a phone: from its application to its leaving, with the years between passed by a moved clock. */
/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CONSENT_TEXTS } from '#identity';
import { addDays, dayOf, instantOn, yearAfter } from '#kernel';
import { rowsOf } from '../support/directory-data.js';
import { eventually } from '../support/eventually.js';
import { moveClock } from '../support/moved-clock.js';
import { axeViolations, sticksOut } from '../support/page-checks.js';
import { addMember, addPerson, PASSWORD } from '../support/people.js';
import { plain, startSite, takenOver, type Site, type Visit } from '../support/site.js';
import { mailTo } from '../support/staged-mail.js';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'kk-KZ', reducedMotion: 'reduce' } as const;
const NAME = 'Жаңа дала құқығы';
const OFFICE = 'office@zhana-dala.example';
const MANAGER = 'aigerim@zhana-dala.example';
const COORDINATOR = 'coordinator@network.example';
const REVIEWER = 'reviewer@network.example';
const MANAGERS_PASSWORD = 'eleven brown foxes nap outside';
const STILL_TRUE = 'Профиль расталды, мүшелік тағы бір жылға ұзартылды.';

describe('an organization in the network', () => {
  let site: Site;
  const visits: Visit[] = [];

  beforeAll(async () => {
    site = await startSite({ mode: 'demo', environment: { NNRLK_WORKER: 'inside' } }); // where coordinators need no second step
    const known = await addMember(site.api, { name: 'River Aid' });
    await addPerson(site.api, { email: COORDINATOR, name: 'Сәуле Оспанова', appointment: 'COORDINATOR' });
    await addPerson(site.api, { email: REVIEWER, name: 'Марат Ли', appointment: 'REVIEWER', organizationId: known });
  });
  afterAll(async () => {
    await Promise.all(visits.map(({ context }) => context.close()));
    await site.stop();
  });

  it('applies, is approved by two, comes in, edits, renews, lapses, returns and leaves', async () => {
    const [applicant, coordinator, reviewer, manager, visitor] = [
      await onPhone(),
      await onPhone(),
      await onPhone(),
      await onPhone(),
      await onPhone(),
    ];
    await apply(applicant);
    await proveEmail(applicant);

    await enter(coordinator, COORDINATOR);
    await coordinator.goto('/kk/coordination/applications');
    await approve(coordinator);
    await applicant.reload();
    await shows(applicant, 'Қаралып жатыр'); // one approval is not enough
    await enter(reviewer, REVIEWER);
    await isAwaited(reviewer, 'Сіздің шешіміңізді күтіп тұрған өтініш: 1');
    await reviewer.locator('main').getByRole('link', { name: 'Өтініштерді ашу' }).click();
    await approve(reviewer);
    await shows(reviewer, 'Бұл өтінішті қарау аяқталды.');
    await isAwaited(reviewer, 'Қазір сізден ештеңе күтілмейді');
    await applicant.reload();
    await shows(applicant, 'Мақұлданды');
    await coordinator.goto('/kk/coordination/audit?action=APPLICATION_REVIEWED');
    await coordinator.getByText('өтінішті қарау және мүшелік (1)').first().waitFor({ state: 'attached' });

    await acceptInvitation(manager);
    await signOutAndIn(manager);
    const ownPage = await openOwnPage(manager);
    await edit(manager);
    await visitor.goto(ownPage);
    await shows(visitor, 'Ауыл тұрғындарына тегін кеңес береміз.');

    const firstYear = yearAfter(dayOf(new Date()));
    await comeTo(addDays(firstYear, -30), 9);
    await manager.goto(await linkMailedTo(MANAGER, 'renew'));
    await renew(manager);

    const secondYear = yearAfter(addDays(firstYear, -30));
    await comeTo(addDays(secondYear, 1), 0);
    await linkMailedTo(MANAGER, 'renew', 'Қосымша мерзім басталды');
    await manager.goto(ownPage);
    await shows(manager, 'Қосымша мерзім');
    expect((await visitor.goto(ownPage))?.status()).toBe(200);
    await isAwaited(manager, 'Мүшелігін ұзарту керек ұйым: 1');
    await manager.locator('main').getByRole('link', { name: 'Мүшелікті ұзарту' }).click();
    await manager.getByRole('heading', { level: 1, name: 'Бәрі әлі дұрыс па?' }).waitFor();

    await comeTo(addDays(secondYear, 61), 0);
    await linkMailedTo(MANAGER, 'contact', 'Мүшеліктің мерзімі өтті');
    expect((await visitor.goto(ownPage))?.status()).toBe(404);
    await manager.goto('/kk/account');
    await shows(manager, 'Мерзімі өтті');

    await bringBack(coordinator, ownPage);
    await visitor.goto(ownPage);
    expect(await visitor.getByRole('heading', { level: 1 }).innerText()).toBe(NAME);

    await manager.goto(ownPage);
    await leave(manager);
    expect((await visitor.goto(ownPage))?.status()).toBe(404);
    await coordinator.goto(ownPage);
    expect(await historyOn(coordinator)).toEqual([
      'Желіден шықты',
      'Қолданыста',
      'Мерзімі өтті',
      'Қосымша мерзім',
      'Қолданыста',
      'Қолданыста',
    ]);
    expect(visits.flatMap(({ complaints }) => complaints).filter((complaint) => !complaint.includes('404'))).toEqual([]);
  }, 180_000);

  /** Somebody with a phone of their own. */
  async function onPhone(): Promise<Page> {
    const visit = await site.visit(PHONE);
    visits.push(visit);
    return visit.page;
  }

  /** The link of a page in the newest mail to somebody, as soon as a mail with these words is there. */
  function linkMailedTo(mailbox: string, page: string, words = ''): Promise<string> {
    return eventually(async () => {
      const [newest = ''] = await mailTo(site.api, mailbox);
      const link = new RegExp(`${site.url}/kk/\\S*${page}\\S*`).exec(newest)?.[0];
      if (!link || !newest.includes(words)) throw new Error(`No such mail to ${mailbox}: ${newest}`);
      return link;
    });
  }

  /** It is that day, and the worker does what has come due until then. */
  async function comeTo(day: string, hour: number): Promise<void> {
    moveClock(site.api, day, hour);
    const due = `select id from graphile_worker.jobs where key like 'membership:%' and run_at <= $1`;
    await rowsOf(site.api, `select graphile_worker.reschedule_jobs(array(${due}), run_at := now())`, [instantOn(day, hour)]);
    await eventually(async () => expect(await rowsOf(site.api, due, [instantOn(day, hour)])).toEqual([]), 20_000);
  }

  async function proveEmail(page: Page): Promise<void> {
    await page.goto(await linkMailedTo(OFFICE, 'join'));
    await takenOver(page);
    await page.getByRole('button', { name: 'Поштаны растау' }).click();
    await said(page, 'Пошта расталды, өтініш қарауға берілді.');
  }

  async function acceptInvitation(page: Page): Promise<void> {
    await page.goto(await linkMailedTo(MANAGER, 'invitation'));
    await takenOver(page);
    await shows(page, `${NAME} · профильге жауапты`);
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.locator('[name=displayName]').inputValue()).toBe('Айгерім Жолдас');
    await page.getByRole('group', { name: 'Жұмыс тілдеріңіз' }).getByLabel('Қазақ тілі').check();
    await page.getByLabel(CONSENT_TEXTS.PROCESSING.KK ?? '').check();
    await page.getByLabel('Жаңа құпиясөз').fill(MANAGERS_PASSWORD);
    await page.getByRole('button', { name: 'Шақыруды қабылдау' }).click();
    await said(page, 'Шақыру қабылданды. Қош келдіңіз!');
  }
});

async function apply(page: Page): Promise<void> {
  await page.goto('/kk');
  await page.locator('main').getByRole('link', { name: 'Өтініш беру' }).click();
  await page.getByRole('heading', { level: 1, name: 'Желіге қосылу' }).waitFor();
  await takenOver(page);
  await page.getByLabel('Ұйымның электрондық поштасы').fill(OFFICE);
  await page.getByLabel('Атауы (қазақша)').fill(NAME);
  await page.getByLabel('Өңір', { exact: true }).selectOption({ label: 'Ұлытау облысы' });
  await page.getByLabel('Балалар').check();
  await page.getByLabel('Қазақ тілі').check();
  await page.getByLabel('Тегі мен аты').fill('Айгерім Жолдас');
  await page.getByLabel('Жұмыс поштасы').fill(MANAGER);
  await page.getByLabel('Неліктен қосылғыңыз келеді').fill('Соттарды бірге бақылағымыз келеді.');
  await page.getByLabel('Бәріне', { exact: true }).check();
  await page.getByLabel('Меморандумды оқыдық').check();
  await page.getByLabel('Желі осы өтініштегі деректерді').check();
  await page.locator('main').getByRole('button', { name: 'Өтініш беру' }).click();
  await shows(page, `${OFFICE} мекенжайына сілтеме жібердік`);
}

async function enter(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto('/kk/sign-in');
  await page.getByLabel('Электрондық пошта').fill(email);
  await page.getByLabel('Құпиясөз', { exact: true }).fill(password);
  await page.locator('main').getByRole('button', { name: 'Кіру', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}

/** So the desk says, which they open from the menu. */
async function isAwaited(page: Page, words: string): Promise<void> {
  await page.locator('.menu > summary').click();
  await page.locator('.menu').getByRole('link', { name: 'Жұмыс үстелі' }).click();
  await page.getByRole('heading', { level: 1, name: 'Жұмыс үстелі' }).waitFor();
  await shows(page, words);
  expect(await axeViolations(page)).toEqual([]);
}

async function approve(page: Page): Promise<void> {
  await takenOver(page);
  await page.locator('main').getByRole('link', { name: NAME, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  await page.getByLabel('Мақұлдау', { exact: true }).check();
  await page.getByRole('button', { name: 'Шешімді жіберу' }).click();
  await said(page, 'Мақұлдауыңыз жазылды.');
}

async function signOutAndIn(page: Page): Promise<void> {
  await page.goto('/kk/account');
  await page.locator('main').getByRole('button', { name: 'Шығу', exact: true }).click();
  await page.waitForURL((url) => !url.pathname.includes('account'));
  await enter(page, MANAGER, MANAGERS_PASSWORD);
}

/** Its address, found from the account. */
async function openOwnPage(page: Page): Promise<string> {
  await page.goto('/kk/account');
  await page.locator('section[aria-labelledby=represents]').getByRole('link', { name: NAME }).click();
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  return new URL(page.url()).pathname;
}

async function edit(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Профильді өзгерту' }).click();
  await page.locator('[name="summary.KK"]').waitFor();
  await takenOver(page);
  await page.locator('[name="summary.KK"]').fill('Ауыл тұрғындарына тегін кеңес береміз.');
  await page.getByRole('button', { name: 'Профильді сақтау' }).click();
  await said(page, 'Профиль сақталды.');
}

async function renew(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Бәрі әлі дұрыс па?' }).waitFor();
  await takenOver(page);
  await shows(page, 'Ауыл тұрғындарына тегін кеңес береміз.');
  await page.getByRole('button', { name: 'Бәрі дұрыс' }).click();
  await said(page, STILL_TRUE);
}

async function bringBack(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await takenOver(page);
  const membership = page.locator('section[aria-labelledby=membership]');
  await membership.getByText('Желіге қайтару').first().click();
  await membership.getByRole('button', { name: 'Желіге қайтару' }).click();
  await said(page, 'Ұйым желіге қайтты.');
}

async function leave(page: Page): Promise<void> {
  await takenOver(page);
  const membership = page.locator('section[aria-labelledby=membership]');
  await membership.getByText('Желіден шығу').first().click();
  await membership.getByLabel('Өз еркімен').check();
  await membership.getByRole('button', { name: 'Желіден шығу' }).click();
  await said(page, 'Ұйым желіден шықты.');
}

/** The states that the membership had, the newest first. */
async function historyOn(page: Page): Promise<string[]> {
  const membership = page.locator('section[aria-labelledby=membership]');
  await membership.getByText('Мүшелік тарихы').click();
  return membership.locator('ol b').allInnerTexts();
}

/** The page says so, and nobody has to scroll sideways to read it. */
async function shows(page: Page, words: string): Promise<void> {
  await page.locator('main').getByText(words).first().waitFor();
  expect(plain(await page.locator('main').innerText())).toContain(words);
  expect([page.url(), await sticksOut(page)]).toEqual([page.url(), []]);
}

/** What the last change has led to. */
async function said(page: Page, words: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor();
}
