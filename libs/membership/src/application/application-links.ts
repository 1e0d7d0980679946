/** The links by which applicants come back to their application: mailed, and kept as digests. */
import { Injectable } from '@nestjs/common';
import { newSecretToken } from '#identity';
import type { Locale } from '#kernel';
import { Clock, type MailTemplate, type Transaction } from '#platform';
import { MembershipMail } from '../mail/membership-mail.js';
import type { LinkParameters } from '../mail/membership-mail.templates.js';
import { ApplicationRepository } from './application.repository.js';

const LINK_DAYS = 90;
const DAY_MILLISECONDS = 86_400_000;

export interface Applicant {
  readonly applicationId: string;
  readonly email: string;
  readonly locale: Locale;
}

@Injectable()
export class ApplicationLinks {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly mail: MembershipMail,
    private readonly clock: Clock,
  ) {}

  /** Mails the applicant a link of its own with each message; those mailed before go on working. */
  async mailTo<Parameters extends LinkParameters>(
    transaction: Transaction,
    { applicationId, email, locale }: Applicant,
    { template, parameters }: { template: MailTemplate<Parameters>; parameters: Omit<Parameters, 'link'> },
  ): Promise<void> {
    const { token, digest } = newSecretToken();
    const expiresAt = new Date(this.clock.now().getTime() + LINK_DAYS * DAY_MILLISECONDS);
    await this.applications.addLink(transaction, { id: applicationId, digest, expiresAt });
    const link = this.mail.link(locale, `join/${token}`);
    await this.mail.send(
      transaction,
      { email, locale, personId: null },
      { template, parameters: { ...parameters, link } as unknown as Parameters },
    );
  }
}
