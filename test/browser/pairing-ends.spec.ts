/** How a pairing ends, for whom it was never there, and what two people can open in an emergency. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rowsOf } from '../support/directory-data.js';
import {
  pairingAddress as at,
  startPairOnSite,
  toldOn as told,
  wordsOn as words,
  READERS,
  type PairOnSite,
} from '../support/pair-on-site.js';
import { plain } from '../support/site.js';
import { mailTo } from '../support/staged-mail.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;

describe('a pairing', () => {
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

  it('ends in a completion with what each side makes of it, and says until when it is read', async () => {
    const id = await pair();
    const own = await enter('mentor', WITHOUT_SCRIPT);
    await own.goto(at(id));
    expect(await words(own)).toContain('После окончания тексты этой пары хранятся 12 месяцев.');
    await own.getByRole('link', { name: 'Завершить или прекратить' }).click();
    await own.getByLabel('Что достигнуто').fill('Иск подан');
    await own.getByRole('button', { name: 'Завершить менторство' }).click();
    expect(plain(await own.locator('.error-summary').innerText())).toContain('Напишите несколько слов о том, что дало менторство');
    expect(await own.getByLabel('Что достигнуто').inputValue()).toBe('Иск подан');
    await own.getByLabel('Что дало менторство').fill('Мы научились работать вместе');
    await own.getByLabel('Отзыв о менторстве').fill('Рекомендую');
    await own.getByLabel('Этот отзыв можно показывать другим').check();
    await own.getByRole('button', { name: 'Завершить менторство' }).click();
    expect(await told(own)).toBe('Менторство завершено.');
    const mentee = await enter('mentee', WITHOUT_SCRIPT);
    await mentee.goto(at(id));
    const ending = mentee.getByRole('region', { name: 'Окончание менторства' });
    for (const text of ['Мы научились работать вместе', 'Иск подан', 'Рекомендую', 'Отзыв можно показывать другим.', 'К '])
      expect(plain(await ending.innerText())).toContain(text);
    expect(plain(await ending.innerText())).toMatch(/До \d+ \S+ \d{4} г\. тексты этой пары можно прочитать/);
    await mentee.getByRole('link', { name: 'Написать итоги' }).click();
    await mentee.getByLabel('Что дало менторство').fill('Спасибо за терпение');
    await mentee.getByRole('button', { name: 'Сохранить итоги' }).click();
    expect(await told(mentee)).toBe('Ваши итоги сохранены.');
    const coordinator = await enter('coordinator', WITHOUT_SCRIPT);
    await coordinator.goto(at(id));
    expect(await words(coordinator)).not.toContain('Спасибо за терпение');
    expect(await words(coordinator)).toContain('Завершена');
    await Promise.all([mentee, own, coordinator].map((page) => page.context().close()));
  });

  it('ends kindly where it was no good fit: the request goes back, and the words are the coordinators’ alone', async () => {
    const id = await pair();
    const mentee = await enter('mentee', WITHOUT_SCRIPT);
    await mentee.goto(at(id, '/end', 'kk'));
    expect(await words(mentee)).toContain('мұнда ешкімнің кінәсі жоқ. Сұрауыңыз үйлестірушілерге қайтарылады');
    await mentee.getByRole('button', { name: 'Тәлімгерлікті тоқтату' }).click();
    expect(plain(await mentee.locator('.error-summary').innerText())).toContain('Себебін таңдаңыз');
    await mentee.getByLabel('Бір-бірімізге сай келмедік').check();
    await mentee.getByLabel('Үйлестірушілерге айтарыңыз').fill('Уақытымыз сәйкес келмейді');
    await mentee.getByRole('button', { name: 'Тәлімгерлікті тоқтату' }).click();
    expect(await told(mentee)).toBe('Тәлімгерлік тоқтатылды. Үйлестірушілер бұл туралы біледі.');
    expect(await mentee.getByLabel('Жаңа жазба').count()).toBe(0);
    expect((await ofPairing(id, 'request { status }', 'mentee')).request.status).toBe('QUEUED');
    for (const [reader, sees] of [
      ['coordinator', true],
      ['mentor', false],
    ] as const) {
      const page = await enter(reader, WITHOUT_SCRIPT);
      await page.goto(at(id));
      expect([reader, (await words(page)).includes('Уақытымыз сәйкес келмейді')]).toEqual([reader, sees]);
      expect(await words(page)).toContain('Не подошли друг другу');
      await page.context().close();
    }
    await mentee.context().close();
  });

  it('is one’s own to keep as a file whose name says nothing, and which no cache keeps', async () => {
    const id = await pair();
    await send('writeNote', { pairingId: id, visibility: 'PRIVATE', body: 'Только моё' }, 'mentee');
    await send('writeNote', { pairingId: id, visibility: 'PRIVATE', body: 'Только ментора' }, 'mentor');
    const page = await enter('mentee', WITHOUT_SCRIPT);
    await page.goto(at(id, '/copy'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Скачать копию' }).click()]);
    expect(download.suggestedFilename()).toMatch(/^nnrlk-\d{4}-\d{2}-\d{2}\.json$/);
    const copy = readFileSync(await download.path(), 'utf8');
    expect(copy).toContain('Только моё');
    expect(copy).not.toContain('Только ментора');
    expect((await page.request.get(at(id, '/copy/document'))).headers()['cache-control']).toBe('no-store');
    await page.context().close();
    const coordinator = await enter('coordinator', WITHOUT_SCRIPT);
    for (const rest of ['/copy', '/copy/document', '/end', '/reflection'])
      expect([rest, (await coordinator.goto(at(id, rest)))?.status()]).toEqual([rest, 404]);
    await coordinator.context().close();
  });

  it('is opened in an emergency by two, with both sides told who and until when, and each reading logged', async () => {
    const id = await pair();
    await send('writeNote', { pairingId: id, visibility: 'PRIVATE', body: 'Мне угрожают' }, 'mentee');
    const coordinator = await enter('coordinator', WITHOUT_SCRIPT);
    await coordinator.goto(at(id));
    await coordinator.getByRole('link', { name: 'Попросить доступ в исключительном случае' }).click();
    await coordinator.getByRole('button', { name: 'Попросить доступ' }).click();
    expect(plain(await coordinator.locator('.error-summary').innerText())).toContain('Напишите, что случилось и кому грозит опасность');
    await coordinator.getByLabel('Что случилось').fill('Менти получает угрозы');
    await coordinator.getByRole('button', { name: 'Попросить доступ' }).click();
    expect(await told(coordinator)).toBe('Запрос записан. Теперь доступ должен открыть второй человек.');
    expect(await coordinator.getByRole('button', { name: 'Открыть доступ' }).count()).toBe(0);

    const administrator = await enter('administrator', WITHOUT_SCRIPT);
    expect((await administrator.goto(at(id)))?.status()).toBe(404);
    await administrator.goto('/kk/mentoring/emergency');
    expect(await words(administrator)).toContain('Менти получает угрозы');
    await administrator.getByRole('button', { name: '24 сағатқа ашу' }).click();
    expect(await told(administrator)).toBe('Мәтіндер 24 сағатқа ашылды. Екі тарапқа хат жіберілді.');
    await administrator.getByRole('link', { name: /Мәтіндерді оқу/ }).click();
    expect(await words(administrator)).toContain('Мне угрожают');
    expect(await words(administrator)).toContain('Осы оқуыңыз әрекеттер журналына жазылды.');
    const [log] = await rowsOf<{ count: number }>(
      world.site.api,
      `select count(*)::integer as count from audit_entry where action = 'EMERGENCY_TEXTS_READ'`,
    );
    expect(log?.count).toBe(1);

    for (const reader of ['mentor', 'mentee'] as const) {
      const page = await enter(reader, WITHOUT_SCRIPT);
      await page.goto(at(id));
      const notice = plain(await page.locator('.notice--danger').innerText());
      expect(notice).toContain('Доступ открыли: Сәуле Оспанова, Болат Ким');
      expect(notice).not.toContain('угрозы');
      expect((await page.goto('/ru/mentoring/emergency'))?.status()).toBe(404);
      expect((await mailTo(world.site.api, READERS[reader]))[0]).toContain('mergency access');
      await page.context().close();
    }
    await rowsOf(
      world.site.api,
      `update emergency_access set opened_at = now() - interval '25 hours', expires_at = now() - interval '1 hour'`,
    );
    const reading = administrator.url();
    expect((await administrator.goto(reading))?.status()).toBe(404);
    await administrator.goto('/ru/mentoring/emergency');
    expect(await words(administrator)).toContain('Закрыт');
    await Promise.all([coordinator, administrator].map((page) => page.context().close()));
  });

  it('is not there for others, at any of its addresses, as if there had never been a pairing', async () => {
    const id = await pair();
    await send('writeNote', { pairingId: id, visibility: 'PAIR', body: 'Для двоих' }, 'mentor');
    const [note] = (await ofPairing(id, 'notes { id }', 'mentor')).notes;
    const page = await enter('stranger', WITHOUT_SCRIPT);
    const shown = async (address: string): Promise<readonly [number, string]> => {
      const answer = await page.request.get(address);
      return [answer.status(), (await answer.text()).replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"/g, '').replaceAll(address, '')];
    };
    const never = id.slice(0, -4) + 'AAAA';
    for (const rest of [
      '',
      '/notes',
      `/notes/${note.id}`,
      `/notes/${note.id}/who-can-see`,
      '/end',
      '/copy',
      '/copy/document',
      '/who-can-see',
    ])
      expect([rest, await shown(at(id, rest))]).toEqual([rest, [404, expect.any(String)]]);
    expect((await shown(at(id)))[1].length).toBe((await shown(at(never)))[1].length);
    await page.context().close();
  });

  it('says in words where a key was destroyed', async () => {
    const id = await pair();
    await send('writeNote', { pairingId: id, visibility: 'PAIR', body: 'Когда-то написано' }, 'mentor');
    await send('completePairing', { pairingId: id }, 'mentor');
    await rowsOf(
      world.site.api,
      `delete from sealing_key where id = (select key_id from pairing where ended_at is not null order by ended_at desc limit 1)`,
    );
    await rowsOf(world.site.api, `update pairing set texts_ended_at = now() where ended_at = (select max(ended_at) from pairing)`);
    const page = await enter('mentee', WITHOUT_SCRIPT);
    await page.goto(at(id));
    expect(await words(page)).toContain('Этот текст больше никто не прочитает: ключ, которым он был зашифрован, уничтожен.');
    expect(await words(page)).toContain('Тексты этой пары больше никто не прочитает');
    expect(await page.getByLabel('Новая заметка').count()).toBe(0);
    await page.context().close();
  });
});
