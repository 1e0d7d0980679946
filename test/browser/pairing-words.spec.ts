/** What two write of their pairing: notes, check-ins, practice notes; and its pages on phone and laptop. */
/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultsOf } from '../support/page-checks.js';
import {
  pairingAddress as at,
  startPairOnSite,
  toldOn as told,
  wordsOn as words,
  type Reader,
  type PairOnSite,
} from '../support/pair-on-site.js';
import { plain, takenOver } from '../support/site.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
/** Colours change at once, so that they can be measured. */
const AT_REST = { reducedMotion: 'reduce' } as const;

describe('what two write of their pairing', () => {
  let world: PairOnSite;
  let send: PairOnSite['send'];
  let ofPairing: PairOnSite['ofPairing'];
  let pair: PairOnSite['pair'];
  let enter: PairOnSite['enter'];
  beforeAll(async () => {
    world = await startPairOnSite();
    ({ send, ofPairing, pair, enter } = world);
  });
  afterAll(() => world.site.stop());

  const meet = (pairingId: string) =>
    send('recordSession', { pairingId, outcome: 'HELD', heldAt: '2024-01-01T00:00:00Z', minutes: 60, summary: 'План' }, 'mentor');

  it('is a note for its author, for both, or for the coordinators too, with who reads it beside the choice, without scripts', async () => {
    const id = await pair();
    const own = await enter('mentor', WITHOUT_SCRIPT);
    for (const [choice, text] of [
      ['Только вы', 'Спросить о нагрузке'],
      ['Обе стороны: вы, Марат Досов', 'Перечень доказательств'],
      ['Обе стороны и координаторы', 'Нужен зал'],
    ] as const) {
      await own.goto(at(id));
      expect(await words(own)).toContain('Записи здесь не защищены адвокатской тайной.');
      await own.getByLabel('Новая заметка').fill(text);
      await own.getByLabel(choice, { exact: true }).check();
      await own.getByRole('button', { name: 'Сохранить заметку' }).click();
      expect(await told(own)).toBe('Заметка сохранена.');
    }
    await own.locator('.confidential').nth(2).waitFor();
    expect(await own.locator('.confidential').count()).toBe(3);
    const read = async (reader: Reader): Promise<readonly boolean[]> => {
      const page = await enter(reader, WITHOUT_SCRIPT);
      await page.goto(at(id));
      const text = await words(page);
      await page.context().close();
      return ['нагрузке', 'доказательств', 'зал'].map((word) => text.includes(word));
    };
    expect(await words(own)).toContain('Это видите только вы. Другая сторона, координаторы и администраторы её не читают.');
    expect(await read('mentee')).toEqual([false, true, true]);
    expect(await read('coordinator')).toEqual([false, false, true]);
    expect(await read('stranger')).toEqual([false, false, false]);
    await own
      .getByRole('article', { name: /Личная/ })
      .getByRole('link', { name: /Кто это видит/ })
      .click();
    expect(await words(own)).toContain('Личную заметку читает только тот, кто её написал. Фарида Ахметова');
    await own.context().close();
  });

  it('is a note that is changed and deleted by its author; of two changes at once the second keeps what was typed', async () => {
    const id = await pair();
    await send('writeNote', { pairingId: id, visibility: 'PAIR', body: 'Первая мысль' }, 'mentor');
    const first = await enter('mentor');
    await first.goto(at(id, '', 'kk'));
    await takenOver(first);
    await first.getByRole('link', { name: /Өзгерту/ }).click();
    const body = first.getByLabel('Жазба мәтіні');
    await body.fill('Вторая мысль');
    const noteId = first.url().split('/').at(-1) ?? '';
    await send('editNote', { noteId, version: 1, body: 'Мысль из другого окна' }, 'mentor');
    await first.getByRole('button', { name: 'Жазбаны сақтау' }).click();
    const summary = first.locator('.error-summary');
    await summary.waitFor();
    expect(plain(await summary.innerText())).toContain('Жазба осы арада басқа терезеде өзгертілді.');
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await body.inputValue()).toBe('Вторая мысль');
    await first.locator('.confidential', { hasText: 'Мысль из другого окна' }).waitFor(); // read anew after the refusal
    await first.getByRole('button', { name: 'Жазбаны сақтау' }).click();
    await first.waitForURL(/done=noteChanged/);
    expect(await told(first)).toBe('Жазба өзгертілді.');
    expect((await ofPairing(id, 'notes { body version }', 'mentor')).notes).toEqual([{ body: 'Вторая мысль', version: 3 }]);
    await first.getByRole('link', { name: /Өзгерту/ }).click();
    await first.getByText('Жазбаны жою', { exact: true }).click();
    await first.getByRole('button', { name: 'Иә, жазбаны жою' }).click();
    await first.waitForURL(/done=noteDeleted/);
    expect(await told(first)).toBe('Жазба жойылды.');
    expect(await words(first)).toContain('Әзірге жазба жоқ');
    expect((await first.goto(at(id, `/notes/${noteId}`)))?.status()).toBe(404);
    await first.context().close();
  });

  it('is refused in words where it is far too long, and counted as it is typed', async () => {
    const id = await pair();
    const page = await enter('mentee');
    await page.goto(at(id));
    await takenOver(page);
    const note = page.getByLabel('Новая заметка');
    await note.fill('Коротко');
    expect(await words(page)).toContain('Осталось символов: 19 993');
    const megabyte = 'мысль за мыслью '.repeat(65_536).trim();
    await note.fill(megabyte);
    await page.getByRole('button', { name: 'Сохранить заметку' }).click();
    const summary = page.locator('.error-summary');
    await summary.waitFor();
    expect(plain(await summary.innerText())).toContain('можно не больше 20 000 символов, лишних 1 028 575');
    expect(await page.getByLabel('Новая заметка').inputValue()).toBe(megabyte);
    await page.getByLabel('Новая заметка').fill('  ');
    await page.getByRole('button', { name: 'Сохранить заметку' }).click();
    await page.getByText('Напишите текст заметки').first().waitFor();
    await page.getByLabel('Новая заметка').fill('Теперь коротко');
    await page.getByRole('button', { name: 'Сохранить заметку' }).click();
    expect(await told(page)).toBe('Заметка сохранена.');
    await page.getByLabel('Новая заметка').fill('И ещё одна');
    await page.getByRole('button', { name: 'Сохранить заметку' }).click();
    await page
      .getByRole('article', { name: /Личная/ })
      .nth(1)
      .waitFor();
    expect(await page.getByLabel('Новая заметка').inputValue()).toBe('');
    expect((await ofPairing(id, 'notes { body }', 'mentee')).notes).toEqual([{ body: 'И ещё одна' }, { body: 'Теперь коротко' }]);
    await page.context().close();
  });

  it('is a check-in that the other side does not see and coordinators do, answered once, in Kazakh', async () => {
    const id = await pair();
    await meet(id);
    const mentee = await enter('mentee', WITHOUT_SCRIPT);
    await mentee.goto(at(id, '', 'kk'));
    await mentee.getByRole('link', { name: 'Жауап беру', exact: true }).click();
    await mentee.getByRole('button', { name: 'Жауапты жіберу' }).click();
    expect(await mentee.locator('.error-summary li').count()).toBe(2);
    await mentee
      .getByRole('group', { name: /сай келдіңіздер ме/ })
      .getByLabel('Жоқ')
      .check();
    await mentee
      .getByRole('group', { name: /жақындап келесіздер/ })
      .getByLabel('Аздап')
      .check();
    await mentee.getByLabel('Үйлестірушілерге айтарыңыз').fill('Сөйлескім келеді');
    await mentee.getByRole('button', { name: 'Жауапты жіберу' }).click();
    expect(await told(mentee)).toBe('Рақмет. Жауабыңызды үйлестірушілер көреді.');
    const section = mentee.getByRole('region', { name: 'Қысқа сауалнамалар' });
    expect(plain(await section.innerText())).toContain('Сөйлескім келеді');
    expect(await section.getByRole('link', { name: 'Жауап беру' }).count()).toBe(0);
    const own = await enter('mentor', WITHOUT_SCRIPT);
    await own.goto(at(id));
    expect(await words(own)).not.toContain('Сөйлескім келеді');
    const coordinator = await enter('coordinator', WITHOUT_SCRIPT);
    await coordinator.goto(at(id));
    const both = plain(await coordinator.getByRole('region', { name: 'Короткие опросы' }).innerText());
    for (const expected of ['Марат Досов · менти', 'Сөйлескім келеді', 'Фарида Ахметова · ментор']) expect(both).toContain(expected);
    await Promise.all([mentee, own, coordinator].map((page) => page.context().close()));
  });

  it('is a practice note that the other side reads first; what looks like a name is pointed out', async () => {
    const id = await pair();
    await send('addGoal', { pairingId: id, title: 'Подать первый иск' }, 'mentee');
    const [goal] = (await ofPairing(id, 'goals { id version }', 'mentee')).goals;
    const form = at(id, `/practice-note?goal=${goal.id}`);
    const mentee = await enter('mentee', WITHOUT_SCRIPT);
    expect((await mentee.goto(form))?.status()).toBe(404); // it is not reached yet
    await send('updateGoal', { goalId: goal.id, title: 'Подать первый иск', progress: 100, version: goal.version }, 'mentee');
    await mentee.goto(form);
    expect(await mentee.getByLabel('Заголовок').inputValue()).toBe('Подать первый иск');
    await mentee.getByLabel('Что вы сделали').fill('Звоните +7 701 000 10 03');
    await mentee.getByRole('button', { name: 'Отправить другой стороне' }).click();
    expect(plain(await mentee.locator('.error-summary').innerText())).toContain('Похоже, в тексте есть номер телефона');
    await mentee.getByLabel('Что вы сделали').fill('Перечень документов составлен до подачи.');
    await mentee.getByRole('button', { name: 'Проверено, отправить' }).click();
    expect(await told(mentee)).toBe('Практическая заметка отправлена другой стороне.');
    await mentee.goto(form);
    expect(await words(mentee)).toContain('Практическая заметка об этом уже есть');
    const own = await enter('mentor', WITHOUT_SCRIPT);
    await own.goto(at(id, '', 'kk'));
    expect(await words(own)).toContain('Перечень документов составлен до подачи.');
    await own.getByRole('button', { name: 'Келісемін' }).click();
    expect(await told(own)).toBe('Тәжірибе жазбасына келісім бердіңіз.');
    expect((await ofPairing(id, 'practiceNotes { state }', 'mentee')).practiceNotes).toEqual([{ state: 'AGREED' }]);
    await Promise.all([mentee, own].map((page) => page.context().close()));
  });

  describe('suits phone and laptop, light and dark', () => {
    let id: string;
    let addresses: Record<Reader, string[]>;
    beforeAll(async () => {
      id = await pair();
      await meet(id);
      await send(
        'writeNote',
        { pairingId: id, visibility: 'PRIVATE', body: `${'қауымдастық'.repeat(30)} ${'Ұзақ мәтін. '.repeat(60)}` },
        'mentor',
      );
      await send('addGoal', { pairingId: id, title: 'Подать первый иск' }, 'mentee');
      const [goal] = (await ofPairing(id, 'goals { id version }', 'mentee')).goals;
      await send('updateGoal', { goalId: goal.id, title: 'Подать первый иск', progress: 100, version: goal.version }, 'mentee');
      const { notes, checkIns } = await ofPairing(id, 'notes { id } checkIns { id }', 'mentor');
      const practice = `/practice-note?goal=${goal.id}`;
      const note = `/notes/${notes[0].id}`;
      const pages = [
        '',
        '/notes',
        note,
        `${note}/who-can-see`,
        `/check-ins/${checkIns[0].id}`,
        '/end',
        '/reflection',
        '/copy',
        '/who-can-see',
        practice,
      ];
      addresses = {
        ...{ mentor: pages.map((rest) => at(id, rest)), mentee: [], stranger: [], administrator: [] },
        coordinator: [at(id), `/ru/mentoring/emergency?pairing=${id}`],
      };
    });

    it.each(['mentor', 'coordinator'] as const)(
      'for a %s',
      async (reader) => {
        const page = await enter(reader, AT_REST);
        expect(await faultsOf(page, addresses[reader], takenOver)).toEqual([]);
        await page.context().close();
      },
      120_000,
    );
  });
});
