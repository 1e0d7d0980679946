/** Pages of a list: how much of it is asked for, from where, and what comes back (Relay connections). */
import { failure, success, type Result } from './result.js';

/** A connection returns this many records unless it is asked for another number. */
export const DEFAULT_PAGE_SIZE = 20;
export const MAXIMUM_PAGE_SIZE = 100;

/** What a client asked for, as it came. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A page that can be read: `size` records after or before a position, or from that end of the list. */
export interface PageRequest {
  readonly size: number;
  readonly direction: 'FORWARD' | 'BACKWARD';
  readonly cursor: string | null;
}

export interface PageProblem {
  readonly kind: 'PAGE_INVALID';
  readonly argument: 'first' | 'last' | 'after' | 'before';
  readonly reason: 'OUT_OF_RANGE' | 'CONTRADICTORY' | 'CURSOR_INVALID';
}

export interface PageOf<Item> {
  readonly items: readonly { readonly cursor: string; readonly item: Item }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** Checks a client's page arguments: one direction, between 0 and 100 records. */
export function pageRequest({ first, after, last, before }: PageArguments): Result<PageRequest, PageProblem> {
  const backward = last != null || (before != null && first == null);
  if (backward && (first != null || after != null)) return failure({ kind: 'PAGE_INVALID', argument: 'last', reason: 'CONTRADICTORY' });
  if (!backward && before != null) return failure({ kind: 'PAGE_INVALID', argument: 'before', reason: 'CONTRADICTORY' });
  const size = (backward ? last : first) ?? DEFAULT_PAGE_SIZE;
  if (size < 0 || size > MAXIMUM_PAGE_SIZE) {
    return failure({ kind: 'PAGE_INVALID', argument: backward ? 'last' : 'first', reason: 'OUT_OF_RANGE' });
  }
  return success({ size, direction: backward ? 'BACKWARD' : 'FORWARD', cursor: (backward ? before : after) ?? null });
}
