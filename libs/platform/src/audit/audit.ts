/** The audit trail: who did what, when and from where. What is written stays; personal values beside it can be erased. */
import { Injectable } from '@nestjs/common';
import type { PageOf, PageRequest } from '#kernel';
import type { Transaction } from '../database/transaction.js';
import { breakAt } from './audit-chain.rules.js';
import {
  AUDIT_VALUES,
  type AuditEntry,
  type AuditFilter,
  type AuditHead,
  type AuditRecord,
  type AuditVerification,
} from './audit-entry.js';
import { AuditRepository } from './audit.repository.js';

const VERIFIED_AT_ONCE = 2_000;

@Injectable()
export class Audit {
  constructor(private readonly repository: AuditRepository) {}

  /** Adds an entry that is kept if, and only if, the transaction is. Its id. */
  record(transaction: Transaction, record: AuditRecord): Promise<string> {
    return this.repository.insert(transaction, record);
  }

  /** A page of the trail, newest first. A cursor of ours is a position; any other finds nothing. */
  async page(filter: AuditFilter, request: PageRequest): Promise<PageOf<AuditEntry>> {
    const isForward = request.direction === 'FORWARD';
    const found = await this.repository.page(filter, { ...request, cursor: request.cursor === null ? null : positionIn(request.cursor) });
    const isMore = found.length > request.size;
    const page = found.slice(0, request.size);
    const items = (isForward ? page : page.reverse()).map((item) => ({ cursor: cursorAt(item.position), item }));
    const isInside = request.cursor !== null;
    return { items, hasNextPage: isForward ? isMore : isInside, hasPreviousPage: isForward ? isInside : isMore };
  }

  /** Erases what stands beside the entries about a subject; the entries stay, and so does the proof of their order. How many values. */
  async eraseValuesAbout(transaction: Transaction, subjectType: string, subjectId: string): Promise<number> {
    const ids = await this.repository.entryIds(transaction, { subjectType, subjectId });
    return this.repository.eraseValues(transaction, ids, AUDIT_VALUES);
  }

  /** Erases from where an account acted. How many addresses. */
  async eraseAddressesOf(transaction: Transaction, accountId: string): Promise<number> {
    return this.repository.eraseValues(transaction, await this.repository.entryIds(transaction, { actorId: accountId }), ['ADDRESS']);
  }

  /** The link at a position, in hexadecimal; null where there is none. */
  async hashAt(position: number): Promise<string | null> {
    const [link] = await this.repository.links(position - 1, 1);
    return link?.position === position ? link.hash.toString('hex') : null;
  }

  /** Follows the chain from its beginning to its end, or to the first entry that is not as it was written. */
  async verify(): Promise<AuditVerification> {
    let head: AuditHead | null = null;
    for (;;) {
      const links = await this.repository.links(head?.position ?? 0, VERIFIED_AT_ONCE);
      for (const link of links) {
        const broken = breakAt(head, link);
        if (broken) return { sound: head?.position ?? 0, head, broken };
        head = { position: link.position, hash: link.hash.toString('hex') };
      }
      if (links.length < VERIFIED_AT_ONCE) return { sound: head?.position ?? 0, head, broken: null };
    }
  }
}

function cursorAt(position: number): string {
  return Buffer.from(String(position)).toString('base64url');
}

function positionIn(cursor: string): string {
  const text = Buffer.from(cursor, 'base64url').toString();
  return /^\d{1,15}$/.test(text) ? text : '0';
}
