/** What a process makes sure of before it opens anything: that its master key is the one of its database. */
import { connect } from '../database/connect.js';
import { StartRefused } from '../start-refused.js';
import type { MasterKeyFile } from './master-key-file.js';

/** Throws `StartRefused` where the file is not in order, or lacks a key that wrapped something in the database. */
export async function assertMasterKey(master: MasterKeyFile, databaseUrl: string): Promise<void> {
  const known = master.all().map(({ id }) => id);
  const client = await connect(databaseUrl, 'DATABASE_URL');
  try {
    const { rows } = await client.query<{ id: string }>(
      'select distinct master_key_id as id from sealing_key where master_key_id <> all ($1)',
      [known],
    );
    if (rows[0]) throw new StartRefused(`MASTER_KEY_FILE: the database has keys of the master key ${rows[0].id}, which the file lacks`);
  } finally {
    await client.end();
  }
}
