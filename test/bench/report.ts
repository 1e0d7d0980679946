/** The bench's figures as the docs have them: medians over the rounds, and ratios. */
import type { LoadResult } from './load.js';
import type { Target } from './processes.js';

export type Figures = Readonly<Record<Target['name'], LoadResult>>;

export interface Measured {
  readonly size: number;
  readonly title: string;
  readonly figures: Figures;
}

/** What issue and architecture expect; `null` where a comparison has no expectation. */
interface Expectation {
  readonly words: string;
  readonly value: number;
  readonly isMet: boolean;
}

export function median(results: readonly LoadResult[]): LoadResult {
  const middle = (key: keyof LoadResult): number => {
    const sorted = results.map((result) => result[key]).sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] as number;
  };
  return { requestsPerSecond: middle('requestsPerSecond'), p50: middle('p50'), p99: middle('p99') };
}

export function table(measured: readonly Measured[]): string {
  const head = '| organizations | operation | ours: req/s, p50, p99 ms | (a) | (b) | req/s ÷ (a) | p99 ÷ (a) | req/s ÷ (b) |';
  const rows = measured.map(({ size, title, figures: { ours, normalised, limit } }) => {
    const ratios = [
      ours.requestsPerSecond / normalised.requestsPerSecond,
      ours.p99 / normalised.p99,
      ours.requestsPerSecond / limit.requestsPerSecond,
    ];
    return `| ${size} | ${title} | ${[ours, normalised, limit].map(triple).join(' | ')} | ${ratios.map((ratio) => ratio.toFixed(2)).join(' | ')} |`;
  });
  return [head, '|---|---|---|---|---|---|---|---|', ...rows].join('\n');
}

function triple({ requestsPerSecond, p50, p99 }: LoadResult): string {
  return `${Math.round(requestsPerSecond)}, ${p50.toFixed(1)}, ${p99.toFixed(1)}`;
}

/** One line for each expectation, and whether it is met. */
export function expectations(measured: readonly Measured[]): { readonly lines: string[]; readonly areMet: boolean } {
  const all = measured.flatMap(expectationsOf).concat(growth(measured));
  return {
    lines: all.map(({ words, value, isMet }) => `${isMet ? 'met   ' : 'MISSED'} ${words}: ${value.toFixed(2)}`),
    areMet: all.every(({ isMet }) => isMet),
  };
}

const SMALL = 10_000;
const LISTS = ['PeerDirectory, unfiltered', 'PeerDirectory, region + focus area'];

function expectationsOf({ size, title, figures: { ours, normalised, limit } }: Measured): Expectation[] {
  const where = `${title} at ${size}`;
  const faster = ours.requestsPerSecond / normalised.requestsPerSecond;
  if (size !== SMALL) return [atLeast(`${where}, requests a second against (a), at least 1`, faster, 1)];
  if (!LISTS.includes(title)) return [];
  return [
    atLeast(`${where}, requests a second against (a), at least 2`, faster, 2),
    atMost(`${where}, p99 against (a), at most 0.7`, ours.p99 / normalised.p99, 0.7),
    atLeast(`${where}, requests a second against the limit (b), at least 0.5`, ours.requestsPerSecond / limit.requestsPerSecond, 0.5),
  ];
}

/** How much slower the unfiltered page is on the larger database. */
function growth(measured: readonly Measured[]): Expectation[] {
  const [small, large] = measured.filter(({ title }) => title === LISTS[0]).sort((one, other) => one.size - other.size);
  if (!small || !large) return [];
  return [
    atMost(`${LISTS[0]}, p50 at ${large.size} against ${small.size}, below 1.3`, large.figures.ours.p50 / small.figures.ours.p50, 1.3),
  ];
}

function atLeast(words: string, value: number, bound: number): Expectation {
  return { words, value, isMet: value >= bound };
}

function atMost(words: string, value: number, bound: number): Expectation {
  return { words, value, isMet: value <= bound };
}
