// What a reader chose is remembered for a year in a cookie that only our server reads; over TLS it is never sent without.

const A_YEAR = 60 * 60 * 24 * 365;

export function rememberedCookie(name: string, value: string, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${name}=${value}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax; HttpOnly${secure}`;
}
