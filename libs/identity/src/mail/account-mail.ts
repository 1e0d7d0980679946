/** Writes to people about their accounts; links lead to the pages of the network in the reader's language. */
import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { CONFIGURATION, Mailroom, type Configuration, type MailTemplate, type Transaction } from '#platform';
import { ACCOUNT_CHANGED, type AccountChange, type LinkParameters } from './account-mail.templates.js';

export interface Addressee {
  readonly personId: string;
  readonly email: string;
  readonly locale: Locale;
}

@Injectable()
export class AccountMail {
  constructor(
    private readonly mailroom: Mailroom,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** A message whose link leads to `page`, as `sign-in/reset/<token>`; the message's id. */
  send(
    transaction: Transaction,
    to: Addressee,
    { template, page }: { template: MailTemplate<LinkParameters>; page: string },
  ): Promise<string> {
    return this.stage(transaction, to, { template, parameters: { link: this.link(to.locale, page) } });
  }

  /** That something about the account has changed, which its owner should know of. */
  changed(transaction: Transaction, to: Addressee, change: AccountChange): Promise<string> {
    return this.stage(transaction, to, { template: ACCOUNT_CHANGED, parameters: { change, link: this.link(to.locale, 'account') } });
  }

  /** The address of a page. */
  link(locale: Locale, page: string): string {
    return `${this.configuration.publicUrl}/${locale.toLowerCase()}/${page}`;
  }

  private stage<Parameters>(
    transaction: Transaction,
    { personId, email, locale }: Addressee,
    content: { template: MailTemplate<Parameters>; parameters: Parameters },
  ): Promise<string> {
    return this.mailroom.stage(transaction, { to: email, personId, locale, ...content });
  }
}
