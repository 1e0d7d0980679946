/** Reads of what is confidential are entries of the audit trail too. */
import { Injectable } from '@nestjs/common';
import type { Actor, Origin } from '#kernel';
import { Audit, Database } from '#platform';

/** AUDIT_READ: what the trail has of, or by, somebody. MAIL_READ: what a message says. PERSON_READ: somebody's record. */
export type ReadingAction = 'AUDIT_READ' | 'MAIL_READ' | 'PERSON_READ';

export interface Reading {
  readonly actor: Actor;
  readonly origin: Origin;
  readonly action: ReadingAction;
  readonly subjectType: 'ACCOUNT' | 'MAIL_MESSAGE' | 'ORGANIZATION' | 'PERSON';
  readonly subjectId: string;
}

@Injectable()
export class Readings {
  constructor(
    private readonly database: Database,
    private readonly trail: Audit,
  ) {}

  /** To be awaited before the answer leaves: what cannot be noted is not shown. */
  async note({ origin: { address }, ...reading }: Reading): Promise<void> {
    await this.database.transaction((transaction) => this.trail.record(transaction, { ...reading, address }));
  }
}
