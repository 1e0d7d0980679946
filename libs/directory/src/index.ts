export { DirectoryModule } from './directory.module.js';
export { ORGANIZATION_ORDERS, type OrganizationOrder } from './organization/organization-cursor.rules.js';
export {
  ORGANIZATION_MATCHES,
  type OrganizationMatch,
  type NetworkFigures,
  type VocabularyCounts,
} from './organization/organization-list.repository.js';
export type { OrganizationProfile, StoredProfile, TextField } from './organization/organization-profile.js';
export { OrganizationProfiles } from './organization/organization-profiles.js';
export { OrganizationRegister, type NewRepresentation } from './organization/organization-register.js';
export { OrganizationStanding } from './organization/organization-standing.js';
export {
  OrganizationService,
  type FoundOrganization,
  type OrganizationFilter,
  type OrganizationList,
  type OrganizationListInput,
} from './organization/organization.service.js';
export type { OrganizationListError, OrganizationNotFound, WithholdingRefused } from './organization/organization.errors.js';
export {
  CONTACT_KINDS,
  CONTACT_VISIBILITIES,
  LISTINGS,
  WITHHELD_FIELDS,
  type Contact,
  type ContactKind,
  type ContactVisibility,
  type Listing,
  type NewOrganization,
  type OrganizationCard,
  type OrganizationPage,
  type OrganizationRecord,
  type ProfileKeeping,
  type WithheldField,
} from './organization/organization.js';
export {
  REPRESENTATION_ROLES,
  type MemberPerson,
  type Representation,
  type RepresentationRole,
  type Representative,
} from './representation/representation.js';
export { RepresentationChanges } from './representation/representation-changes.service.js';
export type { RepresentationError } from './representation/representation.errors.js';
export { RepresentationService } from './representation/representation.service.js';
export { WithholdingService, type Withholding } from './organization/withholding.service.js';
export { AUDIENCES, visibilityRules, type Audience, type VisibilityRule } from './organization/organization-visibility.rules.js';
