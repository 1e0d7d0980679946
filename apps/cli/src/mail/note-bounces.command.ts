/** `nnrlk mail note-bounces`: a message that came back shows as such in the outbox. */
import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import { Database, Mailroom, readBounce, StartRefused } from '#platform';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { withRooms } from '../with-rooms.js';

/** A report has a kilobyte or two, and the message that it sends back. */
const LARGEST_BYTES = 1_000_000;

export function registerMail(program: Command, context: CommandContext): void {
  program
    .command('mail')
    .summary('look after mail')
    .helpCommand(false)
    .command('note-bounces')
    .summary('note that a message came back')
    .description(
      'Reads a message that arrived at the address mail is sent from: FILE, or standard input, as a mail server gives it to a program.\n' +
        'Where it reports that one of ours could not be delivered, the outbox says so; any other message is passed over.',
    )
    .argument('[file]', 'the message')
    .action((file: string | undefined) => noteBounces(file, context));
}

async function noteBounces(file: string | undefined, context: CommandContext): Promise<void> {
  const bounce = readBounce(await message(file));
  const id =
    bounce &&
    (await withRooms(context, [], async (room) => {
      for (const messageId of bounce.messageIds) {
        const isOurs = await room(Database).transaction((transaction) => room(Mailroom).noteBounce(transaction, messageId, bounce.reason));
        if (isOurs) return messageId;
      }
      return null;
    }));
  context.print(id ? `Noted that ${id} came back (${bounce.reason}).` : 'It reports no message of ours.');
}

function message(file: string | undefined): Promise<string> {
  if (file === undefined) return text(process.stdin);
  return text(createReadStream(file, { end: LARGEST_BYTES })).catch((error: NodeJS.ErrnoException) => {
    throw new StartRefused(`${file}: cannot be read (${error.code ?? error.message})`);
  });
}
