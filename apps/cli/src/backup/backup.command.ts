/** `nnrlk backup FILE`: a copy of the network, taken while it runs. */
import { keysFile, StartRefused, takeBackup } from '#platform';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';

export function registerBackup(program: Command, context: CommandContext): void {
  program
    .command('backup')
    .summary('copy the network into a file')
    .description(
      'Copies the database as it is at this moment, and the files, into FILE (tar in gzip), while the network runs. The keys of sealed\n' +
        'texts go to FILE.keys: keep that one for 30 days at most, so that what is destroyed ends in the backups too. Neither has the\n' +
        'master key; keep that apart. Both hold personal data.',
    )
    .argument('<file>', 'where to; it must not be there yet')
    .action((file: string) => backUp(file, context));
}

function backUp(file: string, context: CommandContext): Promise<void> {
  const configuration = context.configuration();
  return context.withOwnedDatabase(async ({ ownerUrl }) => {
    if (ownerUrl === null) throw new StartRefused('DATABASE_OWNER_URL: is needed to back up the database of DATABASE_URL');
    const { bytes, tables, files } = await takeBackup({ ownerUrl, configuration, file, kind: 'BY_HAND' });
    context.print(`Backed up ${tables} tables and ${files} files: ${file} (${megabytes(bytes)} MB), keys: ${keysFile(file)}`);
    if (configuration.objectStore) context.print('Files are in the object store and not in the backup; let the store keep their versions.');
  });
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}
