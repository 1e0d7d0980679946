/**
 * What a reader's words may mean, in the folded spelling of the search documents (migration "directory search"): as typed, by Kazakh ending,
 * by stem, in Latin spelling, on the wrong keyboard layout. Words are joined by AND, what one word may mean by OR.
 */

/** What one typed word is looked up as. */
export interface SearchWord {
  /** Beginnings of words. */
  readonly prefixes: readonly string[];
  /** Whole words. */
  readonly exact: readonly string[];
  /** Words whose Russian or English stem is looked up. */
  readonly stems: readonly string[];
  /** Spellings that may hold a typo: words of six letters and more. */
  readonly typed: readonly string[];
}

const MAXIMUM_WORDS = 8;
const MAXIMUM_LETTERS = 40;
const SHORTEST_PREFIX = 3;
const SHORTEST_WITH_TYPO = 6;
const SHORTEST_KAZAKH_STEM = 4;

const FOLDED: Readonly<Record<string, string>> = { қ: 'к', ң: 'н', ғ: 'г', ү: 'у', ұ: 'у', ө: 'о', ә: 'а', і: 'и', һ: 'х', ё: 'е' };
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ a: 'а', c: 'с', e: 'е', i: 'и', o: 'о', p: 'р', x: 'х', y: 'у', h: 'х', k: 'к', m: 'м', t: 'т', b: 'в' },
};

/** The keys of a Latin keyboard, and what the same keys write in Russian. */
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';

/** Words that say nothing of what is looked for; they count only where nothing else was typed. */
const FILLERS = new Set(
  'и в во на по для с со о об от у к из за или не и мен және үшін бен пен туралы бойынша the a an of and or for in on to with'
    .split(' ')
    .map(fold),
);

/** Kazakh endings of number, case and possession, and of adjectives, folded; the longest that fits is taken off first. */
const KAZAKH_ENDINGS = [
  ...['лардын', 'лердин', 'дардын', 'дердин', 'тардын', 'тердин', 'ларга', 'лерге', 'дарга', 'дерге', 'тарга', 'терге'],
  ...['лары', 'лери', 'дары', 'дери', 'тары', 'тери', 'нын', 'нин', 'дын', 'дин', 'тын', 'тин', 'лар', 'лер', 'дар', 'дер', 'тар', 'тер'],
  ...['дан', 'ден', 'тан', 'тен', 'нан', 'нен', 'мен', 'бен', 'пен', 'нда', 'нде', 'лык', 'лик', 'дык', 'дик', 'тык', 'тик'],
  ...['га', 'ге', 'ка', 'ке', 'на', 'не', 'да', 'де', 'та', 'те', 'ды', 'ди', 'ты', 'ти', 'ны', 'ни', 'сы', 'си', 'шы', 'ши', 'ын', 'ин'],
].sort((one, other) => other.length - one.length);

/** The words of a reader's text; empty where it holds no letter or digit. */
export function searchWords(text: string): SearchWord[] {
  const typed = [...new Set(text.normalize('NFC').toLowerCase().split(/\s+/u))].filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = typed.filter((word) => !FILLERS.has(fold(word)));
  return (telling.length > 0 ? telling : typed).slice(0, MAXIMUM_WORDS).flatMap(meanings);
}

/** Kazakh letters as somebody without a Kazakh keyboard types them, ё as е; the twin of the migration's `search_fold`. */
export function fold(word: string): string {
  return [...word].map((letter) => FOLDED[letter] ?? letter).join('');
}

/** Latin in the coarse spelling to which the documents' Cyrillic is reduced (`search_latin`), whichever transliteration was used. */
export function coarseLatin(word: string): string {
  const respelled = LATIN_RESPELLINGS.reduce((spelled, [from, to]) => spelled.replaceAll(from, to), word);
  return respelled.replace(/i{2,}/g, 'i');
}

const LATIN_RESPELLINGS: readonly (readonly [string, string])[] = [
  ...(['shch', 'sch', 'sh'] as const).map((from) => [from, 's'] as const),
  ...(['tch', 'ch', 'ts'] as const).map((from) => [from, 'c'] as const),
  ...([['dzh', 'j'], ['zh', 'j'], ['kh', 'h'], ['gh', 'g'], ['ph', 'f'], ['x', 'ks'], ['q', 'k'], ['w', 'v']] as const), // prettier-ignore
  ...([['yj', 'i'], ['ij', 'i'], ['ya', 'a'], ['ia', 'a'], ['ja', 'a'], ['yu', 'u'], ['iu', 'u'], ['yo', 'e'], ['ye', 'e'], ['y', 'i']] as const), // prettier-ignore
];

/** A hyphenated or dotted word is looked up by its parts, unless its signs are letters on the Russian layout ("hf,jnf"). */
function meanings(word: string): SearchWord[] {
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  const otherLayout = onRussianLayout(word);
  if (parts.length > 1 && otherLayout) return [meaning(otherLayout.slice(0, MAXIMUM_LETTERS), null)];
  return parts.map((part) => meaning(part.slice(0, MAXIMUM_LETTERS), otherLayout));
}

function meaning(part: string, otherLayout: string | null): SearchWord {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(part);
  const spelled = fold(isCyrillic ? [...part].map((letter) => LOOKALIKES[letter] ?? letter).join('') : part);
  const spellings = isCyrillic ? [spelled, ...withoutKazakhEndings(spelled)] : [spelled, coarseLatin(spelled)];
  if (otherLayout) spellings.push(otherLayout, ...withoutKazakhEndings(otherLayout));
  const long = (word: string): boolean => word.length >= SHORTEST_PREFIX;
  return {
    prefixes: [...new Set(spellings.filter(long))],
    exact: [...new Set(spellings.filter((word) => !long(word)))],
    stems: [spelled, ...(otherLayout ? [otherLayout] : [])],
    typed: [...new Set(isCyrillic ? [spelled] : [spelled, coarseLatin(spelled), ...(otherLayout ? [otherLayout] : [])])].filter(
      (word) => word.length >= SHORTEST_WITH_TYPO,
    ),
  };
}

/** What the same keys write on a Russian keyboard, folded; null where some key writes no letter there. */
function onRussianLayout(word: string): string | null {
  const letters = [...word].map((key) => RUSSIAN_KEYS[LATIN_KEYS.indexOf(key)] ?? null);
  return letters.includes(null) ? null : fold(letters.join(''));
}

/** The word without its last ending, without its last two, and so on, while a stem remains. */
function withoutKazakhEndings(word: string): string[] {
  const stems: string[] = [];
  let rest = word;
  for (;;) {
    const ending = KAZAKH_ENDINGS.find((one) => rest.endsWith(one) && rest.length - one.length >= SHORTEST_KAZAKH_STEM);
    if (!ending) return stems;
    rest = rest.slice(0, -ending.length);
    stems.push(rest);
  }
}
