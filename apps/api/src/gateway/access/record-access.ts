/** Whose records a root field that names one is for: the domains' policies in one table. A test asks each field, as each role, for own and other people's. */
import type { Subject } from './permission.js';

export const RECORD_TYPES = [
  'Account',
  'Appointment',
  'Erasure',
  'Invitation',
  'MemberImport',
  'MemberNote',
  'MembershipApplication',
  'Organization',
  'Passkey',
  'Person',
  'ProfileChange',
  'Representation',
  'SignInSession',
  'Upload',
] as const;
export type RecordType = (typeof RECORD_TYPES)[number];

/** Own: of the reader, or of an organization that they represent. To whoever is not in a list another's record is as one that never was. */
export interface RecordAccess {
  readonly record: RecordType;
  readonly own: readonly Subject[];
  readonly others: readonly Subject[];
}

const STAFF = ['COORDINATOR', 'ADMINISTRATOR'] as const;
const COORDINATORS = { own: ['COORDINATOR'], others: ['COORDINATOR'] } as const;
const KEEPERS = { own: ['MANAGER', 'COORDINATOR'], others: ['COORDINATOR'] } as const;
/** A reviewer: of the regions that they are appointed for. */
const REVIEWERS = { own: ['REVIEWER', 'COORDINATOR'], others: ['REVIEWER', 'COORDINATOR'] } as const;

/** By field; where one names several records, each after the first stands under its argument too. */
export const RECORD_ACCESS: Readonly<Record<string, RecordAccess>> = {
  'Mutation.addMemberNote': { record: 'Organization', ...COORDINATORS },
  'Mutation.appoint': { record: 'Person', own: STAFF, others: STAFF },
  'Mutation.beginImport': { record: 'Upload', own: ['COORDINATOR'], others: [] },
  'Mutation.changeMembership': { record: 'Organization', ...COORDINATORS },
  'Mutation.changeRepresentationRole': { record: 'Representation', ...KEEPERS },
  'Mutation.checkApplication': { record: 'MembershipApplication', ...REVIEWERS },
  'Mutation.confirmErasure': { record: 'Erasure', ...COORDINATORS },
  'Mutation.decideProfileChange': { record: 'ProfileChange', ...COORDINATORS },
  'Mutation.declareConflictOfInterest': { record: 'MembershipApplication', ...REVIEWERS },
  'Mutation.deleteMember': { record: 'Organization', ...COORDINATORS },
  'Mutation.deleteMemberNote': { record: 'MemberNote', ...COORDINATORS },
  'Mutation.disableAccount': { record: 'Account', own: ['ADMINISTRATOR'], others: ['ADMINISTRATOR'] },
  'Mutation.discardImport': { record: 'MemberImport', ...COORDINATORS },
  'Mutation.enableAccount': { record: 'Account', own: ['ADMINISTRATOR'], others: ['ADMINISTRATOR'] },
  'Mutation.endAppointment': { record: 'Appointment', own: STAFF, others: STAFF },
  'Mutation.endRepresentation': { record: 'Representation', own: ['ACCOUNT'], others: ['COORDINATOR'] },
  'Mutation.endSession': { record: 'SignInSession', own: ['ACCOUNT'], others: [] },
  'Mutation.giveBackOrganization': { record: 'Organization', ...COORDINATORS },
  'Mutation.invitePerson': { record: 'Organization', ...KEEPERS },
  'Mutation.leaveNetwork': { record: 'Organization', ...KEEPERS },
  'Mutation.lockAccount': { record: 'Account', own: ['ACCOUNT'], others: STAFF },
  // One of the people of one's organizations, and that is neither oneself nor a stranger.
  'Mutation.nameTrustedColleague': { record: 'Account', own: [], others: [] },
  'Mutation.removeOrganizationLogo': { record: 'Organization', ...KEEPERS },
  'Mutation.removePasskey': { record: 'Passkey', own: ['ACCOUNT'], others: [] },
  'Mutation.renewMembership': { record: 'Organization', ...KEEPERS },
  'Mutation.resendInvitation': { record: 'Invitation', ...KEEPERS },
  'Mutation.restoreMember': { record: 'Organization', ...COORDINATORS },
  'Mutation.restoreMemberNote': { record: 'MemberNote', ...COORDINATORS },
  // Nobody decides on an application that names them, though they see it.
  'Mutation.reviewApplication': { record: 'MembershipApplication', own: [], others: ['REVIEWER', 'COORDINATOR'] },
  'Mutation.setOrganizationLogo': { record: 'Organization', ...KEEPERS },
  'Mutation.setOrganizationLogo(uploadId)': { record: 'Upload', own: ['MANAGER', 'COORDINATOR'], others: [] },
  'Mutation.undoErasure': { record: 'Erasure', own: ['ACCOUNT'], others: ['COORDINATOR'] },
  'Mutation.undoProfileChange': { record: 'ProfileChange', ...COORDINATORS },
  'Mutation.updateOrganizationProfile': { record: 'Organization', ...KEEPERS },
  'Mutation.withdrawInvitation': { record: 'Invitation', ...KEEPERS },
  'Mutation.withholdOrganization': { record: 'Organization', ...COORDINATORS },
  'Mutation.writeImport': { record: 'MemberImport', ...COORDINATORS },
  'Query.memberImport': { record: 'MemberImport', ...COORDINATORS },
  'Query.membershipApplication': { record: 'MembershipApplication', ...REVIEWERS },
  // An organization that is listed for members; one that is public shows to anybody.
  'Query.node': { record: 'Organization', own: ['MEMBER'], others: ['MEMBER', 'COORDINATOR'] },
  'Query.person': { record: 'Person', own: STAFF, others: STAFF },
  'Query.whoCanSee': { record: 'Organization', own: ['MEMBER'], others: ['MEMBER', 'COORDINATOR'] },
};
