/** `nnrlk restore FILE`: a network comes back from its backup. */
import { BackupRefused, inspectBackup, keysFile, restoreBackup, StartRefused, type RestoreOrder } from '#platform';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { isDemonstrationDirectory, rememberFilled } from '../serve/demonstration.js';

interface Flags {
  readonly keys: string | false | undefined;
  readonly check: boolean;
}

export function registerRestore(program: Command, context: CommandContext): void {
  program
    .command('restore')
    .summary('bring a network back from a backup')
    .description(
      'Restores FILE into an installation where no network lives yet, all of it or nothing: the database of DATABASE_OWNER_URL, or the\n' +
        'embedded one under DATA_DIR. A backup of an older version is brought to the present. Put the master key back besides.',
    )
    .argument('<file>', 'the backup')
    .option('--keys <file>', 'the keys of sealed texts, if not FILE.keys; those of a later backup will do')
    .option('--without-keys', 'restore without them: sealed texts are lost')
    .option('--check', 'see whether the backup is whole, and restore nothing', false)
    .action((file: string, { withoutKeys, ...flags }: Flags & { readonly withoutKeys?: true }) =>
      restore(file, { ...flags, ...(withoutKeys ? { keys: false } : {}) }, context),
    );
}

async function restore(file: string, { keys, check }: Flags, context: CommandContext): Promise<void> {
  const order = { file, ...(keys === undefined ? {} : { keys: keys === false ? null : keys }) };
  if (check) {
    const { takenAt, tables } = await inspectBackup(order);
    context.print(`${file} is whole: ${tables.length} tables, taken ${takenAt}.`);
    return;
  }
  await restoreInto(order, context);
}

function restoreInto(order: Pick<RestoreOrder, 'file' | 'keys'>, context: CommandContext): Promise<void> {
  const configuration = context.configuration();
  const { dataDirectory, databaseUrl } = configuration;
  return context.withOwnedDatabase(async ({ ownerUrl }) => {
    if (ownerUrl === null) throw new StartRefused('DATABASE_OWNER_URL: is needed to restore into the database of DATABASE_URL');
    const { isDemonstration } = await inspectBackup(order);
    if (!isDemonstration && isDemonstrationDirectory(dataDirectory)) {
      throw new BackupRefused(`DATA_DIR: ${dataDirectory} belongs to the demonstration, whose secrets are known; choose another one`);
    }
    const { takenAt, tables } = await restoreBackup({ ...order, ownerUrl, configuration });
    if (isDemonstration && databaseUrl === null) rememberFilled(dataDirectory);
    context.print(`Restored ${tables.length} tables as they were at ${takenAt}.`);
    if (order.keys !== null)
      context.print(`Put the master key back where it was: without it the keys of ${order.keys ?? keysFile(order.file)} open nothing.`);
  });
}
