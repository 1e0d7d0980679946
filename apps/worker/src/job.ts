/** What the worker does again and again, without anybody asking. */

export interface Job {
  readonly name: string;
  readonly everyMinutes: number;
  /** Does it once; doing it twice, or in two processes at the same time, changes nothing. */
  run(): Promise<void>;
}
