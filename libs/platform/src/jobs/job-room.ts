/** The tables of the queue: graphile-worker makes them as the owner, and we let the runtime role in. */
import { Client } from 'pg';

/** Its tables have row-level security without a policy; this has to be said again after each of its migrations. */
const LET_RUNTIME_IN = `
  do $$
  declare place record;
  begin
    grant usage on schema graphile_worker to nnrlk_runtime;
    grant select on graphile_worker.migrations to nnrlk_runtime;
    grant execute on all functions in schema graphile_worker to nnrlk_runtime;
    grant usage, select on all sequences in schema graphile_worker to nnrlk_runtime;
    for place in
      select relname as name, relkind as kind from pg_class
      where relnamespace = 'graphile_worker'::regnamespace and relkind in ('r', 'v') and relname <> 'migrations'
    loop
      execute format('grant select, insert, update, delete on graphile_worker.%I to nnrlk_runtime', place.name);
      continue when place.kind = 'v';
      execute format('drop policy if exists runtime_works on graphile_worker.%I', place.name);
      execute format('create policy runtime_works on graphile_worker.%I to nnrlk_runtime using (true) with check (true)', place.name);
    end loop;
  end $$
`;

/** Brings the queue's tables to what this build needs. Run it as the owner; again is no error. */
export async function prepareJobRoom(ownerUrl: string): Promise<void> {
  const { Logger, runMigrations } = await import('graphile-worker'); // 20 MB that commands which only use the database spare
  const logger = new Logger(() => () => undefined); // its log of migrations says nothing that an administrator could use
  await runMigrations({ connectionString: ownerUrl, logger });
  const client = new Client({ connectionString: ownerUrl, application_name: 'nnrlk migrate' });
  await client.connect();
  try {
    await client.query(LET_RUNTIME_IN);
  } finally {
    await client.end();
  }
}
