/** What no domain owns, wired once for every process: configuration, the database, keys, jobs, mail and the audit trail. */
import { Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Audit } from './audit/audit.js';
import { AuditRepository } from './audit/audit.repository.js';
import { Backups } from './backup/backups.js';
import { Clock } from './clock/clock.js';
import { WorkingCalendar } from './calendar/working-calendar.js';
import { WorkingCalendarRepository } from './calendar/working-calendar.repository.js';
import type { Configuration } from './configuration/configuration.js';
import { assertMasterKey } from './crypto/assert-master-key.js';
import { MasterKeyFile } from './crypto/master-key-file.js';
import { Sealing } from './crypto/sealing.js';
import { SealingRepository } from './crypto/sealing.repository.js';
import { writingOptions } from './database/data-source.js';
import { Database, DATABASE_ADDRESSES, type DatabaseAddresses } from './database/database.js';
import { missingMigrations } from './database/migrate.js';
import { assertRuntimeRole } from './database/runtime-role.js';
import { Jobs } from './jobs/jobs.js';
import { MAIL_SENDER, MailDelivery } from './mail/mail-delivery.js';
import { MailRepository } from './mail/mail.repository.js';
import { Mailroom, SENDER_ADDRESS } from './mail/mailroom.js';
import { senderAddress } from './mail/sender-address.rules.js';
import { mailSender } from './mail/sender.js';
import { StartRefused } from './start-refused.js';
import { Uploads } from './uploads/uploads.js';
import { UploadsRepository } from './uploads/uploads.repository.js';

/** Inject it with `@Inject(CONFIGURATION)`. */
export const CONFIGURATION = Symbol('configuration');

export interface PlatformOptions {
  readonly configuration: Configuration;
  /** The runtime role's; `configuration.databaseUrl` or that of the embedded server. */
  readonly databaseUrl: string;
}

async function assertMigrated(databaseUrl: string): Promise<void> {
  const { length } = await missingMigrations(databaseUrl);
  if (length > 0) throw new StartRefused(`The database lacks ${length} of its migrations; run: npm run nnrlk -- migrate`);
}

@Module({})
export class PlatformModule {
  /** Starting it throws `StartRefused` where the database cannot be reached, lacks migrations or has given its role too much, or has another master key. */
  static forRoot({ configuration, databaseUrl }: PlatformOptions): DynamicModule {
    const addresses: DatabaseAddresses = { primary: databaseUrl, replicas: configuration.databaseReplicaUrls };
    const master = new MasterKeyFile(configuration);
    const typeOrm = TypeOrmModule.forRootAsync({
      useFactory: async () => {
        await Promise.all([addresses.primary, ...addresses.replicas].map(assertRuntimeRole));
        await assertMigrated(databaseUrl);
        await assertMasterKey(master, databaseUrl);
        return writingOptions(databaseUrl);
      },
    });
    return {
      module: PlatformModule,
      global: true,
      imports: [typeOrm],
      providers: [
        { provide: CONFIGURATION, useValue: configuration },
        { provide: SENDER_ADDRESS, useValue: senderAddress(configuration) },
        { provide: DATABASE_ADDRESSES, useValue: addresses },
        { provide: MasterKeyFile, useValue: master },
        Audit,
        AuditRepository,
        Backups,
        Clock,
        WorkingCalendar,
        WorkingCalendarRepository,
        Database,
        Jobs,
        { provide: MAIL_SENDER, useFactory: () => mailSender(configuration) },
        MailDelivery,
        MailRepository,
        Mailroom,
        Sealing,
        SealingRepository,
        Uploads,
        UploadsRepository,
      ],
      exports: [CONFIGURATION, Audit, Backups, Clock, Database, Jobs, MailDelivery, Mailroom, Sealing, Uploads, WorkingCalendar],
    };
  }
}
