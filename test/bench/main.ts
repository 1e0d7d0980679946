/** `npm run bench`: the directory's operations under load, ours against hand-written SQL and against the limit, interleaved in one run. */
import { parseArgs } from 'node:util';
import { besideSignIns, CROWD, inWords } from './crowd.js';
import { assertAgreement, requestOf } from './agreement.js';
import { benchDatabase, startBenchPostgres, type BenchDatabase } from './databases.js';
import type { LoadResult } from './load.js';
import { benchOperations, type Operation } from './operations.js';
import { Load, startBare, startOurs, type Target } from './processes.js';
import { expectations, median, table, type Figures, type Measured } from './report.js';

const CONNECTIONS = 16;

/** Its title, for `--only`. */
const SIGN_INS = `${CROWD} sign-ins`;

interface Plan {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly milliseconds: number;
  /** Operations whose title has it; empty for all. */
  readonly only: string;
}

function plan(): Plan {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      sizes: { type: 'string', default: '10000,200000' },
      only: { type: 'string', default: '' },
    },
  });
  const length = values.quick ? { rounds: 3, milliseconds: 1_000 } : { rounds: 5, milliseconds: 2_000 };
  return { sizes: values.sizes.split(',').map(Number), only: values.only, ...length };
}

async function main(): Promise<void> {
  const asked = plan();
  const server = await startBenchPostgres();
  const load = new Load();
  try {
    const measured: Measured[] = [];
    for (const size of asked.sizes) measured.push(...(await measure(asked, await benchDatabase(server, size), load)));
    report(measured);
    if (SIGN_INS.includes(asked.only)) await crowd(asked, await benchDatabase(server, Math.min(...asked.sizes)), load);
  } finally {
    load.stop();
    await server.stop();
  }
}

/** The list that most readers open, while a crowd signs in. */
async function crowd(asked: Plan, { size, runtimeUrl, ownerUrl }: BenchDatabase, load: Load): Promise<void> {
  const [directory] = await benchOperations(ownerUrl);
  if (directory) say(`\n${size}: ${inWords(await besideSignIns(runtimeUrl, directory, { load, plan: asked }))}`);
}

async function measure(asked: Plan, { size, runtimeUrl, ownerUrl }: BenchDatabase, load: Load): Promise<Measured[]> {
  const ours = await startOurs(runtimeUrl);
  const [normalised, limit] = [await startBare('normalised', runtimeUrl), await startBare('limit', runtimeUrl)];
  const targets = [ours, normalised, limit];
  try {
    const operations = (await benchOperations(ownerUrl)).filter(({ title }) => title.includes(asked.only));
    const measured: Measured[] = [];
    for (const operation of operations) {
      await assertAgreement(operation, [ours, normalised]);
      const figures = await compare(asked, operation, { targets, load });
      measured.push({ size, title: operation.title, figures });
      say(
        `${size}, ${operation.title}: ${Object.entries(figures)
          .map(([name, { requestsPerSecond }]) => `${name} ${Math.round(requestsPerSecond)}`)
          .join(', ')} requests a second`,
      );
    }
    return measured;
  } finally {
    for (const target of targets) target.stop();
  }
}

/** Turn by turn, so that whatever else the machine does meets all of them alike; one turn more, at first, to warm up. */
async function compare(
  asked: Plan,
  { questions }: Operation,
  { targets, load }: { targets: readonly Target[]; load: Load },
): Promise<Figures> {
  const requests = questions.map(requestOf);
  const results: Record<Target['name'], LoadResult[]> = { ours: [], normalised: [], limit: [] };
  for (let round = 0; round <= asked.rounds; round += 1) {
    for (const { name, url } of targets) {
      const result = await load.run({ url, connections: CONNECTIONS, milliseconds: asked.milliseconds, requests });
      if (round > 0) results[name].push(result);
    }
  }
  return { ours: median(results.ours), normalised: median(results.normalised), limit: median(results.limit) };
}

function report(measured: readonly Measured[]): void {
  const { lines, areMet } = expectations(measured);
  say(`\n${table(measured)}\n\n${lines.join('\n')}`);
  if (!areMet) process.exitCode = 1;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

await main();
