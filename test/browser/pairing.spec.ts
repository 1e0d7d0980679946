/** What two do in their pairing: get to know each other, agree, set goals, meet, share out tasks, pause; and what coordinators see of it. */
/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsOf } from '../support/page-checks.js';
import {
  pairingAddress as at,
  startPairOnSite,
  toldOn as told,
  wordsOn as words,
  type PairOnSite,
  type Reader,
} from '../support/pair-on-site.js';
import { plain, takenOver } from '../support/site.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
/** Colours change at once, so that they can be measured. */
const AT_REST = { reducedMotion: 'reduce' } as const;
const LONG = `${'қауымдастық'.repeat(15)} ұзақ мәтін`;

describe('a pairing', () => {
  let world: PairOnSite;
  let send: PairOnSite['send'];
  let ofPairing: PairOnSite['ofPairing'];
  let enter: PairOnSite['enter'];
  beforeAll(async () => {
    world = await startPairOnSite();
    ({ send, ofPairing, enter } = world);
  });
  afterAll(() => world.site.stop());

  const leave = (...pages: readonly Page[]) => Promise.all(pages.map((page) => page.context().close()));
  const next = async (page: Page): Promise<string> => plain(await page.locator('.next-step').innerText());
  /** Waits until a page says why it did not take a form. */
  const complaint = (page: Page, text: string) => page.locator('.error-summary', { hasText: text }).waitFor();
  const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

  it('begins with an introductory talk, then an agreement that one proposes and the other accepts, without scripts', async () => {
    const id = await world.accept({ onBehalfOfSlug: 'steppe-law' });
    const mentee = await enter('mentee', WITHOUT_SCRIPT);
    await mentee.goto(at(id));
    expect(plain(await mentee.locator('h1').innerText())).toBe('Фарида Ахметова');
    const head = plain(await mentee.locator('.record-head').innerText());
    for (const expected of [
      'Ваш ментор',
      'Речная помощь',
      'С вашей стороны: Марат Досов',
      'Договорённости ещё нет.',
      'Эту страницу видят только обе стороны: вы, Фарида Ахметова.',
    ])
      expect(head).toContain(expected);
    expect(await next(mentee)).toContain('Сначала познакомьтесь.');
    await mentee.getByRole('link', { name: 'Запланировать знакомство' }).click();
    expect(await mentee.getByLabel('Это знакомство').isChecked()).toBe(true);
    await mentee.getByLabel('День').fill('2099-03-02');
    await mentee.getByLabel('Время (Алматы)').fill('16:00');
    await mentee.getByLabel('Тема').fill('Познакомиться');
    await mentee.getByRole('button', { name: 'Запланировать встречу' }).click();
    expect(await told(mentee)).toBe('Встреча запланирована. За день мы напомним обеим сторонам.');
    expect(await next(mentee)).toContain('Знакомство: 2 марта 2099 г., 16:00.');
    const { sessions } = await ofPairing(id, 'sessions { startsAt minutes isIntroductory topic }', 'mentor');
    expect(sessions).toEqual([{ startsAt: '2099-03-02T11:00:00.000Z', minutes: 30, isIntroductory: true, topic: 'Познакомиться' }]);

    const mentor = await enter('mentor', WITHOUT_SCRIPT);
    await mentor.goto(at(id, '', 'kk'));
    expect(plain(await mentor.locator('h1').innerText())).toBe('Дала құқығы');
    expect(plain(await mentor.locator('.record-head').innerText())).toContain('Ұйым атынан: Марат Досов');
    expect(await mentor.locator('.record-head .locator').getAttribute('aria-label')).toMatch(/^Тәлім алушы: .+, тәлімгер: Алматы/);
    await mentor.locator('.next-step').getByRole('link', { name: 'Кездесуді ашу' }).click();
    await mentor.getByText('Кездесу бұдан ертерек өтті').click();
    await mentor.getByLabel('Күні').fill('2024-02-01');
    await mentor.getByLabel('Кездесу қорытындысы').fill('Таныстық');
    await mentor.getByRole('button', { name: 'Кездесуді сақтау' }).click();
    expect(await told(mentor)).toBe('Кездесу жазылды.');
    await mentor.getByRole('link', { name: 'Келісім ұсыну' }).first().click();
    expect(await words(mentor)).toContain('Мұндағы жазбалар адвокаттық құпиямен қорғалмайды.');
    await mentor.getByLabel('Мақсаттар').fill('  ');
    await mentor.getByRole('button', { name: 'Келісім ұсыну' }).click();
    await mentor.locator('.error-summary li').waitFor();
    await mentor.getByLabel('Соңғы күні').fill('2099-12-31');
    await mentor.getByRole('button', { name: 'Келісім ұсыну' }).click();
    await mentor.locator('.error-summary a').click();
    await mentor.getByLabel('Мақсаттар').fill('Бірінші талап қою');
    await mentor.getByLabel('Айына бір рет').check();
    await mentor.getByRole('button', { name: 'Келісім ұсыну' }).click();
    expect(await next(mentor)).toContain('Екінші тараптың растауын күтіңіз.');

    await mentee.goto(at(id));
    await mentee.getByRole('link', { name: 'Прочитать и подтвердить' }).click();
    expect(await words(mentee)).toContain('Бірінші талап қою');
    await mentee.getByRole('button', { name: 'Подтвердить договорённость' }).click();
    expect(await told(mentee)).toBe('Договорённость подтвердили обе стороны.');
    expect(plain(await mentee.locator('.pair-line').innerText())).toContain('Раз в месяц, последний день: 31 декабря 2099 г.');
    expect(await next(mentee)).toContain('Запишите первую цель');
    expect(await ofPairing(id, 'status', 'mentee')).toEqual({ status: 'ACTIVE' });
    await leave(mentee, mentor);
  });

  it('asks to read the newest version of an agreement before it is accepted, and keeps the earlier ones', async () => {
    const id = await world.accept();
    const proposal = { pairingId: id, rhythm: 'WEEKLY', endsOn: '2099-01-01' };
    await send('proposeAgreement', { ...proposal, goals: 'Первая версия' }, 'mentor');
    const mentee = await enter('mentee', WITHOUT_SCRIPT);
    await mentee.goto(at(id, '/agreement'));
    await send('proposeAgreement', { ...proposal, goals: 'Вторая версия' }, 'mentor');
    await mentee.getByRole('button', { name: 'Подтвердить договорённость' }).click();
    expect(plain(await mentee.getByRole('alert').innerText())).toContain('предложена новая версия');
    expect(plain(await mentee.locator('.card').innerText())).toContain('Вторая версия');
    await mentee.getByText(/^Версия 1/).click();
    expect(await words(mentee)).toContain('Первая версия');
    expect(await ofPairing(id, 'status', 'mentee')).toEqual({ status: 'ACCEPTED' });
    await mentee.getByRole('button', { name: 'Подтвердить договорённость' }).click();
    expect(await told(mentee)).toBe('Договорённость подтвердили обе стороны.');
    await leave(mentee);
  });

  it('has goals with their tasks: either side ticks them, on the page of the goal too', async () => {
    const id = await world.pair();
    const mentor = await enter('mentor');
    await mentor.goto(at(id));
    await takenOver(mentor);
    await mentor.locator('.next-step').getByRole('link', { name: 'Добавить цель' }).click();
    await mentor.getByRole('button', { name: 'Сохранить цель' }).click();
    await mentor.locator('.error-summary').waitFor();
    await mentor.locator('.error-summary a').click();
    expect(await focused(mentor)).toBe('title');
    await mentor.getByRole('textbox', { name: 'Цель' }).fill('Подать первый иск');
    await mentor.getByLabel('Как поймём').fill('Суд принял его');
    await mentor.getByLabel('Срок').fill('2099-05-05');
    await mentor.getByRole('button', { name: 'Сохранить цель' }).click();
    await mentor.waitForURL(/done=goal/);
    expect(plain(await mentor.locator('.goal').innerText())).toContain('Как поймём, что получилось: Суд принял его 5 мая 2099 г.');
    await mentor.getByRole('link', { name: 'Подать первый иск' }).click();
    await mentor.getByRole('heading', { level: 1, name: 'Подать первый иск' }).waitFor();
    await mentor.getByRole('link', { name: 'Добавить задачу' }).click();
    await mentor.getByLabel('Что сделать').fill('Собрать документы');
    await mentor.getByLabel('Кто сделает').selectOption({ label: 'Марат Досов' });
    expect(await mentor.getByLabel('Для какой цели').locator('option:checked').innerText()).toBe('Подать первый иск');
    await mentor.getByRole('button', { name: 'Сохранить задачу' }).click();
    const task = mentor.getByRole('button', { name: /Собрать документы/ });
    expect(await task.getAttribute('aria-pressed')).toBe('false');
    await task.click();
    await mentor.locator('.tick[aria-pressed=true]').waitFor();
    expect(plain(await mentor.locator('.goal__bar').innerText())).toContain('Сделано задач: 1 из 1');

    const mentee = await enter('mentee', WITHOUT_SCRIPT);
    await mentee.goto(at(id, '', 'kk'));
    const same = mentee.getByRole('button', { name: /Собрать документы/ });
    expect(plain(await same.innerText())).toBe('Собрать документы сіз · орындалды');
    await same.click();
    await mentee.locator('.tick[aria-pressed=false]').waitFor();
    expect((await ofPairing(id, 'actionItems { done owner { displayName } }', 'mentor')).actionItems).toEqual([
      { done: false, owner: { displayName: 'Марат Досов' } },
    ]);
    await leave(mentor, mentee);
  });

  it('loses nothing where two change one goal at once', async () => {
    const id = await world.pair();
    await send('addGoal', { pairingId: id, title: 'Первая мысль' }, 'mentee');
    const [goal] = (await ofPairing(id, 'goals { id version }', 'mentee')).goals;
    const mentor = await enter('mentor', WITHOUT_SCRIPT);
    await mentor.goto(at(id, `/goals/${goal.id}`));
    await mentor.getByRole('textbox', { name: 'Цель' }).fill('Мысль ментора');
    await mentor.getByLabel('Готово, %').fill('120');
    await mentor.getByRole('button', { name: 'Сохранить цель' }).click();
    await complaint(mentor, 'Готово, %: Укажите целое число от 0 до 100');
    await mentor.getByLabel('Готово, %').fill('100');
    await send('updateGoal', { goalId: goal.id, version: goal.version, title: 'Мысль менти', progress: 20 }, 'mentee');
    await mentor.getByRole('button', { name: 'Сохранить цель' }).click();
    await complaint(mentor, 'это изменил кто-то другой');
    expect(plain(await mentor.getByRole('region', { name: 'Сохранено сейчас' }).innerText())).toContain('Мысль менти');
    expect(await mentor.getByRole('textbox', { name: 'Цель' }).inputValue()).toBe('Мысль ментора');
    await mentor.getByRole('button', { name: 'Сохранить цель' }).click();
    expect(await told(mentor)).toBe('Цель сохранена.');
    expect(plain(await mentor.locator('.goal').innerText())).toContain('Цель достигнута');
    expect(await mentor.locator('.goal').getByRole('link', { name: 'Сделать практической заметкой' }).count()).toBe(1);
    expect((await ofPairing(id, 'goals { title progress }', 'mentee')).goals).toEqual([{ title: 'Мысль ментора', progress: 100 }]);
    await leave(mentor);
  });

  it('takes no session that cannot have been, and says so at the field; a missed one counts as no session', async () => {
    const id = await world.pair();
    const mentee = await enter('mentee', WITHOUT_SCRIPT);
    await mentee.goto(at(id));
    await mentee.getByRole('link', { name: 'Записать прошедшую встречу' }).click();
    const save = () => mentee.getByRole('button', { name: 'Сохранить встречу' }).click();
    await mentee.getByLabel('Итоги встречи').fill('Разобрали практику');
    for (const [day, minutes, expected] of [
      ['2099-01-01', '60', 'День'],
      ['2024-05-06', '0', 'Длительность, мин: Укажите от 1 до 480 минут'],
      ['2024-05-06', '100000', 'Длительность, мин: Укажите от 1 до 480 минут'],
    ] as const) {
      await mentee.getByLabel('День').fill(day);
      await mentee.getByLabel('Время (Алматы)').fill('10:30');
      await mentee.getByLabel('Длительность, мин').fill(minutes);
      await save();
      await complaint(mentee, expected);
      expect(await mentee.getByLabel('Итоги встречи').inputValue()).toBe('Разобрали практику');
    }
    await mentee.getByLabel('Длительность, мин').fill('45');
    await save();
    expect(await told(mentee)).toBe('Встреча записана.');
    await mentee.goto(at(id, '/sessions/new?held=1'));
    await mentee.getByLabel('Одна сторона не пришла').check();
    await mentee.getByLabel('День').fill('2024-05-13');
    await mentee.getByLabel('Время (Алматы)').fill('10:30');
    await save();
    await mentee.getByText('Состоялось встреч: 1, всего 45 мин.').waitFor();
    await leave(mentee);
  });

  it('gives a planned session to a calendar, with nothing in it but the time, and calls it off', async () => {
    const id = await world.pair();
    await send(
      'planSession',
      { pairingId: id, startsAt: '2099-03-02T11:00:00Z', minutes: 60, way: 'ONLINE', topic: 'Тайная тема' },
      'mentee',
    );
    const mentor = await enter('mentor');
    await mentor.goto(at(id));
    await takenOver(mentor);
    await mentor.getByRole('link', { name: /16:00, онлайн/ }).click();
    await mentor.getByText('Тайная тема').waitFor();
    const [file] = await Promise.all([mentor.waitForEvent('download'), mentor.getByText('Скачать файл для календаря').click()]);
    expect(file.suggestedFilename()).toBe('meeting.ics');
    const calendar = await readFile(await file.path(), 'utf8');
    expect(calendar).toContain('DTSTART;TZID=Asia/Almaty:20990302T160000');
    for (const hidden of ['Тайная', 'Марат', 'Фарида', 'mentor', 'NNRLK']) expect(calendar).not.toContain(hidden);
    await mentor.getByText('Отменить встречу', { exact: true }).click();
    await mentor.getByRole('button', { name: 'Да, отменить встречу' }).click();
    await mentor.waitForURL(/done=calledOff/);
    expect(plain(await mentor.getByRole('region', { name: 'Встречи', exact: true }).innerText())).toContain('Отменена');
    await leave(mentor);
  });

  it('can be paused until a day and go on, and says until when', async () => {
    const id = await world.pair();
    const mentee = await enter('mentee', WITHOUT_SCRIPT);
    await mentee.goto(at(id));
    await mentee.getByText('Сделать паузу', { exact: true }).first().click();
    await mentee.getByLabel('До какого дня').fill('2024-01-01');
    await mentee.getByRole('button', { name: 'Сделать паузу' }).click();
    await mentee.locator('.field__error').waitFor();
    await mentee.getByLabel('До какого дня').fill('2099-06-01');
    await mentee.getByRole('button', { name: 'Сделать паузу' }).click();
    expect(await told(mentee)).toBe('Менторство на паузе.');
    expect(plain(await mentee.locator('.pair-line').innerText())).toContain('На паузе До 1 июня 2099 г.');
    await mentee.getByRole('button', { name: 'Продолжить' }).click();
    expect(await told(mentee)).toBe('Менторство продолжается.');
    expect(await ofPairing(id, 'status', 'mentee')).toEqual({ status: 'ACTIVE' });
    await leave(mentee);
  });

  it('is for a consultation one conversation without an agreement: recorded, it is completed', async () => {
    const id = await world.accept({ kind: 'CONSULTATION' });
    const mentee = await enter('mentee', WITHOUT_SCRIPT);
    await mentee.goto(at(id, '', 'kk'));
    expect(await next(mentee)).toContain('Бұл бір реттік кеңес: келісім жасалмайды.');
    expect((await mentee.goto(at(id, '/agreement')))?.status()).toBe(404);
    await mentee.goto(at(id, '/sessions/new?held=1', 'kk'));
    await mentee.getByLabel('Күні').fill('2024-05-06');
    await mentee.getByLabel('Уақыты (Алматы)').fill('10:30');
    await mentee.getByRole('button', { name: 'Кездесуді сақтау' }).click();
    expect(plain(await mentee.locator('.pair-line').innerText())).toContain('Аяқталды');
    expect(await mentee.locator('.next-step').count()).toBe(0);
    expect(await mentee.getByRole('link', { name: 'Кездесу жоспарлау' }).count()).toBe(0);
    await mentee.goto(at(id, '/sessions/new'));
    expect(new URL(mentee.url()).pathname).toBe(at(id)); // which says that it is over
    await leave(mentee);
  });

  it('shows coordinators how many sessions there were and nothing that was said; to others it is not there', async () => {
    const id = await world.pair();
    await send('addGoal', { pairingId: id, title: 'Тайная цель' }, 'mentee');
    const session = { pairingId: id, outcome: 'HELD', heldAt: '2024-01-01T00:00:00Z', minutes: 60, summary: 'Тайный итог' };
    await send('recordSession', session, 'mentor');
    const [{ id: goalId }] = (await ofPairing(id, 'goals { id }', 'mentee')).goals;
    const [{ id: sessionId }] = (await ofPairing(id, 'sessions { id }', 'mentee')).sessions;
    const written = ['/agreement', '/goals/new', `/goals/${goalId}`, '/sessions/new', `/sessions/${sessionId}`, '/tasks/new'];
    const coordinator = await enter('coordinator', WITHOUT_SCRIPT);
    await coordinator.goto(at(id));
    const text = await words(coordinator);
    for (const expected of ['Фарида Ахметова — Марат Досов', 'Состоялось встреч: 1, всего 60 мин.', 'вам не видны'])
      expect(text).toContain(expected);
    for (const hidden of ['Тайн', 'Первый иск', 'Раз в неделю']) expect(text).not.toContain(hidden);
    for (const rest of [...written, `/sessions/${sessionId}/calendar`])
      expect([rest, (await coordinator.goto(at(id, rest)))?.status()]).toEqual([rest, 404]);
    const stranger = await enter('stranger', WITHOUT_SCRIPT);
    const bytes = async (address: string) => {
      const answer = await stranger.goto(address);
      return [answer?.status(), plain(await stranger.locator('main').innerHTML())];
    };
    const unknown = await bytes(at('UGFpcmluZzowMDAwMDAwMC0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDA'));
    expect(unknown[0]).toBe(404);
    for (const rest of ['', ...written]) expect(await bytes(at(id, rest))).toEqual(unknown);
    const { context, page } = await world.site.visit(WITHOUT_SCRIPT);
    await page.goto(at(id));
    expect(new URL(page.url()).pathname).toBe('/ru/sign-in');
    await context.close();
    await leave(coordinator, stranger);
  });

  describe('suits phone and laptop, light and dark', () => {
    let addresses: Partial<Record<Reader, readonly string[]>>;
    beforeAll(async () => {
      const id = await world.pair();
      const fresh = await world.accept();
      const goal = { pairingId: id, title: LONG, howWeKnow: LONG, dueOn: '2099-05-05' };
      await send('addGoal', goal, 'mentee');
      await send('recordSession', { pairingId: id, outcome: 'HELD', heldAt: '2024-01-01T00:00:00Z', minutes: 60, summary: LONG }, 'mentor');
      await send('planSession', { pairingId: id, startsAt: '2099-03-02T11:00:00Z', minutes: 60, way: 'ONLINE', topic: LONG }, 'mentee');
      await send(
        'proposeAgreement',
        { pairingId: id, goals: LONG, confidentiality: LONG, rhythm: 'WEEKLY', endsOn: '2099-01-01' },
        'mentee',
      );
      const { goals, sessions, participants } = await ofPairing(id, 'goals { id } sessions { id } participants { id }', 'mentor');
      for (const done of [false, true])
        await send(
          'addActionItem',
          { pairingId: id, title: `${LONG} ${done}`, ownerId: participants[0].id, goalId: goals[0].id },
          'mentor',
        );
      const [item] = (await ofPairing(id, 'actionItems { id }', 'mentor')).actionItems;
      await send('setActionItemDone', { actionItemId: item.id, done: true }, 'mentor');
      const rest = ['', '/agreement', '/goals/new', `/goals/${goals[0].id}`, '/sessions/new', '/sessions/new?held=1', '/tasks/new'];
      addresses = {
        mentor: [...[...rest, ...(sessions as { id: string }[]).map((one) => `/sessions/${one.id}`)].map((one) => at(id, one)), at(fresh)],
        coordinator: [at(id)],
      };
    });

    it.each(['mentor', 'coordinator'] as const)(
      'for a %s',
      async (reader) => {
        const page = await enter(reader, AT_REST);
        expect(await faultsOf(page, addresses[reader] ?? [], takenOver)).toEqual([]);
        await page.context().close();
      },
      120_000,
    );
  });
});
