/** `nnrlk end-sessions`: signs everybody out, or one person, when it is not known who else is in. */
import { IdentityModule, SessionEnding } from '#identity';
import { NOWHERE, SYSTEM } from '#kernel';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { withRooms } from '../with-rooms.js';

interface Whose {
  readonly all?: true;
}

export function registerEndSessions(program: Command, context: CommandContext): void {
  const command = program
    .command('end-sessions')
    .summary('sign everybody out, or one person')
    .description(
      'Ends every sign-in, of everybody or of one account, with the next request. Passwords and second factors stay as they are: ' +
        'who has them signs in again. To keep somebody out who has a password, use lock-account.',
    )
    .argument('[email]', 'whose sign-ins end')
    .option('--all', 'those of everybody')
    .action((email: string | undefined, { all }: Whose) => {
      if ((email === undefined) === (all === undefined)) command.error('error: name one e-mail address, or give --all', { exitCode: 2 });
      return endSessions(email ?? null, context);
    });
}

function endSessions(email: string | null, context: CommandContext): Promise<void> {
  return withRooms(context, [IdentityModule], async (room) => {
    const ending = room(SessionEnding);
    const ended = email === null ? await ending.ofEverybody(SYSTEM, NOWHERE) : await ending.ofMailbox(SYSTEM, email, NOWHERE);
    if (ended.ok) {
      context.print(ended.value === 1 ? 'Ended 1 sign-in.' : `Ended ${ended.value} sign-ins.`);
      return;
    }
    context.tell(`${email}: nobody has an account with this address`);
    context.finish(1);
  });
}
