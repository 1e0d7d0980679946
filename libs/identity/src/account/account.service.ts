/** What somebody changes about their own account: password, e-mail, profile; and proving again that it is they. */
import { Injectable } from '@nestjs/common';
import { failure, success, type AccountActor, type Locale, type Origin, type Result } from '#kernel';
import { Audit, Database, type Transaction } from '#platform';
import { PasskeyService, type PasskeyAnswer } from '../factor/passkey.service.js';
import { CONFIRMATION_REQUIRED, invalid, NOT_FOUND, type IdentityError } from '../identity.errors.js';
import { AccountLinksRepository } from '../link/account-links.repository.js';
import { AccountMail } from '../mail/account-mail.js';
import { CONFIRM_EMAIL } from '../mail/account-mail.templates.js';
import type { AgeGroup, Gender, Profile } from '../person/person.js';
import { PersonRepository } from '../person/person.repository.js';
import { PasswordStrength } from '../password/password-strength.js';
import { Passwords } from '../password/passwords.js';
import { digestOfShown, newSecretToken } from '../secret/secret-token.js';
import { SessionRepository } from '../session/session.repository.js';
import { SignInRepository } from '../sign-in/sign-in.repository.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { SignInTrail, type RefusedBecause } from '../sign-in/sign-in-trail.js';
import type { Account, SignInAccount } from './account.js';
import { AccountRepository } from './account.repository.js';
import { mailboxOf } from './mailbox.rules.js';

/** Absent: as it was. */
export interface ProfileChange {
  readonly displayName?: string | null;
  readonly locale?: Locale | null;
  readonly languages?: readonly string[] | null;
  readonly gender?: Gender | null;
  readonly ageGroup?: AgeGroup | null;
}

export interface Confirmation extends Partial<PasskeyAnswer> {
  readonly password?: string;
  readonly code?: string;
}

@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly persons: PersonRepository,
    private readonly sessions: SessionRepository,
    private readonly signIns: SignInService,
    private readonly devices: SignInRepository,
    private readonly passkeys: PasskeyService,
    private readonly passwords: Passwords,
    private readonly strength: PasswordStrength,
    private readonly links: AccountLinksRepository,
    private readonly mail: AccountMail,
    private readonly trail: Audit,
    private readonly signInTrail: SignInTrail,
  ) {}

  /**
   * Proves anew that it is they: by password, and a code where a factor is enrolled; or by a passkey. The sign-in goes on under a new token,
   * so that one which somebody else got hold of before is worth no more by it.
   */
  async confirm(actor: AccountActor, confirmation: Confirmation, origin: Origin): Promise<Result<{ token: string }, IdentityError>> {
    const proved = await this.proves(actor, confirmation, origin);
    if (!proved.ok) return proved;
    const { token, digest } = newSecretToken();
    await this.database.transaction(async (transaction) => {
      await this.sessions.confirm(transaction, actor, digest);
      await this.trail.record(transaction, {
        actor,
        action: 'IDENTITY_CONFIRMED',
        subjectType: 'ACCOUNT',
        subjectId: actor.accountId,
        address: origin.address,
      });
    });
    return success({ token });
  }

  /** Ends every other sign-in. */
  async changePassword(
    actor: AccountActor,
    change: { currentPassword: string; newPassword: string },
    origin: Origin,
  ): Promise<Result<null, IdentityError>> {
    const confirmed = await this.signIns.confirmsPassword(actor.accountId, change.currentPassword, origin);
    if (!confirmed.ok) return confirmed;
    const account = confirmed.value;
    if (!account) return this.unconfirmed(actor, { path: 'currentPassword', because: 'PASSWORD_WRONG' }, origin);
    const problem = await this.strength.problem(change.newPassword, [account.email, account.displayName]);
    if (problem) return invalid('newPassword', problem);
    const hash = await this.passwords.hash(change.newPassword);
    await this.database.transaction(async (transaction) => {
      await this.accounts.setPassword(transaction, account.id, hash);
      await this.sessions.endAll(transaction, account.id, actor.sessionId);
      await this.devices.forgetDevices(transaction, account.id);
      await this.links.endAll(transaction, account.id);
      await this.mail.changed(transaction, account, 'PASSWORD');
      await this.trail.record(transaction, {
        actor,
        action: 'PASSWORD_CHANGED',
        subjectType: 'ACCOUNT',
        subjectId: account.id,
        address: origin.address,
      });
    });
    return success(null);
  }

  /** The same answer whether or not somebody has the address: only its owner learns of it. */
  async changeEmail(actor: AccountActor, email: string): Promise<Result<null, IdentityError>> {
    if (!actor.isConfirmed) return CONFIRMATION_REQUIRED;
    const mailbox = mailboxOf(email);
    if (mailbox === null) return invalid('email', 'EMAIL_INVALID');
    const [account, owner] = await Promise.all([this.accounts.byId(actor.accountId), this.accounts.byMailbox(mailbox)]);
    if (!account) return NOT_FOUND;
    await this.database.transaction(async (transaction) => {
      await this.mail.changed(transaction, account, 'EMAIL');
      if (owner === null || owner.id === account.id) await this.sendEmailLink(transaction, account, mailbox);
    });
    return success(null);
  }

  /** The link of the new address, opened by whoever reads its mail. */
  async confirmEmail(token: string): Promise<Result<null, IdentityError>> {
    const digest = digestOfShown(token);
    if (!digest) return NOT_FOUND;
    return this.database.transaction(async (transaction): Promise<Result<null, IdentityError>> => {
      const link = await this.links.take(transaction, digest, 'EMAIL_CHANGE');
      const account = link && (await this.accounts.byId(link.accountId));
      const mailbox = link?.email ? mailboxOf(link.email) : null;
      if (!account || account.isDisabled || mailbox === null) return NOT_FOUND;
      if (!(await this.accounts.setEmail(transaction, account.id, { email: mailbox, mailbox })))
        return failure({ kind: 'CONFLICT', reason: 'EMAIL_TAKEN' });
      await this.trail.record(transaction, {
        actor: { kind: 'ACCOUNT', accountId: account.id },
        action: 'EMAIL_CHANGED',
        subjectType: 'ACCOUNT',
        subjectId: account.id,
        before: { email: account.email },
        after: { email: mailbox },
      });
      return success(null);
    });
  }

  /** Names of accounts, for entries and rules that name them. */
  async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Account>> {
    return new Map((await this.accounts.byIds(ids)).map((account) => [account.id, account]));
  }

  profile(actor: AccountActor): Promise<Profile | null> {
    return this.persons.profile(actor.personId);
  }

  async updateProfile(actor: AccountActor, change: ProfileChange): Promise<Result<null, IdentityError>> {
    const displayName = change.displayName?.trim().replace(/\s+/g, ' ');
    if (displayName === '') return invalid('displayName', 'REQUIRED');
    const { locale } = change;
    await this.database.transaction(async (transaction) => {
      const before = await this.persons.profile(actor.personId);
      if (!before) return;
      await this.persons.update(transaction, actor.personId, {
        name: displayName ?? before.name,
        languages: change.languages ?? before.languages,
        gender: change.gender === undefined ? before.gender : change.gender,
        ageGroup: change.ageGroup === undefined ? before.ageGroup : change.ageGroup,
      });
      if (locale) await this.accounts.setLocale(transaction, actor.accountId, locale);
      if (displayName && displayName !== before.name) {
        const name = { before: { name: before.name }, after: { name: displayName } };
        await this.trail.record(transaction, {
          actor,
          action: 'PERSON_RENAMED',
          subjectType: 'PERSON',
          subjectId: actor.personId,
          ...name,
        });
      }
    });
    return success(null);
  }

  private async proves(
    actor: AccountActor,
    { password = '', code = '', challengeId, responseJson }: Confirmation,
    origin: Origin,
  ): Promise<Result<null, IdentityError>> {
    if (!challengeId || !responseJson) return this.provesByPassword(actor, { password, code }, origin);
    const isTheirs = await this.passkeys.confirms(actor.accountId, { challengeId, responseJson });
    return isTheirs ? success(null) : this.unconfirmed(actor, { path: 'responseJson', because: 'PASSKEY_REFUSED' }, origin);
  }

  private async provesByPassword(
    actor: AccountActor,
    given: { password: string; code: string },
    origin: Origin,
  ): Promise<Result<null, IdentityError>> {
    const confirmed = await this.signIns.confirmsPassword(actor.accountId, given.password, origin);
    if (!confirmed.ok) return confirmed;
    if (!confirmed.value) return this.unconfirmed(actor, { path: 'password', because: 'PASSWORD_WRONG' }, origin);
    const { hasTotp, hasPasskey, id } = confirmed.value;
    if (!hasTotp && !hasPasskey) return success(null);
    if (given.code === '') return invalid('code', 'REQUIRED');
    const isRight = await this.signIns.takesCode({ id }, given.code, origin);
    if (!isRight.ok) return isRight;
    return isRight.value ? success(null) : this.unconfirmed(actor, { path: 'code', because: 'CODE_WRONG' }, origin);
  }

  private async unconfirmed(
    actor: AccountActor,
    { path, because }: { path: string; because: Exclude<RefusedBecause, 'ACCOUNT_DISABLED'> },
    origin: Origin,
  ): Promise<ReturnType<typeof invalid>> {
    await this.signInTrail.unconfirmed(actor, because, origin);
    return invalid(path, because);
  }

  private async sendEmailLink(transaction: Transaction, account: SignInAccount, mailbox: string): Promise<void> {
    const { token, digest } = newSecretToken();
    await this.links.insert(transaction, { accountId: account.id, purpose: 'EMAIL_CHANGE', digest, email: mailbox });
    await this.mail.send(transaction, { ...account, email: mailbox }, { template: CONFIRM_EMAIL, page: `account/email/${token}` });
  }
}
