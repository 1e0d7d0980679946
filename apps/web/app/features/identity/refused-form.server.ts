// What a form says when its values were not taken.
import { data } from 'react-router';
import type { Refusal, Violation } from '../../graphql/execute.server';

export interface RefusedForm {
  readonly problem: 'values' | 'tooMany';
  /** What is wrong, in the reader's language, by the name of the field. */
  readonly errors: Readonly<Record<string, string>>;
}

/** Null where the refusal is about something else than the values and how often they were tried. */
export function refusedForm({ code, violations }: Refusal): RefusedForm | null {
  if (code === 'RATE_LIMITED') return { problem: 'tooMany', errors: {} };
  if (code !== 'BAD_USER_INPUT') return null;
  return { problem: 'values', errors: errorsByField(violations) };
}

/** What is wrong, by the name of the field of a mutation's input. */
export function errorsByField(violations: readonly Violation[]): RefusedForm['errors'] {
  return Object.fromEntries(violations.map(({ path, message }) => [String(path[1]), message]));
}

/** The page again, with what is wrong and what was given. */
export function withProblems<Answer extends RefusedForm>(answer: Answer) {
  return data(answer, { status: 400 });
}
