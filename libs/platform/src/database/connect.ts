/** One connection for a moment, or one line that says why there is none. */
import { Client } from 'pg';
import { StartRefused } from '../start-refused.js';

/** A connection to `url`, which `variable` of the environment gave; throws `StartRefused` where there is no server or it refuses. */
export async function connect(url: string, variable: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'nnrlk' });
  try {
    await client.connect();
    return client;
  } catch (error) {
    throw new StartRefused(`${variable}: the database cannot be reached (${reason(error)})`, { cause: error });
  }
}

/** Without the address, which may hold a password. */
function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? 'unknown reason';
}
