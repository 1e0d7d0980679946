/** Reads the ids that clients send back. */
import { fromGlobalId } from '#kernel';
import { Refused } from '../errors/refusal.js';

/** The key of a record of the type; an id of anything else is answered as one of nothing. */
export function keyOf(type: string, id: string): string {
  const named = fromGlobalId(id);
  if (named?.type !== type) throw new Refused({ code: 'NOT_FOUND' });
  return named.key;
}
