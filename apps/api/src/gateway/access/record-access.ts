/** Whose records a root field that names one is for: the domains' policies in one table. A test asks each field, as each role, for own and other people's. */
import type { Subject } from './permission.js';

/** By their GraphQL types; an ask is a pairing that awaits the reader as its mentor, a colleague a representation of the same organization. */
export const RECORD_TYPES = [
  'Account',
  'ActionItem',
  'Agreement',
  'Appointment',
  'Ask',
  'CheckIn',
  'Colleague',
  'DutySwap',
  'EmergencyAccess',
  'Erasure',
  'Goal',
  'Invitation',
  'MemberImport',
  'MemberNote',
  'MembershipApplication',
  'MentorProfile',
  'MentoringParticipant',
  'MentoringRequest',
  'MentoringSession',
  'Note',
  'Organization',
  'Pairing',
  'Passkey',
  'Person',
  'PracticeNote',
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
  /** Who sees another's record and may not do this with it: that is FORBIDDEN, for that it exists is no news to them. */
  readonly seen?: readonly Subject[];
}

const STAFF = ['COORDINATOR', 'ADMINISTRATOR'] as const;
const COORDINATORS = { own: ['COORDINATOR'], others: ['COORDINATOR'] } as const;
const KEEPERS = { own: ['MANAGER', 'COORDINATOR'], others: ['COORDINATOR'] } as const;
/** A reviewer: of the regions that they are appointed for. */
const REVIEWERS = { own: ['REVIEWER', 'COORDINATOR'], others: ['REVIEWER', 'COORDINATOR'] } as const;

/** What the two sides of a pairing do; coordinators see that there is one. */
const SIDES = { own: ['ACCOUNT'], others: [], seen: ['COORDINATOR'] } as const;
/** What the two sides wrote, which to everybody else does not exist. */
const WRITTEN = { own: ['ACCOUNT'], others: [] } as const;
/** What either side shows to coordinators. */
const SHOWN = { own: ['ACCOUNT'], others: ['COORDINATOR'] } as const;
/** A mentor, whom every member sees: a coordinator decides, on nobody's wish but the network's. */
const DECIDED = { own: [], others: ['COORDINATOR'] } as const;

/** By field; where one names several records, each after the first stands under its argument too; where any, under the type of some. */
export const RECORD_ACCESS: Readonly<Record<string, RecordAccess>> = {
  'Mutation.acceptAgreement': { record: 'Agreement', ...WRITTEN },
  'Mutation.addActionItem': { record: 'Goal', ...WRITTEN },
  'Mutation.addActionItem(ownerId)': { record: 'MentoringParticipant', ...WRITTEN },
  'Mutation.addActionItem(pairingId)': { record: 'Pairing', ...SIDES },
  'Mutation.addGoal': { record: 'Pairing', ...SIDES },
  'Mutation.addMemberNote': { record: 'Organization', ...COORDINATORS },
  // To an organization's request; nobody is added to a person's own.
  'Mutation.addMentoringParticipant': { record: 'Colleague', own: ['MEMBER'], others: [] },
  'Mutation.addMentoringParticipant(requestId)': { record: 'MentoringRequest', own: ['MEMBER'], others: [], seen: ['COORDINATOR'] },
  'Mutation.answerCheckIn': { record: 'CheckIn', ...SIDES },
  'Mutation.answerDutySwap': { record: 'DutySwap', ...WRITTEN },
  'Mutation.answerPairing': { record: 'Ask', ...SIDES },
  'Mutation.answerPracticeNote': { record: 'PracticeNote', ...WRITTEN },
  'Mutation.answerQuestion': { record: 'MentoringRequest', ...SIDES },
  'Mutation.appoint': { record: 'Person', own: STAFF, others: STAFF },
  // By a second one.
  'Mutation.approveEmergencyAccess': { record: 'EmergencyAccess', own: [], others: STAFF },
  // Nobody opens what they are a side of.
  'Mutation.askEmergencyAccess': { record: 'Pairing', own: [], others: STAFF },
  'Mutation.beginImport': { record: 'Upload', own: ['COORDINATOR'], others: [] },
  'Mutation.cancelSession': { record: 'MentoringSession', ...WRITTEN },
  'Mutation.changeMembership': { record: 'Organization', ...COORDINATORS },
  'Mutation.changeRepresentationRole': { record: 'Representation', ...KEEPERS },
  'Mutation.checkApplication': { record: 'MembershipApplication', ...REVIEWERS },
  'Mutation.closeRequest': { record: 'MentoringRequest', ...COORDINATORS },
  'Mutation.completePairing': { record: 'Pairing', ...SIDES },
  'Mutation.confirmErasure': { record: 'Erasure', ...COORDINATORS },
  'Mutation.decideMentorProfile': { record: 'MentorProfile', ...DECIDED },
  'Mutation.decideProfileChange': { record: 'ProfileChange', ...COORDINATORS },
  'Mutation.declareConflictOfInterest': { record: 'MembershipApplication', ...REVIEWERS },
  'Mutation.deleteMember': { record: 'Organization', ...COORDINATORS },
  'Mutation.deleteMemberNote': { record: 'MemberNote', ...COORDINATORS },
  'Mutation.deleteNote': { record: 'Note', ...WRITTEN },
  'Mutation.disableAccount': { record: 'Account', own: ['ADMINISTRATOR'], others: ['ADMINISTRATOR'] },
  'Mutation.discardImport': { record: 'MemberImport', ...COORDINATORS },
  'Mutation.editNote': { record: 'Note', ...WRITTEN },
  'Mutation.enableAccount': { record: 'Account', own: ['ADMINISTRATOR'], others: ['ADMINISTRATOR'] },
  'Mutation.endAppointment': { record: 'Appointment', own: STAFF, others: STAFF },
  'Mutation.endMentorProfile': { record: 'MentorProfile', own: ['ACCOUNT'], others: ['COORDINATOR'], seen: ['MEMBER'] },
  'Mutation.endPairing': { record: 'Pairing', ...SIDES },
  'Mutation.endRepresentation': { record: 'Representation', own: ['ACCOUNT'], others: ['COORDINATOR'] },
  'Mutation.endSession': { record: 'SignInSession', own: ['ACCOUNT'], others: [] },
  'Mutation.giveBackOrganization': { record: 'Organization', ...COORDINATORS },
  'Mutation.invitePerson': { record: 'Organization', ...KEEPERS },
  'Mutation.leaveNetwork': { record: 'Organization', ...KEEPERS },
  'Mutation.lockAccount': { record: 'Account', own: ['ACCOUNT'], others: STAFF },
  // One of the people of one's organizations, and that is neither oneself nor a stranger.
  'Mutation.nameTrustedColleague': { record: 'Account', own: [], others: [] },
  // One's own week: every mentor's to offer to another.
  'Mutation.offerDutySwap': { record: 'MentorProfile', own: ['ACCOUNT'], others: ['ACCOUNT'] },
  'Mutation.pausePairing': { record: 'Pairing', ...SIDES },
  'Mutation.planSession': { record: 'Pairing', ...SIDES },
  'Mutation.proposeAgreement': { record: 'Pairing', ...SIDES },
  'Mutation.proposeMentor': { record: 'MentorProfile', ...COORDINATORS },
  'Mutation.proposeMentor(requestId)': { record: 'MentoringRequest', ...COORDINATORS },
  'Mutation.proposePracticeNote': { record: 'Goal', ...WRITTEN },
  'Mutation.proposePracticeNote(pairingId)': { record: 'Pairing', ...SIDES },
  'Mutation.proposePracticeNote(sessionId)': { record: 'MentoringSession', ...WRITTEN },
  'Mutation.recordSession': { record: 'Pairing', ...SIDES },
  'Mutation.recordSession(sessionId)': { record: 'MentoringSession', ...WRITTEN },
  'Mutation.removeMentoringParticipant': { record: 'MentoringParticipant', ...WRITTEN },
  'Mutation.removeMentoringParticipant(requestId)': { record: 'MentoringRequest', ...SIDES },
  'Mutation.removeOrganizationLogo': { record: 'Organization', ...KEEPERS },
  'Mutation.removePasskey': { record: 'Passkey', own: ['ACCOUNT'], others: [] },
  'Mutation.renewMembership': { record: 'Organization', ...KEEPERS },
  'Mutation.resendInvitation': { record: 'Invitation', ...KEEPERS },
  'Mutation.restoreMember': { record: 'Organization', ...COORDINATORS },
  'Mutation.restoreMemberNote': { record: 'MemberNote', ...COORDINATORS },
  'Mutation.resumePairing': { record: 'Pairing', ...SIDES },
  // Nobody decides on an application that names them, though they see it.
  'Mutation.reviewApplication': { record: 'MembershipApplication', own: [], others: ['REVIEWER', 'COORDINATOR'] },
  'Mutation.setActionItemDone': { record: 'ActionItem', ...WRITTEN },
  'Mutation.setDutyMentor': { record: 'MentorProfile', ...COORDINATORS },
  'Mutation.setOrganizationLogo': { record: 'Organization', ...KEEPERS },
  'Mutation.setOrganizationLogo(uploadId)': { record: 'Upload', own: ['MANAGER', 'COORDINATOR'], others: [] },
  'Mutation.undoErasure': { record: 'Erasure', own: ['ACCOUNT'], others: ['COORDINATOR'] },
  'Mutation.undoProfileChange': { record: 'ProfileChange', ...COORDINATORS },
  'Mutation.updateGoal': { record: 'Goal', ...WRITTEN },
  // Whom the settings name as the outsider.
  'Mutation.updateMentoringSettings': { record: 'Account', ...COORDINATORS },
  'Mutation.updateOrganizationProfile': { record: 'Organization', ...KEEPERS },
  'Mutation.withdrawInvitation': { record: 'Invitation', ...KEEPERS },
  'Mutation.withdrawPracticeNote': { record: 'PracticeNote', ...WRITTEN },
  'Mutation.withdrawRequest': { record: 'MentoringRequest', ...SIDES },
  'Mutation.withholdOrganization': { record: 'Organization', ...COORDINATORS },
  'Mutation.writeImport': { record: 'MemberImport', ...COORDINATORS },
  'Mutation.writeMentorNote': { record: 'MentorProfile', ...DECIDED },
  'Mutation.writeNote': { record: 'Pairing', ...SIDES },
  'Mutation.writeReflection': { record: 'Pairing', ...SIDES },
  'Query.emergencyTexts': { record: 'EmergencyAccess', own: STAFF, others: [] },
  'Query.memberImport': { record: 'MemberImport', ...COORDINATORS },
  'Query.membershipApplication': { record: 'MembershipApplication', ...REVIEWERS },
  'Query.mentor': { record: 'MentorProfile', own: ['ACCOUNT'], others: ['MEMBER', 'COORDINATOR'] },
  'Query.mentoringRequest': { record: 'MentoringRequest', ...SHOWN },
  // An organization that is listed for members; one that is public shows to anybody.
  'Query.node': { record: 'Organization', own: ['MEMBER'], others: ['MEMBER', 'COORDINATOR'] },
  'Query.node: MentorProfile': { record: 'MentorProfile', own: ['ACCOUNT'], others: ['MEMBER', 'COORDINATOR'] },
  'Query.node: MentoringRequest': { record: 'MentoringRequest', ...SHOWN },
  'Query.node: Note': { record: 'Note', ...WRITTEN },
  'Query.node: Pairing': { record: 'Pairing', ...SHOWN },
  'Query.pairing': { record: 'Pairing', ...SHOWN },
  'Query.pairingCopy': { record: 'Pairing', ...WRITTEN },
  'Query.person': { record: 'Person', own: STAFF, others: STAFF },
  'Query.whoCanSee': { record: 'Organization', own: ['MEMBER'], others: ['MEMBER', 'COORDINATOR'] },
  'Query.whoCanSee: MentorProfile': { record: 'MentorProfile', own: ['ACCOUNT'], others: ['MEMBER', 'COORDINATOR'] },
  'Query.whoCanSee: MentoringRequest': { record: 'MentoringRequest', ...SHOWN },
  'Query.whoCanSee: Note': { record: 'Note', ...WRITTEN },
  'Query.whoCanSee: Pairing': { record: 'Pairing', ...SHOWN },
};
