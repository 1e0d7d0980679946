/** `nnrlk`, the command line of an installation. */
import { BackupRefused, StartRefused } from '#platform';
import { Command, CommanderError } from 'commander';
import { commandContext, type CommandContext } from './command-context.js';
import { registerBackup } from './backup/backup.command.js';
import { registerRestore } from './backup/restore.command.js';
import { registerUpgrade } from './backup/upgrade.command.js';
import { registerAudit } from './audit/verify-audit.command.js';
import { registerMigrate } from './database/migrate.command.js';
import { registerKeys } from './keys/rotate-keys.command.js';
import { registerMail } from './mail/note-bounces.command.js';
import { registerCreateAdmin } from './identity/create-admin.command.js';
import { registerEndSessions } from './identity/end-sessions.command.js';
import { registerLockAccount } from './identity/lock-account.command.js';
import { registerWithholdOrganization } from './directory/withhold-organization.command.js';
import { registerImportMembers } from './membership/import-members.command.js';
import { registerDemo } from './serve/demo.command.js';
import { registerStart } from './serve/start.command.js';

/** A fault of ours, not of the input or its use. */
const SOFTWARE_FAULT = 70;

/** Each adds its command to the program. */
const COMMANDS: readonly ((program: Command, context: CommandContext) => void)[] = [
  registerMigrate,
  registerUpgrade,
  registerImportMembers,
  registerCreateAdmin,
  registerEndSessions,
  registerLockAccount,
  registerWithholdOrganization,
  registerBackup,
  registerRestore,
  registerKeys,
  registerMail,
  registerAudit,
  registerDemo,
  registerStart,
];

function commandLine(context: CommandContext): Command {
  const program = new Command('nnrlk')
    .description('Looks after an installation of the network: its database, its members and its server.')
    .helpCommand(false)
    .showHelpAfterError('(--help shows how it is used)')
    .addHelpText('after', '\nExit codes: 0 done; 1 refused because of the input, with nothing written; 2 wrong use.')
    .exitOverride();
  for (const register of COMMANDS) register(program, context);
  return program;
}

async function main(): Promise<void> {
  process.stdout.on('error', endQuietly);
  const context = commandContext(process.env);
  try {
    await commandLine(context).parseAsync();
  } catch (error) {
    process.exitCode = exitCodeOf(error);
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof StartRefused || error instanceof BackupRefused) {
    process.stderr.write(`${error.message}\n`);
    return error instanceof StartRefused ? 2 : 1;
  }
  process.stderr.write(`Something went wrong: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return SOFTWARE_FAULT;
}

/** Whoever reads our output may stop reading it: `nnrlk … | head`. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

await main();
