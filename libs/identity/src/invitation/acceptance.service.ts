/** Accepting an invitation: is this you, what do you agree to, how will you sign in. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { success, type Actor, type Locale, type Origin, type Result } from '#kernel';
import { Audit, Database, type Transaction } from '#platform';
import type { SignInAccount } from '../account/account.js';
import { AccountRepository } from '../account/account.repository.js';
import { AppointmentRepository } from '../appointment/appointment.repository.js';
import { CONSENT_PURPOSES, NEEDED, type ConsentPurpose } from '../consent/consent.rules.js';
import { ConsentRepository } from '../consent/consent.repository.js';
import { conflict, invalid, NOT_FOUND, type IdentityError } from '../identity.errors.js';
import { IdentityEvents } from '../identity.events.js';
import { PasswordStrength } from '../password/password-strength.js';
import { Passwords } from '../password/passwords.js';
import { PersonJoining } from '../person/person-joining.repository.js';
import { PersonRepository } from '../person/person.repository.js';
import { digestOfShown } from '../secret/secret-token.js';
import { SignIns, type Asking, type SignInAnswer } from '../sign-in/sign-ins.js';
import type { Invitation, InvitationOffer } from './invitation.js';
import { InvitationRepository } from './invitation.repository.js';

export interface Acceptance {
  readonly token: string;
  readonly displayName?: string | null;
  readonly password?: string | null;
  readonly locale?: Locale | null;
  readonly languages?: readonly string[] | null;
  readonly consents?: readonly ConsentPurpose[] | null;
  /** Records of the offer; those that are not named are theirs as they stand. */
  readonly records?: readonly { readonly personId: string; readonly isMe: boolean; readonly position?: string | null }[] | null;
}

interface Accepting {
  readonly invitation: Invitation;
  readonly digest: Buffer;
  readonly acceptance: Acceptance;
}

@Injectable()
export class AcceptanceService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly accounts: AccountRepository,
    private readonly persons: PersonRepository,
    private readonly joining: PersonJoining,
    private readonly appointments: AppointmentRepository,
    private readonly consents: ConsentRepository,
    private readonly passwords: Passwords,
    private readonly strength: PasswordStrength,
    private readonly signIns: SignIns,
    private readonly events: IdentityEvents,
    private readonly trail: Audit,
  ) {}

  /** What the link offers. Looking at it, as scanners of mail do, accepts nothing. */
  async offer(token: string): Promise<Result<InvitationOffer, IdentityError>> {
    const digest = digestOfShown(token);
    const invitation = digest && (await this.invitations.byDigest(digest));
    if (!invitation) return NOT_FOUND;
    const [account, records] = await Promise.all([
      this.accounts.byMailbox(invitation.email),
      this.invitations.records(invitation.personId, invitation.email),
    ]);
    return success({ invitation, hasAccount: account !== null, records });
  }

  /** Opens an account and signs it in; with an account of that address, whoever is signed in by it accepts. */
  async accept(actor: Actor, acceptance: Acceptance, origin: Origin): Promise<Result<SignInAnswer, IdentityError>> {
    const digest = digestOfShown(acceptance.token);
    const invitation = digest && (await this.invitations.byDigest(digest));
    if (!invitation) return NOT_FOUND;
    const account = await this.accounts.byMailbox(invitation.email);
    if (!account) return this.open({ invitation, digest, acceptance }, { actor, origin });
    if (actor.kind !== 'ACCOUNT' || actor.accountId !== account.id) return conflict('ACCOUNT_MISMATCH');
    return this.add({ invitation, digest, acceptance }, account);
  }

  private async open(accepting: Accepting, asking: Asking): Promise<Result<SignInAnswer, IdentityError>> {
    const { invitation, digest, acceptance } = accepting;
    const { password = null, consents = null } = acceptance;
    const displayName = (acceptance.displayName ?? invitation.name).trim().replace(/\s+/g, ' ');
    if (displayName === '') return invalid('displayName', 'REQUIRED');
    if (!consents?.includes(NEEDED)) return invalid('consents', 'CONSENT_REQUIRED');
    if (password === null) return invalid('password', 'REQUIRED');
    const problem = await this.strength.problem(password, [invitation.email, displayName]);
    if (problem) return invalid('password', problem);
    const passwordHash = await this.passwords.hash(password);
    return this.database.transaction(async (transaction): Promise<Result<SignInAnswer, IdentityError>> => {
      if (!(await this.invitations.accept(transaction, digest))) return NOT_FOUND;
      const personId = await this.person(transaction, accepting, displayName);
      const { email } = invitation;
      const locale = acceptance.locale ?? invitation.locale;
      const account = { id: randomUUID(), personId, email, displayName, locale };
      await this.accounts.insert(transaction, { ...account, mailbox: email, passwordHash });
      await this.consents.give(
        transaction,
        personId,
        CONSENT_PURPOSES.filter((purpose) => consents.includes(purpose)),
      );
      await this.grant(transaction, invitation, account);
      return success(await this.signIns.open(transaction, { account, asking, deviceToken: null }));
    });
  }

  private add({ invitation, digest }: Accepting, account: SignInAccount): Promise<Result<SignInAnswer, IdentityError>> {
    return this.database.transaction(async (transaction): Promise<Result<SignInAnswer, IdentityError>> => {
      if (!(await this.invitations.accept(transaction, digest))) return NOT_FOUND;
      await this.grant(transaction, invitation, account);
      return success({ token: null, secondFactors: [], account, challenge: null, deviceToken: null });
    });
  }

  /** The records that are theirs become one; its id. */
  private async person(transaction: Transaction, { invitation, acceptance }: Accepting, name: string): Promise<string> {
    const answers = acceptance.records ?? [];
    const isMe = (id: string): boolean => answers.find(({ personId }) => personId === id)?.isMe ?? true;
    const records = await this.invitations.records(invitation.personId, invitation.email);
    const [kept = randomUUID(), ...joined] = records.map(({ personId }) => personId).filter(isMe);
    await this.persons.insertMissing(transaction, { id: kept, name, email: invitation.email, gender: null });
    for (const { personId, position } of answers) {
      if (position === undefined || ![kept, ...joined].includes(personId)) continue;
      await this.events.tell(transaction, { kind: 'POSITION_CORRECTED', personId, position: position?.trim() || null });
    }
    await this.joining.join(transaction, kept, joined);
    const known = await this.persons.profileIn(transaction, kept);
    await this.persons.update(transaction, kept, {
      name,
      languages: acceptance.languages ?? known?.languages ?? [],
      gender: known?.gender ?? null,
      ageGroup: known?.ageGroup ?? null,
    });
    await this.persons.setEmail(transaction, kept, invitation.email);
    return kept;
  }

  private async grant(transaction: Transaction, invitation: Invitation, { id, personId }: { id: string; personId: string }): Promise<void> {
    const { organizationId, representationRole: role, position, appointmentRole } = invitation;
    if (organizationId !== null && role !== null) {
      await this.events.tell(transaction, { kind: 'REPRESENTATION_ACCEPTED', personId, organizationId, role, position });
    }
    if (appointmentRole !== null) {
      const appointment = { personId, role: appointmentRole, scope: null };
      if (!(await this.appointments.holds(transaction, appointment))) {
        await this.appointments.insert(transaction, { ...appointment, id: randomUUID(), until: null });
      }
    }
    const after = { organizationId, role, appointmentRole };
    await this.trail.record(transaction, {
      actor: { kind: 'ACCOUNT', accountId: id },
      action: 'INVITATION_ACCEPTED',
      subjectType: 'ACCOUNT',
      subjectId: id,
      after,
    });
  }
}
