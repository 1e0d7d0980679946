/** What membership expects to go wrong. */

export type MembershipInputProblem =
  | 'BIN_CHECKSUM'
  | 'BIN_FORMAT'
  | 'CONSENT_REQUIRED'
  | 'EMAIL_INVALID'
  | 'IIN_REFUSED'
  | 'IMAGE_REFUSED'
  | 'INVALID_VALUE'
  | 'MANAGER_REQUIRED'
  | 'PHONE_INVALID'
  | 'REQUIRED'
  | 'URL_INVALID'
  | 'VERSION_OUTDATED'
  | 'YEAR_INVALID';

export interface InputViolation {
  readonly path: readonly (string | number)[];
  readonly code: MembershipInputProblem;
}

/** Why a state does not allow something; each has a line in docs/errors.md. */
export type MembershipConflict =
  | 'CHANGE_CLOSED'
  | 'IMPORT_CLOSED'
  | 'MEMBER_DELETED'
  | 'MEMBER_NOT_DELETED'
  | 'ROWS_REJECTED'
  | 'ALREADY_REVIEWED'
  | 'APPEALED_ALREADY'
  | 'APPLICATION_CLOSED'
  | 'BIN_TAKEN'
  | 'PROFILE_CHANGED'
  | 'TRANSITION_ILLEGAL';

export type MembershipError =
  | { readonly kind: 'CONFLICT'; readonly reason: MembershipConflict }
  | { readonly kind: 'FORBIDDEN'; readonly reason: 'CONFLICT_DECLARED' | 'NOT_PERMITTED' | 'OWN_ORGANIZATION' }
  | { readonly kind: 'INPUT_INVALID'; readonly violations: readonly InputViolation[] }
  | { readonly kind: 'NOT_FOUND' };

type Refused = { readonly ok: false; readonly error: MembershipError };

export const NOT_FOUND = { ok: false, error: { kind: 'NOT_FOUND' } } as const;

export function conflict(reason: MembershipConflict): Refused {
  return { ok: false, error: { kind: 'CONFLICT', reason } };
}

export function forbidden(reason: 'CONFLICT_DECLARED' | 'NOT_PERMITTED' | 'OWN_ORGANIZATION'): Refused {
  return { ok: false, error: { kind: 'FORBIDDEN', reason } };
}

export function invalid(violations: readonly InputViolation[]): Refused {
  return { ok: false, error: { kind: 'INPUT_INVALID', violations } };
}
