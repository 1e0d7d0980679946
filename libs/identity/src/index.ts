export { IdentityModule } from './identity.module.js';
export type { Account } from './account/account.js';
export { AccountRegister, type DemonstrationAccount } from './account/account.register.js';
export { AccountService } from './account/account.service.js';
export { LockService } from './account/lock.service.js';
export { mailboxOf } from './account/mailbox.rules.js';
export { APPOINTMENT_ROLES, type AppointmentRole } from './appointment/appointment.rules.js';
export { PasskeyService, type PasskeyQuestion } from './factor/passkey.service.js';
export type { FactorList } from './factor/factor.repository.js';
export { TotpService } from './factor/totp.service.js';
export type { IdentityConflict, IdentityError, InputProblem } from './identity.errors.js';
export { AGE_GROUPS, GENDERS, type AgeGroup, type Gender, type NewPerson, type Profile } from './person/person.js';
export { PersonRegister } from './person/person.register.js';
export type { SignedIn, StoredSession } from './session/session.repository.js';
export { SessionEnding } from './session/session-ending.service.js';
export { SessionService } from './session/session.service.js';
export { PasswordResetService } from './sign-in/password-reset.service.js';
export { SignInService } from './sign-in/sign-in.service.js';
export { SECOND_FACTOR_STATES, SECOND_FACTORS, type SecondFactor, type SecondFactorState, type SignInAnswer } from './sign-in/sign-ins.js';
export { UnlockLinks } from './sign-in/unlock-links.js';
export { CONSENT_PURPOSES, CONSENT_TEXTS, type ConsentPurpose } from './consent/consent.rules.js';
export { ConsentService, type Consent } from './consent/consent.service.js';
export { ERASURE_STATES, type Erasure, type ErasureState, type ExportedTable } from './erasure/erasure.repository.js';
export { ERASE_PERSON, ErasureService } from './erasure/erasure.service.js';
export { PERSONAL_TABLES } from './erasure/personal-columns.js';
export { IdentityEvents, type IdentityEvent } from './identity.events.js';
export { AcceptanceService } from './invitation/acceptance.service.js';
export {
  INVITATION_STATES,
  type Invitation,
  type InvitationOffer,
  type InvitationRecord,
  type InvitationState,
  type InvitationWave,
} from './invitation/invitation.js';
export { InvitationService, type WavePerson, type WavePreview, type WaveRecipient } from './invitation/invitation.service.js';
export { ACCOUNT_STATES, type AccountState, type PersonRow } from './person/people.repository.js';
export { PeopleService } from './person/people.service.js';
export { Readings, type Reading, type ReadingAction } from './trail/readings.js';
export { Inbox, INBOX_KINDS, type InboxItem, type InboxKind } from './account/inbox.repository.js';
export { digestOfShown, newSecretToken } from './secret/secret-token.js';
export { AttemptLimits } from './sign-in/attempt-limits.repository.js';
