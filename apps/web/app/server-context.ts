// What the server hands to every page it lets us render: the door to the schema, and what belongs to this one request.
import { createContext } from 'react-router';

/** A GraphQL error as the API answers it. */
export interface ServerError {
  message: string;
  path?: (string | number)[];
  extensions?: {
    code?: string;
    reason?: string;
    violations?: { path: (string | number)[]; code: string; message: string }[];
    [key: string]: unknown;
  };
}

export interface ServerFace {
  /** Runs one operation as any client would, in the language of the page. Refusals come back in `errors`; it throws for nothing else than a bug. */
  execute: <Data>(operation: {
    query: string;
    variables?: Record<string, unknown>;
    operationName?: string;
    locale: 'KK' | 'RU' | 'EN';
    /** Of the signed-in reader; null or absent for a visitor. */
    token?: string | null;
  }) => Promise<{ data?: Data | null; errors?: ServerError[] }>;
  /** Takes in a file that a form brought, for whoever is signed in; operations name it by the id of the answer. 10 MB at most. */
  upload: (file: Uint8Array, token: string) => Promise<{ status: 201; uploadId: string } | { status: 400 | 401 | 413 | 429 }>;
  /** Writes a fault of ours to the log, under the request's id. */
  reportFault: (error: unknown) => void;
  /** For scripts and style sheets written into the page; the Content-Security-Policy of the answer names it. */
  nonce: string;
  /** Origin under which the public reaches the site, without a slash at the end. */
  publicUrl: string;
  /** The id under which the log knows this request. */
  requestId: string;
}

export const serverContext = createContext<ServerFace>();
