// Light, dark or as the reader's system has it: chosen by the reader, kept in a cookie that only our server reads.

export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

const COOKIE = 'appearance';
const A_YEAR = 60 * 60 * 24 * 365;

export function isAppearance(value: unknown): value is Appearance {
  return APPEARANCES.includes(value as Appearance);
}

/** What the reader chose; the system's way where nothing was. */
export function appearanceOf(request: Request): Appearance {
  const value = new RegExp(`(?:^|; )${COOKIE}=([a-z]+)`).exec(request.headers.get('cookie') ?? '')?.[1];
  return isAppearance(value) ? value : 'system';
}

export function appearanceCookie(appearance: Appearance): string {
  return `${COOKIE}=${appearance}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax; HttpOnly`;
}
