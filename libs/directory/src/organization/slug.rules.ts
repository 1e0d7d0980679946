/** The address of an organization: its name in Latin letters (English first), which stays when the name changes. */
import type { LocalizedText } from '#kernel';

const LONGEST = 60;

/** Area words of the site that no organization may have as its address. */
const RESERVED = new Set(['new', 'edit', 'collections', 'feed', 'duplicates', 'import']);

const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'аa әa бb вv гg ғg дd еe ёe жzh зz иi йi кk қq лl мm нn ңng оo өo пp рr сs тt уu ұu үu фf хkh һh цts чch шsh щshch ъ ыy іi ь эe юyu яya'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

/** The slug that an organization's names suggest; never empty, never reserved. */
export function suggestedSlug(names: LocalizedText): string {
  const name = (names.EN ?? names.KK ?? names.RU ?? '').normalize('NFKD').toLowerCase().normalize('NFC');
  const latin = [...name].map((letter) => LATIN[letter] ?? letter).join('');
  const words = latin
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return words === '' || RESERVED.has(words) ? 'organization' : words;
}
