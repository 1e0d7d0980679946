/** The states of a pairing, in this one place. Places are held from ACCEPT until it has ended, while paused too. */
import type { MentoringKind } from '../request/request.js';
import type { PairingStatus } from './pairing.js';

/** What happens to a pairing. AGREE: both accepted the agreement. */
export const PAIRING_EVENTS = ['ACCEPT', 'AGREE', 'COMPLETE', 'END', 'PAUSE', 'RESUME'] as const;
export type PairingEvent = (typeof PAIRING_EVENTS)[number];

/** What cannot happen stands nowhere. */
export const PAIRING_STATES: Readonly<Record<PairingStatus, Readonly<Partial<Record<PairingEvent, PairingStatus>>>>> = {
  PROPOSED: { ACCEPT: 'ACCEPTED', END: 'ENDED' },
  ACCEPTED: { AGREE: 'ACTIVE', END: 'ENDED' },
  ACTIVE: { AGREE: 'ACTIVE', PAUSE: 'PAUSED', COMPLETE: 'COMPLETED', END: 'ENDED' },
  PAUSED: { RESUME: 'ACTIVE', COMPLETE: 'COMPLETED', END: 'ENDED' },
  COMPLETED: {},
  ENDED: {},
};

/** A consultation has no agreement, so accepting makes it ACTIVE. null: that cannot happen. */
export function nextPairingStatus(kind: MentoringKind, status: PairingStatus, event: PairingEvent): PairingStatus | null {
  const next = PAIRING_STATES[status][event] ?? null;
  return kind === 'CONSULTATION' && next === 'ACCEPTED' ? 'ACTIVE' : next;
}
