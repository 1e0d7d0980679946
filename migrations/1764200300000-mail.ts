/** Mail on its way: written in the transaction that has something to say, sealed until it has left. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mail1764200300000 implements MigrationInterface {
  readonly name = 'Mail1764200300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail_message (
        id uuid primary key,
        person_id uuid,
        to_address text not null check (length(to_address) <= 254),
        template text not null check (template ~ '^[a-z][a-z0-9-]{0,59}$'),
        locale text not null check (locale in ('KK', 'RU', 'EN')),
        -- STAGED: on its way. KEPT: there is no SMTP server, so administrators hand it on. BOUNCED: sent, or refused, and never read.
        state text not null default 'STAGED' check (state in ('STAGED', 'KEPT', 'SENT', 'FAILED', 'BOUNCED')),
        reason text check (reason ~ '^[0-9A-Z][0-9A-Z._ ]{0,39}$'),
        -- Subject and bodies, sealed: links in them open accounts. The key goes when the message has left.
        key_id uuid,
        content bytea,
        staged_at timestamptz not null default now(),
        settled_at timestamptz,
        check ((key_id is null) = (content is null)),
        check ((state = 'STAGED') = (settled_at is null))
      );
      create index mail_message_newest on mail_message (staged_at desc, id);
      create index mail_message_person on mail_message (person_id);
      grant select, insert, update, delete on mail_message to nnrlk_runtime;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table mail_message');
  }
}
