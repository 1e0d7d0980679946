/** Whether our answers and those made of the normalised tables are the same data; a quick wrong answer is worth nothing. */
import { isDeepStrictEqual } from 'node:util';
import { documentOf, type Operation, type Question } from './operations.js';
import type { Target } from './processes.js';

/** So many questions of each operation are compared. */
const COMPARED = 25;

/** Throws on the first answer that differs. */
export async function assertAgreement(operation: Operation, [ours, normalised]: readonly [Target, Target]): Promise<void> {
  for (const question of operation.questions.slice(0, COMPARED)) {
    const [one, other] = [await ask(ours, question), await ask(normalised, question)];
    if (isDeepStrictEqual(one, other)) continue;
    throw new Error(`${operation.title}: the answers differ for ${JSON.stringify(question)}\n${difference(one, other)}`);
  }
}

/** The request of a question; every server is sent the same. */
export function requestOf({ operationName, variables, locale }: Question): { body: string; language: string } {
  return { body: JSON.stringify({ query: documentOf(operationName), operationName, variables }), language: locale.toLowerCase() };
}

async function ask({ url }: Target, question: Question): Promise<unknown> {
  const { body, language } = requestOf(question);
  const headers = { 'content-type': 'application/json', 'accept-language': language };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  const text = await response.text();
  return JSON.parse(text, (key, value: unknown) => (/cursor$/i.test(key) && typeof value === 'string' ? meaning(value) : value));
}

/** Two cursors are the same when they mean the same place. */
function meaning(cursor: string): unknown {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
}

/** The first place where two answers part. */
function difference(one: unknown, other: unknown, path = '$'): string {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return `${path}: ${JSON.stringify(one)} against ${JSON.stringify(other)}`;
  }
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const [left, right] = [(one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]];
    if (!isDeepStrictEqual(left, right)) return difference(left, right, `${path}.${key}`);
  }
  return path;
}
