/** Whose records a root field that names one is for: the domains' policies in one table. A test asks each field, as each role, for own and other people's. */
import type { Subject } from './permission.js';

export const RECORD_TYPES = [
  'Account',
  'Appointment',
  'Erasure',
  'Invitation',
  'Organization',
  'Passkey',
  'Person',
  'Representation',
  'SignInSession',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** Own: of the reader, or of an organization that they represent. To whoever is in neither list the record is as one that never was. */
export interface RecordAccess {
  readonly record: RecordType;
  readonly own: readonly Subject[];
  readonly others: readonly Subject[];
}

const STAFF = ['COORDINATOR', 'ADMINISTRATOR'] as const;

export const RECORD_ACCESS: Readonly<Record<string, RecordAccess>> = {
  'Mutation.appoint': { record: 'Person', own: STAFF, others: STAFF },
  'Mutation.changeRepresentationRole': { record: 'Representation', own: ['MANAGER', 'COORDINATOR'], others: ['COORDINATOR'] },
  'Mutation.confirmErasure': { record: 'Erasure', own: ['COORDINATOR'], others: ['COORDINATOR'] },
  'Mutation.disableAccount': { record: 'Account', own: ['ADMINISTRATOR'], others: ['ADMINISTRATOR'] },
  'Mutation.enableAccount': { record: 'Account', own: ['ADMINISTRATOR'], others: ['ADMINISTRATOR'] },
  'Mutation.endAppointment': { record: 'Appointment', own: STAFF, others: STAFF },
  'Mutation.endRepresentation': { record: 'Representation', own: ['ACCOUNT'], others: ['COORDINATOR'] },
  'Mutation.endSession': { record: 'SignInSession', own: ['ACCOUNT'], others: [] },
  'Mutation.giveBackOrganization': { record: 'Organization', own: ['COORDINATOR'], others: ['COORDINATOR'] },
  'Mutation.invitePerson': { record: 'Organization', own: ['MANAGER', 'COORDINATOR'], others: ['COORDINATOR'] },
  'Mutation.lockAccount': { record: 'Account', own: ['ACCOUNT'], others: STAFF },
  // One of the people of one's organizations, and that is neither oneself nor a stranger.
  'Mutation.nameTrustedColleague': { record: 'Account', own: [], others: [] },
  'Mutation.removePasskey': { record: 'Passkey', own: ['ACCOUNT'], others: [] },
  'Mutation.resendInvitation': { record: 'Invitation', own: ['MANAGER', 'COORDINATOR'], others: ['COORDINATOR'] },
  'Mutation.undoErasure': { record: 'Erasure', own: ['ACCOUNT'], others: ['COORDINATOR'] },
  'Mutation.withdrawInvitation': { record: 'Invitation', own: ['MANAGER', 'COORDINATOR'], others: ['COORDINATOR'] },
  'Mutation.withholdOrganization': { record: 'Organization', own: ['COORDINATOR'], others: ['COORDINATOR'] },
  // An organization that is listed for members; one that is public shows to anybody.
  'Query.node': { record: 'Organization', own: ['MEMBER'], others: ['MEMBER', 'COORDINATOR'] },
  'Query.person': { record: 'Person', own: STAFF, others: STAFF },
  'Query.whoCanSee': { record: 'Organization', own: ['MEMBER'], others: ['MEMBER', 'COORDINATOR'] },
};
