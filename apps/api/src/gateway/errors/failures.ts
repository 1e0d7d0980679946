/** The one place where what the domains expect to fail becomes what the contract answers. */
import type { RepresentationError, WithholdingRefused } from '#directory';
import type { IdentityError } from '#identity';
import type { MentoringError } from '#mentoring';
import type { MembershipError } from '#membership';
import { MAXIMUM_PAGE_SIZE, type PageProblem, type Result } from '#kernel';
import { Refused, type Refusal } from './refusal.js';

/** The closed unions of all domains; a new kind does not compile until it has its line below. */
export type DomainFailure =
  | PageProblem
  | IdentityError
  | MembershipError
  | MentoringError
  | RepresentationError
  | WithholdingRefused
  | { readonly kind: 'NOT_FOUND' };

/** The value of a use case; a failure ends the field with its code. */
export function unwrap<Value>(result: Result<Value, DomainFailure>): Value {
  if (result.ok) return result.value;
  throw new Refused(refusalOf(result.error));
}

function refusalOf(failure: DomainFailure): Refusal {
  switch (failure.kind) {
    case 'PAGE_INVALID': {
      const limit = failure.reason === 'OUT_OF_RANGE' ? { limit: MAXIMUM_PAGE_SIZE } : {};
      return { code: 'BAD_USER_INPUT', violations: [{ path: [failure.argument], code: failure.reason, ...limit }] };
    }
    case 'INPUT_INVALID':
      return { code: 'BAD_USER_INPUT', violations: failure.violations };
    case 'SIGN_IN_REFUSED':
      return { code: 'UNAUTHENTICATED' };
    case 'RATE_LIMITED':
      return { code: 'RATE_LIMITED', retryAfterSeconds: failure.retryAfterSeconds };
    case 'FORBIDDEN':
    case 'CONFLICT':
      return { code: failure.kind, reason: failure.reason };
    case 'NOT_FOUND':
      return { code: 'NOT_FOUND' };
  }
}
