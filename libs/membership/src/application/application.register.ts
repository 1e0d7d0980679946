/** Applications that a command writes by itself: those of the demonstration, at several ages and in several states. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Locale } from '#kernel';
import { Clock, type Transaction } from '#platform';
import { ReviewRepository } from '../review/review.repository.js';
import type { WrittenApplication } from './application-form.rules.js';
import { ApplicationForms } from './application-forms.js';
import { ApplicationVault } from './application-vault.js';
import { ApplicationRepository } from './application.repository.js';
import type { ApplicationStatus, Verdict } from './application.rules.js';

export interface DemonstrationApplication {
  readonly written: WrittenApplication;
  readonly locale: Locale;
  readonly status: Extract<ApplicationStatus, 'CHANGES_REQUESTED' | 'DRAFT' | 'IN_REVIEW' | 'REJECTED' | 'SUBMITTED'>;
  /** How many days ago it was sent. */
  readonly daysAgo: number;
  /** By accounts, the first of them first. */
  readonly reviews: readonly { readonly reviewerId: string; readonly verdict: Verdict; readonly reason: string | null }[];
}

const DAY_MILLISECONDS = 86_400_000;

@Injectable()
export class ApplicationRegister {
  constructor(
    private readonly applications: ApplicationRepository,
    private readonly forms: ApplicationForms,
    private readonly vault: ApplicationVault,
    private readonly reviews: ReviewRepository,
    private readonly clock: Clock,
  ) {}

  /** Writes them as if their applicants had; nobody is written to. Throws where one is not as an applicant could send it. */
  async addDemonstration(transaction: Transaction, applications: readonly DemonstrationApplication[]): Promise<void> {
    for (const one of applications) await this.add(transaction, one);
  }

  private async add(transaction: Transaction, { written, locale, status, daysAgo, reviews }: DemonstrationApplication): Promise<void> {
    const isDraft = status === 'DRAFT';
    const { form, violations } = await this.forms.read(written, { isDraft });
    if (violations.length > 0) throw new Error(`No applicant could send this: ${JSON.stringify(violations)}`);
    const id = randomUUID();
    const keyId = await this.vault.createKey(transaction);
    const at = new Date(this.clock.now().getTime() - daysAgo * DAY_MILLISECONDS);
    const isProven = !isDraft && status !== 'SUBMITTED';
    await this.applications.insert(transaction, {
      ...{
        id,
        status: reviews.length > 0 ? 'IN_REVIEW' : status,
        locale,
        keyId,
        content: await this.vault.sealForm(transaction, keyId, form),
        regionCode: form.regionCode,
      },
      ...{ emailProvenAt: isProven ? at : null, savedAt: at, submittedAt: isDraft ? null : at, appealOf: null },
    });
    for (const { reviewerId, verdict, reason: text } of reviews) {
      const reason = text === null ? null : await this.vault.sealText(transaction, keyId, text);
      await this.reviews.insert(transaction, { id: randomUUID(), applicationId: id, reviewerId, verdict, reason, at: this.clock.now() });
      if (verdict === 'APPROVE') continue;
      const decidedAt = status === 'REJECTED' ? this.clock.now() : null;
      await this.applications.decide(transaction, id, { status, reason, at: decidedAt, organizationId: null });
    }
  }
}
