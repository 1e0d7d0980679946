/** Regions as people write them: by code, name, short form, centre or an older name, with or without the words "region" and "city". */
import { failure, success, type LocalizedText, type Result } from '#kernel';
import { wordings } from './terms.rules.js';
import { cleaned, listed, nearest, visible, wordKey } from './words.rules.js';

export interface RegionTerm {
  readonly code: string;
  readonly kato: string;
  readonly kind: 'REGION' | 'CITY';
  readonly names: LocalizedText;
  readonly centre: LocalizedText;
  readonly tileNarrow: LocalizedText;
  readonly tileWide: LocalizedText;
  readonly alsoWritten: readonly string[];
}

interface Place {
  readonly region: string | null;
  readonly city: string | null;
}

/** Every writing's key without kind words: the region and the city that it may mean. */
export type Places = ReadonlyMap<string, Place>;

/** Regions that may have been meant; none where nothing is near. */
export interface UnknownPlace {
  readonly written: string;
  readonly suggestions: readonly string[];
}

export interface ReadPlaces {
  readonly codes: readonly string[];
  readonly wholeCountry: boolean;
  readonly unknown: readonly UnknownPlace[];
}

const REGION_WORDS = ['обл', 'область', 'области', 'облысы', 'облыс', 'обл-сы', 'region', 'oblast', 'oblysy', 'province', 'reg', 'r'];
const CITY_WORDS = ['г', 'гор', 'город', 'қаласы', 'қала', 'қал', 'қ', 'қ-сы', 'city', 'qalasy'];
const EMPTY_WORDS = ['of', 'the'];

/** South Kazakhstan was split in 2018 into Turkistan Region and the city of Shymkent: nobody can tell which is meant. */
const SPLIT = {
  writings: ['южно-казахстанская', 'южный казахстан', 'юко', 'оңтүстік қазақстан', 'оқо', 'south kazakhstan', 'yuzhno-kazakhstanskaya'].map(
    wordKey,
  ),
  into: ['KZ-61', 'KZ-79'],
};

const WHOLE_COUNTRY = [
  'вся страна',
  'по всей стране',
  'весь казахстан',
  'по всему казахстану',
  'бүкіл ел',
  'бүкіл қазақстан',
  'whole country',
  'the whole country',
  'all of kazakhstan',
].map(wordKey);

export function placesOf(regions: readonly RegionTerm[]): Places {
  const places = new Map<string, Place>();
  for (const region of regions) {
    const own = [region.code, region.kato, ...wordings(region.names), ...wordings(region.tileNarrow), ...wordings(region.tileWide)];
    for (const writing of [...own, ...wordings(region.centre), ...region.alsoWritten]) {
      const { key } = withoutKind(writing);
      const known = places.get(key) ?? { region: null, city: null };
      const place =
        region.kind === 'CITY' ? { ...known, city: known.city ?? region.code } : { ...known, region: known.region ?? region.code };
      if (key) places.set(key, place);
    }
  }
  return places;
}

/** The one region that the text means. */
export function readPlace(text: string, places: Places): Result<string, UnknownPlace> {
  const written = cleaned(text);
  const whole = placeOf(written, places);
  if (whole.ok) return whole;
  const parts = listed(text).flatMap(inParentheses).flatMap(inSentence);
  const found = parts.map((part) => placeOf(part, places));
  const codes = [...new Set(found.flatMap((one) => (one.ok ? [one.value] : [])))];
  if (codes.length === 1 && found.every((one) => one.ok)) return success(codes[0] as string);
  return failure({ written, suggestions: codes.length > 0 ? codes : whole.error.suggestions });
}

/** All regions of a list, or the whole country. */
export function readPlaces(text: string, places: Places): ReadPlaces {
  const codes = new Set<string>();
  const unknown: UnknownPlace[] = [];
  let wholeCountry = false;
  for (const part of listed(text)) {
    if (WHOLE_COUNTRY.includes(wordKey(part))) {
      wholeCountry = true;
      continue;
    }
    const pieces = placeOf(part, places).ok ? [part] : inSentence(part);
    for (const place of pieces.map((piece) => readPlace(piece, places))) {
      if (place.ok) codes.add(place.value);
      else unknown.push(place.error);
    }
  }
  return { codes: [...codes], wholeCountry, unknown };
}

function placeOf(written: string, places: Places): Result<string, UnknownPlace> {
  const { key, kind } = withoutKind(written);
  if (SPLIT.writings.includes(key)) return failure({ written, suggestions: SPLIT.into });
  const place = places.get(key);
  const code = kind === 'REGION' ? (place?.region ?? place?.city) : (place?.city ?? place?.region);
  if (code) return success(code);
  const writings = [...places].flatMap(([known, { region, city }]) =>
    [region, city].flatMap((one) => (one === null ? [] : [[known, one] as const])),
  );
  return failure({ written, suggestions: nearest(key, writings) });
}

/** The key of a place's own name, and which kind of place the words around it say it is. */
function withoutKind(written: string): { key: string; kind: 'REGION' | 'CITY' | null } {
  const words = visible(written)
    .toLowerCase()
    .split(/[\s.,()«»"']+/u)
    .filter((word) => word !== '' && !EMPTY_WORDS.includes(word));
  const own = words.filter((word) => !REGION_WORDS.includes(word) && !CITY_WORDS.includes(word));
  const kind = words.some((word) => REGION_WORDS.includes(word)) ? 'REGION' : words.length > own.length ? 'CITY' : null;
  return { key: wordKey(own.join('')), kind };
}

function inParentheses(text: string): string[] {
  return text
    .split(/[()]/)
    .map(cleaned)
    .filter((part) => part !== '');
}

function inSentence(text: string): string[] {
  return text
    .split(/ (?:и|және|мен|and|\+) /)
    .map(cleaned)
    .filter((part) => part !== '');
}
