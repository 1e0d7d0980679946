/** The API as a process: in a container, or started by the command line, which hears by a message where it listens. */
import { configuration, StartRefused } from '#platform';
import { createApplication } from './bootstrap.js';

/** The environment or the database does not suit; the reason stands in one line. */
const REFUSED = 2;

async function main(): Promise<void> {
  const read = configuration(process.env);
  if (!read.ok) throw new StartRefused(read.error.join('\n'));
  const { databaseUrl, port, host } = read.value;
  if (databaseUrl === null) throw new StartRefused('DATABASE_URL: is needed by this process');
  const application = await createApplication({ configuration: read.value, databaseUrl, servesPages: true });
  const stop = () => void application.close().then(() => process.exit(0));
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, stop);
  await application.listen(port, host);
  process.send?.({ listening: await application.getUrl() });
}

main().catch((error: unknown) => {
  if (!(error instanceof StartRefused)) throw error;
  // What was opened before is not waited for.
  process.stderr.write(`${error.message}\n`, () => process.exit(REFUSED));
});
