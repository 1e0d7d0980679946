/** What an error looks like outside. Nothing leaves the API that has not passed here. */
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Locale } from '#kernel';
import { internalMessage, refusalMessage, violationMessage } from './messages.js';
import { Refused, type Refusal, type Violation } from './refusal.js';

/** Who asked, as far as the answer and the log need it. */
export interface Asker {
  readonly locale: Locale;
  readonly requestId: string;
}

const logger = new Logger('GraphQL');

/** An error of execution: a refusal in the reader's words, or a fault of ours under an id. */
export function formatExecutionError(error: GraphQLError, asker: Asker): GraphQLFormattedError {
  const { path, locations } = error.toJSON();
  const refusal = refusalIn(error);
  if (!refusal) return { ...formatFault(error.originalError ?? error, asker), ...(path && { path }) };
  return { ...formatRefusal(refusal, asker.locale), ...(locations && { locations }), ...(path && { path }) };
}

/** Variables that do not have their types: found before execution, so nothing ran. The client's own values are not repeated. */
export function formatVariableErrors(errors: readonly GraphQLError[], locale: Locale): GraphQLFormattedError {
  return formatRefusal({ code: 'BAD_USER_INPUT', violations: errors.map(variableViolation) }, locale);
}

/** GraphQL names the place in its message alone: `Variable "$filter" got invalid value "XX" at "filter.languages[1]"; …`. */
function variableViolation({ message }: GraphQLError): Violation {
  const [, name, inner = ''] = /^Variable "\$(\w+)"(?:.*? at "\w+((?:\.\w+|\[\d+\])+)")?/s.exec(message) ?? [];
  const steps = [...inner.matchAll(/\w+/g)].map(([step]) => (/^\d+$/.test(step) ? Number(step) : step));
  return { path: name ? [name, ...steps] : steps, code: 'INVALID_VALUE' };
}

/** A refusal in the terms of the contract. */
export function formatRefusal(refusal: Refusal, locale: Locale): GraphQLFormattedError {
  return { message: refusalMessage(refusal.code, locale), extensions: { ...refusal, ...wordedViolations(refusal, locale) } };
}

/** A fault of ours: the answer has an id, the log has the same id and the cause. */
export function formatFault(cause: unknown, { locale, requestId }: Asker): GraphQLFormattedError {
  const id = randomUUID();
  logger.error({ errorId: id, requestId, cause: loggable(cause) }, 'an operation failed');
  return { message: internalMessage(id, locale), extensions: { code: 'INTERNAL_SERVER_ERROR', id } };
}

/** What a log line says of an error: never its properties, where a driver keeps the values it was given. */
function loggable(cause: unknown): object {
  if (!(cause instanceof Error)) return { type: typeof cause };
  const { name, message, stack } = cause;
  return { name, message, stack };
}

function refusalIn(error: GraphQLError): Refusal | null {
  if (error.originalError instanceof Refused) return error.originalError.refusal;
  // An argument that a nullable variable left empty: the library finds it while executing, and has no other mark for it.
  const argument = error.originalError == null && /^Argument "(\w+)" /.exec(error.message)?.[1];
  return argument ? { code: 'BAD_USER_INPUT', violations: [{ path: [argument], code: 'INVALID_VALUE' }] } : null;
}

function wordedViolations(refusal: Refusal, locale: Locale): { violations?: object[] } {
  if (refusal.code !== 'BAD_USER_INPUT') return {};
  const worded = ({ path, code, limit }: Violation) => ({ path, code, message: violationMessage({ code, limit }, locale) });
  return { violations: refusal.violations.map(worded) };
}
