/** The mark that a database holds fictional data whose secrets are known, so that nobody runs a network on it. */
import { connect } from './connect.js';

const MARK = 'demonstration';

/** Marks the database; needs its owner. */
export async function markDemonstration(ownerUrl: string): Promise<void> {
  const client = await connect(ownerUrl, 'DATABASE_OWNER_URL');
  try {
    await client.query(`do $$ begin execute format('comment on database %I is %L', current_database(), '${MARK}'); end $$`);
  } finally {
    await client.end();
  }
}

/** Whether somebody marked the database; any role may ask. */
export async function isDemonstration(url: string): Promise<boolean> {
  const client = await connect(url, 'DATABASE_URL');
  try {
    const { rows } = await client.query<{ mark: string | null }>(
      `select shobj_description(oid, 'pg_database') as mark from pg_database where datname = current_database()`,
    );
    return rows[0]?.mark === MARK;
  } finally {
    await client.end();
  }
}
