/** An invitation: a link that opens an account, or adds something to one. */
import type { Locale } from '#kernel';
import type { AppointmentRole } from '../appointment/appointment.rules.js';

export const INVITATION_STATES = ['ACCEPTED', 'BOUNCED', 'EXPIRED', 'SENT', 'WITHDRAWN'] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** What acceptance brings besides the account. */
export interface InvitationGrant {
  readonly organizationId: string | null;
  readonly representationRole: 'MANAGER' | 'REPRESENTATIVE' | null;
  readonly position: string | null;
  readonly appointmentRole: AppointmentRole | null;
}

export interface Invitation extends InvitationGrant {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly state: InvitationState;
  readonly sentAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
}

export interface InvitationFilter {
  readonly state?: InvitationState | null;
  readonly organizationId?: string | null;
  readonly waveId?: string | null;
}

export interface InvitationWave {
  readonly id: string;
  readonly sentAt: Date;
  readonly counts: Readonly<Partial<Record<InvitationState, number>>>;
}

/** A record of the invited address: is this you? */
export interface InvitationRecord {
  readonly personId: string;
  readonly name: string;
  readonly languages: readonly string[];
}

export interface InvitationOffer {
  readonly invitation: Invitation;
  readonly hasAccount: boolean;
  readonly records: readonly InvitationRecord[];
}
