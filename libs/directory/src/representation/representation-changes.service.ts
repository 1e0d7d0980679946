/** Ending somebody's role in an organization, with a date, and changing it; what they were before stays in the history. */
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { failure, success, type Actor, type Origin, type Result } from '#kernel';
import { Audit, Database, type Transaction } from '#platform';
import { mayEndRepresentation, mayManageRepresentations } from '../organization/organization.policy.js';
import type { Representation, RepresentationRole } from './representation.js';
import type { RepresentationError } from './representation.errors.js';
import { RepresentationRepository } from './representation.repository.js';
import { isOpen, leavesNoManager } from './representation.rules.js';

export interface RepresentationEnd {
  readonly id: string;
  /** The last day, yyyy-mm-dd; null: at once. */
  readonly until: string | null;
  readonly origin: Origin;
}

export interface RoleChange {
  readonly id: string;
  readonly role: RepresentationRole;
  readonly origin: Origin;
}

/** One role with all of its organization's, locked against each other. */
interface Locked {
  readonly one: Representation;
  readonly all: readonly Representation[];
  readonly today: string;
  readonly yesterday: string;
}

@Injectable()
export class RepresentationChanges {
  constructor(
    private readonly database: Database,
    private readonly representations: RepresentationRepository,
    private readonly trail: Audit,
  ) {}

  /** One's own, or in an organization that one keeps. At once means that yesterday was the last day; a role that began today never was. */
  end(actor: Actor, { id, until, origin }: RepresentationEnd): Promise<Result<null, RepresentationError>> {
    return this.database.transaction(async (transaction): Promise<Result<null, RepresentationError>> => {
      const locked = await this.representations.locked(transaction, id);
      if (!locked || !mayEndRepresentation(actor, locked.one)) return failure({ kind: 'NOT_FOUND' });
      const { one, all, today, yesterday } = locked;
      if (!isOpen(one, today)) return failure({ kind: 'CONFLICT', reason: 'REPRESENTATION_ENDED' });
      if (until !== null && (until < today || until < one.since)) return UNTIL_INVALID;
      const lastDay = until ?? yesterday;
      if (leavesNoManager(one, all, lastDay)) return failure({ kind: 'CONFLICT', reason: 'LAST_MANAGER' });
      await this.representations.end(transaction, one, lastDay);
      await this.record(transaction, actor, { one, action: 'REPRESENTATION_ENDED', after: { until: lastDay }, origin });
      return success(null);
    });
  }

  /** In an organization that one keeps: somebody else becomes its manager, or is one no longer, from today on. */
  changeRole(actor: Actor, { id, role, origin }: RoleChange): Promise<Result<null, RepresentationError>> {
    return this.database.transaction(async (transaction): Promise<Result<null, RepresentationError>> => {
      const locked = await this.representations.locked(transaction, id);
      if (!locked || !mayManageRepresentations(actor, locked.one.organizationId)) return failure({ kind: 'NOT_FOUND' });
      const { one, today, yesterday } = locked;
      if (!isOpen(one, today)) return failure({ kind: 'CONFLICT', reason: 'REPRESENTATION_ENDED' });
      if (one.role === role) return success(null);
      if (wouldLeaveNobody(locked, role)) return failure({ kind: 'CONFLICT', reason: 'LAST_MANAGER' });
      await this.representations.end(transaction, one, yesterday);
      await this.representations.insert(transaction, { ...one, id: randomUUID(), role, since: one.since > today ? one.since : today });
      await this.record(transaction, actor, { one, action: 'REPRESENTATION_CHANGED', after: { role }, origin });
      return success(null);
    });
  }

  private async record(
    transaction: Transaction,
    actor: Actor,
    { one, action, after, origin }: { one: Representation; action: string; after: object; origin: Origin },
  ): Promise<void> {
    const { personId, organizationId, role } = one;
    await this.trail.record(transaction, {
      actor,
      action,
      subjectType: 'PERSON',
      subjectId: personId,
      before: { organizationId, role },
      after,
      address: origin.address,
    });
  }
}

const UNTIL_INVALID = failure({
  kind: 'INPUT_INVALID' as const,
  violations: [{ path: ['input', 'until'], code: 'INVALID_VALUE' as const }],
});

function wouldLeaveNobody({ one, all, yesterday }: Locked, role: RepresentationRole): boolean {
  return role !== 'MANAGER' && leavesNoManager(one, all, yesterday);
}
