/** What the bench asks: the contract's documents as they stand, with variables that differ from request to request. */
import { readFileSync } from 'node:fs';
import type { Locale } from '#kernel';
import { Client } from 'pg';
import { personName } from './generator.js';
import { Random } from './random.js';
import { DEEDS, IDEAS, PEOPLE, PLACES, TOPICS } from './words.js';

export interface PeerDirectoryVariables {
  readonly filter?: { readonly text?: string; readonly regionCodes?: readonly string[]; readonly focusAreaCodes?: readonly string[] };
  readonly after?: string | null;
}

/** One request, as every server of the bench is asked it. */
export type Question =
  | { readonly operationName: 'PeerDirectory'; readonly locale: Locale; readonly variables: PeerDirectoryVariables }
  | { readonly operationName: 'OrganizationPage'; readonly locale: Locale; readonly variables: { readonly slug: string } }
  | { readonly operationName: 'Vocabulary'; readonly locale: Locale; readonly variables: Record<string, never> };

export interface Operation {
  readonly title: string;
  readonly questions: readonly Question[];
}

/** So many different requests an operation, in turn. */
const QUESTIONS = 200;

const CONTRACT = readFileSync(new URL('../../apps/api/graphiql/operations.graphql', import.meta.url), 'utf8');

/** The text of one of the contract's operations with the fragments that it spreads. */
export function documentOf(operationName: string): string {
  const definition = (kind: string, name: string): string => {
    const [text] = new RegExp(`^${kind} ${name}\\b[^]*?^}`, 'm').exec(CONTRACT) ?? [];
    if (text === undefined) throw new Error(`The contract has no ${kind} ${name}`);
    return text;
  };
  const operation = definition('query', operationName);
  const fragments = [...new Set([...operation.matchAll(/\.\.\.(\w+)/g)].map(([, name = '']) => name))];
  return [operation, ...fragments.map((name) => definition('fragment', name))].join('\n\n');
}

/** The operations with variables that suit the database. */
export async function benchOperations(databaseUrl: string): Promise<Operation[]> {
  const random = new Random(7);
  const samples = await sample(databaseUrl);
  const locale = (): Locale => random.of(['RU', 'RU', 'KK', 'EN'] as const);
  const repeat = (title: string, question: () => Question): Operation => ({
    title,
    questions: Array.from({ length: QUESTIONS }, question),
  });
  return [
    repeat('PeerDirectory, unfiltered', () => {
      const asked = locale();
      const variables = random.happens(0.5) ? {} : { after: cursorOf(random.of(samples.organizations), asked) };
      return { operationName: 'PeerDirectory', locale: asked, variables };
    }),
    repeat('PeerDirectory, region + focus area', () => {
      const filter = { regionCodes: [random.skewed(samples.regions)], focusAreaCodes: [random.skewed(samples.focusAreas)] };
      return { operationName: 'PeerDirectory', locale: locale(), variables: { filter } };
    }),
    repeat('PeerDirectory, text', () => ({
      operationName: 'PeerDirectory',
      locale: locale(),
      variables: { filter: { text: typedText(random) } },
    })),
    repeat('OrganizationPage', () => ({
      operationName: 'OrganizationPage',
      locale: locale(),
      variables: { slug: random.of(samples.organizations).slug },
    })),
    repeat('Vocabulary', () => ({ operationName: 'Vocabulary', locale: locale(), variables: {} })),
  ];
}

/** What people type: mostly a name, sometimes whom they look for or what about, now and then with a slip of the finger. */
function typedText(random: Random): string {
  const language = random.of(['RU', 'RU', 'KK', 'EN'] as const);
  const kind = random.next();
  if (kind < 0.35) return personName(random)[language];
  if (kind < 0.6) return `${random.of(IDEAS)[language]} ${random.of(PLACES)[language]}`;
  if (kind < 0.75) return random.of(TOPICS)[language];
  if (kind < 0.85) return `${random.of(PEOPLE)[language]} ${random.of(PLACES)[language]}`;
  if (kind < 0.9) return random.of(DEEDS)[language];
  return withSlip(random, random.of(IDEAS)[language] + random.of(['', ' ']) + personName(random)[language]);
}

function withSlip(random: Random, text: string): string {
  const place = 1 + random.below(text.length - 2);
  return text.slice(0, place) + text.slice(place + 1);
}

interface Sampled {
  readonly id: string;
  readonly slug: string;
  readonly sortKeys: Readonly<Record<Locale, string>>;
}

interface Samples {
  readonly organizations: readonly Sampled[];
  /** By how many organizations there are, most first. */
  readonly regions: readonly string[];
  readonly focusAreas: readonly string[];
}

async function sample(databaseUrl: string): Promise<Samples> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<Samples>(`
    select
      (select json_agg(chosen) from (
        select organization_id as id, slug, json_build_object('KK', sort_kk, 'RU', sort_ru, 'EN', sort_en) as "sortKeys"
        from organization_card where shown_to = 'PUBLIC' order by md5(organization_id::text) limit 500
      ) as chosen) as organizations,
      (select json_agg(region_code order by organizations desc) from directory_count
        where shown_to = 'PUBLIC' and region_code <> '' and focus_area_code = '' and working_language = '') as regions,
      (select json_agg(focus_area_code order by organizations desc) from directory_count
        where shown_to = 'PUBLIC' and region_code = '' and focus_area_code <> '' and working_language = '') as "focusAreas"`);
  await client.end();
  const [samples] = rows;
  if (!samples) throw new Error('The database is empty');
  return samples;
}

/** A cursor as ours are; the statement on normalised tables reads and writes the same ones. */
function cursorOf({ id, sortKeys }: Sampled, locale: Locale): string {
  return Buffer.from(JSON.stringify(['organizations', 'NAME', locale, null, sortKeys[locale], id]), 'utf8').toString('base64url');
}
