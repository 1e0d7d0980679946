/** `nnrlk start` and `nnrlk dev`: the server in earnest, and the same server for whoever builds it. */
import { isDemonstration, StartRefused, type Mode } from '#platform';
import type { Command } from 'commander';
import { commandContext, type CommandContext } from '../command-context.js';
import { isDemonstrationDirectory } from './demonstration.js';
import { serve } from './serve.js';

export function registerStart(program: Command, context: CommandContext): void {
  program
    .command('start')
    .summary('run the network')
    .description(
      'Runs the API and the pages on PORT until it is ended. The database is that of DATABASE_URL, or the embedded ' +
        'PostgreSQL under DATA_DIR. It is migrated first where its owner is known. Data of the demonstration is refused.',
    )
    .action(() => start('production', context));
  program
    .command('dev')
    .summary('run the network for development')
    .description('As start, with introspection and GraphiQL on.')
    .action(() => start('development', context));
}

async function start(mode: Mode, given: CommandContext): Promise<void> {
  const context = commandContext({ ...given.environment, NNRLK_MODE: mode });
  const { dataDirectory, databaseUrl } = context.configuration();
  const isDemo = databaseUrl === null ? isDemonstrationDirectory(dataDirectory) : await isDemonstration(databaseUrl);
  if (isDemo) throw new StartRefused(refusal(databaseUrl === null ? `DATA_DIR: ${dataDirectory}` : 'DATABASE_URL: the database'));
  await serve({ context, welcome: (address) => [`The network is open at ${address}`] });
}

function refusal(subject: string): string {
  return `${subject} holds the demonstration, whose secrets are known; choose another one`;
}
