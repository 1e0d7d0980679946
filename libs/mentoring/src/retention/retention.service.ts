/** The end of texts: some months after a pairing its key is destroyed, and in the backups the texts end with the copies of the keys. */
import { Injectable } from '@nestjs/common';
import { addDays, dayOf, SYSTEM } from '#kernel';
import { Audit, Clock, Database, Sealing, type Transaction } from '#platform';
import { MentoringMail } from '../mail/mentoring-mail.js';
import { TEXTS_END } from '../mail/mentoring-mail.templates.js';
import { PAGES } from '../mail/pages.js';
import { ParticipantRepository } from '../participant/participant.repository.js';
import { MentoringSettingsRepository } from '../settings/mentoring-settings.repository.js';
import { monthsAfter, monthsBefore } from './retention.rules.js';
import { RetentionRepository, type EndedPairing } from './retention.repository.js';

/** The job of every night. */
export const END_TEXTS = 'end-mentoring-texts';

/** Both sides are told so long before. */
const NOTICE_DAYS = 30;

/** So long are copies of the wrapped keys kept, apart from the backups. */
const KEY_COPY_DAYS = 30;
const DAY = 86_400_000;

/** How long what two wrote is kept. The days are yyyy-mm-dd, and null while nothing has begun to run. */
export interface Retention {
  /** After the end of the pairing. */
  readonly months: number;
  /** The last day on which it is read, at the earliest. */
  readonly endsOn: string | null;
  /** From then on no backup can be read either. */
  readonly goneFromBackupsOn: string | null;
  /** When the key was destroyed. */
  readonly endedAt: Date | null;
}

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

  /** Of pairings that the reader sees; none of asks that nobody accepted. */
  async ofPairings(ids: readonly string[]): Promise<ReadonlyMap<string, Retention>> {
    const [found, { retentionMonths }] = await Promise.all([this.repository.byIds(ids), this.settings.current()]);
    return new Map(found.map((pairing) => [pairing.id, this.retentionOf(pairing, retentionMonths)]));
  }

  private retentionOf({ endedAt, noticeAt, textsEndedAt }: EndedPairing, months: number): Retention {
    const end = textsEndedAt ?? (endedAt && this.endOf({ endedAt, noticeAt }, months));
    const endsOn = end && dayOf(end);
    return { months, endsOn, goneFromBackupsOn: endsOn && addDays(endsOn, KEY_COPY_DAYS), endedAt: textsEndedAt };
  }

  /** So many months after the pairing, and never before both sides were told a month ahead. */
  private endOf({ endedAt, noticeAt }: { endedAt: Date; noticeAt: Date | null }, months: number): Date {
    const told = (noticeAt ?? this.clock.now()).getTime() + NOTICE_DAYS * DAY;
    return new Date(Math.max(monthsAfter(endedAt, months).getTime(), told));
  }

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
      const by = this.endOf({ endedAt: pairing.endedAt, noticeAt: now }, retentionMonths);
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
