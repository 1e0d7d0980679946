/** How the installation is doing, for its administrator. */
import { statfs } from 'node:fs/promises';
import { Field, Float, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { Inject } from '@nestjs/common';
import { Backups, CONFIGURATION, Database, Mailroom, type Configuration } from '#platform';
import { Access } from '../gateway/access/permission.js';
import { Instant } from '../gateway/graphql/scalars.js';

@ObjectType('SystemStatus')
class SystemStatusType {
  @Field(() => String, { description: 'Of Node' })
  node: string;

  @Field(() => String, { description: 'Of PostgreSQL' })
  postgres: string;

  @Field(() => Instant, { nullable: true, description: 'The newest backup; null: there is none' })
  backupAt: Date | null;

  @Field(() => Int)
  jobsWaiting: number;

  @Field(() => Int, { description: 'Given up' })
  jobsFailed: number;

  @Field(() => Int)
  mailWaiting: number;

  @Field(() => Int, { description: 'Given up, or come back' })
  mailFailed: number;

  @Field(() => Boolean, { description: 'Whether there is an SMTP server; without one mail is kept in the outbox' })
  isMailSent: boolean;

  @Field(() => Float)
  diskFreeBytes: number;

  @Field(() => Float)
  diskTotalBytes: number;
}

const STATUS = {
  name: 'status.database',
  text: `
    select current_setting('server_version') as postgres,
      (select count(*)::integer from graphile_worker.jobs where attempts < max_attempts) as "jobsWaiting",
      (select count(*)::integer from graphile_worker.jobs where attempts >= max_attempts) as "jobsFailed"`,
};

@Resolver()
export class StatusResolver {
  constructor(
    private readonly database: Database,
    private readonly mailroom: Mailroom,
    private readonly backups: Backups,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  @Access('ADMINISTRATOR')
  @Query(() => SystemStatusType)
  async systemStatus(): Promise<SystemStatusType> {
    const [[database], mail, backup, disk] = await Promise.all([
      this.database.readCurrent<Pick<SystemStatusType, 'postgres' | 'jobsWaiting' | 'jobsFailed'>>(STATUS, []),
      this.mailroom.counts(),
      this.backups.newest(),
      statfs(this.configuration.dataDirectory).catch(() => null),
    ]);
    return {
      ...(database ?? { postgres: '', jobsWaiting: 0, jobsFailed: 0 }),
      node: process.version,
      backupAt: backup?.takenAt ?? null,
      mailWaiting: (mail.STAGED ?? 0) + (mail.KEPT ?? 0),
      mailFailed: (mail.FAILED ?? 0) + (mail.BOUNCED ?? 0),
      isMailSent: this.configuration.smtpUrl !== null,
      diskFreeBytes: disk ? disk.bavail * disk.bsize : 0,
      diskTotalBytes: disk ? disk.blocks * disk.bsize : 0,
    };
  }
}
