/** The worker as a process: upkeep that no request should wait for. Any number of them may run. */
import { NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { configuration, StartRefused } from '#platform';
import { Schedule } from './schedule.js';
import { JOBS, WorkerModule } from './worker.module.js';

/** The environment or the database does not suit; the reason stands in one line. */
const REFUSED = 2;

async function main(): Promise<void> {
  const read = configuration(process.env);
  if (!read.ok) throw new StartRefused(read.error.join('\n'));
  const { databaseUrl, logLevel } = read.value;
  if (databaseUrl === null) throw new StartRefused('DATABASE_URL: is needed by this process');
  const options = { configuration: read.value, databaseUrl };
  const application = await NestFactory.createApplicationContext(WorkerModule.forRoot(options), { logger: false, abortOnError: false });
  const schedule = new Schedule(pino({ level: logLevel }));
  const stop = () => void schedule.stop().then(() => application.close());
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
  schedule.start(JOBS.map((job) => application.get(job)));
}

main().catch((error: unknown) => {
  if (!(error instanceof StartRefused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = REFUSED;
});
