/** Where letters lead: the addresses of mentoring's pages, behind the language. */
import { toGlobalId } from '#kernel';

export const PAGES = {
  queue: 'coordination/matching',
  programme: 'coordination/programme',
  emergency: 'mentoring/emergency',
  /** Shows an ask, and lets it be declined, without signing in. */
  answer: (token: string): string => `answer/${token}`,
  request: (id: string): string => `mentoring/requests/${toGlobalId('MentoringRequest', id)}`,
  pairing: (id: string): string => `mentoring/pairings/${toGlobalId('Pairing', id)}`,
  /** A copy of one's own, before the texts end. */
  copy: (pairingId: string): string => `${PAGES.pairing(pairingId)}/copy`,
} as const;
