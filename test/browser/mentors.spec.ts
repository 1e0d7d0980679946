/** Mentors: becoming one, being found by name, pausing, and what coordinators decide. */
/// <reference lib="dom" />
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  addMentor,
  addSignedIn,
  answered,
  answerRequest,
  mentorOffer,
  requestMentoring,
  SAVE_PROFILE,
  type Headers,
  type TestMentor,
} from '../support/mentoring-data.js';
import { axeViolations, sticksOut } from '../support/page-checks.js';
import { addMember, addPerson, PASSWORD } from '../support/people.js';
import { languagesOf, namesOn, plain, startSite, type Site, type Visit } from '../support/site.js';

const WITHOUT_SCRIPT = { javaScriptEnabled: false } as const;
const COORDINATOR = 'coordinator@network.example';
const MEMBER = 'member@steppe.example';
const LONG_SENTENCE = 'Соттардағы жабық отырыстарға шағымданғандардың мүдделерін он жылдан астам қорғап келемін. '.repeat(3).trim();

describe('a mentor', () => {
  let site: Site;
  let organizationId: string;
  let coordinator: Headers;
  let busy: TestMentor;
  let free: TestMentor;

  beforeAll(async () => {
    site = await startSite({ mode: 'demo' }); // where coordinators need no second step
    organizationId = await addMember(site.api, { name: 'Steppe Law', names: { KK: 'Дала заңы', RU: 'Степное право', EN: 'Steppe Law' } });
    const other = await addMember(site.api, { name: 'River Aid', names: { RU: 'Речная помощь', EN: 'River Aid' } });
    coordinator = await addSignedIn(site.api, { email: COORDINATOR, name: 'Сәуле Оспанова', appointment: 'COORDINATOR' });
    await addPerson(site.api, { email: MEMBER, name: 'Олжас Кенжебеков', organizationId });
    await addPerson(site.api, { email: 'becoming@steppe.example', name: 'Айгүл Серікова', organizationId });
    free = await addMentor(
      site.api,
      { email: 'free@river.example', name: 'Бахыт Ли', organizationId: other },
      {
        coordinator,
        about: 'Готовлю к судебным заседаниям.',
        expertise: [
          { focusAreaCode: 'MIGRANTS', level: 'EXPERT', experience: LONG_SENTENCE },
          ...['CHILDREN', 'WOMEN', 'STRATEGIC_LITIGATION'].map((focusAreaCode) => ({ focusAreaCode, level: 'BASIC', experience: null })),
        ],
        languages: ['KK', 'RU'],
        regionCodes: ['KZ-27', 'KZ-10'],
        takesConsultations: true,
      },
    );
    busy = await addMentor(
      site.api,
      { email: 'busy@river.example', name: 'Павел Ткаченко', organizationId: other },
      { coordinator, capacity: 1, expertise: [{ focusAreaCode: 'CHILDREN', level: 'EXPERIENCED', experience: null }] },
    );
    const mentee = await addSignedIn(site.api, { email: 'mentee@steppe.example', name: 'Дана Ахметова', organizationId });
    const { id: requestId } = await requestMentoring(site.api, mentee, { preferredMentorIds: [busy.id] });
    answered(await answerRequest(site.api, busy.headers, { requestId, answer: 'ACCEPT' }));
  });
  afterAll(() => site.stop());

  it('writes the profile in Kazakh without scripts, is returned with a reason, and is seen by members once approved', async () => {
    const { context, page } = await visitor('becoming@steppe.example', WITHOUT_SCRIPT);
    await page.goto('/kk/mentoring/mentors');
    await page.getByRole('link', { name: 'Тәлімгер болу' }).click();
    await page.locator('[name="area.0"]').selectOption('MIGRANTS');
    await page.locator('[name="experience.0"]').fill('Он жыл сотта жұмыс істедім.');
    await page.locator('[name=about]').fill('Іске бірге дайындаламыз.');
    await page.getByRole('button', { name: 'Бағыт қосу' }).click();
    await page.locator('[name="area.1"]').selectOption('CHILDREN');
    await page.getByRole('button', { name: 'Бағыт қосу' }).click();
    await page.locator('[name="experience.2"]').fill('Бағыты таңдалмаған.');
    expect(await page.locator('[name="area.0"]').inputValue()).toBe('MIGRANTS');
    await page.getByRole('button', { name: 'Үйлестірушіге жіберу' }).last().click();
    await page.getByRole('alert').waitFor();
    expect((await page.getByRole('alert').getByRole('link').allInnerTexts()).map(plain)).toEqual(['Жұмыс тілі: Мұны толтыру керек.']);
    expect(await page.locator('[name=about]').inputValue()).toBe('Іске бірге дайындаламыз.');
    await page.locator('[name=languages][value=KK]').check();
    await page.getByRole('button', { name: 'Үйлестірушіге жіберу' }).last().click();
    await page.getByRole('alert').filter({ hasText: 'Бағытты таңдаңыз' }).waitFor();
    await page.getByRole('button', { name: /Бағытты алып тастау.*3-бағыт/ }).click();
    expect(await page.locator('[name="area.2"]').count()).toBe(0);
    await page.getByRole('button', { name: 'Үйлестірушіге жіберу' }).last().click();
    await said(page, 'Профиль үйлестірушіге жіберілді.');
    expect(plain(await page.locator('.record-head .status').innerText())).toContain('Үйлестірушінің шешімін күтеді');
    expect((await page.locator('[name="area.0"], [name="area.1"]').evaluateAll(chosenIn)).toSorted()).toEqual(['CHILDREN', 'MIGRANTS']);

    const staff = await visitor(COORDINATOR, WITHOUT_SCRIPT);
    await staff.page.goto('/ru/coordination/mentors');
    await staff.page.getByRole('link', { name: /Прочитать профиль.*Айгүл Серікова/ }).click();
    await staff.page.getByLabel('Что исправить').fill('Напишите, в каких судах.');
    await staff.page.getByRole('button', { name: 'Вернуть на доработку' }).click();
    await said(staff.page, 'Профиль возвращён на доработку.');

    await page.reload();
    expect(plain(await page.locator('.record-head .status').innerText())).toContain('Напишите, в каких судах.');
    await page.locator('[name=about]').fill('Орал қаласының соттарында.');
    await page.getByRole('button', { name: 'Профильді сақтау' }).last().click();
    await said(page, 'Профиль үйлестірушіге жіберілді.');

    const member = await visitor(MEMBER, WITHOUT_SCRIPT);
    await member.page.goto('/ru/mentoring/mentors');
    expect(await namesOn(member.page)).toEqual(['Бахыт Ли', 'Павел Ткаченко']);
    await staff.page.reload();
    await staff.page.getByRole('button', { name: 'Одобрить профиль' }).click();
    await said(staff.page, 'Профиль одобрен');
    await member.page.reload();
    expect(await namesOn(member.page)).toEqual(['Айгүл Серікова', 'Бахыт Ли', 'Павел Ткаченко']);
    await Promise.all([context, staff.context, member.context].map((one) => one.close()));
  });

  it('is chosen by name from the directory: the card says what speaks for each, and leads to a request to them', async () => {
    const { context, page, complaints } = await visitor(MEMBER);
    await page.goto('/ru/mentoring/mentors');
    const card = page.locator('.mentor', { hasText: 'Бахыт Ли' });
    const words = plain(await card.innerText());
    for (const said of [
      'Речная помощь',
      'на казахском и русском языках · онлайн',
      'Знает регионы: Западно-Казахстанская область, область Абай',
      `Мигранты Эксперт ${LONG_SENTENCE}`,
      'и ещё 1 направление',
      '3 свободных места Ответов пока мало, чтобы назвать срок · берёт срочные консультации',
    ])
      expect(words).toContain(said);
    const full = page.locator('.mentor', { hasText: 'Павел Ткаченко' });
    expect(plain(await full.innerText())).toContain('Сейчас мест нет');
    expect(await full.getByRole('link', { name: 'Написать запрос' }).count()).toBe(0);
    expect(await card.getByRole('link', { name: /Написать запрос.*Бахыт Ли/ }).getAttribute('href')).toBe(
      `/ru/mentoring/requests/new?mentor=${free.id}`,
    );

    await page.locator('.facets').getByLabel('Мигранты').check();
    await page.locator('.facets').getByLabel('Берёт срочные консультации').check();
    await page.getByRole('button', { name: 'Показать' }).click();
    await page.waitForURL(/urgent=1/);
    await page.locator('#found', { hasText: '1 ментор' }).waitFor();
    await page.getByRole('link', { name: 'Мигранты: убрать фильтр' }).click();
    await page.locator('.facets [value=MIGRANTS]:not(:checked)').waitFor();
    expect(new URL(page.url()).search).toBe('?urgent=1');
    await page.goto('/ru/mentoring/mentors?q=нет+такого&places=1');
    expect(await page.getByRole('heading', { name: 'Ни один ментор не подошёл' }).count()).toBe(1);
    await page.getByRole('link', { name: 'Показать всех менторов' }).click();
    await page.getByRole('link', { name: 'Бахыт Ли', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Бахыт Ли' }).waitFor();
    expect(plain(await page.locator('main').innerText())).toContain('Готовлю к судебным заседаниям.');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('who awaits approval is not there for members, as nobody ever was; to strangers and visitors no mentor is', async () => {
    const awaiting = await addSignedIn(site.api, { email: 'awaiting@steppe.example', name: 'Ждущий', organizationId });
    const { profile } = answered(await site.api.ask(SAVE_PROFILE, { input: mentorOffer() }, awaiting));
    await addPerson(site.api, { email: 'stranger@nowhere.example', name: 'Stranger' });
    const member = await visitor(MEMBER, WITHOUT_SCRIPT);
    const stranger = await visitor('stranger@nowhere.example', WITHOUT_SCRIPT);
    const bodies = await Promise.all(
      [profile.id, 'nobody'].map(async (id) => bytesOf(await member.page.request.get(`/ru/mentoring/mentors/${id}`))),
    );
    expect(bodies[0]?.status).toBe(404);
    expect(bodies[0]).toEqual(bodies[1]);
    for (const address of ['mentors', `mentors/${free.id}`, 'profile', 'pause'])
      expect([address, (await stranger.page.request.get(`/ru/mentoring/${address}`)).status()]).toEqual([address, 404]);
    expect((await member.page.request.get(`/ru/coordination/mentors/${free.id}`)).status()).toBe(404);
    const visit = await site.visit(WITHOUT_SCRIPT);
    await visit.page.goto('/ru/mentoring/mentors');
    expect(new URL(visit.page.url()).pathname).toBe('/ru/sign-in');
    await Promise.all([member, stranger, visit].map(({ context }) => context.close()));
  });

  it('pauses until a day and comes back: members read from when on, and what waits is still told', async () => {
    const { context, page } = await visitor('free@river.example', WITHOUT_SCRIPT);
    const mentee = await addSignedIn(site.api, { email: 'waiting@steppe.example', name: 'Ждущая', organizationId });
    await requestMentoring(site.api, mentee, { preferredMentorIds: [free.id] });
    await page.goto('/ru/mentoring/profile');
    await page.getByRole('link', { name: 'Сделать паузу' }).click();
    expect(plain(await page.locator('main').innerText())).toContain('Вашего ответа ждёт 1 запрос.');
    await page.locator('[name=until]').evaluate((field) => field.removeAttribute('min')); // an old browser does not know it
    await page.getByLabel('Первый день, когда снова беру запросы').fill('2020-01-05');
    await page.getByRole('button', { name: 'Сделать паузу' }).click();
    await page.getByRole('alert').filter({ hasText: 'Укажите день позже сегодняшнего' }).waitFor();
    expect(await page.locator('[name=until]').inputValue()).toBe('2020-01-05');
    await page.locator('[name=until]').fill('2099-01-05');
    await page.getByRole('button', { name: 'Сделать паузу' }).click();
    await said(page, 'Пауза началась');

    const member = await visitor(MEMBER, WITHOUT_SCRIPT);
    const card = member.page.locator('.mentor', { hasText: 'Бахыт Ли' });
    await member.page.goto('/ru/mentoring/mentors');
    expect(plain(await card.innerText())).toContain('Сейчас не берёт запросы Снова берёт с 5 января 2099 г.');
    expect(await card.getByRole('link', { name: 'Написать запрос' }).count()).toBe(0);
    await member.page.goto('/kk/mentoring/mentors');
    expect(plain(await card.innerText())).toContain('2099 ж. 5 қаңтардан бастап қайта қабылдайды.');

    await page.getByRole('button', { name: 'Снова брать запросы' }).click();
    await said(page, 'Вы снова берёте запросы.');
    await Promise.all([context.close(), member.context.close()]);
  });

  it('loses nothing where another window was quicker, and cannot promise fewer places than are taken', async () => {
    const { context, page } = await visitor('busy@river.example');
    const second = await context.newPage();
    await page.goto('/en/mentoring/profile');
    await second.goto('/en/mentoring/profile');
    await second.locator('[name=about]').fill('Written first');
    await second.locator('main').getByRole('button', { name: 'Save the profile' }).last().click();
    await said(second, 'The profile is saved.');
    await page.locator('[name=about]').fill('Written second');
    await page.locator('[name=about]').press('Tab');
    await page.locator('main').getByRole('button', { name: 'Save the profile' }).last().click();
    await page.getByRole('alert').filter({ hasText: 'saved in another window' }).waitFor();
    expect(await page.locator('[name=about]').inputValue()).toBe('Written second');
    await page.locator('[name=capacity]').fill('0');
    await page.locator('[name=capacity]').press('Enter'); // saves, and takes no row away
    await page.getByRole('alert').filter({ hasText: '1 place is taken now' }).waitFor();
    expect([await page.locator('[name=about]').inputValue(), await page.locator('[name="area.0"]').inputValue()]).toEqual([
      'Written second',
      'CHILDREN',
    ]);
    await page.locator('[name=capacity]').fill('1');
    await page.locator('main').getByRole('button', { name: 'Save the profile' }).last().click();
    await said(page, 'The profile is saved.');
    await page.getByRole('button', { name: 'Stop being a mentor' }).click();
    await page.getByRole('alert').filter({ hasText: 'Finish 1 pairing first' }).waitFor();
    await context.close();
  });

  it('has a note that coordinators alone read, and stays a mentor while pairings go on', async () => {
    const { context, page } = await visitor(COORDINATOR, WITHOUT_SCRIPT);
    await page.goto('/ru/coordination/mentors');
    const row = page.locator('tbody tr', { hasText: 'Павел Ткаченко' });
    expect(plain(await row.innerText())).toContain('Занято мест: 1 из 1');
    await row.getByRole('link', { name: 'Павел Ткаченко' }).click();
    await page.getByLabel('Заметка', { exact: true }).fill('Напоминать о сроках.');
    await page.getByRole('button', { name: 'Сохранить заметку' }).click();
    await said(page, 'Заметка сохранена.');
    for (const [email, address] of [
      [MEMBER, `mentoring/mentors/${busy.id}`],
      ['busy@river.example', 'mentoring/profile'],
      ['busy@river.example', `mentoring/mentors/${busy.id}`],
    ] as const) {
      const reader = await visitor(email, WITHOUT_SCRIPT);
      expect(await (await reader.page.request.get(`/ru/${address}`)).text()).not.toContain('Напоминать');
      await reader.context.close();
    }
    await page.getByRole('button', { name: 'Прекратить роль ментора' }).click();
    await page.getByRole('alert').filter({ hasText: 'Сначала должна завершиться 1 пара' }).waitFor();
    await page.goto('/ru/coordination/mentors?status=RETURNED');
    expect(plain(await page.locator('main').innerText())).toContain('0 профилей возвращены');
    await context.close();
  });

  it('is counted on the card of their organization, and found by it; visitors are told of neither', async () => {
    const { context, page } = await visitor(MEMBER);
    await page.goto('/ru/members');
    await page.locator('.facets').getByLabel('Есть менторы').check();
    await page.waitForURL(/mentors=1/);
    await page.getByRole('link', { name: 'Есть менторы: убрать фильтр' }).waitFor();
    const card = page.locator('.org', { hasText: 'Речная помощь' });
    expect(plain(await card.innerText())).toContain('· 2 ментора');
    expect((await namesOn(page)).length).toBeLessThanOrEqual(2);
    await context.close();
    const visit = await site.visit(WITHOUT_SCRIPT);
    await visit.page.goto('/ru/members?q=Речная');
    expect(plain(await visit.page.locator('.org', { hasText: 'Речная помощь' }).innerText())).not.toContain('ментор');
    expect(await visit.page.locator('.facets [name=mentors]').count()).toBe(0);
    await visit.context.close();
  });

  const PAGES = [
    { name: 'the directory', email: MEMBER, address: () => 'mentoring/mentors' },
    { name: 'one mentor', email: MEMBER, address: () => `mentoring/mentors/${free.id}` },
    { name: 'the own profile', email: 'free@river.example', address: () => 'mentoring/profile' },
    { name: 'becoming a mentor', email: MEMBER, address: () => 'mentoring/profile' },
    { name: 'the pause', email: 'busy@river.example', address: () => 'mentoring/pause' },
    { name: 'the coordinators’ list', email: COORDINATOR, address: () => 'coordination/mentors' },
    { name: 'the coordinators’ page of one', email: COORDINATOR, address: () => `coordination/mentors/${busy.id}` },
  ];

  it.each(PAGES.flatMap((page, turn) => languagesOf(turn).map((language) => ({ ...page, language }))))(
    'has $name in $language on phone and laptop',
    async ({ email, address, language }) => {
      const { context, page, complaints } = await visitor(email, { reducedMotion: 'reduce' });
      await page.goto(`/${language}/${address()}`);
      for (const width of [320, 360, 1_280]) {
        await page.setViewportSize({ width, height: 740 });
        expect([width, await sticksOut(page)]).toEqual([width, []]);
        expect([width, await axeViolations(page)]).toEqual([width, []]);
      }
      expect(complaints).toEqual([]);
      await context.close();
    },
    60_000,
  );

  async function visitor(email: string, options: Parameters<Site['visit']>[0] = {}): Promise<Visit> {
    const visit = await site.visit(options);
    await visit.page.goto('/ru/sign-in');
    await visit.page.locator('[name=email]').fill(email);
    await visit.page.locator('[name=password]').fill(PASSWORD);
    await visit.page.locator('main button.btn--primary').click();
    await visit.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    return visit;
  }
});

/** What the last change has led to. */
async function said(page: Page, words: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor();
}

function chosenIn(fields: readonly Element[]): string[] {
  return fields.map((field) => (field as HTMLSelectElement).value);
}

/** Without the nonce, which is another one each time. */
async function bytesOf(answer: { status(): number; text(): Promise<string>; headers(): Record<string, string> }) {
  const nonce = /script-src 'nonce-([\w-]+)'/.exec(answer.headers()['content-security-policy'] ?? '')?.[1] ?? '';
  const text = await answer.text();
  return { status: answer.status(), text: text.replaceAll(nonce, '').replaceAll(/mentors\/[\w-]+/g, 'mentors/…') };
}
