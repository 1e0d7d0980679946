// Which words a browser loads first: those of the pages that people come in by. All others follow with the first page that speaks by them.

/** The parts of the catalogues that these pages speak by; a test holds the list to what the pages import. */
export const FIRST_WORDS: readonly string[] = [
  ...[
    'nav',
    'appearance',
    'action',
    'count',
    'footer',
    'map',
    'reach',
    'translation',
    'home',
    'directory',
    'organization',
    'empty',
    'error',
  ],
  ...['signIn', 'form', 'mailedLink', 'reset', 'newPassword', 'password', 'desk', 'access', 'join'],
];

/** The pages, by what stands behind the language: the home page, the directory, the door and the documents. */
export const FIRST_PAGES = /^(?:members|sign-in(?:\/.*)?|about|help|contact|report|accessibility)?$/;

/** Whether a page speaks by more than the first words. */
export function needsOtherWords(pathname: string): boolean {
  return !FIRST_PAGES.test(pathname.replace(/^\/[a-z]{2}(?:\/|$)/, '').replace(/\/$/, ''));
}
