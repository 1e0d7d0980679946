/** The platform's rooms as commands use them: wired to the command's database for as long as the work lasts. */
import { PlatformModule } from '#platform';
import { NestFactory } from '@nestjs/core';
import type { CommandContext } from './command-context.js';

/** One of the platform's providers. */
export type Room = <T>(provider: abstract new (...args: never[]) => T) => T;

/** Throws `StartRefused` where the database or the master key cannot be used. */
export function withPlatform<T>(context: CommandContext, work: (room: Room) => Promise<T>): Promise<T> {
  const configuration = context.configuration();
  return context.withDatabase(async ({ runtimeUrl }) => {
    const platform = PlatformModule.forRoot({ configuration, databaseUrl: runtimeUrl });
    const rooms = await NestFactory.createApplicationContext(platform, { logger: false, abortOnError: false });
    try {
      return await work((provider) => rooms.get(provider, { strict: false }));
    } finally {
      await rooms.close();
    }
  });
}
