/** The validators of inputs that know their word and number in an answer. */
import { ArrayMaxSize, MaxLength } from 'class-validator';

/** The text has at most `limit` characters. */
export function Characters(limit: number): PropertyDecorator {
  return MaxLength(limit, { context: { code: 'TOO_LONG', limit } });
}

/** Each text of the list has at most `limit` characters. */
export function EachCharacters(limit: number): PropertyDecorator {
  return MaxLength(limit, { each: true, context: { code: 'TOO_LONG', limit } });
}

/** The list has at most `limit` entries. */
export function Entries(limit: number): PropertyDecorator {
  return ArrayMaxSize(limit, { context: { code: 'TOO_MANY', limit } });
}
