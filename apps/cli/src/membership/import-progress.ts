/** How far an import has come, as a bar on standard error; where that is no terminal, as a line now and then. */
import type { ImportProgress } from '#membership';
import { SingleBar } from 'cli-progress';

const STEPS = 100;
const MILLISECONDS_BETWEEN_LINES = 2_000;

export interface ProgressBar {
  readonly advance: (progress: ImportProgress) => void;
  readonly end: () => void;
}

export function progressBar(): ProgressBar {
  const bar = new SingleBar({
    format: '{bar} {percentage} %  {rows}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stopOnComplete: false,
    noTTYOutput: true,
    notTTYSchedule: MILLISECONDS_BETWEEN_LINES,
  });
  let isShown = false;
  return {
    advance({ rows, share }) {
      const step = Math.round(share * STEPS);
      if (isShown) bar.update(step, { rows });
      else bar.start(STEPS, step, { rows });
      isShown = true;
    },
    end() {
      if (isShown) bar.stop();
    },
  };
}

/** For whoever reads nothing but the answer. */
export const NO_PROGRESS: ProgressBar = { advance: () => undefined, end: () => undefined };
