/** Writes to people about requests and pairings; links lead to the pages of the network in the reader's language. */
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, Mailroom, type Configuration, type MailTemplate, type Transaction } from '#platform';
import type { Addressee } from '../participant/participant.repository.js';
import { MENTORING_WEEK, type AwaitedParameters, type NewsParameters, type WeekParameters } from './mentoring-mail.templates.js';
import { PAGES } from './pages.js';

/** In figures, for days have them in every language. */
const DAY = new Intl.DateTimeFormat('ru-RU', { timeZone: 'Asia/Almaty', dateStyle: 'short' });
const MOMENT = new Intl.DateTimeFormat('ru-RU', { timeZone: 'Asia/Almaty', dateStyle: 'short', timeStyle: 'short' });

/** A term that ends with a day is named by the day. */
function named(term: Date): string {
  const moment = MOMENT.format(term);
  return moment.endsWith('23:59') ? DAY.format(term) : moment;
}

@Injectable()
export class MentoringMail {
  constructor(
    private readonly mailroom: Mailroom,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** A message whose link leads to `page`, of `PAGES`. */
  async tell(
    transaction: Transaction,
    to: readonly Addressee[],
    { template, page }: { template: MailTemplate<NewsParameters>; page: string },
  ): Promise<void> {
    for (const one of to) await this.stage(transaction, one, { template, parameters: { link: this.link(one, page) } });
  }

  /** As `tell`, of something that has to be done by then. */
  async ask(
    transaction: Transaction,
    to: readonly Addressee[],
    { template, page, by }: { template: MailTemplate<AwaitedParameters>; page: string; by: Date },
  ): Promise<void> {
    for (const one of to) await this.stage(transaction, one, { template, parameters: { link: this.link(one, page), by: named(by) } });
  }

  /** The week's figures, to coordinators. */
  async week(transaction: Transaction, to: readonly Addressee[], figures: Omit<WeekParameters, 'link'>): Promise<void> {
    for (const one of to)
      await this.stage(transaction, one, {
        template: MENTORING_WEEK,
        parameters: { ...figures, link: this.link(one, PAGES.programme) },
      });
  }

  private link({ locale }: Addressee, page: string): string {
    return `${this.configuration.publicUrl}/${locale.toLowerCase()}/${page}`;
  }

  private async stage<Parameters>(
    transaction: Transaction,
    { personId, email, locale }: Addressee,
    content: { template: MailTemplate<Parameters>; parameters: Parameters },
  ): Promise<void> {
    await this.mailroom.stage(transaction, { to: email, personId, locale, ...content });
  }
}
