/** How long a sign-in lasts, and what it is called in a list. */

export const IDLE_DAYS = 14;
export const LONGEST_DAYS = 90;
/** As long the former token of a sign-in is taken after it got a new one: for a form that was sent twice, a page that was on its way. */
export const FORMER_TOKEN_SECONDS = 30;
/** Changes of e-mail, password or factors ask for the password again after this time. */
export const CONFIRMED_MINUTES = 10;

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bYaBrowser\//, 'Yandex Browser'],
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\/|\bOpera/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

/** The browser and the system of a user agent in words: "Firefox, Android". Never the header itself, which is anybody's text. */
export function deviceOf(userAgent: string | null): string {
  const named = [BROWSERS, SYSTEMS].map((known) => known.find(([mark]) => mark.test(userAgent ?? ''))?.[1]);
  return named.filter((name) => name !== undefined).join(', ') || 'API';
}
