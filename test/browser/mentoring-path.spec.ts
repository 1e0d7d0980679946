/** The whole way of mentoring as three people go it: from a request that names no mentor to what both made of it; and an urgent question from a phone. */
/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { addDays, dayOf, instantOn } from '#kernel';
import { rowsOf } from '../support/directory-data.js';
import { eventually } from '../support/eventually.js';
import { addMentor, addSignedIn } from '../support/mentoring-data.js';
import { letClockRun, moveClock } from '../support/moved-clock.js';
import { axeViolations, sticksOut } from '../support/page-checks.js';
import { addMember, PASSWORD } from '../support/people.js';
import { plain, startSite, takenOver, type Language, type Site, type Visit } from '../support/site.js';
import { mailTo } from '../support/staged-mail.js';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, locale: 'kk-KZ', reducedMotion: 'reduce' } as const;
const LAPTOP = { locale: 'ru-RU', reducedMotion: 'reduce' } as const;
const WITHOUT_SCRIPT = { ...LAPTOP, javaScriptEnabled: false } as const;
const MENTEE = 'marat@steppe.example';
const MENTOR = 'farida@river.example';
const ON_DUTY = 'askar@river.example';
const COORDINATOR = 'coordinator@network.example';
const HEADLINE = 'Сот отырысына дайындалу';
const DETAILS = 'Іс бойынша бірінші отырыс, куәлар әлі табылған жоқ.';
const PRIVATE_NOTE = 'Бұл туралы ешкімге айтпаймын.';
const LEARNED = 'Дәлелдерді ретімен жинауды үйрендім.';
const GAVE = 'Мы вместе подготовили первое дело.';
/** Of a meeting; an invitation has a calendar's part too. */
const REMINDER = /^Кездесу уақыты: (?![\s\S]*VCALENDAR)/;
const MINUTE = 60_000;

describe('mentoring', () => {
  let site: Site;
  const visits: Visit[] = [];

  beforeAll(async () => {
    site = await startSite({ mode: 'demo', environment: { NNRLK_WORKER: 'inside' } }); // where coordinators need no second step
    const steppe = await addMember(site.api, { name: 'Steppe Law', names: { KK: 'Дала құқығы', RU: 'Степное право', EN: 'Steppe Law' } });
    const river = await addMember(site.api, { name: 'River Rights', names: { KK: 'Өзен құқығы', RU: 'Речное право', EN: 'River Rights' } });
    const coordinator = await addSignedIn(site.api, {
      email: COORDINATOR,
      name: 'Сәуле Оспанова',
      appointment: 'COORDINATOR',
      locale: 'RU',
    });
    await addSignedIn(site.api, { email: MENTEE, name: 'Марат Досов', organizationId: steppe, locale: 'KK' });
    const offer = { coordinator, languages: ['KK', 'RU'] };
    await addMentor(site.api, { email: MENTOR, name: 'Фарида Ахметова', organizationId: river, locale: 'RU' }, offer);
    const onDuty = { email: ON_DUTY, name: 'Асқар Нұрлан', organizationId: river, locale: 'RU' } as const;
    await addMentor(site.api, onDuty, { ...offer, takesConsultations: true });
  });
  afterAll(async () => {
    await Promise.all(visits.map(({ context }) => context.close()));
    await site.stop();
  });

  it('goes from a request for nobody by name to a completion, and what two wrote stays theirs', async () => {
    const mentee = await visitBy(PHONE);
    const mentor = await visitBy(LAPTOP);
    const coordinator = await visitBy(LAPTOP);
    await enter(mentee, MENTEE, 'kk');
    const request = await askForMentor(mentee);
    await enter(coordinator, COORDINATOR, 'ru');
    await proposeFromQueue(coordinator);
    await acceptByMail(mentor);
    const pairing = new URL(mentor.url()).pathname.replace(/^\/ru/, '');

    await mentee.goto(request);
    await press(mentee, 'link', 'Жұптың бетін ашу');
    await getToKnow(mentor, mentee);
    await agree(mentor, mentee);
    await setGoal(mentee);
    const day = addDays(dayOf(new Date()), 7);
    await planMeeting(mentor, day);
    await comeTo(addDays(day, -1), 12);
    await newestMail(MENTEE, REMINDER);
    moveClock(site.api, addDays(day, 1));
    await recordMeeting(mentor);
    await mentee.goto(`/kk${pairing}`);
    await shows(mentee, 'Өткен кездесу саны: 2, жалпы 75 минут.');

    await writePrivately(mentee);
    await mentor.goto(`/ru${pairing}`);
    expect(await mentor.content()).not.toContain(PRIVATE_NOTE);
    await answerCheckIns(mentee, mentor);
    await complete(mentee, mentor);
    await coordinatorSeesCountsOnly(coordinator, request);
    await programmeCounts(coordinator);
    letClockRun(site.api);
    expect(complaintsOf(visits)).toEqual([]);
  }, 180_000);

  it('answers an urgent question, asked from a phone in less than a minute of clicks, by whoever is on duty', async () => {
    const [coordinator, mentor, mentee] = [await visitBy(LAPTOP), await visitBy(WITHOUT_SCRIPT), await visitBy(PHONE)];
    await enter(coordinator, COORDINATOR, 'ru');
    await coordinator.goto('/ru/coordination/duty');
    await takenOver(coordinator);
    await coordinator.getByLabel('Ментор', { exact: true }).selectOption({ label: 'Асқар Нұрлан' });
    await press(coordinator, 'button', 'Назначить');
    await said(coordinator, 'Дежурный назначен.');
    await enter(mentee, MENTEE, 'kk');
    await mentee.goto('/kk');
    await takenOver(mentee);

    const began = Date.now();
    const actions = await askUrgently(mentee);
    expect(actions).toBeLessThanOrEqual(8);
    expect(Date.now() - began).toBeLessThan(MINUTE);
    await shows(mentee, 'Жауап береді: Асқар Нұрлан');
    const request = new URL(mentee.url()).pathname;

    await mentor.goto(await linkMailedTo(ON_DUTY));
    await press(mentor, 'link', 'Войти и ответить');
    await signIn(mentor, ON_DUTY);
    await press(mentor, 'button', 'Конфликта интересов нет, принять запрос');
    await says(mentor, 'Действует');
    await mentor.getByRole('link', { name: 'Записать прошедшую встречу' }).click();
    await mentor.getByLabel('День', { exact: true }).fill(addDays(dayOf(new Date()), -1));
    await mentor.getByLabel('Время (Алматы)').fill('10:00');
    await mentor.getByLabel('Длительность, мин').fill('40');
    await mentor.getByLabel('Итоги встречи').fill('Подать жалобу до пятницы.');
    await press(mentor, 'button', 'Сохранить встречу');
    await said(mentor, 'Встреча записана.');
    await says(mentor, 'Завершена');

    await mentee.goto(request);
    await press(mentee, 'link', 'Жұптың бетін ашу');
    await shows(mentee, 'Аяқталды');
    await shows(mentee, 'Подать жалобу до пятницы.');
    expect(complaintsOf(visits)).toEqual([]);
  }, 90_000);

  /** Somebody with a phone or a laptop of their own. */
  async function visitBy(options: BrowserContextOptions): Promise<Page> {
    const visit = await site.visit(options);
    visits.push(visit);
    visit.page.setDefaultTimeout(8_000);
    return visit.page;
  }

  /** The newest mail to somebody that says so, as soon as it is there. */
  function newestMail(mailbox: string, words: RegExp): Promise<string> {
    return eventually(async () => {
      const [newest = ''] = await mailTo(site.api, mailbox);
      if (!words.test(newest)) throw new Error(`No such mail to ${mailbox}: ${newest}`);
      return newest;
    });
  }

  async function linkMailedTo(mailbox: string): Promise<string> {
    const link = new RegExp(`${site.url}/ru/answer/[\\w-]+`);
    return link.exec(await newestMail(mailbox, link))?.[0] ?? '';
  }

  async function acceptByMail(page: Page): Promise<void> {
    await page.goto(await linkMailedTo(MENTOR));
    await shows(page, HEADLINE);
    await shows(page, 'Государственный орган');
    expect(await page.content()).not.toContain(DETAILS);
    await press(page, 'link', 'Войти и ответить');
    await signIn(page, MENTOR);
    await page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
    expect(await page.content()).not.toContain(DETAILS);
    await press(page, 'button', 'Конфликта интересов нет, принять запрос');
    await page.waitForURL(/\/ru\/mentoring\/pairings\/[\w-]+$/);
  }

  /** It is that hour, and the worker reminds of the meetings of which it reminds until then. */
  async function comeTo(day: string, hour: number): Promise<void> {
    moveClock(site.api, day, hour);
    const due = `select id from graphile_worker.jobs where task_identifier = 'remind-session' and run_at <= $1`;
    await rowsOf(site.api, `select graphile_worker.reschedule_jobs(array(${due}), run_at := now())`, [instantOn(day, hour)]);
    await eventually(async () => expect(await rowsOf(site.api, due, [instantOn(day, hour)])).toEqual([]), 20_000);
  }
});

async function enter(page: Page, email: string, language: Language): Promise<void> {
  await page.goto(`/${language}/sign-in`);
  await signIn(page, email);
}

/** On the page of signing in, in whichever language it is. */
async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel(/^(Электрондық|Электронная) пошта|^Электронная почта/).fill(email);
  await page.getByLabel(/^(Құпиясөз|Пароль)$/).fill(PASSWORD);
  await page
    .locator('main')
    .getByRole('button', { name: /^(Кіру|Войти)$/ })
    .click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
}

/** The address of the request, which chooses no mentor. */
async function askForMentor(page: Page): Promise<string> {
  await page.goto('/kk/mentoring');
  await takenOver(page);
  await press(page, 'link', 'Сұрау жазу');
  await page.getByRole('heading', { level: 1, name: 'Жаңа сұрау' }).waitFor();
  await page.getByLabel('Балалар').check();
  await page.getByLabel('Қысқаша тақырып').fill(HEADLINE);
  await page.getByLabel('Егжей-тегжейі').fill(DETAILS);
  await page.getByLabel('Екінші тарап кім').selectOption({ label: 'Мемлекеттік орган' });
  await page.locator('main .actions').getByRole('button', { name: 'Сұрауды жіберу' }).click();
  await said(page, 'Сұрау жіберілді.');
  await shows(page, 'Үйлестірушілердің кезегінде');
  return new URL(page.url()).pathname;
}

async function proposeFromQueue(page: Page): Promise<void> {
  await page.goto('/ru/coordination/matching');
  await takenOver(page);
  await press(page, 'link', HEADLINE);
  await page.getByRole('heading', { level: 1, name: HEADLINE }).waitFor();
  expect(await page.content()).not.toContain(DETAILS);
  await shows(page, 'Общий язык');
  await page.getByText('Предложить запрос: Фарида Ахметова').click();
  await page.locator('details[open]').getByRole('button', { name: 'Да, предложить' }).click();
  await said(page, 'Запрос предложен, ментору отправлено письмо.');
}

/** An introductory call is planned; the two find the time sooner. */
async function getToKnow(mentor: Page, mentee: Page): Promise<void> {
  await press(mentor, 'link', 'Запланировать знакомство');
  await mentor.getByLabel('День', { exact: true }).fill(addDays(dayOf(new Date()), 3));
  await mentor.getByLabel('Время (Алматы)').fill('15:00');
  await press(mentor, 'button', 'Запланировать встречу');
  await said(mentor, 'Встреча запланирована.');
  await mentee.reload();
  await takenOver(mentee);
  await press(mentee, 'link', 'Кездесуді ашу');
  await mentee.getByText('Кездесу бұдан ертерек өтті').click();
  await mentee.getByLabel('Өтті', { exact: true }).check();
  await mentee.getByLabel('Күні', { exact: true }).fill(addDays(dayOf(new Date()), -1));
  await press(mentee, 'button', 'Кездесуді сақтау');
  await said(mentee, 'Кездесу жазылды.');
}

async function agree(mentor: Page, mentee: Page): Promise<void> {
  await mentor.reload();
  await takenOver(mentor);
  await press(mentor, 'link', 'Предложить договорённость');
  await mentor.getByRole('textbox', { name: 'Цели' }).fill('Подготовить первое дело');
  await mentor.getByLabel('Раз в неделю').check();
  await mentor.getByLabel('Последний день').fill(addDays(dayOf(new Date()), 180));
  await press(mentor, 'button', 'Предложить договорённость');
  await said(mentor, 'Договорённость предложена.');
  await mentee.reload();
  await takenOver(mentee);
  await press(mentee, 'link', 'Келісімді оқып, растау');
  await shows(mentee, 'Подготовить первое дело');
  await press(mentee, 'button', 'Келісімді растау');
  await said(mentee, 'Келісімді екі тарап та растады.');
  await shows(mentee, 'Бәрі жоспар бойынша');
}

async function setGoal(page: Page): Promise<void> {
  await press(page, 'link', 'Мақсат қосу');
  await page.getByRole('textbox', { name: 'Мақсат' }).fill('Шағымды мерзімінде беру');
  await press(page, 'button', 'Мақсатты сақтау');
  await said(page, 'Мақсат қосылды.');
  await shows(page, 'Шағымды мерзімінде беру');
}

/** With a file for a calendar, which says nothing of whom and what about. */
async function planMeeting(page: Page, day: string): Promise<void> {
  await page.reload();
  await takenOver(page);
  await shows(page, 'Шағымды мерзімінде беру');
  await press(page, 'link', 'Запланировать встречу');
  await page.getByLabel('День', { exact: true }).fill(day);
  await page.getByLabel('Время (Алматы)').fill('11:00');
  await page.getByLabel('Тема').fill('Доказательства');
  await press(page, 'button', 'Запланировать встречу');
  await said(page, 'Встреча запланирована.');
  await press(page, 'link', 'Открыть встречу');
  const file = page.getByRole('link', { name: 'Скачать файл для календаря' });
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  const calendar = readFileSync(await download.path(), 'utf8');
  expect(calendar).toContain(`DTSTART;TZID=Asia/Almaty:${day.replaceAll('-', '')}T110000`);
  expect(calendar).not.toMatch(/Марат|Доказательства|ментор/i);
}

/** On the page of the planned one. */
async function recordMeeting(page: Page): Promise<void> {
  await page.getByText('Встреча прошла раньше').click();
  await page.getByLabel('Состоялась', { exact: true }).check();
  await page.getByLabel('Длительность, мин').fill('45');
  await page.getByLabel('Итоги встречи').fill('Составили список доказательств.');
  await press(page, 'button', 'Сохранить встречу');
  await said(page, 'Встреча записана.');
}

async function writePrivately(page: Page): Promise<void> {
  await takenOver(page);
  await page.getByLabel('Жаңа жазба').fill(PRIVATE_NOTE);
  await page.getByLabel('Тек сіз', { exact: true }).check();
  await press(page, 'button', 'Жазбаны сақтау');
  await said(page, 'Жазба сақталды.');
  await shows(page, PRIVATE_NOTE);
}

/** Each answers alone: the other side does not read it. */
async function answerCheckIns(mentee: Page, mentor: Page): Promise<void> {
  await press(mentee, 'link', 'Сауалнамаға жауап беру');
  await mentee
    .getByRole('group', { name: /сай келдіңіздер ме/ })
    .getByLabel('Иә')
    .check();
  await mentee
    .getByRole('group', { name: /жақындап келесіздер/ })
    .getByLabel('Аздап')
    .check();
  await mentee.getByLabel('Үйлестірушілерге айтарыңыз').fill('Бәрі жақсы, рақмет.');
  await press(mentee, 'button', 'Жауапты жіберу');
  await said(mentee, 'Рақмет. Жауабыңызды үйлестірушілер көреді.');
  await press(mentor, 'link', 'Ответить на опрос');
  await mentor
    .getByRole('group', { name: /Подходите ли вы/ })
    .getByLabel('Да')
    .check();
  await mentor
    .getByRole('group', { name: /Продвигаетесь ли вы/ })
    .getByLabel('Да')
    .check();
  await press(mentor, 'button', 'Отправить ответ');
  await said(mentor, 'Спасибо. Ваш ответ увидят координаторы.');
  expect(await mentor.content()).not.toContain('Бәрі жақсы, рақмет.');
}

async function complete(mentee: Page, mentor: Page): Promise<void> {
  await press(mentee, 'link', 'Аяқтау немесе тоқтату');
  await mentee.getByLabel('Тәлімгерлік не берді').fill(LEARNED);
  await press(mentee, 'button', 'Тәлімгерлікті аяқтау');
  await said(mentee, 'Тәлімгерлік аяқталды.');
  await mentor.reload();
  await takenOver(mentor);
  await shows(mentor, LEARNED);
  await press(mentor, 'link', 'Написать итоги');
  await mentor.getByLabel('Что дало менторство').fill(GAVE);
  await press(mentor, 'button', 'Сохранить итоги');
  await said(mentor, 'Ваши итоги сохранены.');
  await mentee.reload();
  await shows(mentee, GAVE);
}

async function coordinatorSeesCountsOnly(page: Page, request: string): Promise<void> {
  await page.goto(request.replace('/kk/', '/ru/'));
  await press(page, 'link', 'Открыть страницу пары');
  await shows(page, 'Завершена');
  await shows(page, 'Состоялось встреч: 2, всего 75 мин.');
  await shows(page, 'Бәрі жақсы, рақмет.'); // said to the coordinators
  const content = await page.content();
  const theirs = [DETAILS, PRIVATE_NOTE, LEARNED, GAVE, 'Шағымды мерзімінде беру', 'Подготовить первое дело', 'список доказательств'];
  expect(theirs.filter((words) => content.includes(words))).toEqual([]);
}

async function programmeCounts(page: Page): Promise<void> {
  await page.goto('/ru/coordination/programme');
  const funnel = page.getByRole('table', { name: 'От запроса до завершения' });
  const completed = funnel.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Завершено' }) });
  expect(plain(await completed.innerText())).toMatch(/^Завершено 1 100/);
}

/** From the front page to the request that was sent; how many times the mentee touched or typed. */
async function askUrgently(page: Page): Promise<number> {
  const main = page.locator('main');
  const actions: (() => Promise<unknown>)[] = [
    () => page.locator('.menu > summary').tap(),
    () => page.locator('.menu').getByRole('link', { name: 'Тәлімгерлік' }).tap(),
    () => main.getByRole('link', { name: 'Шұғыл кеңес сұрау' }).tap(),
    () => main.getByLabel('Балалар').tap(),
    () => main.getByLabel('Егжей-тегжейі').fill('Бейсенбіде отырыс, шағым үлгісі керек.'),
    () => main.getByLabel('Екінші тарап кім').selectOption({ label: 'Мемлекеттік орган' }),
    () => main.locator('.actions').getByRole('button', { name: 'Кеңес сұрау' }).tap(),
  ];
  for (const act of actions) await act();
  await said(page, 'Сұрау жіберілді.');
  return actions.length;
}

/** A link or a button with these words; the first where a page says them twice. */
async function press(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  await page.locator('main').getByRole(role, { name }).first().click();
}

/** The page says so, nobody has to scroll sideways to read it, and axe finds nothing wrong. */
async function shows(page: Page, words: string): Promise<void> {
  await says(page, words);
  expect([page.url(), await sticksOut(page), await axeViolations(page)]).toEqual([page.url(), [], []]);
}

async function says(page: Page, words: string): Promise<void> {
  await page.locator('main').getByText(words).first().waitFor();
  expect(plain(await page.locator('main').innerText())).toContain(words);
}

/** What the last change has led to. */
async function said(page: Page, words: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor();
}

function complaintsOf(visits: readonly Visit[]): readonly string[] {
  return visits.flatMap(({ complaints }) => complaints);
}
