/** Where a page of organizations begins: the sort values of its neighbour, so that rows added or removed elsewhere move nothing. */
import type { Locale } from '#kernel';

export const ORGANIZATION_ORDERS = ['RELEVANCE', 'NAME', 'NEWEST'] as const;
export type OrganizationOrder = (typeof ORGANIZATION_ORDERS)[number];

/** The list that a cursor belongs to; in another one it means nothing. */
export interface OrganizationListKind {
  readonly order: OrganizationOrder;
  readonly locale: Locale;
}

export interface OrganizationPosition {
  /** The rank (RELEVANCE) or the day (NEWEST) that leads the order; null where the name leads. */
  readonly lead: number | string | null;
  readonly sortKey: string;
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function writeCursor(list: OrganizationListKind, { lead, sortKey, id }: OrganizationPosition): string {
  return Buffer.from(JSON.stringify(['organizations', list.order, list.locale, lead, sortKey, id]), 'utf8').toString('base64url');
}

/** The position that a cursor of this very list holds; null for anything else. */
export function readCursor(list: OrganizationListKind, cursor: string): OrganizationPosition | null {
  if (cursor.length > 2_000 || !/^[\w-]+$/.test(cursor)) return null;
  const parts = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Array.isArray(parts) || parts.length !== 6) return null;
  const [kind, order, locale, lead, sortKey, id] = parts as unknown[];
  if (kind !== 'organizations' || order !== list.order || locale !== list.locale) return null;
  if (typeof sortKey !== 'string' || sortKey.includes('\u0000') || typeof id !== 'string' || !UUID.test(id)) return null;
  return isLead(list.order, lead) ? { lead, sortKey, id } : null;
}

function isLead(order: OrganizationOrder, lead: unknown): lead is OrganizationPosition['lead'] {
  switch (order) {
    case 'RELEVANCE':
      return Number.isInteger(lead) && Math.abs(lead as number) < 2 ** 31;
    case 'NEWEST':
      return typeof lead === 'string' && /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(lead) && isDay(lead);
    case 'NAME':
      return lead === null;
  }
}

function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text) && text >= '0001'; // PostgreSQL knows no year 0
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null; // a cursor that is no JSON is none of ours
  }
}
