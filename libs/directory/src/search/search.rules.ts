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
  /** Spellings that may hold a typo: a word of six letters has five where one was left out. */
  readonly typed: readonly string[];
}

const MAXIMUM_WORDS = 8;
const MAXIMUM_LETTERS = 40;
const SHORTEST_PREFIX = 3;
const SHORTEST_WITH_TYPO = 5;
const SHORTEST_KAZAKH_STEM = 4;

const FOLDED: Readonly<Record<string, string>> = {
  ...{ қ: 'к', ң: 'н', ғ: 'г', ү: 'у', ұ: 'у', ө: 'о', ә: 'а', і: 'и', һ: 'х', ё: 'е' },
  ...{ ä: 'a', ö: 'o', ü: 'u', ū: 'u', ğ: 'g', ñ: 'n', ş: 's', ı: 'i' },
};
const LOOKALIKES: Readonly<Record<string, string>> = {
  ...{ a: 'а', c: 'с', e: 'е', i: 'и', o: 'о', p: 'р', x: 'х', y: 'у', h: 'х', k: 'к', m: 'м', t: 'т', b: 'в' },
};

/** The keys of a Latin keyboard, and what the same keys write in Russian and, in the row of digits, in Kazakh. */
const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`2345890-=";
const CYRILLIC_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюёәіңғүұқөһ';

/** Words that say nothing of what is looked for; they count only where nothing else was typed. */
const FILLERS = new Set(
  'и в во на по для с со о об от у к из за или не и мен және үшін бен пен туралы бойынша the a an of and or for in on to with'
    .concat(' оф чф кф оо чу оюл нао ққ жқ қб жм зтб кеақ pf')
    .split(' ')
    .map(fold),
);

/** Legal forms in full, folded: people write them before or after a name, where the documents have the name alone. */
const LEGAL_FORMS = new RegExp(
  '(?<![\\p{L}])(' +
    [
      'обществен\\p{L}+ (?:фонд|объединени)\\p{L}*|частн\\p{L}+ (?:фонд|учреждени)\\p{L}*|корпоративн\\p{L}+ фонд\\p{L}*|объединени\\p{L}+ юридических лиц',
      'когамдык (?:коры?|бирлести[кг]и?)|жеке (?:коры?|мекемеси?)|корпоративтик коры?|занды тулгалар(?:дын)? бирлести[кг]и?',
      'public (?:foundation|fund|association)|private (?:foundation|institution)|corporate foundation|association of legal entities',
    ].join('|') +
    ')(?![\\p{L}])',
  'gu',
);

/** Kazakh endings of number, case and possession, and of adjectives, folded; the longest that fits is taken off first. */
const KAZAKH_ENDINGS = [
  ...['лардын', 'лердин', 'дардын', 'дердин', 'тардын', 'тердин', 'ларга', 'лерге', 'дарга', 'дерге', 'тарга', 'терге'],
  ...['лары', 'лери', 'дары', 'дери', 'тары', 'тери', 'нын', 'нин', 'дын', 'дин', 'тын', 'тин', 'лар', 'лер', 'дар', 'дер', 'тар', 'тер'],
  ...['дан', 'ден', 'тан', 'тен', 'нан', 'нен', 'мен', 'бен', 'пен', 'нда', 'нде', 'лык', 'лик', 'дык', 'дик', 'тык', 'тик'],
  ...['га', 'ге', 'ка', 'ке', 'на', 'не', 'да', 'де', 'та', 'те', 'ды', 'ди', 'ты', 'ти', 'ны', 'ни', 'сы', 'си', 'шы', 'ши', 'ын', 'ин'],
  ...['дагы', 'деги', 'тагы', 'теги', 'гын', 'гин', 'гы', 'ги'],
].sort((one, other) => other.length - one.length);

/** What people's texts carry besides letters: stress marks, soft hyphens, joiners. */
const INVISIBLE = /[\p{M}\u00ad\u200b-\u200d\ufeff]/gu;

/** The words of a reader's text; empty where it holds no letter or digit. */
export function searchWords(text: string): SearchWord[] {
  const folded = fold(text.normalize('NFC').toLowerCase().replace(INVISIBLE, ''));
  const written = wordsIn(folded.replace(LEGAL_FORMS, ' '));
  const typed = written.length > 0 ? written : wordsIn(folded);
  const telling = typed.filter((word) => !FILLERS.has(word.replace(/[^\p{L}\p{N}]/gu, '')));
  return (telling.length > 0 ? telling : typed).flatMap(meanings).slice(0, MAXIMUM_WORDS);
}

function wordsIn(text: string): string[] {
  return [...new Set(text.split(/\s+/u))].filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Kazakh letters, Cyrillic or Latin, as somebody without a Kazakh keyboard types them, ё as е; the twin of the migration's `search_fold`. */
export function fold(word: string): string {
  return [...word].map((letter) => FOLDED[letter] ?? letter).join('');
}

/**
 * Latin in the coarse spelling to which the documents' Cyrillic is reduced (`search_latin`), whichever transliteration was used; two spellings
 * where a "j" may be ж or й.
 */
export function coarseLatin(word: string): string[] {
  const spelled = respelled(word, CONSONANTS);
  const readings = spelled.includes('j') ? [spelled, respelled(spelled, J_AS_Y)] : [spelled];
  return [...new Set(readings.map((one) => respelled(one, VOWELS).replaceAll('ж', 'j').replace(/i{2,}/g, 'i')))];
}

function respelled(word: string, respellings: readonly (readonly [string, string])[]): string {
  return respellings.reduce((spelled, [from, to]) => spelled.replaceAll(from, to), word);
}

/** A sound that is certainly ж stands as "ж" until the vowels are done. */
const CONSONANTS = [
  ...(['shch', 'sch', 'sh'] as const).map((from) => [from, 's'] as const),
  ...(['tch', 'ch', 'ts'] as const).map((from) => [from, 'c'] as const),
  ...([['dzh', 'ж'], ['zh', 'ж'], ['kh', 'h'], ['gh', 'g'], ['ph', 'f'], ['x', 'ks'], ['q', 'k'], ['w', 'v']] as const), // prettier-ignore
];
const J_AS_Y = [['j', 'y']] as const;
const VOWELS = [['ya', 'a'], ['ia', 'a'], ['yu', 'u'], ['iu', 'u'], ['yo', 'e'], ['ye', 'e'], ['y', 'i']] as const; // prettier-ignore

/**
 * A word that signs divide is looked up by its parts, an apostrophe inside a Latin word aside ("women's", "zhil'yo"). The signs may be letters
 * of the Russian layout ("hf,jnf"): then what the whole word would be there is an alternative to each part.
 */
function meanings(word: string): SearchWord[] {
  const otherLayout = onCyrillicLayout(word);
  const parts = word.replace(/(?<=[a-z])['’ʼ](?=[a-z])/g, '').split(/[^\p{L}\p{N}]+/u);
  return parts.filter((part) => part !== '').map((part) => meaning(shortened(part), otherLayout && shortened(otherLayout)));
}

function shortened(word: string): string {
  return [...word].slice(0, MAXIMUM_LETTERS).join('');
}

function meaning(part: string, otherLayout: string | null): SearchWord {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(part);
  const spelled = isCyrillic ? [...part].map((letter) => LOOKALIKES[letter] ?? letter).join('') : part;
  const respellings = isCyrillic ? [] : coarseLatin(spelled);
  const spellings = isCyrillic ? [spelled, ...withoutKazakhEndings(spelled)] : [spelled, ...respellings];
  if (otherLayout) spellings.push(otherLayout, ...withoutKazakhEndings(otherLayout));
  const long = (word: string): boolean => word.length >= SHORTEST_PREFIX;
  return {
    prefixes: [...new Set(spellings.filter(long))],
    exact: [...new Set(spellings.filter((word) => !long(word)))],
    stems: [spelled, ...(otherLayout ? [otherLayout] : [])],
    typed: [...new Set([spelled, ...respellings, ...(otherLayout ? [otherLayout] : [])])].filter(
      (word) => word.length >= SHORTEST_WITH_TYPO,
    ),
  };
}

/** What the same keys write on a Russian or Kazakh keyboard, folded; null for a number, and where some key writes no letter there. */
function onCyrillicLayout(word: string): string | null {
  if (!/[a-z]/.test(word)) return null;
  const letters = [...word].map((key) => CYRILLIC_KEYS[LATIN_KEYS.indexOf(key)] ?? null);
  return letters.includes(null) ? null : fold(letters.join(''));
}

/** The word without its last ending, without its last two, and so on, while a stem remains. */
function withoutKazakhEndings(word: string): string[] {
  const stems: string[] = [];
  let rest = word;
  for (;;) {
    const ending = KAZAKH_ENDINGS.find((one) => rest.endsWith(one) && isKazakhStem(rest.slice(0, -one.length)));
    if (!ending) return stems;
    rest = rest.slice(0, -ending.length);
    stems.push(rest);
  }
}

/** Four letters with Russian sounds are the middle of a Russian word: "правда" is no form of "прав", "страна" none of "стра". */
function isKazakhStem(stem: string): boolean {
  return stem.length > SHORTEST_KAZAKH_STEM || (stem.length === SHORTEST_KAZAKH_STEM && !/[вфцчщъьэ]|^[^аеиоуыюя]{2}/.test(stem));
}
