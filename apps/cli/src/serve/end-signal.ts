/** When a server has to end: on Ctrl-C, when asked by its keeper, or when npm, which runs it, was killed. */

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const WATCH_MILLISECONDS = 500;

export interface EndSignal {
  /** Settles at the first reason to end; later signals change nothing, as the end has begun. */
  readonly comes: Promise<void>;
  readonly hasCome: () => boolean;
}

export function endSignal(environment: NodeJS.ProcessEnv): EndSignal {
  const { promise, resolve } = Promise.withResolvers<void>();
  let hasCome = false;
  const come = (): void => {
    hasCome = true;
    resolve();
  };
  for (const signal of SIGNALS) process.on(signal, come);
  if (environment['npm_lifecycle_event'] !== undefined) onOrphaned(come);
  return { comes: promise, hasCome: () => hasCome };
}

/** A killed npm cannot tell us; but then somebody else is our parent. */
function onOrphaned(listener: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    listener();
  }, WATCH_MILLISECONDS);
  watch.unref();
}
