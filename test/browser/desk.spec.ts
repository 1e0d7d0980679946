/** The desk of mentors and mentees, and the coordinators' page of the programme: what waits, by when, and how it goes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { rowsOf } from '../support/directory-data.js';
import {
  addMentor,
  addSignedIn,
  answered,
  answerRequest,
  requestMentoring,
  type Headers,
  type TestMentor,
} from '../support/mentoring-data.js';
import { axeViolations, COLOUR_RULES, sticksOut } from '../support/page-checks.js';
import { addMember, PASSWORD } from '../support/people.js';
import { plain, startSite, takenOver, type Language, type Site } from '../support/site.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
const MENTOR = 'alma@desk.example';
const IDLE = 'idle@desk.example';
const MENTEE = 'olzhas@desk.example';
const COORDINATOR = 'coordinator@desk.example';
const DAY_MILLISECONDS = 86_400_000;
const LONG_NAME = 'Құдайбергенұлы-Жолдасбековтердің Нұрсұлтан-Бауыржаны';

const dayIn = (days: number): string => new Date(Date.now() + days * DAY_MILLISECONDS).toISOString().slice(0, 10);

describe('the desk', () => {
  let site: Site;
  let mentor: TestMentor;
  let mentee: Headers;
  let coordinator: Headers;
  let pairingId: string;

  const send = async (name: string, input: object, headers: Headers): Promise<void> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    answered(await site.api.ask(`mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input }, headers));
  };

  beforeAll(async () => {
    site = await startSite({ mode: 'demo' }); // where coordinators need no second step
    const names = { KK: 'Тынық жаға', RU: 'Тихий берег', EN: 'Quiet Coast' };
    const organizationId = await addMember(site.api, { name: 'Quiet Coast', names });
    coordinator = await addSignedIn(site.api, { email: COORDINATOR, appointment: 'COORDINATOR' });
    mentor = await addMentor(site.api, { email: MENTOR, name: 'Алма Рахимова', organizationId }, { coordinator, capacity: 4 });
    await addMentor(site.api, { email: IDLE, name: LONG_NAME, organizationId }, { coordinator });
    mentee = await addSignedIn(site.api, { email: MENTEE, name: 'Олжас Кенжебеков', organizationId });
    const wish = { preferredMentorIds: [mentor.id], onBehalfOfSlug: 'quiet-coast' };
    const { id } = await requestMentoring(site.api, mentee, { ...wish, headline: 'Первый иск о закрытых слушаниях' });
    pairingId = answered(await answerRequest(site.api, mentor.headers, { requestId: id, answer: 'ACCEPT' })).pairing.id;
    const agreement = { pairingId, goals: 'Подать иск', rhythm: 'WEEKLY', endsOn: dayIn(200) };
    await send('proposeAgreement', agreement, mentor.headers);
    await send('addGoal', { pairingId, title: 'Подать иск' }, mentee);
    const soon = new Date(Date.now() + 3 * DAY_MILLISECONDS).toISOString();
    await send('planSession', { pairingId, startsAt: soon, minutes: 90, way: 'ONLINE' }, mentee);
    const participants = answered(
      await site.api.ask('query ($id: ID!) { pairing(id: $id) { participants { id side } } }', { id: pairingId }, mentee),
    ).participants as { id: string; side: string }[];
    const ownerOf = (side: string) => participants.find((one) => one.side === side)?.id;
    const tasks = [
      { ownerId: ownerOf('MENTOR'), title: 'Прочитать проект жалобы', dueOn: dayIn(-6) },
      { ownerId: ownerOf('MENTEE'), title: 'Собрать протоколы слушаний', dueOn: dayIn(-9) },
    ];
    for (const task of tasks) await send('addActionItem', { pairingId, ...task }, mentee);
    await requestMentoring(site.api, mentee, { preferredMentorIds: [mentor.id], headline: 'Как обжаловать отказ' });
    await requestMentoring(site.api, mentee, { headline: 'Доступ к материалам дела' }); // nobody is asked
  });
  afterAll(() => site.stop());

  const enter = async (page: Page, email: string): Promise<void> => {
    await page.goto('/ru/sign-in');
    await page.locator('[name=email]').fill(email);
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('main button.btn--primary').click();
    await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  };
  const inTheBar = async (page: Page): Promise<number> => Number.parseInt(await page.locator('.site-nav .count').innerText(), 10);
  const section = (page: Page, name: string) => page.getByRole('region', { name });

  it('of a mentor begins with mentees, has what waits worst first and as many things as the bar says, without a script', async () => {
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, MENTOR);
    await page.goto('/ru/desk');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Ваши менти');
    const head = plain(await page.locator('.desk-head').innerText());
    expect(head).toContain('Занято мест: 1 из 4. В этом месяце: 0 ч из 10 ч.');
    const waits = section(page, 'Ждут вас');
    expect(plain(await waits.innerText())).toContain('2 дела, 1 просрочено');
    const rows = (await waits.getByRole('listitem').allInnerTexts()).map(plain);
    expect(rows).toEqual([
      expect.stringMatching(/^Олжас Кенжебеков Тихий берег Задача: Прочитать проект жалобы .*просрочено на \d+ рабоч/),
      expect.stringMatching(/^Олжас Кенжебеков Новый запрос: «Как обжаловать отказ»\. .*потом запрос перейдёт дальше Прочитать запрос/),
    ]);
    expect(await inTheBar(page)).toBe(rows.length);
    expect(plain(await section(page, 'Ближайшие встречи').innerText())).toContain('Олжас Кенжебеков');
    expect(plain(await section(page, 'Просрочено у менти').innerText())).toContain('Собрать протоколы слушаний · Олжас Кенжебеков');
    const row = plain(await page.getByRole('table', { name: 'Ваши пары' }).locator('tbody tr').innerText());
    expect(row).toMatch(/^Олжас Кенжебеков Тихий берег .*0 из 1 0 /);
    await waits.getByRole('link', { name: /Прочитать запрос/ }).click();
    expect(new URL(page.url()).pathname).toMatch(/^\/ru\/mentoring\/requests\//);
    expect(plain(await page.locator('main').innerText())).toContain('Как обжаловать отказ');
    await context.close();
  });

  it('of a mentee has in Kazakh what waits, who answers their requests, and their mentor', async () => {
    const { context, page, complaints } = await site.visit();
    await enter(page, MENTEE);
    await page.goto('/kk/desk');
    await takenOver(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Жұмыс үстелі');
    const waits = section(page, 'Сізді күтеді');
    const rows = (await waits.getByRole('listitem').allInnerTexts()).map(plain);
    expect(rows).toEqual([
      expect.stringMatching(/^Алма Рахимова Тапсырма: Собрать протоколы слушаний .*жұмыс күні өтті Тапсырманы ашу/),
      expect.stringMatching(/^Алма Рахимова Тәлімгерлік келісіміне келісіміңізді күтеді\. .*Келісімді оқу/),
    ]);
    expect(await inTheBar(page)).toBe(rows.length);
    const requests = plain(await section(page, 'Сұрауларыңыз').innerText());
    expect(requests).toContain('Сұралған тәлімгер: Алма Рахимова.');
    expect(requests).toContain('Үйлестірушілердің кезегінде');
    expect(plain(await page.getByRole('table', { name: 'Тәлімгерлеріңіз' }).innerText())).toContain('0 / 1');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('of a mentor whom nobody waits for says so, and that there is no pairing yet', async () => {
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, IDLE);
    await page.goto('/ru/desk');
    expect(plain(await section(page, 'Ждут вас').innerText())).toContain('Сейчас от вас ничего не ждут.');
    expect(plain(await section(page, 'Ваши пары').innerText())).toContain('Пар пока нет.');
    expect(await page.locator('.site-nav .count').count()).toBe(0);
    await context.close();
  });

  it('of a coordinator stays a list, and the programme says how it goes and leads to the queue', async () => {
    await rowsOf(site.api, `update pairing set accepted_at = accepted_at - interval '30 days', asked_at = asked_at - interval '30 days'`);
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, COORDINATOR);
    await page.goto('/ru/desk');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Рабочий стол');
    expect(await inTheBar(page)).toBe(1);
    await page.goto('/ru/coordination/programme');
    const atRisk = plain(await section(page, 'Под угрозой').innerText());
    expect(atRisk).toContain('Алма Рахимова · Олжас Кенжебеков');
    expect(atRisk).toContain('Договорённости ещё нет.');
    const stages = await page.getByRole('table', { name: 'От запроса до завершения' }).locator('tbody tr').allInnerTexts();
    expect(stages.map(plain)).toEqual(['Запросов всего 3 100 %', 'Ментор найден 1 33 %', 'Менторство идёт 0 0 %', 'Завершено 0 0 %']);
    const loads = await page.getByRole('table', { name: 'Нагрузка менторов' }).locator('tbody tr').allInnerTexts();
    expect(loads.map(plain)).toEqual(['Алма Рахимова 1 из 4 1 0 0 ч из 10 ч', `${LONG_NAME} 0 из 3 0 0 0 ч из 10 ч`]);
    await page.getByRole('link', { name: 'Открыть очередь' }).click();
    expect(new URL(page.url()).pathname).toBe('/ru/coordination/matching');
    await context.close();
  });

  it('and the programme are for those alone whom they are about', async () => {
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    expect(new URL((await page.goto('/ru/desk'))?.url() ?? '').pathname).toBe('/ru/sign-in');
    await enter(page, MENTOR);
    expect((await page.goto('/ru/coordination/programme'))?.status()).toBe(404);
    await context.close();
  });

  it.each([
    [MENTOR, 'desk', 'kk'],
    [MENTOR, 'desk', 'ru'],
    [MENTEE, 'desk', 'kk'],
    [IDLE, 'desk', 'en'],
    [COORDINATOR, 'coordination/programme', 'kk'],
    [COORDINATOR, 'coordination/programme', 'ru'],
  ] as const)('passes axe and fits on phone and laptop, light and dark: of %s, /%s in %s', async (email, address, language: Language) => {
    const { context, page, complaints } = await site.visit({ reducedMotion: 'reduce' });
    await enter(page, email);
    await page.goto(`/${language}/${address}`);
    await takenOver(page);
    const problems: Record<string, readonly string[]> = {};
    for (const width of [320, 360, 1_280]) {
      await page.setViewportSize({ width, height: 800 });
      problems[`${width} px, sticking out`] = await sticksOut(page);
      problems[`${width} px, light`] = await axeViolations(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      problems[`${width} px, dark`] = await axeViolations(page, COLOUR_RULES);
      await page.emulateMedia({ colorScheme: 'light' });
    }
    problems['complaints'] = complaints;
    expect(Object.entries(problems).filter(([, found]) => found.length > 0)).toEqual([]);
    await context.close();
  });
});
