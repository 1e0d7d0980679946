/** Reviewers decide on applications: the queue, the bench, two approvals, a return, a conflict of interest. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { application, applied, binOf } from '../support/applications.js';
import { moveClock, letClockRun } from '../support/moved-clock.js';
import { axeViolations, COLOUR_RULES, sticksOut } from '../support/page-checks.js';
import { addMember, addPerson, PASSWORD } from '../support/people.js';
import { languagesOf, plain, startSite, takenOver, type Site } from '../support/site.js';
import { mailTo, tokenIn } from '../support/staged-mail.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
const DAY_MILLISECONDS = 86_400_000;
const AHEAD_OF_GREENWICH = 5 * 3_600_000;

/** The day (yyyy-mm-dd) that it was there so many days ago. */
function dayInAlmaty(daysAgo: number): string {
  return new Date(Date.now() + AHEAD_OF_GREENWICH - daysAgo * DAY_MILLISECONDS).toISOString().slice(0, 10);
}
const COORDINATOR = 'coordinator@network.example';
const REVIEWER = 'reviewer@network.example';

describe('reviewers of applications', () => {
  let site: Site;
  let mine: string;

  beforeAll(async () => {
    site = await startSite({ mode: 'demo' }); // where coordinators need no second step
    mine = await addMember(site.api, { name: 'River Aid', names: { RU: 'Речная помощь', EN: 'River Aid' }, bin: binOf(5) });
    await addPerson(site.api, { email: COORDINATOR, name: 'Сәуле Оспанова', appointment: 'COORDINATOR' });
    await addPerson(site.api, { email: REVIEWER, name: 'Марат Ли', appointment: 'REVIEWER', organizationId: mine });
    await addPerson(site.api, { email: 'member@network.example', organizationId: mine });
  });
  afterAll(() => site.stop());

  const enter = async (page: Page, email: string): Promise<void> => {
    await page.goto('/ru/sign-in');
    await page.locator('[name=email]').fill(email);
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('main button.btn--primary').click();
    await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  };

  /** Opens the bench of an application from the queue. */
  const openBench = async (page: Page, name: string): Promise<void> => {
    await page.goto('/ru/coordination/applications');
    await page.locator('main').getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };

  const decide = async (page: Page, verdict: string, reason = ''): Promise<void> => {
    await page.getByLabel(verdict, { exact: true }).check();
    await page.getByLabel('Причина').fill(reason);
    await page.getByRole('button', { name: 'Отправить решение' }).click();
  };

  it('are the only ones for whom the queue is there; an appointed one has no other page of coordination', async () => {
    const id = await applied(site.api, application({ email: 'seen@new.example', name: 'Видимая' }));
    for (const email of [null, 'member@network.example']) {
      const { context, page } = await site.visit(WITHOUT_SCRIPT);
      if (email) await enter(page, email);
      for (const address of ['coordination/applications', `coordination/applications/${id}`])
        expect((await page.goto(`/ru/${address}`))?.status()).toBe(404);
      await context.close();
    }
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, REVIEWER);
    await page.getByRole('navigation', { name: 'Разделы' }).getByRole('link', { name: 'Координация' }).click();
    expect(new URL(page.url()).pathname).toBe('/ru/coordination/applications');
    expect(await page.getByRole('navigation', { name: 'Страницы координации' }).getByRole('link').allInnerTexts()).toEqual(['Заявки']);
    expect(await page.getByLabel('Сколько рецензентов должны одобрить').count()).toBe(0);
    for (const address of ['people', 'invitations', 'audit', 'nothing'])
      expect([address, (await page.goto(`/ru/coordination/${address}`))?.status()]).toEqual([address, 404]);
    await context.close();
  });

  it('two of them make a member without scripts; the same one cannot approve twice', async () => {
    await applied(site.api, application({ email: 'two@new.example', name: 'Два голоса', organization: { listing: 'PUBLIC' } }));
    const first = await site.visit(WITHOUT_SCRIPT);
    await enter(first.page, COORDINATOR);
    await openBench(first.page, 'Два голоса');
    await first.page.getByRole('button', { name: 'Отправить решение' }).click();
    expect(plain(await first.page.locator('.error-summary').innerText())).toBe('Выберите решение');
    await first.page.getByLabel('Цели совпадают с меморандумом').check();
    await decide(first.page, 'Одобрить');
    expect(plain(await first.page.getByRole('status').innerText())).toBe('Ваше одобрение записано.');
    const words = plain(await first.page.locator('main').innerText());
    expect(words).toContain('Одобрений: 1 из 2');
    expect(words).toContain('Вы уже одобрили');
    expect(await first.page.getByLabel('Цели совпадают с меморандумом').isChecked()).toBe(true);
    expect(await first.page.getByLabel('Одобрить', { exact: true }).count()).toBe(0);

    const second = await site.visit(WITHOUT_SCRIPT);
    await enter(second.page, REVIEWER);
    await openBench(second.page, 'Два голоса');
    await decide(second.page, 'Одобрить', 'Знаем их работу.');
    expect(plain(await second.page.getByRole('status').innerText())).toBe('Ваше одобрение записано.');
    expect(plain(await second.page.locator('main').innerText())).toContain('Рассмотрение этой заявки закончено.');
    await second.page.getByRole('link', { name: 'Открыть страницу члена сети' }).click();
    expect(await second.page.getByRole('heading', { level: 1 }).innerText()).toBe('Два голоса');
    expect(await tokenIn(site.api, 'two@new.example', 'invitation')).toBeTruthy();
    await Promise.all([first.context.close(), second.context.close()]);
  });

  it('return an application with a reason that the applicant is mailed; earlier approvals count no longer', async () => {
    await applied(site.api, application({ email: 'return@new.example', name: 'На доработку' }));
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, COORDINATOR);
    await openBench(page, 'На доработку');
    await decide(page, 'Одобрить');
    await page.getByRole('status').waitFor();
    await decide(page, 'Вернуть на доработку');
    expect(plain(await page.locator('.error-summary').innerText())).toBe('Напишите причину');
    expect(await page.getByLabel('Вернуть на доработку').isChecked()).toBe(true);
    await decide(page, 'Вернуть на доработку', 'Уточните регион.');
    expect(plain(await page.getByRole('status').innerText())).toBe('Заявка возвращена на доработку.');
    const words = plain(await page.locator('main').innerText());
    expect(words).toContain('Одобрений: 0 из 2');
    expect(words).toContain('Больше не считается');
    expect(await page.getByRole('button', { name: 'Отправить решение' }).count()).toBe(0);
    expect((await mailTo(site.api, 'return@new.example'))[0]).toContain('Уточните регион.');
    await context.close();
  });

  it('see whom an applicant resembles, and why; nobody decides on their own organization', async () => {
    await addMember(site.api, { name: 'River Help', names: { RU: 'Речная помощь людям', EN: 'River Help' } });
    await applied(
      site.api,
      application({ email: 'office@river.example', name: 'Речная помощь всем', organization: { bin: binOf(5), regionCode: 'KZ-75' } }),
    );
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, COORDINATOR);
    await openBench(page, 'Речная помощь всем');
    const comparison = page.getByRole('region', { name: 'Сравнение с похожими' });
    expect(plain(await comparison.innerText())).toContain('совпал БИН');
    expect(await comparison.locator('tr', { hasText: 'БИН' }).getAttribute('class')).toBe('cmp cmp--equal');
    await comparison.getByRole('button', { name: /Речная помощь людям/ }).click();
    expect(await comparison.locator('[aria-pressed=true]').innerText()).toContain('Речная помощь людям');
    await context.close();

    const own = await site.visit(WITHOUT_SCRIPT);
    await enter(own.page, REVIEWER);
    await openBench(own.page, 'Речная помощь всем');
    expect(plain(await own.page.locator('main').innerText())).toContain('Эту заявку рассматриваете не вы');
    expect(await own.page.getByRole('button', { name: 'Отправить решение' }).count()).toBe(0);
    await own.context.close();
  });

  it('step back by declaring a conflict of interest, asked once', async () => {
    await applied(site.api, application({ email: 'conflict@new.example', name: 'Знакомая' }));
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, REVIEWER);
    await openBench(page, 'Знакомая');
    await page.getByText('Заявить о конфликте интересов').click();
    await page.getByRole('button', { name: 'Да, есть конфликт интересов' }).click();
    expect(plain(await page.getByRole('status').innerText())).toBe('Конфликт интересов заявлен.');
    expect(plain(await page.locator('main').innerText())).toContain('Вы заявили о конфликте интересов.');
    expect(await page.getByRole('button', { name: 'Отправить решение' }).count()).toBe(0);
    await context.close();
  });

  it('work with scripts too: from the bar to the queue, the bench and a verdict', async () => {
    await applied(site.api, application({ email: 'scripted@new.example', name: 'Со сценариями' }));
    const { context, page, complaints } = await site.visit();
    await enter(page, COORDINATOR);
    await takenOver(page);
    await page.getByRole('navigation', { name: 'Разделы', exact: true }).getByRole('link', { name: 'Координация' }).click();
    await page.getByRole('navigation', { name: 'Страницы координации' }).getByRole('link', { name: 'Заявки' }).click();
    await page.locator('main').getByRole('link', { name: 'Со сценариями' }).click();
    await page.getByRole('heading', { level: 1, name: 'Со сценариями' }).waitFor();
    await page.getByLabel('Представители подтверждены').check();
    await page.getByRole('button', { name: 'Сохранить только проверенное' }).click();
    await page.getByText('Проверенное сохранено.').waitFor();
    expect(await page.getByLabel('Представители подтверждены').isChecked()).toBe(true);
    await decide(page, 'Отклонить', 'Цели не совпадают с меморандумом.');
    await page.getByText('Заявка отклонена.').waitFor();
    expect(plain(await page.locator('main').innerText())).toContain('Рассмотрение этой заявки закончено.');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('find what is overdue and what waits for them, and coordinators say how many approvals it takes', async () => {
    moveClock(site.api, dayInAlmaty(40));
    await applied(site.api, application({ email: 'old@new.example', name: 'Давняя', organization: { regionCode: 'KZ-62' } }));
    letClockRun(site.api);
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, COORDINATOR);
    await page.goto('/ru/coordination/applications');
    await page.getByLabel('Срок прошёл').check();
    await page.getByRole('button', { name: 'Показать' }).click();
    expect(new URL(page.url()).searchParams.get('overdue')).toBe('1');
    await page.getByText('1 заявка').waitFor();
    expect(await page.locator('tbody th a').allInnerTexts()).toEqual(['Давняя']);
    expect(plain(await page.locator('tbody tr').innerText())).toMatch(/Срок прошёл \d.*Ждёт 40 дней/);
    await page.goto('/ru/coordination/applications?mine=1');
    expect(await page.locator('tbody th a', { hasText: 'Два голоса' }).count()).toBe(0);
    await page.goto('/ru/coordination/applications?region=KZ-39');
    await page.getByText('Таких заявок нет').waitFor();

    await page.goto('/ru/coordination/applications');
    await page.getByLabel('Сколько рецензентов должны одобрить').selectOption('1');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    expect(plain(await page.getByRole('status').innerText())).toBe('Настройка сохранена.');
    await openBench(page, 'Давняя');
    await decide(page, 'Одобрить');
    expect(plain(await page.getByRole('status').innerText())).toBe('Ваше одобрение записано.');
    expect(plain(await page.locator('main').innerText())).toContain('Рассмотрение этой заявки закончено.');
    await page.goto('/ru/coordination/applications');
    await page.getByLabel('Сколько рецензентов должны одобрить').selectOption('2');
    await page.getByRole('button', { name: 'Сохранить' }).click();
    await page.getByRole('status').waitFor();
    await context.close();
  });

  it.each([360, 1_280])('have pages that pass axe and fit at %i px, light and dark', async (width) => {
    const long = `Ұзақ атау ${'құқыққорғаушылық'.repeat(6)}`;
    const id = await applied(
      site.api,
      application({
        email: `long-${width}@river.example`,
        name: long,
        organization: {
          bin: binOf(5),
          withheld: ['BIN', 'LEGAL_FORM'],
          phone: '+77000001000',
          website: `https://example.org/${'long-'.repeat(20)}`,
        },
        statement: 'Мы хотим работать вместе.\n'.repeat(30),
        support: 'Речная помощь',
      }),
    );
    const { context, page, complaints } = await site.visit({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    await enter(page, COORDINATOR);
    const addresses = ['coordination/applications', 'coordination/applications?region=KZ-39', `coordination/applications/${id}`];
    for (const [turn, address] of addresses.entries())
      for (const language of languagesOf(turn)) {
        await page.goto(`/${language}/${address}`);
        await takenOver(page);
        expect([address, await axeViolations(page), await sticksOut(page)]).toEqual([address, [], []]);
        await page.emulateMedia({ colorScheme: 'dark' });
        expect([address, await axeViolations(page, COLOUR_RULES)]).toEqual([address, []]);
        await page.emulateMedia({ colorScheme: 'light' });
      }
    expect(complaints).toEqual([]);
    await page.goto(`/ru/coordination/applications/${id}`);
    await takenOver(page);
    await page.getByRole('button', { name: 'Отправить решение' }).click();
    await page.locator('.error-summary').waitFor();
    expect([await axeViolations(page), await sticksOut(page)]).toEqual([[], []]);
    await context.close();
  });
});
