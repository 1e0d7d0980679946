/** The headers that tell a browser what a page of ours may do (docs/decisions/content-security-policy.md). */
import { randomBytes } from 'node:crypto';

/** JSON, texts and files: nothing in them may run or be framed. */
const NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'x-frame-options': 'DENY',
} as const;

/** Two years, as browsers' preload lists want it. */
const HTTPS_ONLY = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } as const;

/** The headers of every answer, errors too; a page replaces the policy with its own. */
export function securityHeaders(publicUrl: string): Readonly<Record<string, string>> {
  return { ...ALWAYS, ...(publicUrl.startsWith('https:') && HTTPS_ONLY), 'content-security-policy': NOTHING_RUNS };
}

/** A page's own random word; only scripts and style sheets that carry it run. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

/** What a page may do: scripts and style sheets by nonce, nothing written into an element. */
const PAGE = {
  'default-src': "'none'",
  'script-src': "'nonce-{nonce}' 'strict-dynamic'",
  'style-src': "'self' 'nonce-{nonce}'",
  'style-src-attr': "'none'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
} as const;

/** The policy of a page; `except` replaces single directives. */
export function pagePolicy(nonce: string, except: Partial<Record<keyof typeof PAGE, string>> = {}): string {
  return Object.entries({ ...PAGE, ...except })
    .map(([directive, sources]) => `${directive} ${sources.replace('{nonce}', nonce)}`)
    .join('; ');
}
