// The states and roles that the pages of people name and filter by.
import type { AccountState, AppointmentRole } from '../../graphql/generated/graphql';
import type { StatusKind } from '../../ui/status';

export const ACCOUNT_STATES: readonly AccountState[] = ['ACTIVE', 'LOCKED', 'DISABLED', 'NONE'];

export const ACCOUNT_STATE_KINDS: Readonly<Record<AccountState, StatusKind>> = {
  ACTIVE: 'ok',
  LOCKED: 'attention',
  DISABLED: 'danger',
  NONE: 'calm',
};

export const APPOINTMENT_ROLES: readonly AppointmentRole[] = [
  'ADMINISTRATOR',
  'COORDINATOR',
  'OBSERVER',
  'REVIEWER',
  'EDITOR',
  'TRANSLATOR',
];

/** Those that coordinators give as well as administrators. */
export const PROGRAMME_ROLES: readonly AppointmentRole[] = ['REVIEWER', 'EDITOR', 'TRANSLATOR'];
