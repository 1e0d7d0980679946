/** `nnrlk keys rotate`: a new master key, and every key of the database wrapped by it. */
import { Audit, Database, Sealing } from '#platform';
import { SYSTEM } from '#kernel';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { withRooms } from '../with-rooms.js';

export function registerKeys(program: Command, context: CommandContext): void {
  program
    .command('keys')
    .summary('look after the master key')
    .helpCommand(false)
    .command('rotate')
    .summary('make a new master key')
    .description(
      'Makes a new master key in the file of MASTER_KEY_FILE (or DATA_DIR/master.key) and wraps every sealing key by it. Servers that\n' +
        'run go on. The key before it stays in the file, retired, for the 30 days for which copies of the wrapped keys are kept.',
    )
    .option('--forget-retired', 'delete the retired keys at once: copies of wrapped keys made before become useless', false)
    .action((flags: { readonly forgetRetired: boolean }) => rotate(flags, context));
}

function rotate({ forgetRetired }: { readonly forgetRetired: boolean }, context: CommandContext): Promise<void> {
  return withRooms(context, [], async (room) => {
    const count = await room(Sealing).rotate({ forgetsRetired: forgetRetired });
    await room(Database).transaction((transaction) =>
      room(Audit).record(transaction, { actor: SYSTEM, action: 'MASTER_KEY_ROTATED', subjectType: 'INSTALLATION', subjectId: null }),
    );
    context.print(`There is a new master key; it wraps ${count} keys. Copy its file to where you keep it, apart from the backups.`);
  });
}
