/** What somebody agreed to, and taking it back. */
import { Injectable } from '@nestjs/common';
import { success, type AccountActor, type Result } from '#kernel';
import { Audit, Database } from '#platform';
import { ErasureService } from '../erasure/erasure.service.js';
import type { IdentityError } from '../identity.errors.js';
import { ConsentRepository, type StoredConsent } from './consent.repository.js';
import { CONSENT_PURPOSES, CONSENT_VERSION, NEEDED, type ConsentPurpose } from './consent.rules.js';

export type Consent = Omit<StoredConsent, 'givenAt'> & { readonly givenAt: Date | null };

@Injectable()
export class ConsentService {
  constructor(
    private readonly database: Database,
    private readonly consents: ConsentRepository,
    private readonly erasures: ErasureService,
    private readonly trail: Audit,
  ) {}

  /** Every purpose, those that nobody was asked for too. */
  async ofActor({ personId }: AccountActor): Promise<readonly Consent[]> {
    const newest = await this.consents.newest(personId);
    return CONSENT_PURPOSES.map(
      (purpose) => newest.find((one) => one.purpose === purpose) ?? { purpose, version: CONSENT_VERSION, givenAt: null, withdrawnAt: null },
    );
  }

  async give(actor: AccountActor, purpose: ConsentPurpose): Promise<Result<null, IdentityError>> {
    await this.database.transaction(async (transaction) => {
      await this.consents.give(transaction, actor.personId, [purpose]);
      await this.trail.record(transaction, {
        actor,
        action: 'CONSENT_GIVEN',
        subjectType: 'PERSON',
        subjectId: actor.personId,
        after: { purpose },
      });
    });
    return success(null);
  }

  /** Without consent to being kept at all a person is erased: the same as asking for it. */
  async withdraw(actor: AccountActor, purpose: ConsentPurpose): Promise<Result<null, IdentityError>> {
    await this.database.transaction(async (transaction) => {
      await this.consents.withdraw(transaction, actor.personId, purpose);
      await this.trail.record(transaction, {
        actor,
        action: 'CONSENT_WITHDRAWN',
        subjectType: 'PERSON',
        subjectId: actor.personId,
        before: { purpose },
      });
    });
    if (purpose !== NEEDED) return success(null);
    const asked = await this.erasures.request(actor);
    return asked.ok || asked.error.kind === 'CONFLICT' ? success(null) : asked;
  }
}
