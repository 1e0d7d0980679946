/** Backs the network up every night: here, as only this process, and never the one that answers the network, has the owner's address. */
import { backUpJob, JobWorker } from '#platform';
import type { CommandContext, CommandDatabase } from '../command-context.js';

export interface Keeper {
  stop(): Promise<void>;
}

/** Begins; where the owner is not known, somebody else looks after backups. */
export async function startKeeper({ ownerUrl, runtimeUrl }: CommandDatabase, context: CommandContext): Promise<Keeper> {
  if (ownerUrl === null) return { stop: async () => undefined };
  const say = (message: string): void => context.tell(`Backup: ${message}`);
  const worker = new JobWorker({
    url: runtimeUrl,
    handlers: [backUpJob({ ownerUrl, configuration: context.configuration() })],
    log: { warn: say, error: say },
  });
  await worker.start();
  return worker;
}
