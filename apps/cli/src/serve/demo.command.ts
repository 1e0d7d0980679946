/** `nnrlk demo`: all of it with fictional data, in a minute and with nothing else installed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { markDemonstration, StartRefused } from '#platform';
import type { Command } from 'commander';
import { commandContext, type CommandContext, type CommandDatabase } from '../command-context.js';
import { addDemoAccounts, DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.js';
import { addDemoMentoring } from './demo-mentoring.js';
import { addDemoApplications } from './demo-applications.js';
import { beginDemonstration, isFilled, rememberFilled } from './demonstration.js';
import { serve } from './serve.js';

/** From the built file; the demonstration's own copy of the founding members lies among the sources. */
const FOUNDING_MEMBERS = fileURLToPath(new URL('../../../../../apps/cli/demo/founding-members.xlsx', import.meta.url));
const PROGRAM = fileURLToPath(new URL('../main.js', import.meta.url));

export function registerDemo(program: Command, context: CommandContext): void {
  program
    .command('demo')
    .summary('show the network with fictional members')
    .description(
      'Runs the network with 27 fictional organizations, imported as a coordinator would import them. It keeps its data ' +
        'under DATA_DIR until it is started with --fresh.',
    )
    .option('--fresh', 'forget what was done and begin anew')
    .action((options: { fresh?: true }) => demonstrate(options, context));
}

async function demonstrate({ fresh }: { fresh?: true }, given: CommandContext): Promise<void> {
  const { environment } = given;
  const context = commandContext({ ...environment, NNRLK_MODE: 'demo', LOG_LEVEL: environment['LOG_LEVEL'] || 'warn' });
  const { dataDirectory, databaseUrl } = context.configuration();
  if (databaseUrl !== null)
    throw new StartRefused('DATABASE_URL: the demonstration keeps a database of its own; unset it, or run: npm start');
  const claim = async (): Promise<void> => {
    if (fresh || !isFilled(dataDirectory)) await beginDemonstration(dataDirectory);
  };
  await serve({ context, claim, prepare: (database) => fill(database, context), welcome });
}

/** The first time, the founding members come in by the very command that a coordinator uses. */
async function fill({ runtimeUrl, ownerUrl }: CommandDatabase, { configuration, environment, tell }: CommandContext): Promise<void> {
  const { dataDirectory } = configuration();
  if (isFilled(dataDirectory)) return;
  if (ownerUrl !== null) await markDemonstration(ownerUrl);
  tell('Importing the founding members …');
  const command = spawn(process.execPath, [PROGRAM, 'import', 'members', FOUNDING_MEMBERS, '--locale', 'en'], {
    env: { ...environment, DATABASE_URL: runtimeUrl }, // this very server: should we be killed, the command ends with it
    stdio: 'inherit',
  });
  const [code] = (await once(command, 'close')) as [number | null];
  if (code !== 0) throw new Error('The founding members could not be imported');
  await addDemoAccounts(configuration(), runtimeUrl);
  await addDemoMentoring(configuration(), runtimeUrl);
  await addDemoApplications(configuration(), runtimeUrl);
  rememberFilled(dataDirectory);
}

function welcome(address: string): readonly string[] {
  return [
    '',
    `NNRLK, the demonstration: ${address}`,
    '',
    `  ${address}/kk  ·  ${address}/ru  ·  ${address}/en`,
    '',
    'What to try:',
    `  find a peer who works with migrants      ${address}/ru/members?focus=MIGRANTS`,
    `  … or in Kazakh letters on any keyboard   ${address}/kk/members?q=балалардын`,
    `  … or by the place, as people write it    ${address}/ru/members?q=Уральск`,
    `  ask the API yourself                     ${address}/graphiql`,
    '',
    `Sign in at ${address}/ru/sign-in, password ${DEMO_PASSWORD} for all:`,
    ...DEMO_ACCOUNTS.map(([email, what]) => `  ${email.padEnd(29)}${what}`),
    '  mentor3 to mentor8           more mentors, at the same address',
    '',
    'The members are fictional. Ctrl-C ends it and keeps the data; `npm run demo -- --fresh` begins anew.',
  ];
}
