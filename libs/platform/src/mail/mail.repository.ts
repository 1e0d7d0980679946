/** The outbox in the database. */
import { Injectable } from '@nestjs/common';
import type { PageRequest } from '#kernel';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';
import type { MailFilter, MailMessage, MailState } from './mail-message.js';

const MESSAGE = `
  id, person_id as "personId", to_address as "to", template, locale, state, reason, staged_at as "stagedAt", settled_at as "settledAt"
`;

/** The newest first; the index on staged_at serves it. A cursor is the id of a message. */
const PAGE = `
  select ${MESSAGE} from mail_message
  where ($1::text is null or state = $1)
    and case
      when $2::uuid is null then true
      when $3 then (staged_at, id) < (select staged_at, id from mail_message where id = $2)
      else (staged_at, id) > (select staged_at, id from mail_message where id = $2)
    end
  order by case when $3 then staged_at end desc, case when $3 then id end desc, staged_at, id
  limit $4
`;

/** A message with what is sealed of it. */
export interface SealedMessage extends MailMessage {
  readonly keyId: string | null;
  readonly content: Buffer | null;
}

export type NewMessage = Omit<SealedMessage, 'state' | 'reason' | 'stagedAt' | 'settledAt'>;

@Injectable()
export class MailRepository {
  constructor(private readonly database: Database) {}

  async insert(transaction: Transaction, message: NewMessage): Promise<void> {
    const { id, personId, to, template, locale, keyId, content } = message;
    await transaction.query(
      'insert into mail_message (id, person_id, to_address, template, locale, key_id, content) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, personId, to, template, locale, keyId, content],
    );
  }

  async find(transaction: Transaction, id: string): Promise<SealedMessage | null> {
    const [row] = await transaction.query<SealedMessage>(`select ${MESSAGE}, key_id as "keyId", content from mail_message where id = $1`, [
      id,
    ]);
    return row ?? null;
  }

  /** A message that still has to go, locked; null where it has gone, or another process is just sending it. */
  async claim(transaction: Transaction, id: string): Promise<SealedMessage | null> {
    const statement = `
      select ${MESSAGE}, key_id as "keyId", content from mail_message where id = $1 and state = 'STAGED' for update skip locked
    `;
    const [row] = await transaction.query<SealedMessage>(statement, [id]);
    return row ?? null;
  }

  /** Notes what became of a message; a content that nobody needs any more goes. */
  async settle(transaction: Transaction, id: string, outcome: Outcome): Promise<void> {
    const statement = `
      update mail_message set
        state = $2, reason = $3, settled_at = now(),
        key_id = case when $2 = 'KEPT' then key_id end, content = case when $2 = 'KEPT' then content end
      where id = $1
    `;
    await transaction.query(statement, [id, outcome.state, outcome.reason]);
  }

  /** Notes that a message that was sent came back; whether there is one. */
  async noteBounce(transaction: Transaction, id: string, reason: string): Promise<boolean> {
    const statement = `update mail_message set state = 'BOUNCED', reason = $2 where id = $1 and state in ('SENT', 'BOUNCED') returning id`;
    return (await transaction.query(statement, [id, reason])).length > 0;
  }

  /** One more than asked for, so that the caller sees whether there are more. */
  page({ state }: MailFilter, { size, direction, cursor }: PageRequest): Promise<MailMessage[]> {
    return this.database.read({ name: 'mail-page', text: PAGE }, [state ?? null, cursor, direction === 'FORWARD', size + 1]);
  }

  byIds(ids: readonly string[]): Promise<MailMessage[]> {
    return this.database.read({ name: 'mail-by-ids', text: `select ${MESSAGE} from mail_message where id = any ($1)` }, [ids]);
  }

  async counts(): Promise<Partial<Record<MailState, number>>> {
    const statement = { name: 'mail-counts', text: 'select state, count(*)::int as count from mail_message group by state' };
    const rows = await this.database.read<{ state: MailState; count: number }>(statement, []);
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  /** Takes address and content out of a person's messages; the keys that are needed no more. */
  async forgetPerson(transaction: Transaction, personId: string): Promise<string[]> {
    const statement = `
      with theirs as (select id, key_id from mail_message where person_id = $1 for update),
      forgotten as (
        update mail_message set
          to_address = '', person_id = null, key_id = null, content = null,
          state = case when state in ('STAGED', 'KEPT') then 'FAILED' else state end,
          reason = case when state in ('STAGED', 'KEPT') then 'FORGOTTEN' else reason end,
          settled_at = coalesce(settled_at, now())
        where id in (select id from theirs)
      )
      select key_id as "keyId" from theirs where key_id is not null
    `;
    return (await transaction.query<{ keyId: string }>(statement, [personId])).map(({ keyId }) => keyId);
  }

  /** Deletes what was settled before then; the keys that are needed no more. */
  async deleteSettled(transaction: Transaction, before: Date): Promise<string[]> {
    const statement = `delete from mail_message where settled_at < $1 returning key_id as "keyId"`;
    const rows = await transaction.query<{ keyId: string | null }>(statement, [before]);
    return rows.flatMap(({ keyId }) => keyId ?? []);
  }
}

export interface Outcome {
  readonly state: Exclude<MailState, 'STAGED'>;
  readonly reason: string | null;
}
