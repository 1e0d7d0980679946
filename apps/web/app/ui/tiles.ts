// Where the 20 regions stand on the tile map (the vocabulary's own cells), for every picture that is drawn of them.

export interface Cell {
  readonly column: number;
  readonly row: number;
  readonly isCity?: boolean;
}

export const CELLS: Readonly<Record<string, Cell>> = {
  'KZ-10': { column: 6, row: 2 },
  'KZ-11': { column: 3, row: 1 },
  'KZ-15': { column: 1, row: 2 },
  'KZ-19': { column: 5, row: 3 },
  'KZ-23': { column: 0, row: 2 },
  'KZ-27': { column: 0, row: 1 },
  'KZ-31': { column: 4, row: 3 },
  'KZ-33': { column: 6, row: 3 },
  'KZ-35': { column: 4, row: 2 },
  'KZ-39': { column: 2, row: 1 },
  'KZ-43': { column: 2, row: 3 },
  'KZ-47': { column: 0, row: 3 },
  'KZ-55': { column: 5, row: 1 },
  'KZ-59': { column: 3, row: 0 },
  'KZ-61': { column: 3, row: 3 },
  'KZ-62': { column: 3, row: 2 },
  'KZ-63': { column: 7, row: 2 },
  'KZ-71': { column: 4, row: 1, isCity: true },
  'KZ-75': { column: 5, row: 4, isCity: true },
  'KZ-79': { column: 3, row: 4, isCity: true },
};

/** Counts that share a colour, from `from` to `to`. */
export interface CountClass {
  readonly from: number;
  readonly to: number;
}

const CLASSES = 5;

/** At most five classes with whole borders up to the greatest count; each is wider than the one before. */
export function countClasses(greatest: number): CountClass[] {
  const classes: CountClass[] = [];
  let from = 1;
  for (let step = 1; step <= CLASSES && from <= greatest; step += 1) {
    const width = Math.max(1, Math.round(greatest ** (step / CLASSES)) - from + 1);
    const to = step === CLASSES ? greatest : Math.min(greatest, from + width - 1);
    classes.push({ from, to });
    from = to + 1;
  }
  return classes;
}

/** Which class a count belongs to, from 1; 0 where there is none. */
export function classOf(count: number, classes: readonly CountClass[]): number {
  return classes.findIndex(({ from, to }) => count >= from && count <= to) + 1;
}
