/** What a crowd that signs in at the same moment does to whoever reads the directory. */
import { requestOf } from './agreement.js';
import type { LoadResult } from './load.js';
import type { Operation } from './operations.js';
import { startOurs, type Load } from './processes.js';
import { median } from './report.js';

export const CROWD = 200;

/** Readers who ask without a pause, and leave the machine some room: with more of them both sides would wait for the processors, not for each other. */
const READERS = 4;

/** The crowd keeps the server busy for many times as long as one measurement takes. */
const LENGTHS = 5;

export interface Crowded {
  readonly alone: LoadResult;
  readonly beside: LoadResult;
  /** Until the last of the crowd had its answer. */
  readonly seconds: number;
}

export interface CrowdPlan {
  readonly rounds: number;
  readonly milliseconds: number;
}

/** The directory by itself and beside the crowd, turn by turn. Nobody has the addresses: refusing them takes the same work as letting them in. */
export async function besideSignIns(
  databaseUrl: string,
  { questions }: Operation,
  { load, plan }: { load: Load; plan: CrowdPlan },
): Promise<Crowded> {
  const ours = await startOurs(databaseUrl, { TRUSTED_PROXIES: '127.0.0.1' });
  const order = { url: ours.url, connections: READERS, milliseconds: plan.milliseconds, requests: questions.map(requestOf) };
  try {
    await load.run(order); // to warm up
    const [alone, beside, seconds]: [LoadResult[], LoadResult[], number[]] = [[], [], []];
    for (let round = 0; round < plan.rounds; round += 1) {
      alone.push(await load.run(order));
      const began = performance.now();
      const crowd = Promise.all(Array.from({ length: CROWD }, (_, index) => signIn(ours.url, `10.${round}.0.${index}`)));
      beside.push(await load.run({ ...order, milliseconds: order.milliseconds * LENGTHS }));
      await crowd;
      seconds.push((performance.now() - began) / 1_000);
    }
    return { alone: median(alone), beside: median(beside), seconds: Math.max(...seconds) };
  } finally {
    ours.stop();
  }
}

export function inWords({ alone, beside, seconds }: Crowded): string {
  const ratio = (beside.p99 / alone.p99).toFixed(2);
  const share = (beside.requestsPerSecond / alone.requestsPerSecond).toFixed(2);
  return (
    `The directory beside ${CROWD} sign-ins at once: p99 ${beside.p99.toFixed(1)} ms, alone ${alone.p99.toFixed(1)} ms, ratio ${ratio}; ` +
    `requests a second ${share} of those alone; the last sign-in was answered after ${seconds.toFixed(1)} s`
  );
}

/** Each from an address of its own, so that no limit spares us the work. Throws for any answer but the refusal. */
async function signIn(url: string, address: string): Promise<void> {
  const query = `mutation { signIn(input: { email: "${address}@crowd.example", password: "wrong wrong wrong" }) { token } }`;
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  if (errors?.[0]?.extensions.code !== 'UNAUTHENTICATED') throw new Error(`A sign-in was answered by ${JSON.stringify(errors)}`);
}
