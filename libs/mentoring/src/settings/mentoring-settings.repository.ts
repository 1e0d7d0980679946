/** The settings of mentoring: one row. */
import { Injectable } from '@nestjs/common';
import { Database, type NamedStatement, type Transaction } from '#platform';

export interface MentoringSettings {
  /** Working days in which a mentor answers, and a mentee whom a mentor asked for more. */
  readonly answerDays: number;
  /** Hours in which an urgent consultation is answered. */
  readonly consultationHours: number;
  /** Requests that a person or an organization may have open at a time. */
  readonly openRequests: number;
  /** Months after the end of a pairing, when its texts end. */
  readonly retentionMonths: number;
  /** An account outside of the network's staff that may agree to emergency access. */
  readonly safeguardingAccountId: string | null;
}

const CURRENT: NamedStatement = {
  name: 'mentoring-settings.current',
  text: `
    select answer_days as "answerDays", consultation_hours as "consultationHours", open_requests as "openRequests",
      retention_months as "retentionMonths", safeguarding_account_id as "safeguardingAccountId"
    from mentoring_setting`,
};

@Injectable()
export class MentoringSettingsRepository {
  constructor(private readonly database: Database) {}

  async current(): Promise<MentoringSettings> {
    const [settings] = await this.database.readCurrent<MentoringSettings>(CURRENT, []);
    if (!settings) throw new Error('The settings of mentoring are missing');
    return settings;
  }

  /** Whether an account works and is nobody's of the staff today. */
  async isOutsider(transaction: Transaction, accountId: string): Promise<boolean> {
    const found = await transaction.query(
      `select from account as a
       where a.id = $1 and a.disabled_at is null and not exists (
         select from appointment as g
         where g.person_id = a.person_id and g.role in ('ADMINISTRATOR', 'COORDINATOR')
           and coalesce(g.until, 'infinity') >= (now() at time zone 'Asia/Almaty')::date
       )`,
      [accountId],
    );
    return found.length > 0;
  }

  async update(transaction: Transaction, settings: MentoringSettings): Promise<void> {
    const { answerDays, consultationHours, openRequests, retentionMonths, safeguardingAccountId } = settings;
    await transaction.query(
      `update mentoring_setting set
         answer_days = $1, consultation_hours = $2, open_requests = $3, retention_months = $4, safeguarding_account_id = $5`,
      [answerDays, consultationHours, openRequests, retentionMonths, safeguardingAccountId],
    );
  }
}
