/** `nnrlk create-admin`: a one-time link by which the first administrator, or another one, opens an account. */
import { IdentityModule, InvitationService } from '#identity';
import { PlatformModule, type Configuration } from '#platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';

export function registerCreateAdmin(program: Command, context: CommandContext): void {
  program
    .command('create-admin')
    .summary('print a link by which an administrator opens an account')
    .description(
      'Prints a link that works once and for 7 days. Whoever opens it becomes an administrator; hand it to nobody else. ' +
        'Before they can act they enrol a second factor. No mail is sent.',
    )
    .argument('<email>', 'the work e-mail of the administrator')
    .action((email: string) => createAdmin(email, context));
}

async function createAdmin(email: string, { configuration, withDatabase, print, tell, finish }: CommandContext): Promise<void> {
  await withDatabase(async ({ runtimeUrl }) => {
    const invited = await withInvitations({ configuration: configuration(), runtimeUrl }, (service) => service.linkForAdministrator(email));
    if (invited.ok) {
      print(invited.value.link);
      return;
    }
    tell(`${email}: is no e-mail address`);
    finish(1);
  });
}

async function withInvitations<T>(
  { configuration, runtimeUrl }: { configuration: Configuration; runtimeUrl: string },
  work: (invitations: InvitationService) => Promise<T>,
): Promise<T> {
  const platform = PlatformModule.forRoot({ configuration, databaseUrl: runtimeUrl });
  const domains = await NestFactory.createApplicationContext(InvitingModule.on(platform), { logger: false, abortOnError: false });
  try {
    return await work(domains.get(InvitationService));
  } finally {
    await domains.close();
  }
}

@Module({})
class InvitingModule {
  static on(platform: DynamicModule): DynamicModule {
    return { module: InvitingModule, imports: [platform, IdentityModule] };
  }
}
