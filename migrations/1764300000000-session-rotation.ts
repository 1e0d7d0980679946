/** A sign-in gets a new token when its person proves anew who they are; the former one is taken a moment longer, for what is under way. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SessionRotation1764300000000 implements MigrationInterface {
  readonly name = 'SessionRotation1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sign_in_session
        add column former_digest bytea unique check (length(former_digest) = 32),
        add column rotated_at timestamptz,
        add check ((former_digest is null) = (rotated_at is null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sign_in_session drop column former_digest, drop column rotated_at');
  }
}
