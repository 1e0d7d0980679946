/** Inviting people: one by one or in waves, with what became of each invitation. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  failure,
  isKey,
  pageRequest,
  success,
  type Actor,
  type Locale,
  type PageArguments,
  type PageOf,
  type PageProblem,
  type Result,
} from '#kernel';
import { Audit, Database, renderMail, type MailContent, type Transaction } from '#platform';
import { AccountRepository } from '../account/account.repository.js';
import { mailboxOf } from '../account/mailbox.rules.js';
import { conflict, invalid, NOT_FOUND, NOT_PERMITTED, type IdentityError } from '../identity.errors.js';
import { AccountMail } from '../mail/account-mail.js';
import { INVITATION } from '../mail/account-mail.templates.js';
import { PersonRepository } from '../person/person.repository.js';
import { isCoordinator, mayAppoint, mayInviteFor, seesPeople } from '../policy/identity.policy.js';
import { newSecretToken } from '../secret/secret-token.js';
import type { Invitation, InvitationFilter, InvitationGrant, InvitationState, InvitationWave } from './invitation.js';
import { InvitationRepository, type Invitable, type NewInvitation } from './invitation.repository.js';

export interface InvitePersonInput extends InvitationGrant {
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

/** Whom a wave may reach: who represents a member, and in which language. */
export interface WavePerson {
  readonly personId: string;
  readonly organizationId: string;
  readonly locale: Locale;
}

export interface WaveRecipient extends WavePerson {
  readonly name: string;
  readonly email: string;
}

export interface WavePreview {
  readonly recipients: readonly WaveRecipient[];
  readonly withoutEmail: number;
  readonly messages: readonly (MailContent & { readonly locale: Locale })[];
}

type Inviting = Omit<NewInvitation, 'id' | 'digest' | 'mailMessageId'>;

@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly accounts: AccountRepository,
    private readonly persons: PersonRepository,
    private readonly mail: AccountMail,
    private readonly trail: Audit,
  ) {}

  async invite(actor: Actor, input: InvitePersonInput): Promise<Result<Invitation, IdentityError>> {
    const mailbox = mailboxOf(input.email);
    if (mailbox === null) return invalid('email', 'EMAIL_INVALID');
    const name = input.name.trim().replace(/\s+/g, ' ');
    if (name === '') return invalid('name', 'REQUIRED');
    if ((input.organizationId === null) !== (input.representationRole === null)) return invalid('representationRole', 'REQUIRED');
    if (!mayGrant(actor, input)) return NOT_PERMITTED;
    const id = await this.database.transaction((transaction) => this.inviteIn(transaction, actor, { ...input, name, email: mailbox }));
    return id === null ? conflict('INVITATION_OPEN') : this.found(id);
  }

  /**
   * Invites in the caller's transaction, who has asked whether the actor may; `email` is a mailbox. Null where an invitation to the same is
   * open, and then nobody is written to.
   */
  async inviteIn(transaction: Transaction, actor: Actor, { name, email, ...grant }: InvitePersonInput): Promise<string | null> {
    const account = await this.accounts.byMailbox(email);
    const personId = account?.personId ?? (await this.persons.oneOfMailbox(transaction, email)) ?? randomUUID();
    await this.persons.insertMissing(transaction, { id: personId, name, email, gender: null });
    if (await this.invitations.isOpen(transaction, personId, grant)) return null;
    return this.send(transaction, actor, { ...grant, personId, email, waveId: null, invitedBy: idOf(actor) });
  }

  /** Who would get what; nothing is sent. */
  async preview(actor: Actor, people: readonly WavePerson[]): Promise<Result<WavePreview, IdentityError>> {
    if (!isCoordinator(actor)) return NOT_PERMITTED;
    const invitable = await this.invitable(people);
    const recipients = recipientsOf(invitable, people);
    const messages = [...new Set(recipients.map(({ locale }) => locale))].map((locale) => ({
      locale,
      ...renderMail(INVITATION, locale, { link: this.mail.link(locale, 'invitation/...') }),
    }));
    return success({ recipients, withoutEmail: invitable.filter(({ email }) => email === null).length, messages });
  }

  async sendWave(actor: Actor, people: readonly WavePerson[]): Promise<Result<InvitationWave, IdentityError>> {
    const preview = await this.preview(actor, people);
    if (!preview.ok) return preview;
    const waveId = randomUUID();
    await this.database.transaction(async (transaction) => {
      await this.invitations.insertWave(transaction, waveId, idOf(actor));
      for (const { personId, email, locale } of preview.value.recipients) {
        const nothing = { organizationId: null, representationRole: null, position: null, appointmentRole: null };
        await this.send(transaction, actor, { ...nothing, personId, email, locale, waveId, invitedBy: idOf(actor) });
      }
    });
    return success((await this.invitations.waves()).find(({ id }) => id === waveId) ?? { id: waveId, sentAt: new Date(), counts: {} });
  }

  /** A new link by mail; the old one opens nothing any more. */
  async resend(actor: Actor, id: string): Promise<Result<Invitation, IdentityError>> {
    const open = await this.open(actor, id);
    if (!open.ok) return open;
    const { token, digest } = newSecretToken();
    await this.database.transaction(async (transaction) => {
      const mailMessageId = await this.mail.send(transaction, open.value, { template: INVITATION, page: `invitation/${token}` });
      await this.invitations.renew(transaction, id, { digest, mailMessageId });
    });
    return this.found(id);
  }

  async withdraw(actor: Actor, id: string): Promise<Result<Invitation, IdentityError>> {
    const open = await this.open(actor, id);
    if (!open.ok) return open;
    await this.database.transaction(async (transaction) => {
      await this.invitations.withdraw(transaction, id);
      await this.trail.record(transaction, {
        actor,
        action: 'INVITATION_WITHDRAWN',
        subjectType: 'PERSON',
        subjectId: open.value.personId,
      });
    });
    return this.found(id);
  }

  /** A page for staff, and for managers of one of their organizations. */
  async page(
    actor: Actor,
    filter: InvitationFilter,
    page: PageArguments,
  ): Promise<Result<PageOf<Invitation>, IdentityError | PageProblem>> {
    if (!seesInvitations(actor, filter)) return NOT_PERMITTED;
    const request = pageRequest(page);
    if (!request.ok) return request;
    const { cursor } = request.value;
    if (cursor !== null && !isKey(cursor)) return failure({ kind: 'PAGE_INVALID', argument: 'after', reason: 'CURSOR_INVALID' });
    const rows = await this.invitations.page(filter, request.value);
    const items = rows.slice(0, request.value.size).map((item) => ({ cursor: item.id, item }));
    return success({ items, hasNextPage: rows.length > request.value.size, hasPreviousPage: cursor !== null });
  }

  async counts(actor: Actor, filter: InvitationFilter): Promise<readonly { state: InvitationState; count: number }[]> {
    return seesInvitations(actor, filter) ? this.invitations.counts(filter) : [];
  }

  async waves(actor: Actor): Promise<readonly InvitationWave[]> {
    return isCoordinator(actor) ? this.invitations.waves() : [];
  }

  /** The newest of each person; for who looks after people. */
  async newestOf(actor: Actor, personIds: readonly string[]): Promise<ReadonlyMap<string, Invitation>> {
    const found = seesPeople(actor) ? await this.invitations.newestOf(personIds) : [];
    return new Map(found.map((invitation) => [invitation.personId, invitation]));
  }

  /** A one-time link for an administrator, to be printed by the command that asked; no mail goes out. */
  async linkForAdministrator(email: string): Promise<Result<{ link: string }, IdentityError>> {
    const mailbox = mailboxOf(email);
    if (mailbox === null) return invalid('email', 'EMAIL_INVALID');
    const account = await this.accounts.byMailbox(mailbox);
    const { token, digest } = newSecretToken();
    const link = await this.database.transaction(async (transaction) => {
      const personId = account?.personId ?? (await this.persons.oneOfMailbox(transaction, mailbox)) ?? randomUUID();
      await this.persons.insertMissing(transaction, { id: personId, name: mailbox, email: mailbox, gender: null });
      await this.invitations.insert(transaction, {
        ...{
          id: randomUUID(),
          personId,
          email: mailbox,
          locale: account?.locale ?? 'RU',
          digest,
          waveId: null,
          invitedBy: null,
          mailMessageId: null,
        },
        ...{ organizationId: null, representationRole: null, position: null, appointmentRole: 'ADMINISTRATOR' as const },
      });
      await this.trail.record(transaction, {
        actor: { kind: 'SYSTEM' },
        action: 'ADMINISTRATOR_INVITED',
        subjectType: 'PERSON',
        subjectId: personId,
      });
      return this.mail.link(account?.locale ?? 'RU', `invitation/${token}`);
    });
    return success({ link });
  }

  private async send(transaction: Transaction, actor: Actor, inviting: Inviting): Promise<string> {
    const { token, digest } = newSecretToken();
    const to = { personId: inviting.personId, email: inviting.email, locale: inviting.locale as Locale };
    const mailMessageId = await this.mail.send(transaction, to, { template: INVITATION, page: `invitation/${token}` });
    const id = randomUUID();
    await this.invitations.insert(transaction, { ...inviting, id, digest, mailMessageId });
    const { organizationId, representationRole, appointmentRole } = inviting;
    await this.trail.record(transaction, {
      actor,
      action: 'PERSON_INVITED',
      subjectType: 'PERSON',
      subjectId: inviting.personId,
      after: { organizationId, representationRole, appointmentRole },
    });
    return id;
  }

  private async invitable(people: readonly WavePerson[]): Promise<Invitable[]> {
    const invitable = await this.invitations.invitable([...new Set(people.map(({ personId }) => personId))]);
    return invitable.map((one) => ({ ...one, email: one.email === null ? null : mailboxOf(one.email) }));
  }

  /** An invitation that can still be answered, or sent anew because nobody did. */
  private async open(actor: Actor, id: string): Promise<Result<Invitation, IdentityError>> {
    const invitation = await this.invitations.byId(id);
    if (!invitation || !mayGrant(actor, invitation)) return NOT_FOUND;
    if (invitation.state === 'ACCEPTED' || invitation.state === 'WITHDRAWN') return conflict('INVITATION_CLOSED');
    return success(invitation);
  }

  private async found(id: string): Promise<Result<Invitation, IdentityError>> {
    const invitation = await this.invitations.byId(id);
    return invitation ? success(invitation) : failure({ kind: 'NOT_FOUND' });
  }
}

function idOf(actor: Actor): string | null {
  return actor.kind === 'ACCOUNT' ? actor.accountId : null;
}

/** Nobody gives by an invitation what they could not give otherwise. */
function mayGrant(actor: Actor, { organizationId, appointmentRole }: InvitationGrant): boolean {
  if (appointmentRole !== null && !mayAppoint(actor, appointmentRole)) return false;
  if (organizationId !== null) return mayInviteFor(actor, organizationId);
  return appointmentRole !== null || isCoordinator(actor);
}

function seesInvitations(actor: Actor, { organizationId }: InvitationFilter): boolean {
  return seesPeople(actor) || (organizationId != null && mayInviteFor(actor, organizationId));
}

/** Each mailbox once, in the language of the first organization that its person represents. */
function recipientsOf(invitable: readonly Invitable[], people: readonly WavePerson[]): WaveRecipient[] {
  const byMailbox = new Map<string, WaveRecipient>();
  for (const { personId, name, email } of invitable) {
    const person = people.find((one) => one.personId === personId);
    if (person && email !== null && !byMailbox.has(email)) byMailbox.set(email, { ...person, name, email });
  }
  return [...byMailbox.values()];
}
