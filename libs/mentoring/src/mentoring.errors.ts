/** What mentoring expects to go wrong. */

/** Why one argument was not accepted. */
export type MentoringInputProblem = 'INVALID_VALUE' | 'MINUTES_INVALID' | 'NOT_IN_FUTURE' | 'NOT_IN_PAST' | 'REQUIRED' | 'TOO_MANY';

/** Why a state does not allow something; each has a line in docs/errors.md. */
export type MentoringConflict =
  | 'ACCESS_OPEN'
  | 'ALREADY_TAKEN'
  | 'CAPACITY_IN_USE'
  | 'MENTOR_CAPACITY_EXHAUSTED'
  | 'MENTOR_NOT_AVAILABLE'
  | 'MENTOR_PAUSED'
  | 'OWN_MENTOR'
  | 'PAIRING_CLOSED'
  | 'PRACTICE_NOTE_EXISTS'
  | 'TOO_MANY_OPEN_REQUESTS'
  | 'TRANSITION_ILLEGAL'
  | 'VERSION_OUTDATED';

export type MentoringError =
  | { readonly kind: 'NOT_FOUND' }
  | { readonly kind: 'FORBIDDEN'; readonly reason: 'NOT_PERMITTED' | 'OWN_PROFILE' | 'SAME_PERSON' }
  | { readonly kind: 'CONFLICT'; readonly reason: MentoringConflict }
  | MentoringInputInvalid;

export interface MentoringInputInvalid {
  readonly kind: 'INPUT_INVALID';
  readonly violations: readonly {
    readonly path: readonly (string | number)[];
    readonly code: MentoringInputProblem;
    readonly limit?: number;
  }[];
}

interface Failed<Failure> {
  readonly ok: false;
  readonly error: Failure;
}

export const NOT_FOUND = { ok: false, error: { kind: 'NOT_FOUND' } } as const;
export const NOT_PERMITTED = { ok: false, error: { kind: 'FORBIDDEN', reason: 'NOT_PERMITTED' } } as const;

export function conflict(reason: MentoringConflict): Failed<MentoringError> {
  return { ok: false, error: { kind: 'CONFLICT', reason } };
}

/** One thing wrong with one argument of `input`. */
export function invalid(path: string | readonly (string | number)[], code: MentoringInputProblem): Failed<MentoringInputInvalid> {
  return { ok: false, error: { kind: 'INPUT_INVALID', violations: [{ path: ['input', ...[path].flat()], code }] } };
}
