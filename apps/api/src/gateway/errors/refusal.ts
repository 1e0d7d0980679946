/** What the API answers instead of a result, in the terms of the contract. */
import type { InputProblem } from '#identity';
import type { Locale } from '#kernel';
import type { MentoringInputProblem } from '#mentoring';
import type { MembershipInputProblem } from '#membership';

/** Why one argument was not accepted. Its words are in `messages.ts`, by code. */
export type ViolationCode =
  | InputProblem
  | MentoringInputProblem
  | MembershipInputProblem
  | 'CHARACTERS_INVALID'
  | 'CONTRADICTORY'
  | 'CURSOR_INVALID'
  | 'INVALID_VALUE'
  | 'OUT_OF_RANGE'
  | 'TOO_LONG'
  | 'TOO_MANY';

export interface Violation {
  /** Where in the arguments: `["filter", "text"]`. */
  readonly path: readonly (string | number)[];
  readonly code: ViolationCode;
  /** The limit that was passed, where the code speaks of one. */
  readonly limit?: number;
}

export type Refusal =
  | { readonly code: 'BAD_USER_INPUT'; readonly violations: readonly Violation[] }
  | { readonly code: 'FORBIDDEN' | 'CONFLICT'; readonly reason: string }
  | { readonly code: 'RATE_LIMITED'; readonly retryAfterSeconds: number }
  | { readonly code: 'NOT_FOUND' | 'OPERATION_TOO_COSTLY' | 'UNAUTHENTICATED' };

/** Thrown by resolvers so that execution records it; the formatting turns it into the answer. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

/** One message in the languages of the interface; `{limit}` stands for a number. */
export type Words = Readonly<Record<Locale, string>>;
