/** `nnrlk lock-account`: the lock, turned by whoever looks after the installation. */
import { IdentityModule, LockService } from '#identity';
import { NOWHERE, SYSTEM } from '#kernel';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { withRooms } from '../with-rooms.js';

export function registerLockAccount(program: Command, context: CommandContext): void {
  program
    .command('lock-account')
    .summary('sign somebody out everywhere, and let no password alone back in')
    .description(
      'Ends every sign-in of the account. From then on its password alone does not sign in: a second factor is needed too, or, where there is ' +
        'none, a link that is mailed to its owner, who hears of the lock by mail.',
    )
    .argument('<email>', 'the address by which they sign in')
    .action((email: string) => lockAccount(email, context));
}

function lockAccount(email: string, context: CommandContext): Promise<void> {
  return withRooms(context, [IdentityModule], async (room) => {
    const locked = await room(LockService).lockMailbox(SYSTEM, email, NOWHERE);
    if (locked.ok) {
      context.print(`Locked ${email}.`);
      return;
    }
    context.tell(`${email}: nobody has an account with this address`);
    context.finish(1);
  });
}
