/** The API of a spec file: the real one, on a database of its own, listening on a free port. */
import type { AddressInfo } from 'node:net';
import { configuration } from '#platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApplication } from '../../apps/api/src/gateway/bootstrap.js';
import { createFoundingDatabase } from './founding-network.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Record<string, any> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      readonly extensions: { readonly code: string; readonly [key: string]: any };
    }[];
  };
}

export interface RunningApi {
  readonly url: string;
  readonly application: NestFastifyApplication;
  readonly database: TestDatabase;
  /** Sends an operation as a client does. */
  readonly ask: (query: string, variables?: Record<string, unknown>, headers?: Record<string, string>) => Promise<GraphqlAnswer>;
  stop(): Promise<void>;
}

export interface ApiSettings {
  /** Goes over the defaults of a test: production's rules, a silent log. */
  readonly environment?: Record<string, string>;
  /** Whether the founding members are in the network; else it is empty. */
  readonly hasMembers?: boolean;
  /** Whether the built web app is served too. */
  readonly servesPages?: boolean;
}

/** Starts it. */
export async function startApi({ environment = {}, hasMembers = false, servesPages = false }: ApiSettings = {}): Promise<RunningApi> {
  const database = await (hasMembers ? createFoundingDatabase() : createTestDatabase());
  const read = configuration({
    NNRLK_MODE: 'production',
    LOG_LEVEL: 'silent',
    PUBLIC_URL: 'http://localhost:3000',
    PORT: '0',
    ...environment,
  });
  if (!read.ok) throw new Error(read.error.join('; '));
  const application = await createApplication({
    configuration: read.value,
    databaseUrl: database.runtimeUrl,
    servesPages,
  });
  await application.listen(read.value.port, '127.0.0.1');
  const { port } = application.getHttpServer().address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    application,
    database,
    ask: async (query, variables, headers) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, body: (await response.json()) as GraphqlAnswer['body'] };
    },
    async stop() {
      await application.close();
      await database.drop();
    },
  };
}
