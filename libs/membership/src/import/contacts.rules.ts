/** E-mail addresses, phones and websites as people write them into a table. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { failure, success, type Result } from '#kernel';
import { cleaned, visible } from './words.rules.js';

/** An address on the web, or a name in a messenger, which is no address. */
export interface ReadWebsite {
  readonly kind: 'WEBSITE' | 'OTHER';
  readonly value: string;
}

const LOCAL_PART = /^[\p{L}\p{N}!#$%&'*+/=?^_`{}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{}~-]+)*$/u;
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** What people write beside a number. */
const PHONE_WORDS = /телефон|тел|моб|сот|раб|факс|ұялы|жұмыс|phone|mobile|mob|tel|fax|whats\s?app|telegram|ватсап|вотсап|телеграм/giu;
const EXTENSION = /(доб|вн|ішкі|ext)\.?\s*\d+\s*$/iu;

/** The addresses of a cell in small letters, for they are one address in any. */
export function readEmails(text: string): Result<readonly string[], 'EMAIL_INVALID'> {
  return readAll(visible(text).split(/[;,\s]+/), 'EMAIL_INVALID', emailOf);
}

/** The numbers of a cell as E.164; a number without a country is one of Kazakhstan. */
export function readPhones(text: string): Result<readonly string[], 'PHONE_INVALID'> {
  return readAll(visible(text).split(/[;,\n\r/|]+/), 'PHONE_INVALID', phoneOf);
}

/** The addresses of a cell with their scheme, https where none is written, and names that begin with @. */
export function readWebsites(text: string): Result<readonly ReadWebsite[], 'URL_INVALID'> {
  return readAll(visible(text).split(/[;,\s]+(?=\S)/), 'URL_INVALID', websiteOf);
}

function readAll<Value, Code>(parts: readonly string[], code: Code, read: (part: string) => Value | null): Result<readonly Value[], Code> {
  const written = parts.map(cleaned).filter((part) => part !== '');
  const values = written.map(read);
  return values.includes(null) ? failure(code) : success([...new Set(values as Value[])]);
}

function emailOf(part: string): string | null {
  const address = part
    .toLowerCase()
    .replace(/^mailto:/, '')
    .replace(/^<(.*)>$/, '$1');
  const [local = '', domain = '', ...rest] = address.split('@');
  return rest.length === 0 && local.length <= 64 && LOCAL_PART.test(local) && isHost(domain) ? address : null;
}

function phoneOf(part: string): string | null {
  const number = part.replace(PHONE_WORDS, '').replace(EXTENSION, '').trim();
  if (/\p{L}/u.test(number)) return null;
  const phone = parsePhoneNumberFromString(number, 'KZ', metadata);
  return phone?.isValid() ? phone.number : null;
}

function websiteOf(part: string): ReadWebsite | null {
  if (/^@[\w.]{2,64}$/.test(part)) return { kind: 'OTHER', value: part };
  const address = /^[a-z][a-z\d+.-]*:/i.test(part) && !/^[^/]+:\d+(\/|$)/.test(part) ? part : `https://${part.replace(/^\/\//, '')}`;
  if (!URL.canParse(address)) return null;
  const { protocol, username, password } = new URL(address);
  const host = /^https?:\/\/([^/?#:]+)/i.exec(address)?.[1] ?? '';
  const isWeb = (protocol === 'https:' || protocol === 'http:') && username === '' && password === '' && isHost(host);
  return isWeb ? { kind: 'WEBSITE', value: address } : null;
}

/** A name of at least two parts, of which the last is no number. */
function isHost(name: string): boolean {
  const labels = name.split('.');
  return (
    name.length <= 253 &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    /^(\p{L}{2,}|xn--.+)$/iu.test(labels.at(-1) as string)
  );
}
