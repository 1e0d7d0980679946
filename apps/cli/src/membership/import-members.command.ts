/** `nnrlk import members`: takes organizations and their representatives in from a coordinator's spreadsheet. */
import { LOCALES, SYSTEM, textIn, type Locale } from '#kernel';
import type { ImportReport } from '#membership';
import type { VocabularyLists } from '#taxonomy';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { CommandContext, ExitCode } from '../command-context.js';
import { NO_PROGRESS, progressBar } from './import-progress.js';
import { failureInJson, failureInWords, hintAt, ignoredInWords, reportInJson, reportInWords } from './import-report.js';
import { readSpreadsheet, withMemberImport, type ImportTools } from './member-import.js';

interface Flags {
  readonly dryRun: boolean;
  readonly acceptValid: boolean;
  readonly json: boolean;
  readonly locale: Locale;
}

export function registerImportMembers(program: Command, context: CommandContext): void {
  program
    .command('import')
    .summary('take data in from files')
    .helpCommand(false)
    .command('members')
    .summary('take in organizations and their representatives')
    .description(
      'Takes organizations and their representatives in from a spreadsheet: XLSX, or CSV with comma, semicolon or tab in UTF-8, UTF-16 or ' +
        'Windows-1251; headers in Kazakh, Russian or English. All rows are written in one transaction or, where one is rejected, none. ' +
        'Nobody is sent anything. docs/import.md tells more.',
    )
    .argument('<file>', 'the spreadsheet')
    .option('--dry-run', 'judge every row and write nothing', false)
    .option('--accept-valid', 'write the valid rows although others are rejected', false)
    .option('--json', 'print one JSON line a row, then one with the sums', false)
    .addOption(localeOption(localeOfMachine(context.environment)))
    .action((file: string, flags: Flags) => runImport(file, flags, context));
}

async function runImport(path: string, flags: Flags, context: CommandContext): Promise<void> {
  const configuration = context.configuration();
  const file = await readSpreadsheet(path);
  await context.withDatabase(({ runtimeUrl }) =>
    withMemberImport({ configuration, runtimeUrl }, (tools) => importFile(file, flags, { context, tools })),
  );
}

interface Surroundings {
  readonly context: CommandContext;
  readonly tools: ImportTools;
}

async function importFile(file: Buffer, flags: Flags, { context, tools }: Surroundings): Promise<void> {
  const progress = flags.json ? NO_PROGRESS : progressBar();
  const options = { isDryRun: flags.dryRun, acceptsValid: flags.acceptValid, onProgress: progress.advance };
  const result = await tools.members.importMembers(SYSTEM, file, options).finally(progress.end);
  if (!result.ok) {
    context.print(flags.json ? failureInJson(result.error, flags.locale) : failureInWords(result.error, flags.locale));
    context.finish(1);
    return;
  }
  const report = result.value;
  const nameOf = nameIn(await tools.vocabulary.all(), flags.locale);
  for (const line of ignoredInWords(report.ignored, flags.locale)) context.tell(line);
  for (const line of flags.json ? reportInJson(report) : reportInWords(report, { locale: flags.locale, nameOf })) context.print(line);
  const hint = hintAt(report, flags.locale);
  if (hint !== null && !flags.acceptValid) (flags.json ? context.tell : context.print)(hint);
  context.finish(exitCodeOf(report, flags));
}

/** A rejected row refuses the import, unless the valid ones are taken and there are some. */
function exitCodeOf({ accepted, rejected }: ImportReport, { acceptValid }: Flags): ExitCode {
  return rejected === 0 || (acceptValid && accepted > 0) ? 0 : 1;
}

function nameIn({ regions, focusAreas, workingLanguages }: VocabularyLists, locale: Locale): (code: string) => string {
  const names = new Map([...regions, ...focusAreas, ...workingLanguages].map((entry) => [entry.code, textIn(entry.names, locale)?.text]));
  return (code) => names.get(code) ?? code;
}

function localeOption(usual: Locale): Option {
  return new Option('--locale <locale>', 'language of the report: kk, ru or en').argParser(readLocale).default(usual, usual.toLowerCase());
}

function readLocale(written: string): Locale {
  const locale = LOCALES.find((one) => one === written.toUpperCase());
  if (!locale) throw new InvalidArgumentError('It is kk, ru or en.');
  return locale;
}

/** The language of the terminal, if it is one of ours. */
function localeOfMachine({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Locale {
  const language = (LC_ALL ?? LC_MESSAGES ?? LANG ?? '').slice(0, 2).toUpperCase();
  return LOCALES.find((locale) => locale === language) ?? 'RU';
}
