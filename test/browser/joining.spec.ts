/** An organization applies for membership, on a phone, with scripts and without; its mailed link shows where it stands. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { application, applied, APPLY, REVIEW } from '../support/applications.js';
import { axeViolations, COLOUR_RULES, sticksOut } from '../support/page-checks.js';
import { addMember, addPerson, signIn } from '../support/people.js';
import { languagesOf, plain, startSite, takenOver, type Site } from '../support/site.js';
import { mailTo, tokenIn } from '../support/staged-mail.js';

const PHONE = { viewport: { width: 360, height: 740 } } as const;
const WITHOUT_SCRIPT = { ...PHONE, javaScriptEnabled: false } as const;
const IIN = '850101300123';

const STATUS = 'query ($token: String!) { ownApplication(token: $token) { status isEmailProven } }';

describe('an organization that applies', () => {
  let site: Site;
  let coordinator: { authorization: string };

  beforeAll(async () => {
    site = await startSite({ mode: 'demo' }); // where coordinators need no second step
    await addPerson(site.api, { email: 'coordinator@network.example', appointment: 'COORDINATOR' });
    coordinator = await signIn(site.api, 'coordinator@network.example');
  });
  afterAll(() => site.stop());

  const standing = async (email: string): Promise<{ status: string; isEmailProven: boolean }> => {
    const { body } = await site.api.ask(STATUS, { token: await tokenIn(site.api, email, 'join') });
    return body.data?.['ownApplication'];
  };
  const linkTo = async (email: string, language = 'ru'): Promise<string> => `/${language}/join/${await tokenIn(site.api, email, 'join')}`;

  it('finds the form from the first page and the bar', async () => {
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await page.goto('/ru');
    await page.locator('main').getByRole('link', { name: 'Подать заявку' }).click();
    expect(new URL(page.url()).pathname).toBe('/ru/join');
    await page.locator('.menu > summary').click();
    expect(await page.locator('.menu').getByRole('link', { name: 'Вступить' }).getAttribute('aria-current')).toBe('page');
    await context.close();
  });

  it('fills it in on a phone without scripts; what was wrong is one press away and nothing typed is lost', async () => {
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await page.goto('/kk/join');
    expect(await page.locator('[name=consents]:checked, [name=memorandum]:checked').count()).toBe(0);
    await page.getByLabel('Ұйымның электрондық поштасы').fill('office@zhana.example');
    await page.getByLabel('Атауы (қазақша)').fill('Жаңа ұйым');
    await page.getByLabel('Атауы (қазақша)').press('Enter');
    expect(await problemsOn(page)).toEqual([
      'regionCode',
      'focusAreaCodes',
      'workingLanguages',
      'representatives.0.name',
      'statement',
      'memorandum',
      'consents',
    ]);
    await page.locator('.error-summary a').first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('regionCode');
    expect(await page.getByLabel('Атауы (қазақша)').inputValue()).toBe('Жаңа ұйым');

    await page.getByLabel('Өңір', { exact: true }).selectOption({ label: 'Ұлытау облысы' });
    await page.getByLabel('Балалар').check();
    await page.getByLabel('Қазақ тілі').check();
    await page.getByLabel('Тегі мен аты').fill('Айгерім Жолдас');
    await page.getByLabel('Жұмыс поштасы').fill('aigerim@zhana.example');
    await page.getByRole('button', { name: 'Өкіл қосу' }).click();
    await page.locator('[id="representatives.1.name"]:focus').waitFor();
    const second = page.getByRole('group', { name: 'Өкіл 2' });
    await second.getByLabel('Тегі мен аты').fill('Ерлан Қате');
    await second.getByRole('button', { name: 'Өкілді алып тастау' }).click();
    await second.waitFor({ state: 'detached' });
    expect(await page.getByLabel('Тегі мен аты').count()).toBe(1);
    expect(await page.getByLabel('Тегі мен аты').inputValue()).toBe('Айгерім Жолдас');
    expect(await page.getByLabel('Рөлі').inputValue()).toBe('MANAGER');
    await page.getByLabel('Неліктен қосылғыңыз келеді').fill('Соттарды бірге бақылағымыз келеді.');
    await page.getByLabel('Меморандумды оқыдық').check();
    await page.getByLabel('Желі осы өтініштегі деректерді').check();
    await page.locator('main').getByRole('button', { name: 'Өтініш беру' }).click();
    expect(plain(await page.locator('main').innerText())).toContain('office@zhana.example мекенжайына сілтеме жібердік');
    expect(await standing('office@zhana.example')).toEqual({ status: 'SUBMITTED', isEmailProven: false });
    await context.close();
  });

  it('proves its e-mail by a button and not by what scanners of mail do', async () => {
    const address = await linkTo('office@zhana.example', 'kk');
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    for (const method of ['HEAD', 'GET', 'GET']) {
      const scanned = await page.request.fetch(address, { method });
      expect([scanned.status(), scanned.headers()['cache-control']]).toEqual([200, 'no-store']);
    }
    expect(await standing('office@zhana.example')).toMatchObject({ isEmailProven: false });
    await page.goto(address);
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
    await page.getByRole('button', { name: 'Поштаны растау' }).click();
    expect(plain(await page.getByRole('status').innerText())).toBe('Пошта расталды, өтініш қарауға берілді.');
    expect(plain(await page.locator('main').innerText())).toContain('Қаралып жатыр');
    expect(await standing('office@zhana.example')).toEqual({ status: 'IN_REVIEW', isEmailProven: true });

    await page.getByText('Өтінішті қайтарып алу', { exact: true }).click();
    await page.getByRole('button', { name: 'Иә, өтінішті қайтарып алу' }).click();
    expect(plain(await page.getByRole('status').innerText())).toBe('Өтініш қайтарып алынды.');
    expect(await page.getByRole('button', { name: 'Иә, өтінішті қайтарып алу' }).count()).toBe(0);
    await context.close();
  });

  it('is told while typing that a BIN is not one, and never sees a person’s number again', async () => {
    const { context, page } = await site.visit(PHONE);
    await page.goto('/ru/join');
    await takenOver(page);
    const bin = page.getByLabel('БИН', { exact: true }).first();
    await bin.pressSequentially('09054081908');
    expect(await page.locator('.field__note').innerText()).toBe('');
    await bin.pressSequentially('4');
    await page.getByText('Последняя цифра не сходится').waitFor();
    await bin.fill('090540819085');
    expect(await page.locator('.field__note').innerText()).toBe('');

    await bin.fill(IIN);
    await page.getByText('Похоже на ИИН человека, а не на БИН').waitFor();
    await page.getByLabel('Почему вы хотите вступить').fill(`Нашему юристу, ИИН ${IIN}, нужен ментор.`);
    for (const button of ['Посмотреть, кто что увидит', 'Сохранить и продолжить позже', 'Подать заявку']) {
      await page.getByLabel('Электронная почта организации').fill('iin@new.example');
      await bin.fill(IIN);
      await page.getByLabel('Почему вы хотите вступить').fill(`Нашему юристу, ИИН ${IIN}, нужен ментор.`);
      await Promise.all([
        page.waitForResponse((response) => response.status() === 400),
        page.getByRole('button', { name: button }).last().click(),
      ]);
      await page.locator('.error-summary').waitFor();
      expect(await problemsOn(page)).toEqual(expect.arrayContaining(['bin', 'statement']));
      expect(plain(await page.locator('#bin-error').innerText())).toBe('Похоже на ИИН человека, а не на БИН. Мы его не сохранили');
      expect(await bin.inputValue()).toBe('');
      expect(await page.getByLabel('Почему вы хотите вступить').inputValue()).toBe('Нашему юристу, ИИН ●●●●●●●●●●●●, нужен ментор.');
      expect(await page.content()).not.toContain(IIN);
      await page.evaluate(() => document.querySelector('.error-summary')?.remove());
    }
    expect(await mailTo(site.api, 'iin@new.example')).toEqual([]);
    await context.close();
  });

  it('saves a draft, goes on with it by the mailed link on another device, and needs no second proof', async () => {
    const { context, page } = await site.visit(PHONE);
    await page.goto('/en/join');
    await takenOver(page);
    await page.getByLabel('E-mail of the organisation').fill('later@new.example');
    await page.getByLabel('Name (in English)').fill('Later Law');
    await page.getByText('Name in other languages').click();
    await page.getByLabel('Name (in Kazakh)').fill('Кейін құқық');
    await page.getByLabel('BIN', { exact: true }).first().fill('0905 4081 9085');
    await page.getByRole('button', { name: 'Save and go on later' }).click();
    await page.getByText('The draft is saved').waitFor();
    await context.close();

    const other = await site.visit({ javaScriptEnabled: false });
    await other.page.goto(await linkTo('later@new.example', 'en'));
    expect(plain(await other.page.locator('main').innerText())).toContain('Deleted on');
    expect(await other.page.getByLabel('Name (in Kazakh)').inputValue()).toBe('Кейін құқық');
    expect(await other.page.getByLabel('BIN', { exact: true }).first().inputValue()).toBe('090540819085');
    await complete(other.page);
    await other.page.getByRole('button', { name: 'Save and go on later' }).click();
    expect(plain(await other.page.getByRole('status').innerText())).toBe('The application is saved.');
    expect(await other.page.getByLabel('We have read the memorandum').isChecked()).toBe(true);
    await other.page.getByRole('button', { name: 'Apply' }).last().click();
    expect(plain(await other.page.getByRole('status').innerText())).toBe('The application is sent.');
    expect(await standing('later@new.example')).toEqual({ status: 'IN_REVIEW', isEmailProven: true });
    await other.context.close();
  });

  it('sees before it sends what each listing shows to whom', async () => {
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await page.goto('/ru/join');
    await page.getByLabel('Название (на русском)').fill('Степной закон');
    const seen: string[] = [];
    for (const listing of ['Всем', 'Только членам сети', 'Только координаторам']) {
      await page.getByLabel(listing, { exact: true }).check();
      await page.getByRole('button', { name: 'Посмотреть, кто что увидит' }).click();
      const preview = page.getByRole('group', { name: 'Так вас увидят' });
      expect(plain(await preview.innerText())).toContain('Степной закон');
      seen.push(plain((await preview.locator('dd').allInnerTexts()).join(' | ')));
    }
    const all = 'Эта карточка, а также: сайт, организационно-правовая форма, почта и телефон, представители, БИН, руководитель';
    const members = 'Эта карточка, а также: сайт, организационно-правовая форма, почта и телефон, представители';
    expect(seen).toEqual([
      `Эта карточка, а также: сайт, организационно-правовая форма | ${members} | ${all}`,
      `Не увидят ничего | ${members} | ${all}`,
      `Не увидят ничего | Не увидят ничего | ${all}`,
    ]);
    await context.close();
  });

  it('is led to a member that everybody sees and that looks the same, once the e-mail is proven', async () => {
    await addMember(site.api, { name: 'Open Door', names: { RU: 'Открытая дверь', EN: 'Open Door' }, listing: 'PUBLIC' });
    await site.api.ask(APPLY, { input: application({ email: 'door@new.example', name: 'Открытая дверь' }) });
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await page.goto(await linkTo('door@new.example'));
    expect(await page.getByText('Возможно, ваша организация уже в сети').count()).toBe(0);
    await page.getByRole('button', { name: 'Подтвердить почту' }).click();
    const known = page.getByRole('region', { name: 'Возможно, ваша организация уже в сети' });
    await known.waitFor();
    expect(await known.getByRole('link').allInnerTexts()).toEqual(['Открытая дверь']);
    await context.close();
  });

  it('whose application was returned reads why, changes it and sends it again', async () => {
    const applicationId = await applied(site.api, application({ email: 'back@new.example', name: 'Возвратная' }));
    await decide(applicationId, 'REQUEST_CHANGES', 'Вы отдельная организация\nили филиал?');
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await page.goto(await linkTo('back@new.example'));
    const words = plain(await page.locator('main').innerText());
    expect(words).toContain('Возвращена на доработку');
    expect(words).toContain('Вы отдельная организация или филиал?');
    expect(await page.getByLabel('Электронная почта организации').getAttribute('readonly')).not.toBeNull();
    await page.getByLabel('Почему вы хотите вступить').fill('Мы отдельная организация.');
    await page.getByRole('button', { name: 'Подать заявку' }).last().click();
    expect(plain(await page.getByRole('status').innerText())).toBe('Заявка подана.');
    expect(await standing('back@new.example')).toMatchObject({ status: 'IN_REVIEW' });
    await context.close();
  });

  it('whose application was rejected reads why and can appeal once', async () => {
    const applicationId = await applied(site.api, application({ email: 'no@new.example', name: 'Отклонённая' }));
    await decide(applicationId, 'REJECT', 'Цели не совпадают с меморандумом.');
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    const rejected = await linkTo('no@new.example');
    await page.goto(rejected);
    expect(plain(await page.locator('main').innerText())).toContain('Цели не совпадают с меморандумом.');
    await page.getByRole('button', { name: 'Отправить просьбу' }).click();
    await page.locator('.field--error').waitFor();
    await page.getByLabel('Почему решение стоит пересмотреть').fill('Наш устав говорит о верховенстве права.');
    await page.getByRole('button', { name: 'Отправить просьбу' }).click();
    expect(plain(await page.getByRole('status').innerText())).toContain('Просьба отправлена');
    expect(await page.getByRole('button', { name: 'Отправить просьбу' }).count()).toBe(0);
    await page.goto(await linkTo('no@new.example'));
    expect(plain(await page.locator('main').innerText())).toContain('Это просьба пересмотреть решение.');
    await page.goto(rejected);
    expect(await page.getByRole('button', { name: 'Отправить просьбу' }).count()).toBe(0);
    await context.close();
  });

  it('proves, takes back and is asked once with scripts as well', async () => {
    await site.api.ask(APPLY, { input: application({ email: 'scripted@new.example', name: 'Со сценариями' }) });
    const { context, page, complaints } = await site.visit(PHONE);
    await page.goto(await linkTo('scripted@new.example'));
    await takenOver(page);
    await page.getByRole('button', { name: 'Подтвердить почту' }).click();
    await page.getByText('Почта подтверждена, заявка передана на рассмотрение.').waitFor();
    await page.getByText('Отозвать заявку', { exact: true }).click();
    await page.getByRole('button', { name: 'Да, отозвать заявку' }).click();
    await page.getByText('Заявка отозвана.').waitFor();
    await page.locator('main').getByRole('link', { name: 'Подать заявку' }).click();
    await page.getByLabel('Название (на русском)').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('is told nothing by a link that opens nothing', async () => {
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    const answer = await page.goto(`/ru/join/${'x'.repeat(43)}`);
    expect([answer?.status(), answer?.headers()['cache-control']]).toEqual([404, 'no-store']);
    await page.locator('main').getByRole('link', { name: 'Подать заявку' }).click();
    expect(new URL(page.url()).pathname).toBe('/ru/join');
    await context.close();
  });

  it('that sends too many is told when to try again, and keeps what it wrote', async () => {
    const email = 'often@new.example';
    for (let times = 0; times < 5; times += 1) {
      const { body } = await site.api.ask(APPLY, { input: application({ email }) });
      expect(body.errors).toBeUndefined();
    }
    const { context, page } = await site.visit(WITHOUT_SCRIPT);
    await page.goto('/en/join');
    await page.getByLabel('E-mail of the organisation').fill(email);
    await page.getByLabel('Name (in English)').fill('Often Law');
    await page.getByRole('button', { name: 'Save and go on later' }).click();
    expect(plain(await page.locator('.error-summary').innerText())).toContain('Try again in fifteen minutes.');
    expect(await page.getByLabel('Name (in English)').inputValue()).toBe('Often Law');
    await context.close();
  });

  describe.each([360, 1_280])('at %i px', (width) => {
    it('every page passes axe and fits, light and dark', async () => {
      const states: Readonly<Record<string, string | null>> = { 'in-review': null, returned: 'REQUEST_CHANGES', refused: 'REJECT' };
      const addresses = ['join'];
      for (const [state, verdict] of Object.entries(states)) {
        const email = `${state}-${width}@pages.example`;
        const id = await applied(
          site.api,
          application({ email, name: `Очень длинное название организации ${state} ${'верховенство'.repeat(8)}` }),
        );
        if (verdict) await decide(id, verdict, 'Уточните, пожалуйста. '.repeat(20));
        addresses.push(`join/${await tokenIn(site.api, email, 'join')}`);
      }
      const { context, page, complaints } = await site.visit({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
      for (const [turn, address] of addresses.entries()) {
        for (const language of languagesOf(turn)) {
          await page.goto(`/${language}/${address}`);
          await takenOver(page);
          expect([address, await axeViolations(page), await sticksOut(page)]).toEqual([address, [], []]);
          await page.emulateMedia({ colorScheme: 'dark' });
          expect([address, await axeViolations(page, COLOUR_RULES)]).toEqual([address, []]);
          await page.emulateMedia({ colorScheme: 'light' });
        }
      }
      expect(complaints).toEqual([]);
      await page.goto('/kk/join');
      await takenOver(page);
      await page.getByRole('button', { name: 'Кім нені көретінін қарау' }).click();
      await page.getByRole('group', { name: 'Сізді осылай көреді' }).waitFor();
      expect([await axeViolations(page), await sticksOut(page)]).toEqual([[], []]);
      await page.getByRole('button', { name: 'Өтініш беру' }).last().click();
      await page.locator('.error-summary').waitFor();
      expect([await axeViolations(page), await sticksOut(page)]).toEqual([[], []]);
      await context.close();
    });
  });

  async function decide(applicationId: string, verdict: string, reason: string): Promise<void> {
    const { body } = await site.api.ask(REVIEW, { input: { applicationId, verdict, reason } }, coordinator);
    expect(body.errors).toBeUndefined();
  }
});

/** The fields that the summary leads to, from the top. */
async function problemsOn(page: Page): Promise<string[]> {
  await page.locator('.error-summary').waitFor();
  const links = await page.locator('.error-summary a').all();
  return Promise.all(links.map(async (link) => ((await link.getAttribute('href')) ?? '').slice(1)));
}

/** What a submitted application cannot do without, besides its name and address. */
async function complete(page: Page): Promise<void> {
  await page.getByLabel('Region', { exact: true }).selectOption({ label: 'Ulytau Region' });
  await page.getByLabel('Children').check();
  await page.getByLabel('Kazakh', { exact: true }).check();
  await page.getByLabel('Name', { exact: true }).fill('Saule Akhmetova');
  await page.getByLabel('Work e-mail').fill('saule@new.example');
  await page.getByLabel('Why you want to join').fill('To watch courts together.');
  await page.getByLabel('We have read the memorandum').check();
  await page.getByLabel('The network keeps and uses').check();
}
