/** People ask for a mentor, mentors answer by a mailed link or behind their sign-in, and both see by when who acts. */
/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { addMentor, addSignedIn, answered, asksOf, requestMentoring, type Headers, type TestMentor } from '../support/mentoring-data.js';
import { sticksOut } from '../support/page-checks.js';
import { addMember, PASSWORD } from '../support/people.js';
import { plain, startSite, takenOver, type Language, type Site } from '../support/site.js';
import { tokenIn } from '../support/staged-mail.js';

const PHONE = { viewport: { width: 360, height: 740 } } as const;
const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
const MENTOR = 'daniyar@mentors.example';
const SECOND = 'svetlana@mentors.example';
const DUTY = 'askar@mentors.example';
const MINUTE = 60_000;

const DUTY_WEEKS = '{ dutyWeeks(weeks: 1) { startsOn } }';
const SET_DUTY =
  'mutation ($startsOn: Date!, $mentorId: ID!) { setDutyMentor(input: { startsOn: $startsOn, mentorId: $mentorId, isOnDuty: true }) { ok } }';

describe('a request for mentoring', () => {
  let site: Site;
  let steppe: string;
  let river: string;
  let coordinator: Headers;
  let first: TestMentor;
  let second: TestMentor;
  let people = 0;

  /** Nobody's limit of five is another test's. */
  const mentee = async (name = 'Марат Ли', organizationId = steppe): Promise<{ email: string; headers: Headers }> => {
    const email = `mentee${++people}@steppe.example`;
    return { email, headers: await addSignedIn(site.api, { email, name, organizationId }) };
  };

  beforeAll(async () => {
    site = await startSite({ mode: 'demo' }); // where coordinators need no second step
    steppe = await addMember(site.api, { name: 'Steppe Law', names: { KK: 'Дала құқығы', RU: 'Степное право', EN: 'Steppe Law' } });
    river = await addMember(site.api, { name: 'River Rights', names: { KK: 'Өзен құқығы', RU: 'Речное право', EN: 'River Rights' } });
    coordinator = await addSignedIn(site.api, { email: 'coordinator@network.example', name: 'Сәуле Оспанова', appointment: 'COORDINATOR' });
    const offer = { coordinator, capacity: 20, languages: ['KK', 'RU'] };
    first = await addMentor(site.api, { email: MENTOR, name: 'Данияр Ахмет', organizationId: river }, offer);
    second = await addMentor(site.api, { email: SECOND, name: 'Светлана Ким', organizationId: river }, offer);
    const onDuty = await addMentor(
      site.api,
      { email: DUTY, name: 'Асқар Дежур', organizationId: river },
      { ...offer, takesConsultations: true },
    );
    const [week] = answered(await site.api.ask(DUTY_WEEKS, {}, coordinator));
    answered(await site.api.ask(SET_DUTY, { startsOn: week.startsOn, mentorId: onDuty.id }, coordinator));
  });
  afterAll(() => site.stop());

  const enter = async (page: Page, email: string, to = '/ru/sign-in'): Promise<void> => {
    page.setDefaultTimeout(8_000);
    await page.goto(to);
    await page.locator('[name=email]').fill(email);
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('main button.btn--primary').click();
    await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  };
  const textOf = async (page: Page): Promise<string> => plain(await page.locator('main').innerText());
  const said = async (page: Page): Promise<string> => plain(await page.getByRole('status').first().innerText());
  /** The mail's link, whichever way the addresses of mails go. */
  const linkTo = async (email: string, language: Language = 'ru'): Promise<string> =>
    `/${language}/answer/${await tokenIn(site.api, email, 'answers?')}`;

  it('has its entry in the bar of members; whoever comes by a link signs in first and is led to it', async () => {
    const { email, headers } = await mentee();
    const { id } = await requestMentoring(site.api, headers, { headline: 'Тайная суть' });
    const address = `/ru/mentoring/requests/${id}`;
    const { context, page } = await site.visit({ ...PHONE, ...WITHOUT_SCRIPT });
    await page.goto('/ru');
    expect(await page.locator('.menu a', { hasText: 'Менторство' }).count()).toBe(0);
    await page.goto(address);
    expect(new URL(page.url()).pathname).toBe('/ru/sign-in');
    expect(await page.content()).not.toContain('Тайная суть');
    await enter(page, email, address);
    expect(new URL(page.url()).pathname).toBe(address);
    expect(await page.title()).not.toContain('Тайная суть');
    await page.locator('.menu > summary').click();
    await page.locator('.menu').getByRole('link', { name: 'Менторство' }).click();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Менторство');
    expect(await textOf(page)).toContain('Тайная суть');
    await context.close();
  });

  it('is to everybody else as one that never was', async () => {
    const { headers } = await mentee();
    const { id } = await requestMentoring(site.api, headers);
    const stranger = await mentee('Чужой Человек');
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, stranger.email);
    const never = Buffer.from(`MentoringRequest:${crypto.randomUUID()}`).toString('base64url');
    const answers = [];
    for (const one of [id, never, 'nothing']) {
      const answer = await page.goto(`/ru/mentoring/requests/${one}`);
      const nonce = /'nonce-([\w-]+)'/.exec(answer?.headers()['content-security-policy'] ?? '')?.[1] ?? '';
      answers.push([answer?.status(), (await answer?.text())?.replaceAll(nonce, '')]);
    }
    expect(answers[0]?.[0]).toBe(404);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[2]).toEqual(answers[1]);
    await context.close();
  });

  it('is written without scripts: what is missing is said at once, a name in the headline is warned of, nothing typed is lost', async () => {
    const { email } = await mentee();
    const { context, page } = await site.visit({ ...PHONE, ...WITHOUT_SCRIPT });
    await enter(page, email);
    await page.goto(`/ru/mentoring/requests/new?mentor=${second.id}`);
    expect(await textOf(page)).toContain('Видите только вы');
    await page.getByLabel('Суть в одной строке').fill('Жалоба Ивана Петрова');
    await page.locator('main .actions').getByRole('button', { name: 'Отправить запрос' }).click();
    expect(await page.locator('.error-summary a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual([
      '#focusAreaCodes',
      '#otherSide',
      '#details',
    ]);
    await page.getByLabel('Мигранты').check();
    await page.getByLabel('Подробности').fill('Вся история дела');
    await page.getByLabel('Кто другая сторона').selectOption('STATE_BODY');

    await page.locator('#preferred').selectOption({ label: 'Данияр Ахмет' });
    await page.getByRole('button', { name: /^Добавить.*Кого спросить/ }).click();
    const order = page.getByRole('list', { name: 'Кого спросить' });
    expect(await order.locator('li > span').allInnerTexts()).toEqual(['1. Светлана Ким', '2. Данияр Ахмет']);
    await page.getByRole('button', { name: /^Выше.*Данияр Ахмет/ }).click();
    expect(await order.locator('li > span').allInnerTexts()).toEqual(['1. Данияр Ахмет', '2. Светлана Ким']);
    await page.locator('#unwanted').selectOption({ label: 'Асқар Дежур' });

    await page.locator('main .actions').getByRole('button', { name: 'Отправить запрос' }).click();
    expect(await textOf(page)).toContain('Похоже, здесь имя человека');
    expect(plain(await page.getByRole('region', { name: 'Это менторы и координаторы прочитают до согласия' }).innerText())).toMatch(
      /Жалоба Ивана Петрова.*Степное право.*Государственный орган/,
    );
    expect(await page.getByLabel('Подробности').inputValue()).toBe('Вся история дела');
    await page.getByRole('button', { name: 'Отправить всё равно' }).click();

    expect(await said(page)).toBe('Запрос отправлен.');
    const words = await textOf(page);
    for (const expected of [
      'Ждёт ответа ментора',
      'Отвечает: Данияр Ахмет',
      'без ответа запрос перейдёт дальше: Светлана Ким',
      'Вся история дела',
    ])
      expect(words).toContain(expected);
    expect(plain(await page.getByRole('region', { name: 'Кого не спрашивать' }).innerText())).toContain('Асқар Дежур');
    expect(await sticksOut(page)).toEqual([]);
    await context.close();
  });

  it('never shows a number again that may be a person’s', async () => {
    const { email } = await mentee();
    const { context, page } = await site.visit();
    await enter(page, email);
    await page.goto('/ru/mentoring/requests/new');
    await takenOver(page);
    await page.getByLabel('Суть в одной строке').fill('ИИН 850101300123');
    await page.getByLabel('Подробности').fill('Его номер 850101300123');
    for (const button of ['Показать, что прочитает ментор', 'Отправить запрос']) {
      await page.locator('main .actions').getByRole('button', { name: button }).click();
      await page.locator('.error-summary', { hasText: 'Суть в одной строке: похоже на ИИН человека' }).waitFor();
      expect(await page.content()).not.toContain('850101300123');
      await page.getByLabel('Суть в одной строке').fill('ИИН 850101300123');
    }
    await context.close();
  });

  it('is read by the mentor in Kazakh before the details; a question stops the clock, and accepting opens them', async () => {
    const { email, headers } = await mentee();
    const given = {
      headline: 'Сот отырысына дайындалу',
      details: 'Құпия мән-жай',
      preferredMentorIds: [first.id],
      onBehalfOfSlug: 'steppe-law',
    };
    const { id } = await requestMentoring(site.api, headers, { ...given, otherSide: 'STATE_BODY' });
    const [mentor, own] = [await site.visit(PHONE), await site.visit(WITHOUT_SCRIPT)];
    await enter(mentor.page, MENTOR);
    await mentor.page.goto('/kk/mentoring');
    await takenOver(mentor.page);
    await mentor.page.getByRole('link', { name: /^Оқып, жауап беру.*Сот отырысына дайындалу/ }).click();
    await mentor.page.getByRole('heading', { level: 1, name: 'Сот отырысына дайындалу' }).waitFor();
    const before = await textOf(mentor.page);
    for (const expected of ['Дала құқығы', 'Мемлекеттік орган', 'Сұрауды қабылдағанда ашылады']) expect(before).toContain(expected);
    expect(await mentor.page.content()).not.toContain('Құпия мән-жай');
    await mentor.page.getByText('Нақтылап сұрау', { exact: true }).click();
    await mentor.page.getByRole('button', { name: 'Сұрақ қою' }).click();
    await mentor.page.locator('.error-summary').waitFor();
    await mentor.page.getByLabel('Шешу үшін не білу керек').fill('Қай сот?');
    await mentor.page.getByRole('button', { name: 'Сұрақ қою' }).click();
    await mentor.page.getByRole('status').filter({ hasText: 'Сұрақ жіберілді' }).waitFor();

    await enter(own.page, email);
    await own.page.goto(`/ru/mentoring/requests/${id}`);
    expect(await textOf(own.page)).toContain('без вашего ответа запрос закроется');
    await own.page.getByRole('button', { name: 'Отправить ответ' }).click();
    await own.page.locator('.error-summary').waitFor();
    await own.page.getByLabel('Ваш ответ').fill('Суд в Семее');
    await own.page.getByRole('button', { name: 'Отправить ответ' }).click();
    expect(await said(own.page)).toBe('Ответ отправлен, срок ментора идёт дальше.');

    await mentor.page.reload();
    expect(await textOf(mentor.page)).toContain('Суд в Семее');
    await mentor.page.getByRole('button', { name: 'Мүдделер қақтығысы жоқ, сұрауды қабылдау' }).click();
    await mentor.page.waitForURL(/\/kk\/mentoring\/pairings\/[\w-]+$/);
    await mentor.page.goto(`/kk/mentoring/requests/${id}`);
    expect(await textOf(mentor.page)).toContain('Құпия мән-жай');
    expect(mentor.complaints.filter((text) => !/40[04]/.test(text))).toEqual([]); // the form that was not taken; the pairing's page is another's
    await own.page.reload();
    expect(await textOf(own.page)).toContain('Ментор найден');
    expect(await own.page.getByRole('link', { name: 'Открыть страницу пары' }).count()).toBe(1);
    await Promise.all([mentor.context.close(), own.context.close()]);
  });

  it('is declined for a conflict of interest without a word of why, and the next mentor has it', async () => {
    const { email, headers } = await mentee();
    const { id } = await requestMentoring(site.api, headers, { preferredMentorIds: [first.id, second.id] });
    const [mentor, own] = [await site.visit(WITHOUT_SCRIPT), await site.visit(WITHOUT_SCRIPT)];
    await enter(mentor.page, MENTOR);
    await mentor.page.goto(`/ru/mentoring/requests/${id}`);
    await mentor.page.getByText('Отказаться', { exact: true }).click();
    await mentor.page.getByLabel('Несколько слов менти').fill('Судья мой родственник');
    await mentor.page.getByRole('button', { name: 'Отказаться от запроса' }).click();
    await mentor.page.locator('.error-summary').waitFor();
    expect(await mentor.page.getByLabel('Несколько слов менти').inputValue()).toBe('Судья мой родственник');
    await mentor.page.getByLabel('Конфликт интересов').check();
    await mentor.page.getByRole('button', { name: 'Отказаться от запроса' }).click();
    expect(await said(mentor.page)).toBe('Ваш ответ записан, запрос пошёл дальше.');
    expect((await mentor.page.goto(`/ru/mentoring/requests/${id}`))?.status()).toBe(404);
    await enter(own.page, email);
    await own.page.goto(`/ru/mentoring/requests/${id}`);
    const asks = plain(await own.page.getByRole('region', { name: 'Кого уже спросили' }).innerText());
    expect(asks).toContain('Конфликт интересов');
    expect(asks).toContain('Светлана Ким');
    expect(await own.page.content()).not.toContain('родственник');
    await Promise.all([mentor.context.close(), own.context.close()]);
  });

  it('is not answered by what opens the mailed link; declining by it needs no sign-in and works once', async () => {
    const { headers } = await mentee();
    const { id } = await requestMentoring(site.api, headers, {
      headline: 'Вопрос из письма',
      details: 'Тайна дела',
      preferredMentorIds: [second.id],
      onBehalfOfSlug: 'steppe-law',
    });
    const link = await linkTo(SECOND);
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    for (const method of ['HEAD', 'GET', 'GET']) {
      const scanned = await page.request.fetch(link, { method });
      expect([scanned.status(), scanned.headers()['cache-control'], scanned.headers()['referrer-policy']]).toEqual([
        200,
        'no-store',
        'same-origin',
      ]);
    }
    expect([...(await asksOf(site.api, second.headers)).keys()]).toContain(id);
    await page.goto(link);
    const words = await textOf(page);
    for (const expected of ['Вопрос из письма', 'Степное право', 'Ответьте до']) expect(words).toContain(expected);
    expect(await page.content()).not.toMatch(/Тайна дела|Марат Ли/);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    await page.getByRole('button', { name: 'Да, отказаться от запроса' }).click();
    expect(plain(await page.locator('.error-summary').innerText())).toBe('Выберите причину');
    await page.getByLabel('Нет времени').check();
    await page.getByRole('button', { name: 'Да, отказаться от запроса' }).click();
    expect(plain(await page.getByRole('heading', { level: 1 }).innerText())).toBe('Ваш отказ записан');
    expect([...(await asksOf(site.api, second.headers)).keys()]).not.toContain(id);

    const pages = [];
    for (const address of [link, `${link.slice(0, -1)}_`, '/ru/answer/short']) {
      const answer = await page.goto(address);
      pages.push([answer?.status(), await textOf(page)]);
    }
    expect(pages[0]?.[0]).toBe(404);
    expect(pages[0]?.[1]).toContain('Эта ссылка больше не действует');
    expect(pages[1]).toEqual(pages[0]);
    expect(pages[2]).toEqual(pages[0]);
    await context.close();
  });

  it('is reached by the mentor’s mailed link through the sign-in, where it is accepted', async () => {
    const { headers } = await mentee();
    const { id } = await requestMentoring(site.api, headers, { headline: 'Через письмо', preferredMentorIds: [first.id] });
    const link = await linkTo(MENTOR, 'kk');
    const { context, page, complaints } = await site.visit(PHONE);
    await page.goto(link);
    await takenOver(page);
    await page.getByRole('link', { name: 'Кіріп, жауап беру' }).click();
    await page.locator('[name=email]').fill(MENTOR);
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('main button.btn--primary').click();
    await page.waitForURL(`**/kk/mentoring/requests/${id}`);
    expect(complaints).toEqual([]);
    await page.getByRole('button', { name: 'Мүдделер қақтығысы жоқ, сұрауды қабылдау' }).click();
    await page.waitForURL(/pairings/);
    await context.close();

    const other = await site.visit(WITHOUT_SCRIPT);
    const stranger = await mentee('Чужой Человек');
    await requestMentoring(site.api, (await mentee()).headers, { headline: 'Не вам', preferredMentorIds: [first.id] });
    await enter(other.page, stranger.email);
    await other.page.goto(await linkTo(MENTOR));
    expect(await textOf(other.page)).toContain('Сейчас здесь вошёл другой человек');
    await other.context.close();
  });

  it('of an urgent kind is sent from a phone in less than a minute of clicks, and asks everybody on duty', async () => {
    const { email } = await mentee();
    const { context, page } = await site.visit(PHONE);
    await enter(page, email);
    const began = Date.now();
    let clicks = 0;
    const click = async (pressed: Promise<void>): Promise<void> => {
      await pressed;
      clicks += 1;
    };
    await page.goto('/ru/mentoring');
    await takenOver(page);
    await click(page.getByRole('link', { name: 'Попросить срочную консультацию' }).click());
    await page.getByRole('heading', { level: 1, name: 'Новый запрос' }).waitFor();
    const words = await textOf(page);
    for (const expected of ['Ответ в течение 48 часов', 'Асқар Дежур']) expect(words).toContain(expected);
    await click(page.getByLabel('Женщины').check());
    await click(page.getByLabel('Подробности').fill('Заседание в четверг'));
    await click(
      page
        .getByLabel('Кто другая сторона')
        .selectOption('PERSON')
        .then(() => undefined),
    );
    await click(page.locator('main .actions').getByRole('button', { name: 'Попросить консультацию' }).click());
    await page.getByRole('status').filter({ hasText: 'Запрос отправлен.' }).waitFor();
    expect(await textOf(page)).toMatch(/Отвечает: Асқар Дежур.*осталось 47 часов/);
    expect(clicks).toBe(5);
    expect(Date.now() - began).toBeLessThan(MINUTE);
    await context.close();
  });

  it('keeps everything typed when it changes its kind', async () => {
    const { email } = await mentee();
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, email);
    await page.goto('/kk/mentoring/requests/new');
    await page.getByLabel('Егжей-тегжейі').fill('Ұзақ әңгіме');
    await page.getByRole('button', { name: 'Шұғыл кеңес' }).click();
    expect(await page.getByLabel('Егжей-тегжейі').inputValue()).toBe('Ұзақ әңгіме');
    expect(await textOf(page)).toContain('Жауап 48 сағат ішінде');
    await context.close();
  });

  it('takes no sixth open one, says so in words, and keeps what was typed', async () => {
    const { email, headers } = await mentee();
    for (let sent = 0; sent < 5; sent += 1) await requestMentoring(site.api, headers);
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, email);
    await page.goto('/ru/mentoring/requests/new');
    expect(await textOf(page)).toContain('Сейчас у вас открыто 5.');
    await page.getByLabel('Дети').check();
    await page.getByLabel('Подробности').fill('Шестая история');
    await page.getByLabel('Кто другая сторона').selectOption('NONE');
    await page.getByLabel('От своего имени').check();
    await page.locator('main .actions').getByRole('button', { name: 'Отправить запрос' }).click();
    expect(plain(await page.locator('.error-summary').innerText())).toContain('Запрос не отправлен: открыто уже 5');
    expect(await page.getByLabel('Подробности').inputValue()).toBe('Шестая история');
    await context.close();
  });

  it('of an organization is shared with a colleague, who is let go again; withdrawing is asked once', async () => {
    const { email, headers } = await mentee('Айгүл Автор');
    await mentee('Ербол Әріптес');
    const { id } = await requestMentoring(site.api, headers, { onBehalfOfSlug: 'steppe-law', preferredMentorIds: [first.id] });
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, email);
    await page.goto(`/ru/mentoring/requests/${id}`);
    expect(await page.getByLabel('Адрес запроса').inputValue()).toBe(`${site.url}/ru/mentoring/requests/${id}`);
    await page.getByLabel('Коллега').selectOption({ label: 'Ербол Әріптес' });
    await page.getByRole('button', { name: 'Добавить коллегу' }).click();
    expect(await said(page)).toBe('Теперь коллега участвует в запросе.');
    await page.getByRole('button', { name: /^Убрать.*Ербол Әріптес/ }).click();
    expect(await said(page)).toBe('Коллега больше не участвует в запросе.');
    await page.getByText('Отозвать запрос', { exact: true }).click();
    await page.getByRole('button', { name: 'Да, отозвать запрос' }).click();
    expect(await said(page)).toBe('Запрос отозван.');
    expect([...(await asksOf(site.api, first.headers)).keys()]).not.toContain(id);
    await context.close();
  });

  it('shows coordinators how it stands and none of its details, and is closed by them', async () => {
    const { headers } = await mentee();
    const { id } = await requestMentoring(site.api, headers, { details: 'Только сторонам' });
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await enter(page, 'coordinator@network.example');
    await page.goto(`/ru/mentoring/requests/${id}`);
    expect(await textOf(page)).toContain('координаторы их не видят');
    expect(await page.content()).not.toContain('Только сторонам');
    expect(await page.getByRole('link', { name: 'Открыть очередь запросов' }).getAttribute('href')).toBe('/ru/coordination/matching');
    await page.getByText('Закрыть запрос', { exact: true }).click();
    await page.getByRole('button', { name: 'Да, закрыть запрос' }).click();
    expect(await said(page)).toBe('Запрос закрыт.');
    await context.close();
  });
});
