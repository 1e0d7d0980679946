/** Makes the organizations of the bench: the same ones in every run, skewed over regions as the real ones are, in up to three languages. */
import type { LocalizedText } from '#kernel';
import type { Contact, Listing, NewOrganization } from '#directory';
import { Random } from './random.js';
import { DEEDS, IDEAS, KINDS, MEANS, PEOPLE, PLACES, TOPICS } from './words.js';

const LANGUAGES = ['KK', 'RU', 'EN'] as const;
type Language = (typeof LANGUAGES)[number];
type Words = Readonly<Record<Language, string>>;

/** The codes that organizations are given, as the database has them. */
export interface Codes {
  readonly regions: readonly string[];
  readonly focusAreas: readonly string[];
  readonly legalForms: readonly string[];
}

/** Shares of all organizations; what remains is spread over the other regions. */
const CITY_SHARES = [['KZ-75', 0.3], ['KZ-71', 0.18], ['KZ-79', 0.08]] as const; // prettier-ignore

/** Of the 27 founding organizations 3 are not public. */
const LISTING_SHARES: readonly (readonly [Listing, number])[] = [['PUBLIC', 24 / 27], ['MEMBERS', 2 / 27], ['COORDINATORS', 1 / 27]]; // prettier-ignore

const SPOKEN = [['RU', 0.92], ['KK', 0.85], ['EN', 0.3], ['UZ', 0.05], ['UG', 0.03], ['SIGN', 0.02], ['DE', 0.01], ['KO', 0.01]] as const; // prettier-ignore

/** Makes organization after organization; a longer run begins with those of a shorter one. */
export function* organizations(codes: Codes): Generator<NewOrganization, never> {
  const random = new Random(2_024);
  for (;;) yield organization(random, codes);
}

function organization(random: Random, codes: Codes): NewOrganization {
  const written = random.happens(0.7) ? LANGUAGES : random.happens(0.7) ? (['KK', 'RU'] as const) : (['RU'] as const);
  const inLanguages = (words: Words): LocalizedText => Object.fromEntries(written.map((language) => [language, words[language]]));
  const listing = share(random, LISTING_SHARES, 'PUBLIC');
  return {
    id: random.uuid(),
    names: inLanguages(name(random)),
    summaries: inLanguages(sentence(random)),
    descriptions: inLanguages(paragraph(random)),
    legalForm: random.skewed(codes.legalForms),
    bin: null,
    regionCode: share(random, CITY_SHARES, null) ?? random.of(codes.regions),
    servesRegionCodes: random.happens(0.3) ? random.several(codes.regions, 1 + random.below(3)) : [],
    servesWholeCountry: random.happens(0.08),
    focusAreaCodes: random.several(codes.focusAreas, 1 + random.below(4)),
    workingLanguages: spokenLanguages(random),
    foundedYear: 1_992 + random.below(33),
    listing,
    memberSince: `20${15 + random.below(10)}-0${1 + random.below(9)}-${10 + random.below(18)}`,
    contacts: contacts(random, listing),
  };
}

/** A name that few share: a kind, an idea, and a place or a person. */
function name(random: Random): Words {
  const kind = random.skewed(KINDS);
  const idea = random.skewed(IDEAS);
  const place = random.skewed(PLACES);
  const person = personName(random);
  const rest = random.happens(0.5) ? place : person;
  return { KK: `«${idea.KK} ${rest.KK}» ${kind.KK}`, RU: `${kind.RU} «${idea.RU} ${rest.RU}»`, EN: `${idea.EN} ${rest.EN} ${kind.EN}` };
}

const FIRST_PARTS = 'Нұр Ай Жан Ер Бек Қуан Сері Тұр Дос Ал Мұх Саб Ораз Шың Қай Ақ Құл Тоқ Дәу Жұм'.split(' ');
const SECOND_PARTS =
  'бол жан ғали мұрат тай бек лан сұлтан бай гүл дос ғазы рат хан нар ман кен дар мыр пан сын жар ден бат тұр лас қын мас шах зат'.split(
    ' ',
  );

/** After whom an organization may be called; six hundred names. */
export function personName(random: Random): Words {
  const kazakh = random.of(FIRST_PARTS) + random.of(SECOND_PARTS);
  return { KK: kazakh, RU: respelled(kazakh, RUSSIAN), EN: respelled(kazakh, LATIN) };
}

const RUSSIAN: Readonly<Record<string, string>> = { қ: 'к', ғ: 'г', ұ: 'у', ү: 'у', ә: 'а', ө: 'о', ң: 'н', і: 'и' };
const LATIN: Readonly<Record<string, string>> = {
  ...{ а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', қ: 'k', л: 'l', м: 'm' },
  ...{ н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', х: 'kh', ц: 'ts', ш: 'sh', ы: 'y', і: 'i' },
};

function respelled(word: string, letters: Readonly<Record<string, string>>): string {
  const spelled = [...word.toLowerCase()].map((letter) => letters[letter] ?? letter).join('');
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}

function sentence(random: Random): Words {
  const [people, deed, means] = [random.skewed(PEOPLE), random.skewed(DEEDS), random.skewed(MEANS)];
  return {
    KK: capital(`${people.KK} ${means.KK} ${deed.KK}.`),
    RU: capital(`${deed.RU} ${people.RU} ${means.RU}.`),
    EN: capital(`${deed.EN} for ${people.EN} ${means.EN}.`),
  };
}

function paragraph(random: Random): Words {
  const sentences = Array.from({ length: 2 + random.below(4) }, () => sentence(random));
  const topics = random.several(TOPICS, 1 + random.below(3));
  const person = personName(random);
  const all = (language: Language): string => [...sentences.map((one) => one[language])].join(' ');
  const list = (language: Language): string => topics.map((one) => one[language]).join(', ');
  return {
    KK: `${all('KK')} Тақырыптар: ${list('KK')}. Негізін қалаушы: ${person.KK}.`,
    RU: `${all('RU')} Темы: ${list('RU')}. Основатель: ${person.RU}.`,
    EN: `${all('EN')} Topics: ${list('EN')}. Founded by ${person.EN}.`,
  };
}

function spokenLanguages(random: Random): string[] {
  const spoken = SPOKEN.filter(([, probability]) => random.happens(probability)).map(([language]) => language);
  return spoken.length > 0 ? spoken : ['RU'];
}

function contacts(random: Random, listing: Listing): Contact[] {
  const host = `${random.uuid().slice(0, 8)}.example`;
  const number = String(random.below(10_000_000)).padStart(7, '0');
  return [
    { kind: 'WEBSITE', value: `https://${host}`, visibility: listing },
    { kind: 'EMAIL', value: `info@${host}`, visibility: random.happens(0.5) ? 'PUBLIC' : 'MEMBERS' },
    { kind: 'PHONE', value: `+7701${number}`, visibility: 'MEMBERS' },
  ];
}

/** A value by its share; `rest` for what no share takes. */
function share<Value, Rest>(random: Random, shares: readonly (readonly [Value, number])[], rest: Rest): Value | Rest {
  let drawn = random.next();
  for (const [value, part] of shares) {
    if (drawn < part) return value;
    drawn -= part;
  }
  return rest;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
