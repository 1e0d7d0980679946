/** Coordinators find a mentor for what nobody took, keep the rota of urgent consultations and the working days; mentors swap their weeks. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import {
  addMentor,
  addSignedIn,
  answered,
  answerRequest,
  asksOf,
  requestMentoring,
  type Headers,
  type TestMentor,
} from '../support/mentoring-data.js';
import { axeViolations, COLOUR_RULES, sticksOut } from '../support/page-checks.js';
import { addMember, PASSWORD } from '../support/people.js';
import { languagesOf, plain, startSite, takenOver, type Site } from '../support/site.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
/** Colours change at once, so that they can be measured. */
const AT_REST = { reducedMotion: 'reduce' } as const;
const LONG_HEADLINE = `Қауымдастықтарыңыздағылармен${'жауапкершіліктеріңізден'.repeat(6)}`;
const PAUSE = 'mutation { pauseMentoring(input: {}) { profile { id } } }';
const RESUME = 'mutation { resumeMentoring { profile { id } } }';

describe('coordinators of mentoring', () => {
  let site: Site;
  let coordinator: Headers;
  let mentee: Headers;
  const mentors: Record<string, TestMentor> = {};

  beforeAll(async () => {
    site = await startSite({ mode: 'demo' }); // where coordinators need no second step
    const own = await addMember(site.api, { name: 'Steppe Law', names: { RU: 'Степное право', EN: 'Steppe Law' } });
    const other = await addMember(site.api, { name: 'River Aid', names: { RU: 'Речная помощь', EN: 'River Aid' } });
    coordinator = await addSignedIn(site.api, { email: 'coordinator@match.example', name: 'Сәуле Оспанова', appointment: 'COORDINATOR' });
    mentee = await addSignedIn(site.api, { email: 'mentee@match.example', name: 'Марат Ли', organizationId: own });
    for (const [key, name, offer] of [
      ['alma', 'Алма Рахимова', { takesConsultations: true }],
      ['bolat', 'Болат Серік', { takesConsultations: true }],
      ['full', 'Виктор Ким', { capacity: 1 }],
      ['unwanted', 'Галина Нежеланная', {}],
    ] as const)
      mentors[key] = await addMentor(site.api, { email: `${key}@match.example`, name, organizationId: other }, { coordinator, ...offer });
  });
  afterAll(() => site.stop());

  const signedIn = async (who: string, options: BrowserContextOptions = WITHOUT_SCRIPT) => {
    const visit = await site.visit(options);
    await visit.page.goto('/ru/sign-in');
    await visit.page.locator('[name=email]').fill(`${who}@match.example`);
    await visit.page.locator('[name=password]').fill(PASSWORD);
    await visit.page.locator('main button.btn--primary').click();
    await visit.page.waitForURL((url) => !url.pathname.includes('sign-in'));
    return visit;
  };

  const mentor = (key: string): TestMentor => {
    const found = mentors[key];
    if (!found) throw new Error('There is no such mentor');
    return found;
  };

  /** In the coordinators' queue, for no mentor was chosen. */
  const queued = (headline: string, given: Record<string, unknown> = {}) => requestMentoring(site.api, mentee, { headline, ...given });

  const openBench = async (page: Page, headline: string): Promise<void> => {
    await page.goto('/ru/coordination/matching');
    await page.locator('main').getByRole('link', { name: headline, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: headline }).waitFor();
  };

  const propose = async (page: Page, name: string): Promise<void> => {
    await page.getByText(`Предложить запрос: ${name}`).click();
    await page
      .locator('li', { has: page.getByRole('heading', { name }) })
      .getByRole('button', { name: 'Да, предложить' })
      .click();
  };

  it('are the only ones for whom the queue, the rota and the calendar are there', async () => {
    const { id } = await queued('Чужой запрос');
    const pages = ['matching', `matching/${id}`, 'duty', 'calendar', 'calendar/outsider'];
    const { context, page } = await signedIn('alma');
    for (const address of pages) expect([address, (await page.goto(`/ru/coordination/${address}`))?.status()]).toEqual([address, 404]);
    await context.close();
    const staff = await signedIn('coordinator');
    const links = staff.page.getByRole('navigation', { name: 'Страницы координации' }).getByRole('link');
    await staff.page.goto('/ru/coordination/matching/nothing');
    expect(await staff.page.getByRole('heading', { level: 1 }).innerText()).toBe('Такой страницы нет');
    await staff.page.goto('/ru/coordination/matching');
    expect((await links.allInnerTexts()).slice(3, 8)).toEqual(['Подбор пар', 'Ход программы', 'Менторы', 'Дежурства', 'Рабочие дни']);
    await staff.page.goto(`/ru/coordination/matching/${id}`);
    await staff.page.getByText('Закрыть запрос', { exact: true }).click();
    await staff.page.getByRole('button', { name: 'Да, закрыть запрос' }).click();
    expect(plain(await staff.page.getByRole('status').innerText())).toBe('Запрос закрыт.');
    await staff.page.goto('/ru/coordination/matching');
    expect(plain(await staff.page.locator('.empty').innerText())).toContain('Очередь пуста');
    await staff.context.close();
  });

  it('see the most urgent first, what mentors answered, and propose to one who fits once they have confirmed it', async () => {
    await queued('Может подождать');
    const { id } = await queued('Первый иск', {
      onBehalfOfSlug: 'steppe-law',
      otherSide: 'STATE_BODY',
      preferredMentorIds: [mentor('alma').id],
    });
    answered(await answerRequest(site.api, mentor('alma').headers, { requestId: id, answer: 'DECLINE', reason: 'NO_TIME' }));
    await queued('Завтра суд', { kind: 'CONSULTATION', neededBy: '2099-01-01' });
    const { context, page } = await signedIn('coordinator');
    await page.goto('/ru/coordination/matching');
    expect(await page.locator('tbody th a').allInnerTexts()).toEqual(['Завтра суд', 'Может подождать', 'Первый иск']);
    expect(plain(await page.locator('tbody tr').last().innerText())).toMatch(/Степное право.*Алма Рахимова: Нет времени/);
    await openBench(page, 'Первый иск');
    const words = plain(await page.locator('main').innerText());
    for (const said of ['Государственный орган', 'Алма Рахимова: Нет времени', 'Общий язык: Русский', 'Свободных мест: 3'])
      expect(words).toContain(said);
    expect(words).not.toContain('The whole story');
    expect(await page.locator('.candidates h3').allInnerTexts()).not.toContain('Алма Рахимова');
    expect(await asksOf(site.api, mentor('bolat').headers)).toEqual(new Map());
    await propose(page, 'Болат Серік');
    expect(plain(await page.getByRole('status').innerText())).toBe('Запрос предложен, ментору отправлено письмо.');
    expect(plain(await page.locator('.record-head').innerText())).toContain('Ждёт ответа ментора');
    expect(plain(await page.locator('main').innerText())).toContain('Болат Серік: ждём ответа');
    expect([...(await asksOf(site.api, mentor('bolat').headers)).keys()]).toEqual([id]);
    await context.close();
  });

  it('read in words what a race has changed, and stay where they were', async () => {
    await queued('Гонка за место');
    const { context, page } = await signedIn('coordinator');
    await openBench(page, 'Гонка за место');
    const here = page.url();
    const taking = await requestMentoring(site.api, mentee, { preferredMentorIds: [mentor('full').id] });
    answered(await answerRequest(site.api, mentor('full').headers, { requestId: taking.id, answer: 'ACCEPT' }));
    await propose(page, 'Виктор Ким');
    expect(plain(await page.getByRole('alert').innerText())).toContain('Этому ментору сейчас предложить нельзя');
    expect(page.url()).toBe(here);
    expect(await page.locator('.candidates h3').allInnerTexts()).not.toContain('Виктор Ким');

    const second = await signedIn('coordinator');
    await openBench(second.page, 'Гонка за место');
    await propose(page, 'Алма Рахимова');
    await propose(second.page, 'Болат Серік');
    expect(plain(await second.page.getByRole('alert').innerText())).toContain('Пока вы читали, запрос изменился');
    expect(plain(await second.page.locator('.record-head').innerText())).toContain('Ждёт ответа ментора');
    await Promise.all([context.close(), second.context.close()]);
  });

  it('do not learn whom a mentee does not want', async () => {
    const { id } = await queued('Без имён', { unwantedMentorIds: [mentor('unwanted').id] });
    const { context, page } = await signedIn('coordinator');
    await openBench(page, 'Без имён');
    expect(await page.content()).not.toContain('Галина Нежеланная');
    expect(await page.locator('.candidates h3').count()).toBeGreaterThan(0);
    // as if it had been offered before
    await page
      .locator('.candidates [name=mentor]')
      .first()
      .evaluate((field, value) => field.setAttribute('value', value), mentor('unwanted').id);
    await page.locator('.candidates summary').first().click();
    await page.locator('.candidates button').first().click();
    expect(plain(await page.getByRole('alert').innerText())).toContain('возможно, мест не осталось или началась пауза');
    expect(await page.content()).not.toContain('Галина Нежеланная');
    const close = 'mutation ($id: ID!) { closeRequest(input: { requestId: $id }) { request { id } } }';
    answered(await site.api.ask(close, { id }, coordinator));
    await context.close();
  });

  it('see which weeks have nobody on duty, and fill them, in Kazakh and without scripts', async () => {
    const { context, page } = await signedIn('coordinator');
    await page.goto('/kk/coordination/duty');
    expect(plain(await page.locator('.record-head').innerText())).toContain('Осы аптада ешкім кезекші емес');
    expect(await page.locator('.rota tbody tr').count()).toBe(26);
    await page.getByRole('button', { name: 'Тағайындау' }).click();
    expect(plain(await page.getByRole('alert').innerText())).toBe('Тәлімгерді таңдаңыз');
    await page.getByLabel('Тәлімгер', { exact: true }).selectOption({ label: 'Алма Рахимова' });
    await page.getByRole('button', { name: 'Тағайындау' }).click();
    expect(plain(await page.getByRole('status').innerText())).toBe('Кезекші тағайындалды.');
    const current = page.locator('.rota tbody tr').first();
    expect(plain(await current.innerText())).toContain('Алма Рахимова');
    expect(plain(await page.locator('.record-head').innerText())).toContain('25 аптада кезекші жоқ');
    const third = page.locator('.rota tbody tr').nth(2);
    await third.getByRole('link').click();
    await page.getByLabel('Тәлімгер', { exact: true }).selectOption({ label: 'Болат Серік' });
    await page.getByRole('button', { name: 'Тағайындау' }).click();
    expect(plain(await third.innerText())).toContain('Болат Серік');
    answered(await site.api.ask(PAUSE, {}, mentor('alma').headers));
    await page.reload();
    expect(plain(await current.innerText())).toMatch(/үзілісте.*Кезекші жоқ/);
    answered(await site.api.ask(RESUME, {}, mentor('alma').headers));
    await third.getByRole('button').click();
    expect(plain(await page.getByRole('status').innerText())).toBe('Кезекшіліктен алынды.');
    expect(plain(await third.innerText())).toContain('Кезекші жоқ');
    await context.close();
  });

  it('leave it to mentors to swap a week, which passes only to who agrees', async () => {
    const alma = await signedIn('alma');
    const bolat = await signedIn('bolat');
    const offer = async (): Promise<void> => {
      await alma.page.goto('/ru/mentoring/duty');
      await alma.page.getByText('Попросить о замене').click();
      await alma.page.getByLabel('Кого попросить').selectOption({ label: 'Болат Серік' });
      await alma.page.getByRole('button', { name: 'Отправить просьбу' }).click();
    };
    await offer();
    expect(plain(await alma.page.getByRole('status').innerText())).toBe('Просьба отправлена. До ответа неделя остаётся вашей.');
    await bolat.page.goto('/ru/mentoring/duty');
    expect(plain(await bolat.page.locator('main').innerText())).toMatch(/Просит Алма Рахимова.*Недель дежурства у вас пока нет/);
    await alma.page.getByRole('button', { name: 'Отозвать просьбу' }).click();
    await bolat.page.getByRole('button', { name: 'Взять неделю' }).click();
    expect(plain(await bolat.page.getByRole('alert').innerText())).toContain('Этой просьбы уже нет');
    await offer();
    await bolat.page.goto('/ru/mentoring/duty');
    await bolat.page.getByRole('button', { name: 'Взять неделю' }).click();
    expect(plain(await bolat.page.getByRole('status').innerText())).toBe('Неделя теперь ваша.');
    expect(plain(await bolat.page.getByRole('region', { name: 'Мои недели' }).innerText())).toContain('эта неделя');
    await alma.page.goto('/ru/mentoring/duty');
    expect(plain(await alma.page.getByRole('region', { name: 'Мои недели' }).innerText())).toContain('Недель дежурства у вас пока нет');
    const { context, page } = await signedIn('mentee');
    expect((await page.goto('/ru/mentoring/duty'))?.status()).toBe(404);
    await Promise.all([alma.context.close(), bolat.context.close(), context.close()]);
  });

  it('keep the days off in three languages, and are told of a year that has none', async () => {
    const { context, page } = await signedIn('coordinator', {});
    await page.goto('/ru/coordination/calendar?year=2035');
    await takenOver(page);
    expect(plain(await page.locator('main').innerText())).toContain('На 2035 год дней ещё нет');
    await page.getByLabel('День', { exact: true }).fill('2035-03-20');
    await page.getByLabel('Рабочая суббота или воскресенье').check();
    await page.getByRole('button', { name: 'Сохранить' }).first().click();
    expect(plain(await page.getByRole('alert').innerText())).toMatch(/Рабочими отмечают только субботу.*Укажите название/);
    expect(await page.getByLabel('День', { exact: true }).inputValue()).toBe('2035-03-20');
    await page.getByLabel('Праздник, выходной').check();
    await page.getByLabel('Қазақша').fill('Желі күні');
    await page.getByLabel('Русский').fill('День сети');
    await page.getByRole('button', { name: 'Сохранить' }).first().click();
    expect(plain(await page.getByRole('status').innerText())).toBe('День сохранён.');
    expect(plain(await page.locator('.calendar tbody').innerText())).toMatch(/20 марта\s+вторник\s+День сети/);
    expect(await page.getByLabel('Русский').inputValue()).toBe(''); // ready for the next day
    await page.goto('/kk/coordination/calendar?year=2035');
    expect(plain(await page.locator('.calendar tbody').innerText())).toContain('Желі күні');
    await takenOver(page);
    await page.locator('.calendar tbody a').click();
    await page.getByRole('heading', { name: 'Күнді өзгерту: 20 наурыз' }).waitFor();
    expect(await page.getByLabel('Русский').inputValue()).toBe('День сети');
    await page.getByRole('button', { name: 'Кәдімгі күнге айналдыру' }).click();
    expect(plain(await page.getByRole('status').innerText())).toBe('Енді бұл кәдімгі күн.');
    expect(await page.locator('.calendar').count()).toBe(0);
    await context.close();
  });

  it('set the terms within their limits, and choose as the outsider of emergency access nobody of the staff', async () => {
    const { context, page } = await signedIn('coordinator');
    await page.goto('/ru/coordination/calendar');
    const days = page.getByLabel('Рабочих дней на ответ ментора');
    await days.fill('50');
    await page.getByRole('button', { name: 'Сохранить' }).last().click();
    expect(plain(await page.getByRole('alert').innerText())).toContain('Нужно целое число от 1 до 20');
    expect(await days.inputValue()).toBe('50');
    await days.fill('7');
    await page.getByRole('button', { name: 'Сохранить' }).last().click();
    expect(plain(await page.getByRole('status').innerText())).toContain('Правила сохранены.');
    expect(await days.inputValue()).toBe('7');
    await page.getByRole('link', { name: 'Выбрать человека' }).click();
    await page.getByLabel('Имя или почта').fill('match.example');
    await page.getByRole('button', { name: 'Найти' }).click();
    expect(plain(await page.locator('li', { has: page.getByRole('heading', { name: 'Сәуле Оспанова' }) }).innerText())).toContain(
      'Входит в команду сети',
    );
    await page.getByText('Выбрать: Марат Ли').click();
    await page.locator('details[open]').getByRole('button', { name: 'Да, выбрать' }).click();
    expect(plain(await page.getByRole('status').innerText())).toBe('Человек выбран.');
    const chosen = page.getByRole('region', { name: 'Доступ в исключительном случае' });
    expect(plain(await chosen.innerText())).toContain('Марат Ли');
    await chosen.getByRole('button', { name: 'Больше не участвует' }).click();
    expect(plain(await chosen.innerText())).toContain('Никто не выбран');
    await context.close();
  });

  it.each(['matching', 'matching/:id', 'duty', 'calendar', 'calendar?year=2035', 'calendar/outsider'])(
    'have %s on a phone and on a laptop, light and dark',
    async (address) => {
      const { id } = await queued(LONG_HEADLINE, { neededBy: '2099-01-01', kind: 'PAIRING' });
      const [language = 'kk'] = languagesOf(address.length);
      await suits(await signedIn('coordinator', AT_REST), `/${language}/coordination/${address.replace(':id', id)}`);
      const withdraw = 'mutation ($id: ID!) { withdrawRequest(input: { requestId: $id }) { request { id } } }';
      answered(await site.api.ask(withdraw, { id }, mentee));
    },
    60_000,
  );

  it('leave mentors a page of their weeks that suits a phone and a laptop, light and dark', async () => {
    await suits(await signedIn('bolat', AT_REST), `/${languagesOf(0)[0]}/mentoring/duty`);
  }, 60_000);

  async function suits({ context, page, complaints }: Awaited<ReturnType<typeof signedIn>>, address: string): Promise<void> {
    await page.goto(address);
    await takenOver(page);
    await page.evaluate(() => document.querySelectorAll('main details').forEach((fold) => fold.setAttribute('open', '')));
    const problems: Record<string, readonly string[]> = {};
    for (const width of [360, 1_280]) {
      await page.setViewportSize({ width, height: 800 });
      problems[`${width} px, sticking out`] = await sticksOut(page);
      problems[`${width} px, light`] = await axeViolations(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      problems[`${width} px, dark`] = await axeViolations(page, COLOUR_RULES);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    await page.setViewportSize({ width: 320, height: 640 });
    problems['320 px, sticking out'] = await sticksOut(page);
    problems['complaints'] = complaints;
    expect(Object.entries(problems).filter(([, found]) => found.length > 0)).toEqual([]);
    await context.close();
  }
});
