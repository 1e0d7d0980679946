/** `nnrlk withhold-organization`: takes an organization out of the directory at once, or gives it back. */
import { DirectoryModule, WithholdingService } from '#directory';
import { NOWHERE, SYSTEM } from '#kernel';
import type { Command } from 'commander';
import type { CommandContext } from '../command-context.js';
import { withRooms } from '../with-rooms.js';

interface WithholdOptions {
  readonly undo?: true;
  readonly reason?: string;
}

export function registerWithholdOrganization(program: Command, context: CommandContext): void {
  program
    .command('withhold-organization')
    .summary('take an organization out of the directory, or give it back')
    .description(
      'With the next request the organization is in no list, count, search, map or address, neither for the public nor for members. ' +
        'Coordinators go on seeing it, marked as withheld. Its people keep their accounts.',
    )
    .argument('<slug>', 'the last part of its address: /ru/members/SLUG')
    .option('--undo', 'give it back: it shows again to whom it chose')
    .option('--reason <text>', 'stays in the audit trail; name nobody in it')
    .action((slug: string, options: WithholdOptions) => withhold(slug, options, context));
}

function withhold(slug: string, { undo, reason }: WithholdOptions, context: CommandContext): Promise<void> {
  return withRooms(context, [DirectoryModule], async (room) => {
    const service = room(WithholdingService);
    const withholding = { organization: { slug }, reason: reason ?? null, origin: NOWHERE };
    const done = undo ? await service.giveBack(SYSTEM, withholding) : await service.withhold(SYSTEM, withholding);
    if (done.ok) {
      context.print(undo ? `${slug} is in the directory again.` : `${slug} is withheld from the directory.`);
      return;
    }
    context.tell(`${slug}: no organization has this address`);
    context.finish(1);
  });
}
