export { MembershipModule } from './membership.module.js';
export type { ImportFailure, Problem, RowErrorCode, RowWarningCode, UnreadableReason } from './import/import.errors.js';
export { ROW_MESSAGES, UNREADABLE_MESSAGES } from './import/import.messages.js';
export type { Ignored, ImportReport, RowReport } from './import/import.report.js';
export { MemberImport, type ImportOptions, type ImportProgress } from './import/import.service.js';
export { LARGEST_FILE } from './import/reading/table.js';
export { MembershipRegister, type NewMember } from './membership/membership.register.js';
export { StandingService, type Standing } from './standing/standing.service.js';
