/** What identity expects to go wrong. */
import type { PasswordProblem } from './password/password-strength.js';

export type InputProblem =
  | PasswordProblem
  | 'CODE_WRONG'
  | 'CONSENT_REQUIRED'
  | 'EMAIL_INVALID'
  | 'PASSKEY_REFUSED'
  | 'PASSWORD_WRONG'
  | 'REQUIRED'
  | 'SCOPE_INVALID';

export interface InputInvalid {
  readonly kind: 'INPUT_INVALID';
  readonly violations: readonly { readonly path: readonly (string | number)[]; readonly code: InputProblem }[];
}

/** Why a state does not allow something; each has a line in docs/errors.md. */
export type IdentityConflict =
  | 'ACCOUNT_MISMATCH'
  | 'ALREADY_APPOINTED'
  | 'EMAIL_TAKEN'
  | 'ERASURE_CLOSED'
  | 'ERASURE_OPEN'
  | 'FACTOR_EXISTS'
  | 'FACTOR_NOT_BEGUN'
  | 'INVITATION_CLOSED'
  | 'INVITATION_OPEN'
  | 'LAST_ADMINISTRATOR';

export type IdentityError =
  /** Unknown address, wrong password, disabled account: nobody learns which. */
  | { readonly kind: 'SIGN_IN_REFUSED' }
  | { readonly kind: 'RATE_LIMITED'; readonly retryAfterSeconds: number }
  | { readonly kind: 'FORBIDDEN'; readonly reason: 'CONFIRMATION_REQUIRED' | 'NOT_PERMITTED' | 'SECOND_FACTOR_REQUIRED' }
  | { readonly kind: 'CONFLICT'; readonly reason: IdentityConflict }
  | { readonly kind: 'NOT_FOUND' }
  | InputInvalid;

/** One thing wrong with one argument of `input`. */
export function invalid(path: string, code: InputProblem): { readonly ok: false; readonly error: InputInvalid } {
  return { ok: false, error: { kind: 'INPUT_INVALID', violations: [{ path: ['input', path], code }] } };
}

export const NOT_FOUND = { ok: false, error: { kind: 'NOT_FOUND' } } as const;
export const NOT_PERMITTED = { ok: false, error: { kind: 'FORBIDDEN', reason: 'NOT_PERMITTED' } } as const;
export const CONFIRMATION_REQUIRED = { ok: false, error: { kind: 'FORBIDDEN', reason: 'CONFIRMATION_REQUIRED' } } as const;

export function conflict(reason: IdentityConflict): { readonly ok: false; readonly error: IdentityError } {
  return { ok: false, error: { kind: 'CONFLICT', reason } };
}
