/** Writes to applicants and members; links lead to the pages of the network in the reader's language. */
import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { CONFIGURATION, Mailroom, type Configuration, type MailTemplate, type Transaction } from '#platform';

export interface Addressee {
  /** A mailbox. */
  readonly email: string;
  readonly locale: Locale;
  /** Null where the network does not know the person. */
  readonly personId: string | null;
}

@Injectable()
export class MembershipMail {
  constructor(
    private readonly mailroom: Mailroom,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** It leaves when the transaction has committed. */
  async send<Parameters>(
    transaction: Transaction,
    { email, locale, personId }: Addressee,
    { template, parameters }: { template: MailTemplate<Parameters>; parameters: Parameters },
  ): Promise<void> {
    await this.mailroom.stage(transaction, { to: email, personId, locale, template, parameters });
  }

  /** The address of a page, as `join/<token>`. */
  link(locale: Locale, page: string): string {
    return `${this.configuration.publicUrl}/${locale.toLowerCase()}/${page}`;
  }
}
