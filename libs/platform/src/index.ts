export { Audit } from './audit/audit.js';
export {
  type AuditActor,
  type AuditBreak,
  type AuditEntry,
  type AuditFilter,
  type AuditHead,
  type AuditRecord,
  type AuditValue,
  type AuditVerification,
} from './audit/audit-entry.js';
export { backUpJob, backUpOnSchedule, isDue, type BackupPlace } from './backup/back-up.job.js';
export { Backups, type BackupRecord } from './backup/backups.js';
export { BackupRefused } from './backup/backup-refused.js';
export { inspectBackup, restoreBackup, type RestoreOrder } from './backup/restore-backup.js';
export { keysFile, takeBackup, type BackupKind, type BackupOrder, type BackupReport } from './backup/take-backup.js';
export { upgrade, type Upgrade } from './backup/upgrade.js';
export { Clock } from './clock/clock.js';
export { CALENDAR_DAY_KINDS, type CalendarDay, type CalendarDayKind } from './calendar/calendar-day.js';
export { WorkingCalendar } from './calendar/working-calendar.js';
export { addWorkingDays, isWorkingDay, workingDaysLeft, type WorkingDays } from './calendar/working-days.rules.js';
export { configuration, type Configuration, type Mode } from './configuration/configuration.js';
export { Sealing, type Sealed } from './crypto/sealing.js';
export { Database, type NamedStatement } from './database/database.js';
export { isDemonstration, markDemonstration } from './database/demonstration.js';
export { knownMigrations, migrate, missingMigrations, revertMigration } from './database/migrate.js';
export { onStatement, type Statement } from './database/statements.js';
export { Transaction } from './database/transaction.js';
export {
  discardEmbeddedPostgres,
  runningPostgres,
  startEmbeddedPostgres,
  type DatabaseUrls,
  type EmbeddedPostgres,
} from './embedded-postgres/embedded-postgres.js';
export { type JobContext, type JobHandler, type JobPayload, type KeyedJob, type NewJob } from './jobs/job.js';
export { Jobs } from './jobs/jobs.js';
export { JobWorker } from './jobs/job-worker.js';
export type { JobLog, JobWorkerOptions } from './jobs/job-shift.js';
export { calendarText, type CalendarEntry } from './mail/calendar-entry.rules.js';
export { readBounce } from './mail/bounce.rules.js';
export { MailDelivery } from './mail/mail-delivery.js';
export { renderMail } from './mail/mail-layout.rules.js';
export { MAIL_STATES, type MailFilter, type MailMessage, type MailState } from './mail/mail-message.js';
export type { MailContent, MailKind, MailTemplate, MailWords } from './mail/mail-template.js';
export { DELIVER_MAIL, Mailroom, type NewMail } from './mail/mailroom.js';
export { CONFIGURATION, PlatformModule, type PlatformOptions } from './platform.module.js';
export { StartRefused } from './start-refused.js';
export { LARGEST_UPLOAD, Uploads } from './uploads/uploads.js';
