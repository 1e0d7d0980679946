/** How the links of the audit trail are computed, without the database that keeps them: whoever alters its functions is found out all the same. */
import { createHash } from 'node:crypto';
import type { AuditBreak, AuditHead } from './audit-entry.js';

/** An entry as it lies in the database. */
export interface AuditLink {
  readonly position: number;
  readonly id: string;
  readonly microseconds: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string | null;
  readonly digests: Readonly<Record<'BEFORE' | 'AFTER' | 'ADDRESS', Buffer | null>>;
  readonly hash: Buffer;
  /** What stands beside it and has not been erased. */
  readonly values: readonly { readonly kind: 'BEFORE' | 'AFTER' | 'ADDRESS'; readonly salt: string; readonly value: string }[];
}

/** Whether the link follows the one before it (null: it is the first); the break that it is otherwise. */
export function breakAt(before: AuditHead | null, link: AuditLink): AuditBreak | null {
  const broken = (reason: AuditBreak['reason']): AuditBreak => ({ position: link.position, reason });
  if (link.position !== (before?.position ?? 0) + 1) return broken('MISSING');
  if (!hashOf(before, link).equals(link.hash)) return broken('ALTERED');
  const areValuesSound = link.values.every(({ kind, salt, value }) => digest(salt, value).equals(link.digests[kind] ?? Buffer.of()));
  return areValuesSound ? null : broken('VALUE_ALTERED');
}

function hashOf(before: AuditHead | null, link: AuditLink): Buffer {
  const { BEFORE, AFTER, ADDRESS } = link.digests;
  const lines = [
    before?.hash ?? '',
    link.position,
    link.id,
    link.microseconds,
    link.actorKind,
    link.actorId ?? '-',
    link.action,
    link.subjectType,
    link.subjectId ?? '-',
    ...[BEFORE, AFTER, ADDRESS].map((one) => one?.toString('hex') ?? '-'),
  ];
  return createHash('sha256').update(lines.join('\n')).digest();
}

function digest(salt: string, value: string): Buffer {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(value).digest();
}
