/** The platform's rooms and domains as commands use them: wired to the command's database for as long as the work lasts. */
import { PlatformModule } from '#platform';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { CommandContext } from './command-context.js';

/** A provider of the platform, or of a domain that was asked for. */
export type Room = <T>(provider: abstract new (...args: never[]) => T) => T;

@Module({})
class CommandModule {}

/** Throws `StartRefused` where the database or the master key cannot be used. */
export function withRooms<T>(context: CommandContext, domains: readonly Type[], work: (room: Room) => Promise<T>): Promise<T> {
  const configuration = context.configuration();
  return context.withDatabase(async ({ runtimeUrl }) => {
    const platform = PlatformModule.forRoot({ configuration, databaseUrl: runtimeUrl });
    const module = { module: CommandModule, imports: [platform, ...domains] };
    const rooms = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
    try {
      return await work((provider) => rooms.get(provider, { strict: false }));
    } finally {
      await rooms.close();
    }
  });
}
