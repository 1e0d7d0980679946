/** What can be wrong with changing somebody's role in an organization. */
export type RepresentationError =
  | { readonly kind: 'NOT_FOUND' }
  /** LAST_MANAGER: nobody would keep the profile; another manager has to be there first. */
  | { readonly kind: 'CONFLICT'; readonly reason: 'LAST_MANAGER' | 'REPRESENTATION_ENDED' }
  | {
      readonly kind: 'INPUT_INVALID';
      readonly violations: readonly { readonly path: readonly string[]; readonly code: 'INVALID_VALUE' }[];
    };
