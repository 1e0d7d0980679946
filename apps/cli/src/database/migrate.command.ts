/** `nnrlk migrate`: brings the database to the present, as its owner. */
import { migrate, StartRefused } from '#platform';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';

export function registerMigrate(program: Command, context: CommandContext): void {
  program
    .command('migrate')
    .summary('bring the database to the present')
    .description(
      'Runs every migration that the database lacks, each in a transaction of its own, as the owner role: ' +
        'DATABASE_OWNER_URL where DATABASE_URL is set, else the embedded PostgreSQL under DATA_DIR.',
    )
    .action(() => runMigrations(context));
}

function runMigrations(context: CommandContext): Promise<void> {
  return context.withOwnedDatabase(async ({ ownerUrl }) => {
    if (ownerUrl === null) throw new StartRefused('DATABASE_OWNER_URL: is needed to migrate the database of DATABASE_URL');
    const done = await migrate(ownerUrl, { onStep: (name) => context.tell(`Migrating: ${name}`) });
    context.print(done.length === 0 ? 'The database is up to date.' : `Migrated: ${done.length} steps.`);
  });
}
