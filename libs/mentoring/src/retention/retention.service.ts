/** The end of texts: some months after a pairing its key is destroyed, and in the backups the texts end with the copies of the keys. */
import { Injectable } from '@nestjs/common';
import { SYSTEM } from '#kernel';
import { Audit, Clock, Database, Sealing, type Transaction } from '#platform';
import { MentoringMail } from '../mail/mentoring-mail.js';
import { TEXTS_END } from '../mail/mentoring-mail.templates.js';
import { PAGES } from '../mail/pages.js';
import { ParticipantRepository } from '../participant/participant.repository.js';
import { MentoringSettingsRepository } from '../settings/mentoring-settings.repository.js';
import { monthsAfter, monthsBefore } from './retention.rules.js';
import { RetentionRepository } from './retention.repository.js';

/** The job of every night. */
export const END_TEXTS = 'end-mentoring-texts';

/** Both sides are told so long before. */
const NOTICE_DAYS = 30;
const DAY = 86_400_000;

@Injectable()
export class RetentionService {
  constructor(
    private readonly database: Database,
    private readonly repository: RetentionRepository,
    private readonly settings: MentoringSettingsRepository,
    private readonly participants: ParticipantRepository,
    private readonly sealing: Sealing,
    private readonly mail: MentoringMail,
    private readonly clock: Clock,
    private readonly trail: Audit,
  ) {}

  /** Tells, and ends; nobody's texts end who was not told a month before. Again is no error. */
  async run(): Promise<void> {
    const now = this.clock.now();
    const { retentionMonths } = await this.settings.current();
    const cutoff = monthsBefore(now, retentionMonths);
    await this.database.transaction((transaction) => this.announce(transaction, { now, cutoff, retentionMonths }));
    await this.database.transaction((transaction) => this.end(transaction, { now, cutoff }));
  }

  private async announce(
    transaction: Transaction,
    { now, cutoff, retentionMonths }: { now: Date; cutoff: Date; retentionMonths: number },
  ): Promise<void> {
    for (const pairing of await this.repository.toAnnounce(transaction, new Date(cutoff.getTime() + NOTICE_DAYS * DAY))) {
      const mentor = await this.participants.personAddressee(transaction, pairing.personId);
      const mentees = await this.participants.menteeAddressees(transaction, pairing.requestId);
      const planned = monthsAfter(pairing.endedAt, retentionMonths);
      const by = new Date(Math.max(planned.getTime(), now.getTime() + NOTICE_DAYS * DAY));
      await this.mail.ask(transaction, mentor ? [mentor, ...mentees] : mentees, { template: TEXTS_END, page: PAGES.copy(pairing.id), by });
      await this.repository.noteAnnounced(transaction, pairing.id, now);
    }
  }

  private async end(transaction: Transaction, { now, cutoff }: { now: Date; cutoff: Date }): Promise<void> {
    const told = new Date(now.getTime() - NOTICE_DAYS * DAY);
    const ending = await this.repository.toEnd(transaction, cutoff, told);
    await this.repository.noteEnded(
      transaction,
      ending.map(({ id }) => id),
      now,
    );
    const requestKeys = await this.repository.endRequests(transaction, cutoff, now);
    await this.sealing.destroy(transaction, ...ending.map(({ keyId }) => keyId), ...requestKeys);
    for (const { id } of ending)
      await this.trail.record(transaction, { actor: SYSTEM, action: 'PAIRING_TEXTS_ENDED', subjectType: 'PAIRING', subjectId: id });
  }
}
