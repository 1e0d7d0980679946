/** By what an application is compared with the organizations that the network knows. */
import { LOCALES } from '#kernel';
import type { ApplicationForm } from '../application/application.js';

/** What one application is looked for by. */
export interface Sought {
  readonly bin: string | null;
  readonly domains: readonly string[];
  /** The last ten digits. */
  readonly phones: readonly string[];
  readonly names: readonly string[];
}

/** At such domains everybody has a mailbox: that two share one says nothing. */
const EVERYBODYS =
  /^(gmail\.com|googlemail\.com|mail\.(ru|kz)|inbox\.ru|list\.ru|bk\.ru|internet\.ru|yandex\.(ru|kz|com)|ya\.ru|rambler\.ru|outlook\.com|hotmail\.com|live\.com|yahoo\.com|icloud\.com|proton\.me|protonmail\.com|nur\.kz)$/;

/** From such a score on an applicant is told of a member that everybody sees. */
export const TELLING_SCORE = 60;

export function soughtBy({ bin, email, representatives, phone, names }: ApplicationForm): Sought {
  const domains = [email, ...representatives.map((one) => one.email)].map((address) => address.split('@')[1] ?? '');
  return {
    bin,
    domains: [...new Set(domains)].filter((domain) => domain !== '' && !EVERYBODYS.test(domain)),
    phones: phone === null ? [] : [phone.replace(/\D/g, '').slice(-10)],
    names: LOCALES.flatMap((locale) => names[locale] ?? []),
  };
}
