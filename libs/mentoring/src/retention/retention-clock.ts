/** When the texts of a pairing end: some months after it has, by a job that its end starts; both sides are asked a month before. */
import { Injectable } from '@nestjs/common';
import { Jobs, type Transaction } from '#platform';
import { MentoringSettingsRepository } from '../settings/mentoring-settings.repository.js';

/** The job that destroys the key. */
export const END_TEXTS = 'end-mentoring-texts';
/** The job that asks both sides whether they want to keep a copy of their own. */
export const ANNOUNCE_END_OF_TEXTS = 'announce-end-of-texts';

const NOTICE_DAYS = 30;
const DAY = 86_400_000;

@Injectable()
export class RetentionClock {
  constructor(
    private readonly jobs: Jobs,
    private readonly settings: MentoringSettingsRepository,
  ) {}

  async start(transaction: Transaction, pairingId: string, endedAt: Date): Promise<void> {
    const { retentionMonths } = await this.settings.current();
    const endsAt = monthsAfter(endedAt, retentionMonths);
    const noticeAt = new Date(endsAt.getTime() - NOTICE_DAYS * DAY);
    const payload = { pairingId };
    await this.jobs.add(transaction, {
      name: ANNOUNCE_END_OF_TEXTS,
      payload,
      key: `${ANNOUNCE_END_OF_TEXTS}:${pairingId}`,
      runAt: noticeAt,
    });
    await this.jobs.add(transaction, { name: END_TEXTS, payload, key: `${END_TEXTS}:${pairingId}`, runAt: endsAt });
  }
}

/** The same day so many months later, or the last one of a shorter month. */
export function monthsAfter(instant: Date, months: number): Date {
  const later = new Date(instant);
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== instant.getUTCDate()) later.setUTCDate(0);
  return later;
}
