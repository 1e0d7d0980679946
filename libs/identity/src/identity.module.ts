/** Wires people and how they sign in. */
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AccountRegister } from './account/account.register.js';
import { AccountService } from './account/account.service.js';
import { Inbox } from './account/inbox.repository.js';
import { LockService } from './account/lock.service.js';
import { AccountRepository } from './account/account.repository.js';
import { AppointmentRepository } from './appointment/appointment.repository.js';
import { ConsentRepository } from './consent/consent.repository.js';
import { ConsentService } from './consent/consent.service.js';
import { ErasureRepository } from './erasure/erasure.repository.js';
import { ErasureService } from './erasure/erasure.service.js';
import { Codes } from './factor/codes.js';
import { FactorNotices } from './factor/factor-notices.js';
import { FactorRepository } from './factor/factor.repository.js';
import { PasskeyService } from './factor/passkey.service.js';
import { TotpService } from './factor/totp.service.js';
import { IdentityEvents } from './identity.events.js';
import { AcceptanceService } from './invitation/acceptance.service.js';
import { InvitationRepository } from './invitation/invitation.repository.js';
import { InvitationService } from './invitation/invitation.service.js';
import { AccountLinksRepository } from './link/account-links.repository.js';
import { AccountMail } from './mail/account-mail.js';
import { PasswordStrength } from './password/password-strength.js';
import { Passwords } from './password/passwords.js';
import { PeopleRepository } from './person/people.repository.js';
import { PeopleService } from './person/people.service.js';
import { PersonEntity } from './person/person.entity.js';
import { PersonJoining } from './person/person-joining.repository.js';
import { PersonRegister } from './person/person.register.js';
import { PersonRepository } from './person/person.repository.js';
import { SessionRepository } from './session/session.repository.js';
import { SessionEnding } from './session/session-ending.service.js';
import { SessionService } from './session/session.service.js';
import { AttemptLimits } from './sign-in/attempt-limits.repository.js';
import { PasswordResetService } from './sign-in/password-reset.service.js';
import { SignInRepository } from './sign-in/sign-in.repository.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { SignInTrail } from './sign-in/sign-in-trail.js';
import { SignIns } from './sign-in/sign-ins.js';
import { Readings } from './trail/readings.js';
import { UnlockLinks } from './sign-in/unlock-links.js';

/** What other domains and the gateway use. */
const DOORS = [
  AccountRegister,
  AcceptanceService,
  AccountService,
  AttemptLimits,
  ConsentService,
  ErasureService,
  IdentityEvents,
  Inbox,
  InvitationService,
  LockService,
  PasskeyService,
  PasswordResetService,
  PeopleService,
  PersonRegister,
  Readings,
  SessionEnding,
  SessionService,
  SignInService,
  TotpService,
  UnlockLinks,
];

@Module({
  imports: [TypeOrmModule.forFeature([PersonEntity])],
  providers: [
    ...DOORS,
    AccountLinksRepository,
    AccountMail,
    AccountRepository,
    AppointmentRepository,
    Codes,
    ConsentRepository,
    ErasureRepository,
    InvitationRepository,
    PeopleRepository,
    PersonJoining,
    FactorNotices,
    FactorRepository,
    PasswordStrength,
    Passwords,
    PersonRepository,
    SessionRepository,
    SignInRepository,
    SignInTrail,
    SignIns,
  ],
  exports: DOORS,
})
export class IdentityModule {}
