/** The report of an import: JSON lines for programs, words for people. */
import type { Locale } from '#kernel';
import { ROW_MESSAGES, UNREADABLE_MESSAGES, type ImportFailure, type ImportReport, type Ignored, type RowReport } from '#membership';

/** What people are told in their language, with the names of what a code of the vocabulary means. */
export interface Wording {
  readonly locale: Locale;
  readonly nameOf: (code: string) => string;
}

interface Words {
  readonly row: (number: number) => string;
  readonly maybe: string;
  readonly warning: string;
  readonly ignoredColumn: (header: string) => string;
  readonly ignoredSheet: (sheet: string) => string;
  readonly sums: (accepted: number, rejected: number) => string;
  readonly written: string;
  readonly notWritten: string;
  readonly acceptValid: string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  KK: {
    row: (number) => `${number}-жол`,
    maybe: 'мүмкін',
    warning: 'назар аударыңыз',
    ignoredColumn: (header) => `«${header}» бағаны белгісіз, ол оқылмады.`,
    ignoredSheet: (sheet) => `«${sheet}» парағында белгілі тақырыптар жоқ, ол оқылмады.`,
    sums: (accepted, rejected) => `Жарамды жолдар: ${accepted}. Жарамсыз жолдар: ${rejected}.`,
    written: 'Жарамды жолдар жазылды.',
    notWritten: 'Ештеңе жазылмады.',
    acceptValid: 'Жарамды жолдарды ғана жазу үшін: --accept-valid',
  },
  RU: {
    row: (number) => `строка ${number}`,
    maybe: 'возможно',
    warning: 'обратите внимание',
    ignoredColumn: (header) => `Столбец «${header}» неизвестен и не прочитан.`,
    ignoredSheet: (sheet) => `На листе «${sheet}» нет известных заголовков, он не прочитан.`,
    sums: (accepted, rejected) => `Верных строк: ${accepted}. С ошибками: ${rejected}.`,
    written: 'Верные строки записаны.',
    notWritten: 'Ничего не записано.',
    acceptValid: 'Записать только верные строки: --accept-valid',
  },
  EN: {
    row: (number) => `row ${number}`,
    maybe: 'perhaps',
    warning: 'take note',
    ignoredColumn: (header) => `The column “${header}” is not known and was not read.`,
    ignoredSheet: (sheet) => `The sheet “${sheet}” has no headers that are known and was not read.`,
    sums: (accepted, rejected) => `Valid rows: ${accepted}. Rows with errors: ${rejected}.`,
    written: 'The valid rows are written.',
    notWritten: 'Nothing is written.',
    acceptValid: 'To write the valid rows alone: --accept-valid',
  },
};

/** One line a row of the file, then the sums. */
export function* reportInJson({ rows, accepted, rejected, written }: ImportReport): Generator<string> {
  for (const { sheet, row, outcome, errors, warnings } of rows) yield JSON.stringify({ sheet, row, outcome, errors, warnings });
  yield JSON.stringify({ summary: { accepted, rejected, written } });
}

/** What is wrong with which row and what to do, then the sums. */
export function* reportInWords({ rows, accepted, rejected, written }: ImportReport, wording: Wording): Generator<string> {
  for (const row of rows) yield* rowInWords(row, wording);
  const words = WORDS[wording.locale];
  yield `${words.sums(accepted, rejected)} ${written ? words.written : words.notWritten}`;
}

/** How valid rows can be taken although others were rejected; null where none was. */
export function hintAt({ rejected, written }: ImportReport, locale: Locale): string | null {
  return rejected > 0 && !written ? WORDS[locale].acceptValid : null;
}

/** What was not read, each once. */
export function ignoredInWords(ignored: readonly Ignored[], locale: Locale): string[] {
  const words = WORDS[locale];
  return ignored.map(({ sheet, header }) => printable(header === null ? words.ignoredSheet(sheet ?? '') : words.ignoredColumn(header)));
}

/** One line with the code and why. */
export function failureInWords(failure: ImportFailure, locale: Locale): string {
  if (failure.kind === 'FORBIDDEN') return failure.kind;
  return `${failure.kind}: ${UNREADABLE_MESSAGES[failure.reason][locale]}`;
}

export function failureInJson(failure: ImportFailure, locale: Locale): string {
  if (failure.kind === 'FORBIDDEN') return JSON.stringify({ code: failure.kind });
  return JSON.stringify({ code: failure.kind, reason: failure.reason, message: UNREADABLE_MESSAGES[failure.reason][locale] });
}

function* rowInWords({ sheet, row, title, errors, warnings }: RowReport, { locale, nameOf }: Wording): Generator<string> {
  if (errors.length + warnings.length === 0) return;
  const words = WORDS[locale];
  yield printable([sheet, words.row(row), title].filter(Boolean).join(' · '));
  for (const { code, column, value, suggestions = [] } of errors) {
    const place = [column, value && `«${value}»`].filter(Boolean).join(' ');
    const maybe = suggestions.length > 0 ? ` (${words.maybe}: ${suggestions.map(nameOf).join(', ')})` : '';
    yield printable(`  ${place === '' ? '' : `${place}: `}${ROW_MESSAGES[code][locale]}${maybe} [${code}]`);
  }
  for (const { code } of warnings) yield `  ${words.warning}: ${ROW_MESSAGES[code][locale]} [${code}]`;
}

/** Without line breaks and control characters, which a terminal might obey. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
