/** How errors look that Apollo finds before anything is executed: requests, documents, operations. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { OperationTooCostly } from '../graphql/operation-limits.js';
import { formatFault, formatRefusal } from './formatting.js';

/** The faults of documents that keep GraphQL's own codes; their words are about the document and stay as they are. */
const DOCUMENT_FAULTS: readonly unknown[] = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];
/** Apollo's codes for requests that are not GraphQL over HTTP, or name an operation that the document lacks. */
const REQUEST_FAULTS: readonly unknown[] = ['BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_SUPPORTED'];
const TOKEN_LIMIT_PASSED = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;
const SUGGESTION = /\s*Did you mean [^]*$/;

export interface RequestErrorOptions {
  /** Whether an unknown name is answered with the names that resemble it. */
  readonly suggestions: boolean;
}

/** Apollo's `formatError`. These errors come before the reader's language is known to matter, so they are English. */
export function requestErrorFormat({ suggestions }: RequestErrorOptions) {
  return ({ message, locations, extensions }: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = extensions?.code;
    if (TOKEN_LIMIT_PASSED.test(message)) return formatRefusal({ code: 'OPERATION_TOO_COSTLY' }, 'EN');
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (cause instanceof OperationTooCostly) return { message: cause.message, extensions: { code: 'OPERATION_TOO_COSTLY' } };
    if (DOCUMENT_FAULTS.includes(code)) {
      return { message: suggestions ? message : message.replace(SUGGESTION, ''), ...(locations && { locations }), extensions: { code } };
    }
    if (REQUEST_FAULTS.includes(code)) return { message, extensions: { code: 'BAD_USER_INPUT', violations: [] } };
    return formatFault(cause, { locale: 'EN', requestId: '' });
  };
}
