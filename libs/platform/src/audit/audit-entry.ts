/** What the audit trail keeps of an event, and how it is asked for it. */
import type { AccountActor, Actor, SystemActor, Visitor } from '#kernel';

/** Whoever did it. A token need not be at hand: somebody who signs in has none yet. */
export type AuditActor = Visitor | SystemActor | Pick<AccountActor, 'kind' | 'accountId'>;

export interface AuditRecord {
  readonly actor: AuditActor;
  /** In upper case, what was done: `ROLE_GRANTED`, `NOTE_READ`. */
  readonly action: string;
  /** In upper case, to what kind of thing: `ACCOUNT`. */
  readonly subjectType: string;
  readonly subjectId: string | null;
  /** What it was and became, as JSON; never a secret, and never a confidential text. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** The network address from which it was done. */
  readonly address?: string | null;
}

/** The personal part of an entry; each can be erased without breaking the chain. */
export const AUDIT_VALUES = ['BEFORE', 'AFTER', 'ADDRESS'] as const;
export type AuditValue = (typeof AUDIT_VALUES)[number];

export interface AuditEntry {
  readonly id: string;
  readonly position: number;
  readonly at: Date;
  readonly actorKind: Actor['kind'];
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  /** undefined: there was none, or it was erased (`erased` tells). */
  readonly before: unknown;
  readonly after: unknown;
  readonly address: string | null;
  /** What was there and has been erased since. */
  readonly erased: readonly AuditValue[];
}

/** Each narrows the list; none leaves all of it. */
export interface AuditFilter {
  readonly actorId?: string | null;
  readonly action?: string | null;
  readonly subjectType?: string | null;
  readonly subjectId?: string | null;
  readonly from?: Date | null;
  readonly until?: Date | null;
}

/** The newest link of the chain: whoever noted it elsewhere can tell later that nothing was cut off behind it. */
export interface AuditHead {
  readonly position: number;
  /** Hexadecimal. */
  readonly hash: string;
}

export interface AuditVerification {
  /** How many entries are as they were written. */
  readonly sound: number;
  readonly head: AuditHead | null;
  /** The first entry that is not. */
  readonly broken: AuditBreak | null;
}

export interface AuditBreak {
  readonly position: number;
  /** MISSING: an entry before it is gone. ALTERED: it, or one before it. VALUE_ALTERED: what stands beside it. */
  readonly reason: 'MISSING' | 'ALTERED' | 'VALUE_ALTERED';
}
