/** Sends a staged message. */
import { Injectable } from '@nestjs/common';
import { DELIVER_MAIL, MailDelivery, type JobContext, type JobHandler, type JobPayload } from '#platform';

@Injectable()
export class DeliverMailJob implements JobHandler {
  readonly name = DELIVER_MAIL;

  constructor(private readonly delivery: MailDelivery) {}

  run({ messageId }: JobPayload, context: JobContext): Promise<void> {
    return this.delivery.deliver(String(messageId), context);
  }
}
