/** The worker as a process of its own: as many as there is work for, beside the API or on other machines. */
import { configuration, PlatformModule, StartRefused, type Configuration } from '#platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Logger as NestPinoLogger, LoggerModule } from 'nestjs-pino';
import { pino } from 'pino';
import { WorkerModule } from './worker.module.js';

/** The environment or the database does not suit; the reason stands in one line. */
const REFUSED = 2;

@Module({})
class WorkerProcess {
  static with(configuration: Configuration, databaseUrl: string): DynamicModule {
    const logger = pino({ level: configuration.logLevel, base: { pid: process.pid } }, pino.destination({ sync: false }));
    return {
      module: WorkerProcess,
      imports: [
        LoggerModule.forRoot({ pinoHttp: { logger } }),
        PlatformModule.forRoot({ configuration, databaseUrl }),
        WorkerModule.forRoot({ configuration, databaseUrl }),
      ],
    };
  }
}

async function main(): Promise<void> {
  const read = configuration(process.env);
  if (!read.ok) throw new StartRefused(read.error.join('\n'));
  const { databaseUrl } = read.value;
  if (databaseUrl === null) throw new StartRefused('DATABASE_URL: is needed by this process');
  const worker = await NestFactory.createApplicationContext(WorkerProcess.with(read.value, databaseUrl), {
    bufferLogs: true,
    abortOnError: false,
  });
  worker.useLogger(worker.get(NestPinoLogger));
  const stop = () => void worker.close().then(() => process.exit(0));
  for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, stop);
  process.send?.({ working: true });
}

main().catch((error: unknown) => {
  if (!(error instanceof StartRefused)) throw error;
  // What was opened before is not waited for.
  process.stderr.write(`${error.message}\n`, () => process.exit(REFUSED));
});
