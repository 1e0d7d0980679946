/** A mentor and a mentee on the site, with those around them: what they send, what they read, and the pages that they open. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { addMentor, addSignedIn, answered, answerRequest, requestMentoring, type Headers } from './mentoring-data.js';
import { addMember, PASSWORD } from './people.js';
import { plain, startSite, type Language, type Site } from './site.js';

export const READERS = {
  mentor: 'mentor@words.example',
  mentee: 'mentee@words.example',
  coordinator: 'coordinator@words.example',
  administrator: 'admin@words.example',
  stranger: 'stranger@words.example',
} as const;
export type Reader = keyof typeof READERS;

export interface PairOnSite {
  readonly site: Site;
  /** A mutation by its name; its one field of the answer. */
  readonly send: (name: string, input: object, reader: Reader) => Promise<any>;
  /** Fields of a pairing as a reader gets them. */
  readonly ofPairing: (id: string, fields: string, reader: Reader) => Promise<any>;
  /** A request with what is given that the mentor has accepted; the pairing's id. */
  readonly accept: (need?: Record<string, unknown>) => Promise<string>;
  /** A new pairing with its agreement; the id. */
  readonly pair: () => Promise<string>;
  /** A page on which somebody is signed in. */
  readonly enter: (reader: Reader, options?: BrowserContextOptions) => Promise<Page>;
}

/** Starts the site, where coordinators need no second step. */
export async function startPairOnSite(): Promise<PairOnSite> {
  const site = await startSite({ mode: 'demo' });
  const { headers, mentorId } = await addReaders(site);
  const send: PairOnSite['send'] = async (name, input, reader) => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`;
    return answered(await site.api.ask(mutation, { input }, headers[reader]));
  };
  const ofPairing: PairOnSite['ofPairing'] = async (id, fields, reader) =>
    answered(await site.api.ask(`query ($id: ID!) { pairing(id: $id) { ${fields} } }`, { id }, headers[reader]));
  const accept: PairOnSite['accept'] = async (need) => {
    const { id: requestId } = await requestMentoring(site.api, headers.mentee, { preferredMentorIds: [mentorId], ...need });
    return answered(await answerRequest(site.api, headers.mentor, { requestId, answer: 'ACCEPT' })).pairing.id;
  };
  const pair = async (): Promise<string> => {
    const id = await accept();
    await send('proposeAgreement', { pairingId: id, goals: 'Первый иск', rhythm: 'WEEKLY', endsOn: '2099-01-01' }, 'mentor');
    const [{ id: agreementId }] = (await ofPairing(id, 'agreements { id }', 'mentee')).agreements;
    await send('acceptAgreement', { agreementId }, 'mentee');
    return id;
  };
  return { site, send, ofPairing, accept, pair, enter: (reader, options) => enter(site, reader, options) };
}

async function addReaders({ api }: Site): Promise<{ headers: Record<Reader, Headers>; mentorId: string }> {
  const organizationId = await addMember(api, { name: 'Steppe Law', names: { EN: 'Steppe Law', RU: 'Право степи', KK: 'Дала құқығы' } });
  const coordinator = await addSignedIn(api, { email: READERS.coordinator, name: 'Сәуле Оспанова', appointment: 'COORDINATOR' });
  const administrator = await addSignedIn(api, { email: READERS.administrator, name: 'Болат Ким', appointment: 'ADMINISTRATOR' });
  const mentee = await addSignedIn(api, { email: READERS.mentee, name: 'Марат Досов', organizationId });
  const stranger = await addSignedIn(api, { email: READERS.stranger, name: 'Чужой Человек', organizationId });
  const ofMentor = await addMember(api, { name: 'River Aid', names: { EN: 'River Aid', RU: 'Речная помощь' }, regionCode: 'KZ-75' });
  const person = { email: READERS.mentor, name: 'Фарида Ахметова', organizationId: ofMentor };
  const mentor = await addMentor(api, person, { coordinator, capacity: 20 });
  return { headers: { coordinator, administrator, mentee, stranger, mentor: mentor.headers }, mentorId: mentor.id };
}

async function enter(site: Site, reader: Reader, options?: BrowserContextOptions): Promise<Page> {
  const { page } = await site.visit(options);
  await page.goto('/ru/sign-in');
  await page.locator('[name=email]').fill(READERS[reader]);
  await page.locator('[name=password]').fill(PASSWORD);
  await page.locator('main button.btn--primary').click();
  await page.waitForURL((url) => !url.pathname.includes('sign-in'));
  return page;
}

/** An address under the pairing's page. */
export function pairingAddress(id: string, rest = '', language: Language = 'ru'): string {
  return `/${language}/mentoring/pairings/${id}${rest}`;
}

export async function wordsOn(page: Page): Promise<string> {
  return plain(await page.locator('main').innerText());
}

/** What a page says was done. */
export async function toldOn(page: Page): Promise<string> {
  return plain(await page.getByRole('status').innerText());
}
