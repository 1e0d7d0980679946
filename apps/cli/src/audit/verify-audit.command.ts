/** `nnrlk audit verify`: whether the audit trail is as it was written. */
import { Audit, type AuditBreak, type AuditVerification } from '#platform';
import { InvalidArgumentError, type Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { withRooms } from '../with-rooms.js';

/** A link of the chain that somebody noted. */
interface Noted {
  readonly position: number;
  readonly hash: string;
}

export function registerAudit(program: Command, context: CommandContext): void {
  program
    .command('audit')
    .summary('look into the audit trail')
    .helpCommand(false)
    .command('verify')
    .summary('see that nobody altered the audit trail')
    .description(
      'Follows the audit trail from its beginning and names the first entry that is not as it was written. It prints the newest link:\n' +
        'note it somewhere else, and give it the next time, so that entries cut off at the end are missed too.',
    )
    .option('--link <position:hash>', 'a link that an earlier run printed', readLink)
    .action(({ link }: { readonly link?: Noted }) => verify(link ?? null, context));
}

function verify(noted: Noted | null, context: CommandContext): Promise<void> {
  return withRooms(context, [], async (room) => {
    const audit = room(Audit);
    const verification = await audit.verify();
    const isMissing = noted !== null && (await audit.hashAt(noted.position)) !== noted.hash;
    context.print(inWords(verification, isMissing ? noted : null));
    context.finish(verification.broken || isMissing ? 1 : 0);
  });
}

function inWords({ sound, head, broken }: AuditVerification, missing: Noted | null): string {
  if (broken)
    return `Entry ${broken.position} is broken: ${REASONS[broken.reason]}. The ${sound} entries before it are as they were written.`;
  if (missing) return `The link ${missing.position}:${missing.hash} is not there: the trail was cut off or written anew.`;
  if (!head) return 'The audit trail is empty.';
  return `All ${sound} entries are as they were written. Newest link: ${head.position}:${head.hash}`;
}

const REASONS: Readonly<Record<AuditBreak['reason'], string>> = {
  MISSING: 'an entry before it is gone',
  ALTERED: 'it was altered, or the one before it',
  VALUE_ALTERED: 'a value beside it was altered',
};

function readLink(written: string): Noted {
  const [, position, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(written) ?? [];
  if (!position || !hash) throw new InvalidArgumentError('It is a position, a colon and 64 hexadecimal digits.');
  return { position: Number(position), hash };
}
