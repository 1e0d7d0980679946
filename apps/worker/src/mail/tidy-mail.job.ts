/** Deletes, every night, what left the outbox long ago. */
import { Injectable } from '@nestjs/common';
import { MailDelivery, type JobHandler } from '#platform';

@Injectable()
export class TidyMailJob implements JobHandler {
  readonly name = 'tidy-mail';
  readonly schedule = '20 20 * * *';

  constructor(private readonly delivery: MailDelivery) {}

  run(): Promise<void> {
    return this.delivery.tidy(new Date());
  }
}
