/** What applicants do: write, prove their e-mail, see where it stands, withdraw, appeal. A mailed link is all that they need. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { OrganizationService } from '#directory';
import { AttemptLimits, digestOfShown, type IdentityError } from '#identity';
import { success, VISITOR, type Locale, type Origin, type Result } from '#kernel';
import { Audit, Clock, Database, type MailTemplate, type Transaction } from '#platform';
import { APPLICATION_KNOWN, APPLICATION_PROOF, APPLICATION_SAVED, type LinkParameters } from '../mail/membership-mail.templates.js';
import { MembershipMail } from '../mail/membership-mail.js';
import { conflict, invalid, NOT_FOUND, type MembershipError } from '../membership.errors.js';
import { SimilarityRepository } from '../similarity/similarity.repository.js';
import { soughtBy, TELLING_SCORE } from '../similarity/similarity.rules.js';
import { iinsIn, type WrittenApplication } from './application-form.rules.js';
import { ApplicationForms } from './application-forms.js';
import { ApplicationLinks } from './application-links.js';
import { ApplicationVault } from './application-vault.js';
import type { Application, ApplicationForm } from './application.js';
import { ApplicationRepository, type SealedApplication } from './application.repository.js';
import { IDLE_DAYS, mayBecome, mayEdit, type ApplicationStatus } from './application.rules.js';

export interface Applying extends WrittenApplication {
  /** Of a draft, or of an application that was returned; absent: a new one. */
  readonly token?: string | null;
  readonly locale: Locale;
}

type Failure = MembershipError | IdentityError;

const DAY_MILLISECONDS = 86_400_000;

@Injectable()
export class OwnApplicationService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly applications: ApplicationRepository,
    private readonly forms: ApplicationForms,
    private readonly vault: ApplicationVault,
    private readonly links: ApplicationLinks,
    private readonly mail: MembershipMail,
    private readonly similarity: SimilarityRepository,
    private readonly organizations: OrganizationService,
    private readonly limits: AttemptLimits,
    private readonly trail: Audit,
  ) {}

  /** Submits; the answer is alike whatever the network knows of the applicant. Without a token the e-mail has to be proven by the mailed link. */
  async apply(applying: Applying, origin: Origin): Promise<Result<Application, Failure>> {
    const { form, violations } = await this.forms.read(applying, { isDraft: false });
    if (violations.length > 0) return invalid(violations);
    if (applying.token != null) return this.submitWritten(applying.token, form, applying.locale);
    const limited = await this.limited(form.email, origin);
    if (!limited.ok) return limited;
    return this.database.transaction(async (transaction) => {
      const id = await this.insert(transaction, { form, locale: applying.locale, status: 'SUBMITTED' });
      await this.write(transaction, { id, form, locale: applying.locale }, APPLICATION_PROOF);
      return this.found(transaction, id);
    });
  }

  /** Keeps a draft. A new one's link goes out by mail, and so does one to an address that was changed. */
  async save(applying: Applying, origin: Origin): Promise<Result<null, Failure>> {
    const { form, violations } = await this.forms.read(applying, { isDraft: true });
    if (violations.length > 0) return invalid(violations);
    if (applying.token != null) return this.saveWritten(applying.token, form, applying.locale);
    const limited = await this.limited(form.email, origin);
    if (!limited.ok) return limited;
    await this.database.transaction(async (transaction) => {
      const id = await this.insert(transaction, { form, locale: applying.locale, status: 'DRAFT' });
      await this.write(transaction, { id, form, locale: applying.locale }, APPLICATION_SAVED);
    });
    return success(null);
  }

  /** What a link opens. Looking at it, as scanners of mail do, proves nothing. */
  view(token: string): Promise<Result<Application, MembershipError>> {
    return this.opened(token, (_transaction, application) => Promise.resolve(success(application)));
  }

  /** The members that everybody may see and that look like the applicant; for whoever has proven the e-mail. */
  async knownAs({ form, emailProvenAt }: Application): Promise<readonly string[]> {
    if (emailProvenAt === null) return [];
    const [found = []] = await this.similarity.resemblances([soughtBy(form)]);
    const telling = found.filter(({ score }) => score >= TELLING_SCORE).map(({ organizationId }) => organizationId);
    return [...(await this.organizations.findVisible(VISITOR, telling)).keys()];
  }

  /** Now reviewers see it. Again is no error. */
  prove(token: string): Promise<Result<Application, MembershipError>> {
    return this.opened(token, async (transaction, application) => {
      if (application.status !== 'SUBMITTED') return success(application);
      await this.applications.prove(transaction, application.id, { at: this.clock.now(), status: 'IN_REVIEW' });
      await this.record(transaction, application.id, 'APPLICATION_PROVEN');
      await this.tellOfMembers(transaction, application);
      return this.found(transaction, application.id);
    });
  }

  withdraw(token: string): Promise<Result<Application, MembershipError>> {
    return this.opened(token, async (transaction, application) => {
      if (!mayBecome(application.status, 'WITHDRAWN')) return conflict('APPLICATION_CLOSED');
      await this.applications.decide(transaction, application.id, {
        ...{ status: 'WITHDRAWN', at: this.clock.now(), reason: null, organizationId: null },
      });
      await this.record(transaction, application.id, 'APPLICATION_WITHDRAWN');
      return this.found(transaction, application.id);
    });
  }

  /** Once for a rejection, and never for an appeal: a new application that points to it and says why. */
  appeal(token: string, statement: string): Promise<Result<Application, MembershipError>> {
    const violations = iinsIn({ statement }, ['input']);
    if (statement.trim() === '') violations.push({ path: ['input', 'statement'], code: 'REQUIRED' });
    if (violations.length > 0) return Promise.resolve(invalid(violations));
    return this.opened(token, async (transaction, application) => {
      if (!(await this.mayAppeal(transaction, application))) {
        return conflict(application.status === 'REJECTED' ? 'APPEALED_ALREADY' : 'APPLICATION_CLOSED');
      }
      const form = { ...application.form, statement: statement.trim() };
      const { locale, emailProvenAt, id: appealOf } = application;
      const id = await this.insert(transaction, { form, locale, status: 'IN_REVIEW', emailProvenAt, appealOf });
      await this.write(transaction, { id, form, locale }, APPLICATION_SAVED);
      return this.found(transaction, id);
    });
  }

  async mayAppeal(transaction: Transaction, { id, status, appealOf }: Application): Promise<boolean> {
    return status === 'REJECTED' && appealOf === null && !(await this.applications.hasAppeal(transaction, id));
  }

  /** Whether the applicant can still appeal, outside of a transaction. */
  canAppeal(application: Application): Promise<boolean> {
    return this.database.transaction((transaction) => this.mayAppeal(transaction, application));
  }

  /** Deletes what nobody came back to; run by a job every night. */
  async deleteIdle(): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const before = new Date(this.clock.now().getTime() - IDLE_DAYS * DAY_MILLISECONDS);
      await this.vault.destroy(transaction, await this.applications.deleteIdle(transaction, before));
    });
  }

  /** Who holds the link has proven the address that it was mailed to. */
  private submitWritten(token: string, form: ApplicationForm, locale: Locale): Promise<Result<Application, MembershipError>> {
    return this.opened(token, async (transaction, application, sealed) => {
      if (!mayEdit(application.status)) return conflict('APPLICATION_CLOSED');
      const isSameAddress = application.form.email === form.email;
      if (!isSameAddress && application.status !== 'DRAFT') return invalid([{ path: ['input', 'email'], code: 'INVALID_VALUE' }]);
      const now = this.clock.now();
      await this.rewrite(transaction, sealed, {
        ...{ form, locale, status: isSameAddress ? 'IN_REVIEW' : 'SUBMITTED' },
        ...{ emailProvenAt: isSameAddress ? now : null, submittedAt: now },
      });
      await this.record(transaction, application.id, 'APPLICATION_SUBMITTED');
      if (isSameAddress) await this.tellOfMembers(transaction, { ...application, form, locale });
      else await this.readdress(transaction, { id: application.id, form, locale }, APPLICATION_PROOF);
      return this.found(transaction, application.id);
    });
  }

  private async saveWritten(token: string, form: ApplicationForm, locale: Locale): Promise<Result<null, MembershipError>> {
    const saved = await this.opened(token, async (transaction, application, sealed) => {
      if (!mayEdit(application.status)) return conflict('APPLICATION_CLOSED');
      const isSameAddress = application.form.email === form.email;
      if (!isSameAddress && application.status !== 'DRAFT') return invalid([{ path: ['input', 'email'], code: 'INVALID_VALUE' }]);
      const { status, emailProvenAt, submittedAt } = application;
      await this.rewrite(transaction, sealed, { form, locale, status, emailProvenAt, submittedAt });
      if (!isSameAddress) await this.readdress(transaction, { id: application.id, form, locale }, APPLICATION_SAVED);
      return success(application);
    });
    return saved.ok ? success(null) : saved;
  }

  private async opened(
    token: string,
    work: (transaction: Transaction, application: Application, sealed: SealedApplication) => Promise<Result<Application, MembershipError>>,
  ): Promise<Result<Application, MembershipError>> {
    const digest = digestOfShown(token);
    if (!digest) return NOT_FOUND;
    return this.database.transaction(async (transaction): Promise<Result<Application, MembershipError>> => {
      const sealed = await this.applications.byLink(transaction, digest, this.clock.now());
      const application = sealed && (await this.vault.openOne(transaction, sealed));
      return application ? work(transaction, application, sealed) : NOT_FOUND;
    });
  }

  private async insert(
    transaction: Transaction,
    written: { form: ApplicationForm; locale: Locale; status: ApplicationStatus; emailProvenAt?: Date | null; appealOf?: string },
  ): Promise<string> {
    const id = randomUUID();
    const keyId = await this.vault.createKey(transaction);
    const content = await this.vault.sealForm(transaction, keyId, written.form);
    const now = this.clock.now();
    const { status, locale, emailProvenAt = null, appealOf = null } = written;
    const submittedAt = status === 'DRAFT' ? null : now;
    const regionCode = written.form.regionCode;
    await this.applications.insert(transaction, {
      ...{ id, keyId, content, status, locale, regionCode, emailProvenAt, appealOf, submittedAt, savedAt: now },
    });
    if (status !== 'DRAFT') await this.record(transaction, id, 'APPLICATION_SUBMITTED');
    return id;
  }

  private async rewrite(
    transaction: Transaction,
    { id, keyId }: SealedApplication,
    { form, ...rest }: Pick<Application, 'form' | 'locale' | 'status' | 'emailProvenAt' | 'submittedAt'>,
  ): Promise<void> {
    const content = await this.vault.sealForm(transaction, keyId, form);
    await this.applications.rewrite(transaction, { id, content, regionCode: form.regionCode, savedAt: this.clock.now(), ...rest });
  }

  /** The address has changed: what was mailed to the old one opens nothing any more. */
  private async readdress(transaction: Transaction, written: Written, template: MailTemplate<LinkParameters>): Promise<void> {
    await this.applications.removeLinks(transaction, written.id);
    await this.write(transaction, written, template);
  }

  private write(transaction: Transaction, { id, form, locale }: Written, template: MailTemplate<LinkParameters>): Promise<void> {
    return this.links.mailTo(transaction, { applicationId: id, email: form.email, locale }, { template, parameters: {} });
  }

  /** Of members that everybody may see, and of no others. */
  private async tellOfMembers(transaction: Transaction, application: Application): Promise<void> {
    const [id] = await this.knownAs({ ...application, emailProvenAt: this.clock.now() });
    const known = id === undefined ? undefined : (await this.organizations.findVisible(VISITOR, [id])).get(id);
    if (!known) return;
    const { form, locale } = application;
    const parameters = { link: this.mail.link(locale, `members/${known.card.slug}`) };
    await this.mail.send(transaction, { email: form.email, locale, personId: null }, { template: APPLICATION_KNOWN, parameters });
  }

  private async found(transaction: Transaction, id: string): Promise<Result<Application, MembershipError>> {
    const sealed = await this.applications.locked(transaction, id);
    const application = sealed && (await this.vault.openOne(transaction, sealed));
    return application ? success(application) : NOT_FOUND;
  }

  private async limited(email: string, { address }: Origin): Promise<Result<null, IdentityError>> {
    return this.limits.take([
      { kind: 'APPLICATION_FROM_ADDRESS', subject: address ?? '' },
      { kind: 'APPLICATION', subject: email },
    ]);
  }

  private async record(transaction: Transaction, id: string, action: string): Promise<void> {
    await this.trail.record(transaction, { actor: VISITOR, action, subjectType: 'MEMBERSHIP_APPLICATION', subjectId: id });
  }
}

interface Written {
  readonly id: string;
  readonly form: ApplicationForm;
  readonly locale: Locale;
}
