/** Which addresses are one mailbox: there is one account for each, however it is written. */
import { domainToASCII } from 'node:url';

const LONGEST = 254;
const LOCAL_PART = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const DOMAIN = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * The mailbox of an address: lower case, compatibility forms unfolded, the domain in ASCII. Null where it is no address, or has letters
 * in front of the @ that only look like Latin ones: those belong to nobody we could write to.
 */
export function mailboxOf(email: string): string | null {
  const text = email.normalize('NFKC').trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > LONGEST) return null;
  const local = text.slice(0, at);
  const domain = domainToASCII(text.slice(at + 1));
  if (!LOCAL_PART.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..') || !DOMAIN.test(domain)) return null;
  return `${local}@${domain}`;
}
