// Light, dark or as the reader's system has it: chosen by the reader, kept in a cookie that only our server reads.

import { rememberedCookie } from './remembered-cookie';

export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

const COOKIE = 'appearance';

export function isAppearance(value: unknown): value is Appearance {
  return APPEARANCES.includes(value as Appearance);
}

/** What the reader chose; the system's way where nothing was. */
export function appearanceOf(request: Request): Appearance {
  const value = new RegExp(`(?:^|; )${COOKIE}=([a-z]+)`).exec(request.headers.get('cookie') ?? '')?.[1];
  return isAppearance(value) ? value : 'system';
}

export function appearanceCookie(appearance: Appearance, publicUrl: string): string {
  return rememberedCookie(COOKIE, appearance, publicUrl);
}
