/** Checks what a client sent before a resolver sees it: the class of an argument by its validators, every text by its characters. */
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { Refused, type Violation, type ViolationCode } from '../errors/refusal.js';

type Path = readonly (string | number)[];

const UNCHECKED: readonly unknown[] = [undefined, Object, String, Number, Boolean, Array];

/** Where an argument goes: its class, and its name unless all arguments come as one object. */
export interface ArgumentTarget {
  readonly metatype: unknown;
  readonly name?: string;
}

/** The argument, as an instance of its class where it has one; throws with every violation there is. */
export function checkedArgument(value: unknown, { metatype, name }: ArgumentTarget): unknown {
  if (value == null) return value;
  const path: Path = name ? [name] : [];
  const unreadable = textsIn(value, path).filter(([, text]) => !isStorable(text));
  if (unreadable.length > 0) throw refused(unreadable.map(([at]) => ({ path: at, code: 'CHARACTERS_INVALID' })));
  if (UNCHECKED.includes(metatype) || typeof value !== 'object') return value;
  const instance = plainToInstance(metatype as new () => object, value);
  const errors = validateSync(instance, { forbidUnknownValues: false });
  if (errors.length > 0) throw refused(errors.flatMap((error) => violationsOf(error, path)));
  return instance;
}

/** PostgreSQL keeps no U+0000, and half a surrogate pair is no character. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

function textsIn(value: unknown, path: Path): [path: Path, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, [...path, key]));
}

function violationsOf({ property, constraints, contexts, children }: ValidationError, parent: Path): Violation[] {
  const path = [...parent, /^\d+$/.test(property) ? Number(property) : property];
  const own = Object.keys(constraints ?? {}).map((constraint) => {
    const { code, limit } = (contexts?.[constraint] ?? {}) as { code?: ViolationCode; limit?: number };
    return { path, code: code ?? 'INVALID_VALUE', ...(limit !== undefined && { limit }) };
  });
  return [...own, ...(children ?? []).flatMap((child) => violationsOf(child, path))];
}

function refused(violations: readonly Violation[]): Refused {
  return new Refused({ code: 'BAD_USER_INPUT', violations });
}
