/** What can be wrong with what is asked of the directory. */
import type { PageProblem } from '#kernel';

export type OrganizationListError = PageProblem;

export interface WithholdingRefused {
  readonly kind: 'FORBIDDEN';
  readonly reason: 'NOT_PERMITTED';
}

export interface OrganizationNotFound {
  readonly kind: 'NOT_FOUND';
}
