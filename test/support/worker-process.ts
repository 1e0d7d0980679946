/** A worker as a process of its own, for tests that kill it: its one job says that it began, and ends when the table `gate` has a row. */
import { setTimeout as delay } from 'node:timers/promises';
import { JobWorker } from '#platform';
import { Client } from 'pg';

const url = process.env['WORKER_DATABASE_URL'] ?? '';
const client = new Client({ connectionString: url });
await client.connect();

const worker = new JobWorker({
  url,
  log: { warn: () => undefined, error: (message) => process.stderr.write(`${message}\n`) },
  handlers: [
    {
      name: 'pass-the-gate',
      async run({ traveller }, { signal }) {
        await client.query(`insert into passage (traveller, what) values ($1, 'BEGAN')`, [traveller]);
        process.send?.('began');
        while ((await client.query('select from gate')).rowCount === 0) await delay(20, undefined, { signal });
        await client.query(`insert into passage (traveller, what) values ($1, 'ENDED')`, [traveller]);
      },
    },
  ],
});
await worker.start();
process.send?.('ready');
process.once('disconnect', () => process.exit(0));
