/** Waits for what other processes do: asks again and again until it is so, and fails with the last answer when time is up. */
import { setTimeout as delay } from 'node:timers/promises';

const ASKING_MILLISECONDS = 25;

export async function eventually<T>(ask: () => Promise<T>, milliseconds = 5_000): Promise<T> {
  const until = Date.now() + milliseconds;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > until) throw error;
      await delay(ASKING_MILLISECONDS);
    }
  }
}
