/** `nnrlk create-admin`: a one-time link by which the first administrator, or another one, opens an account. */
import { IdentityModule, InvitationService } from '#identity';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { withRooms } from '../with-rooms.js';

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

function createAdmin(email: string, context: CommandContext): Promise<void> {
  return withRooms(context, [IdentityModule], async (room) => {
    const invited = await room(InvitationService).linkForAdministrator(email);
    if (invited.ok) {
      context.print(invited.value.link);
      return;
    }
    context.tell(`${email}: is no e-mail address`);
    context.finish(1);
  });
}
