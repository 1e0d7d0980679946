/** Erasure and export, both driven by the register of personal columns. */
import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '#platform';
import { PERSONAL_TABLES } from './personal-columns.js';

export const ERASURE_STATES = ['CONFIRMED', 'DONE', 'REQUESTED', 'UNDONE'] as const;
export type ErasureState = (typeof ERASURE_STATES)[number];

export const ERASURE_DAYS = 14;

export interface Erasure {
  readonly id: string;
  readonly personId: string;
  readonly state: ErasureState;
  readonly requestedAt: Date;
  readonly confirmedAt: Date | null;
  readonly dueAt: Date | null;
}

export interface ExportedTable {
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const COLUMNS = 'id, person_id as "personId", state, requested_at as "requestedAt", confirmed_at as "confirmedAt", due_at as "dueAt"';
const NEWEST = { name: 'erasures.newest', text: `select ${COLUMNS} from erasure where person_id = $1 order by requested_at desc limit 1` };
const OPEN = {
  name: 'erasures.open',
  text: `select ${COLUMNS} from erasure where state in ('REQUESTED', 'CONFIRMED') order by requested_at, id limit 100`,
};

@Injectable()
export class ErasureRepository {
  constructor(private readonly database: Database) {}

  async newest(personId: string): Promise<Erasure | null> {
    return (await this.database.readCurrent<Erasure>(NEWEST, [personId]))[0] ?? null;
  }

  open(): Promise<Erasure[]> {
    return this.database.readCurrent<Erasure>(OPEN, []);
  }

  /** Locked, so that it is decided once. */
  async byId(transaction: Transaction, id: string): Promise<Erasure | null> {
    return (await transaction.query<Erasure>(`select ${COLUMNS} from erasure where id = $1 for update`, [id]))[0] ?? null;
  }

  /** Hides the person from everybody at once. False where it was asked for already. */
  async request(transaction: Transaction, id: string, personId: string): Promise<boolean> {
    const asked = await transaction.query(
      `insert into erasure (id, person_id, state) values ($1, $2, 'REQUESTED') on conflict do nothing returning id`,
      [id, personId],
    );
    await transaction.query('update person set hidden_at = coalesce(hidden_at, now()) where id = $1', [personId]);
    return asked.length > 0;
  }

  async confirm(transaction: Transaction, id: string): Promise<Date> {
    const [confirmed] = await transaction.query<{ dueAt: Date }>(
      `update erasure set state = 'CONFIRMED', confirmed_at = now(), due_at = now() + interval '${ERASURE_DAYS} days' where id = $1 returning due_at as "dueAt"`,
      [id],
    );
    if (!confirmed) throw new Error('An erasure went while it was confirmed');
    return confirmed.dueAt;
  }

  async undo(transaction: Transaction, { id, personId }: Erasure): Promise<void> {
    await transaction.query(`update erasure set state = 'UNDONE', ended_at = now() where id = $1`, [id]);
    await transaction.query('update person set hidden_at = null where id = $1', [personId]);
  }

  /** The sealing keys of what the person had sealed. */
  async sealingKeys(transaction: Transaction, personId: string): Promise<string[]> {
    const keys = await withAccountOf(transaction, personId, () =>
      transaction.query<{ id: string }>(
        'select sealing_key_id as id from totp where account_id in (select id from account where person_id = $1)',
        [personId],
      ),
    );
    return keys.map(({ id }) => id);
  }

  /** Empties or deletes, table by table, what the register calls personal. */
  erase(transaction: Transaction, personId: string): Promise<void> {
    return withAccountOf(transaction, personId, async () => {
      for (const { table, rows, erasure } of PERSONAL_TABLES) {
        const statement =
          erasure === 'DELETE' ? `delete from ${table} where ${rows}` : `update ${table} set ${erasure.anonymise} where ${rows}`;
        await transaction.query(statement, [personId]);
      }
    });
  }

  /** What is held about the person, in one moment. */
  exported(personId: string): Promise<ExportedTable[]> {
    return this.database.transaction(async (transaction) => {
      await transaction.query('set transaction isolation level repeatable read, read only');
      return withAccountOf(transaction, personId, () => personalRows(transaction, personId));
    });
  }
}

async function personalRows(transaction: Transaction, personId: string): Promise<ExportedTable[]> {
  const tables: ExportedTable[] = [];
  for (const { table, rows, personal } of PERSONAL_TABLES) {
    if (personal.length === 0) continue;
    const found = await transaction.query<Record<string, unknown>>(`select ${personal.join(', ')} from ${table} where ${rows} limit 1000`, [
      personId,
    ]);
    tables.push({ table, rows: found });
  }
  return tables;
}

/** While the work lasts confidential tables show what is the person's. */
async function withAccountOf<T>(transaction: Transaction, personId: string, work: () => Promise<T>): Promise<T> {
  const [account] = await transaction.query<{ id: string }>('select id from account where person_id = $1', [personId]);
  return account ? transaction.onBehalfOf(account.id, work) : work();
}
