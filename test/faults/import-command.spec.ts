/** A coordinator imports by the command line: what it says, how it ends, and how much of the machine it takes. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine, Installation, type Finished, type Running } from '../support/installation.js';
import { row, xlsx } from '../support/spreadsheet.js';

const fixture = (name: string): string => path.join(import.meta.dirname, '../fixtures/import', name);

const installation = new Installation();

beforeAll(async () => {
  expect((await installation.nnrlk('migrate').finished).code).toBe(0);
}, 60_000);

afterAll(() => installation.remove());

const importing = (...words: string[]): Promise<Finished> => installation.nnrlk('import', 'members', ...words).finished;

function temporary(name: string, content: string | Buffer): string {
  const file = path.join(installation.folder, name);
  writeFileSync(file, content);
  return file;
}

describe('nnrlk import members', () => {
  it('prints a JSON line a row and the sums, writes nothing, and says how to take the valid rows', async () => {
    const { code, output, errors } = await importing(fixture('members-messy.csv'), '--json');
    const lines = output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toHaveLength(19);
    expect(lines[3]).toEqual({
      ...{ sheet: null, row: 5, outcome: 'REJECTED', warnings: [] },
      errors: [{ code: 'BIN_CHECKSUM', column: 'БИН', value: '980840307533' }],
    });
    expect(lines.at(-1)).toEqual({ summary: { accepted: 10, rejected: 8, written: false } });
    expect(errors.trim().split('\n').at(-1)).toMatch(/--accept-valid$/);
    expect(code).toBe(1);
  });

  it.each([
    ['kk', 'БСН-нің бақылау цифры сәйкес емес; нөмірді тексеріңіз'],
    ['ru', 'контрольная цифра БИН не сходится; проверьте номер'],
    ['en', 'the check digit of the BIN is wrong; check the number'],
  ])('tells people in their language: %s', async (locale, sentence) => {
    const { output } = await importing(fixture('members-messy.csv'), '--locale', locale);
    expect(output).toContain(`  БИН «980840307533»: ${sentence} [BIN_CHECKSUM]`);
    expect(output.trim().split('\n').at(-1)).toMatch(/--accept-valid$/);
  });

  it('tells in one line why a file cannot be read', async () => {
    const file = temporary('report.xlsx', '%PDF-1.7');
    const { code, output } = await importing(file);
    expect([code, output]).toEqual([1, 'UNREADABLE_FILE: это не таблица; нужен файл XLSX или CSV\n']);
    const json = await importing(file, '--json', '--locale', 'en');
    expect(JSON.parse(json.output)).toEqual({ code: 'UNREADABLE_FILE', reason: 'NOT_A_TABLE', message: expect.any(String) });
  });

  it.each([[['missing.csv']], [[]], [[fixture('members-messy.csv'), '--locale', 'fr']]])('is used wrongly with %j', async (words) =>
    expect((await importing(...words)).code).toBe(2),
  );
});

const ORGANIZATIONS = 20_000;
const MOST_MEBIBYTES = 300;
const LEAST_ROWS_A_SECOND = 1_000;

describe('a file of 20,000 organizations', () => {
  it.each([
    ['CSV', 'large.csv', largeCsv],
    ['XLSX', 'large.xlsx', largeXlsx],
  ])(
    'is imported in little time and memory: %s',
    async (_, name, content) => {
      const small = await measured(importingByNpm(temporary('small.csv', 'Название;Регион\n')));
      const large = await measured(importingByNpm(temporary(name, content())));
      expect(large.finished).toEqual({ code: 0, output: expect.any(String), errors: expect.any(String) });
      expect(large.mebibytes).toBeLessThan(MOST_MEBIBYTES);
      expect(ORGANIZATIONS / (large.seconds - small.seconds)).toBeGreaterThan(LEAST_ROWS_A_SECOND);
    },
    180_000,
  );
});

function importingByNpm(file: string): Running {
  return installation.npm('nnrlk', '--', 'import', 'members', file);
}

interface Measured {
  readonly finished: Finished;
  readonly seconds: number;
  /** The most that the command itself had resident; npm and the database aside. */
  readonly mebibytes: number;
}

async function measured(running: Running): Promise<Measured> {
  const start = performance.now();
  const peaks: number[] = [];
  const watch = setInterval(() => {
    const commands = installation.processes().filter((pid) => /^\S*node\S* .*launch\.mjs/.test(commandLine(pid)));
    peaks.push(...commands.map(mostResident));
  }, 100);
  const finished = await running.finished.finally(() => {
    clearInterval(watch);
  });
  return { finished, seconds: (performance.now() - start) / 1_000, mebibytes: Math.max(...peaks) / 1_024 };
}

/** In KiB; 0 where the process has ended. */
function mostResident(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

const HEADER = [
  'Название (каз)',
  'Название (рус)',
  'Название (англ)',
  'Регион',
  'Направления работы',
  'Рабочие языки',
  'Кратко (рус)',
  'E-mail',
  'Телефон',
  'Сайт',
];

function organization(place: number): string[] {
  return [
    ...[
      `Әділ сот ${place}`,
      `ОФ «Справедливый суд ${place}»`,
      `Fair Court ${place}`,
      ['г. Алматы', 'ЗКО', 'Карагандинская область'][place % 3] ?? '',
    ],
    ...['Независимость судебной власти; Оценка и мониторинг судебной системы', 'каз, рус, англ'],
    `Наблюдаем за заседаниями и разбираем решения, чтобы правосудие было открытым ${place}.`,
    ...[`office${place}@fair-court.example`, `+7 700 ${String(1_000_000 + place)}`, `https://fair-court-${place}.example`],
  ];
}

function largeCsv(): string {
  const lines = Array.from({ length: ORGANIZATIONS }, (_, place) =>
    organization(place)
      .map((cell) => `"${cell}"`)
      .join(';'),
  );
  return [HEADER.join(';'), ...lines].join('\r\n');
}

function largeXlsx(): Buffer {
  const rows = Array.from({ length: ORGANIZATIONS }, (_, place) => row(place + 2, ...organization(place + ORGANIZATIONS)));
  return xlsx({ Организации: row(1, ...HEADER) + rows.join('') });
}
