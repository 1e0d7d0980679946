/** Who may ever be given a record of a type, or one of its fields: data, enforced where a field leads from the more to the less open. */
import {
  defaultFieldResolver,
  getNamedType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import type { GraphqlContext } from '../graphql/context.js';
import { isSubject, type Subject } from './permission.js';

const ANYBODY = ['ANYBODY'] as const;
const OWN = ['ACCOUNT'] as const;
const MEMBERS = ['MEMBER', 'COORDINATOR'] as const;
const STAFF = ['COORDINATOR', 'ADMINISTRATOR'] as const;
const COORDINATORS = ['COORDINATOR'] as const;
const REVIEWERS = ['REVIEWER', 'COORDINATOR'] as const;
const INVITERS = ['COORDINATOR', 'ADMINISTRATOR', 'MANAGER'] as const;

/** Which records of a type somebody sees is the domain policy's matter; here stands who can see any. A type that is missing stops the start. */
export const TYPE_ACCESS: Readonly<Record<string, readonly Subject[]>> = {
  ActionItem: OWN,
  Account: ANYBODY, // given to whoever just proved that it is theirs
  AccountName: ANYBODY, // in rules about records that the reader sees; empty for whoever sees no people
  Agreement: OWN,
  ApplicationCheck: REVIEWERS,
  ApplicationConsent: ANYBODY, // in a form, for its applicant and reviewers
  ApplicationConsentTerm: ANYBODY,
  ApplicationForm: ANYBODY, // who holds its link, and reviewers
  ApplicationRepresentative: ANYBODY,
  ApplicationReview: REVIEWERS,
  Appointment: STAFF,
  AuditEntry: STAFF,
  AuditEntryConnection: STAFF,
  AuditEntryEdge: STAFF,
  BeginPasskeyRegistrationPayload: OWN,
  BeginPasskeySignInPayload: ANYBODY,
  BeginTotpPayload: OWN,
  CalendarDay: OWN,
  CheckIn: OWN,
  Colleague: OWN,
  ConflictOfInterest: REVIEWERS,
  Consent: OWN,
  Contact: ANYBODY, // each has a visibility of its own
  DutySwap: OWN,
  DutyWeek: MEMBERS,
  EmergencyAccess: OWN, // who may open it, and the two sides
  EmergencyText: OWN, // the two who opened it
  Erasure: OWN,
  Expertise: OWN,
  FocusArea: ANYBODY,
  FocusAreaFacet: ANYBODY,
  Goal: OWN,
  HeadlineCheck: OWN,
  CoordinationDesk: COORDINATORS,
  DeletedMember: COORDINATORS,
  ExportedFile: COORDINATORS,
  ImportProblem: COORDINATORS,
  ImportRow: COORDINATORS,
  Inbox: OWN,
  InboxItem: OWN,
  Invitation: INVITERS,
  InvitationConnection: INVITERS,
  InvitationCount: INVITERS,
  InvitationEdge: INVITERS,
  InvitationOffer: ANYBODY, // who holds its link
  InvitationPreview: ['COORDINATOR'],
  InvitationRecipient: ['COORDINATOR'],
  InvitationRecord: ANYBODY,
  InvitationWave: ['COORDINATOR'],
  LanguageFacet: ANYBODY,
  LegalFormEntry: ANYBODY,
  LocalizedText: ANYBODY,
  MailedAsk: ANYBODY, // who holds its link
  Logo: ANYBODY,
  MailContent: ['ADMINISTRATOR'],
  MailMessage: ['ADMINISTRATOR'],
  MailMessageConnection: ['ADMINISTRATOR'],
  MailMessageEdge: ['ADMINISTRATOR'],
  MailPreview: ['COORDINATOR'],
  MentorCandidate: ['COORDINATOR'],
  MentorLoad: ['COORDINATOR'],
  MentorProfile: OWN, // their own; to members approved ones
  MentorProfileConnection: MEMBERS,
  MentorProfileEdge: MEMBERS,
  MentoringColleague: OWN,
  MentoringOverview: ['COORDINATOR'],
  MentoringParticipant: OWN,
  MentoringRequest: OWN,
  MentoringRequestConnection: ['COORDINATOR'],
  MentoringRequestEdge: ['COORDINATOR'],
  MentoringSession: OWN,
  MentoringSettings: ['COORDINATOR'],
  MentoringTerms: MEMBERS,
  MentoringWord: OWN,
  Member: COORDINATORS,
  MemberConnection: COORDINATORS,
  MemberEdge: COORDINATORS,
  MemberImport: COORDINATORS,
  MemberNote: COORDINATORS,
  MemberNoteConnection: COORDINATORS,
  MemberNoteEdge: COORDINATORS,
  Membership: OWN, // the organization's own people, and coordinators
  MembershipApplication: REVIEWERS,
  MembershipApplicationConnection: REVIEWERS,
  MembershipApplicationEdge: REVIEWERS,
  MembershipSettings: REVIEWERS,
  MembershipStep: OWN,
  MembershipTerms: ANYBODY,
  Memorandum: ANYBODY,
  MyData: OWN,
  MyDataField: OWN,
  MyDataRow: OWN,
  MyDataSection: OWN,
  NetworkFigures: ANYBODY,
  Note: OWN,
  Organization: ANYBODY,
  OrganizationConnection: ANYBODY,
  OrganizationEdge: ANYBODY,
  OnboardingCount: COORDINATORS,
  OrganizationFacets: ANYBODY,
  OwnApplication: ANYBODY, // who holds its link
  OwnProfile: OWN,
  PageInfo: ANYBODY,
  Pairing: OWN,
  PairingHealth: OWN,
  Passkey: OWN,
  Person: STAFF,
  PersonConnection: STAFF,
  PersonEdge: STAFF,
  Reflection: OWN,
  PossibleDuplicate: REVIEWERS,
  PracticeNote: OWN, // both sides of its pairing
  ProfileChange: OWN, // the organization's own people, and coordinators
  ProfileChangeConnection: OWN,
  ProfileChangeEdge: OWN,
  ProfileFieldChange: OWN,
  ProfileKeeping: OWN,
  Region: ANYBODY,
  RegionFacet: ANYBODY,
  Representation: ANYBODY, // one's own, those of people whom one looks after, those of the invited address
  Representative: MEMBERS,
  SignInSession: OWN,
  SubmittedApplication: ANYBODY,
  SystemStatus: ['ADMINISTRATOR'],
  Tile: ANYBODY,
  TimelineEntry: COORDINATORS,
  Translation: ANYBODY,
  Viewer: OWN,
  VisibilityRule: ANYBODY,
  WorkingLanguageEntry: ANYBODY,
  WrittenText: ANYBODY,
};

/** Fields that are less open than their type. */
export const FIELD_ACCESS: Readonly<Record<string, readonly Subject[]>> = {
  'Organization.mentorCount': MEMBERS,
  'Organization.viewerRole': OWN,
  'Representative.representationId': ['MANAGER', 'COORDINATOR'],
  'Organization.withheldAt': ['COORDINATOR'],
};

/** Whoever has one of the `wider` subjects has one of the `narrower` too. */
function covers(narrower: readonly Subject[], wider: readonly Subject[]): boolean {
  if (narrower.includes('ANYBODY')) return true;
  if (wider.includes('ANYBODY')) return false;
  return narrower.includes('ACCOUNT') || wider.every((subject) => narrower.includes(subject));
}

/** Who may be given a type; payloads of mutations are whose the mutation is. */
export function typeAccess(type: GraphQLObjectType): readonly Subject[] | null {
  return TYPE_ACCESS[type.name] ?? (type.name.endsWith('Payload') ? ANYBODY : null);
}

/** Every field that not everybody sees who sees its record, as `Organization.representatives`, with those who do. */
export function narrowFields(schema: GraphQLSchema): ReadonlyMap<string, readonly Subject[]> {
  const narrow = new Map<string, readonly Subject[]>();
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__') || roots.includes(type)) continue;
    const own = typeAccess(type);
    if (!own) throw new Error(`The type ${type.name} does not say who may see it`);
    if (type.name.endsWith('Payload')) continue;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      const target = getNamedType(field.type);
      const access = FIELD_ACCESS[name] ?? (isObjectType(target) ? typeAccess(target) : null) ?? own;
      if (!covers(access, own)) narrow.set(name, access);
    }
  }
  return narrow;
}

/** Answers null where the reader is none of those who may see a field; a narrow field that cannot be null stops the start. */
export function guardTypes(schema: GraphQLSchema): GraphQLSchema {
  for (const [name, subjects] of narrowFields(schema)) {
    const [type = '', fieldName = ''] = name.split('.');
    const field: GraphQLField<unknown, GraphqlContext> | undefined = (schema.getType(type) as GraphQLObjectType).getFields()[fieldName];
    if (!field || isNonNullType(field.type)) throw new Error(`The field ${name} is not for all who see its record, so it must be nullable`);
    field.resolve = guarded(field, subjects);
  }
  return schema;
}

function guarded(
  field: GraphQLField<unknown, GraphqlContext>,
  subjects: readonly Subject[],
): GraphQLField<unknown, GraphqlContext>['resolve'] {
  const resolve = field.resolve ?? defaultFieldResolver;
  return (source, args, context, info) =>
    subjects.some((subject) => isSubject(subject, context.actor)) ? resolve(source, args, context, info) : null;
}
