/** `nnrlk upgrade`: a backup, then the migrations of this version. */
import { runningPostgres, StartRefused, upgrade } from '#platform';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';

export function registerUpgrade(program: Command, context: CommandContext): void {
  program
    .command('upgrade')
    .summary('bring a network to this version')
    .description(
      'Stop the network first. Backs it up to DATA_DIR/backups, then runs the migrations of this version, each in a transaction of its\n' +
        'own. Where that cannot be done it says why, and the backup is there. `npm start` does the same by itself.',
    )
    .action(() => runUpgrade(context));
}

function runUpgrade(context: CommandContext): Promise<void> {
  const configuration = context.configuration();
  if (configuration.databaseUrl === null && runningPostgres(configuration.dataDirectory)) {
    throw new StartRefused(`DATA_DIR: the network runs on ${configuration.dataDirectory}; stop it, then upgrade`);
  }
  return context.withOwnedDatabase(async ({ ownerUrl }) => {
    if (ownerUrl === null) throw new StartRefused('DATABASE_OWNER_URL: is needed to upgrade the database of DATABASE_URL');
    const { done, backup } = await upgrade({ ownerUrl, configuration }, context);
    if (backup) context.print(`Before it was backed up: ${backup}`);
    context.print(done.length === 0 ? 'The network is up to date.' : `Upgraded: ${done.length} steps.`);
  });
}
