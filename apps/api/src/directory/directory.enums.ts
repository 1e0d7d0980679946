/** The codes of the directory in the schema; every domain's types may use them. */
import { CONTACT_KINDS, CONTACT_VISIBILITIES, LISTINGS, REPRESENTATION_ROLES, WITHHELD_FIELDS } from '#directory';
import { enumOf } from '../gateway/graphql/enums.js';

export const ListingEnum = enumOf('Listing', LISTINGS, 'Whom an organization chose to be shown to');
export const ContactKindEnum = enumOf(
  'ContactKind',
  CONTACT_KINDS.filter((kind) => kind !== 'WEBSITE'),
  'The website is a field of its own',
);
export const ContactVisibilityEnum = enumOf('ContactVisibility', CONTACT_VISIBILITIES);
export const RepresentationRoleEnum = enumOf('RepresentationRole', REPRESENTATION_ROLES, 'MANAGER: keeps the profile of the organization');
export const WithheldFieldEnum = enumOf(
  'WithheldField',
  WITHHELD_FIELDS,
  'Kept from other members; coordinators and its own people see it',
);
