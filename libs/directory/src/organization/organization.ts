/** The organization as the directory speaks of it. */
import type { LocalizedText } from '#kernel';

/** Who the organization itself chose to be shown to. */
export const LISTINGS = ['PUBLIC', 'MEMBERS', 'COORDINATORS'] as const;
export type Listing = (typeof LISTINGS)[number];

/** Whom an organization is shown to: its listing, or nobody while it stands outside the network. */
export type ShownTo = Listing | 'NOBODY';

export const CONTACT_KINDS = ['EMAIL', 'PHONE', 'WEBSITE', 'OTHER'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const CONTACT_VISIBILITIES = ['PUBLIC', 'MEMBERS', 'COORDINATORS', 'ORGANIZATION'] as const;
export type ContactVisibility = (typeof CONTACT_VISIBILITIES)[number];

export interface Contact {
  readonly kind: ContactKind;
  readonly value: string;
  readonly visibility: ContactVisibility;
}

/** What a card shows; days are yyyy-mm-dd. */
export interface OrganizationCard {
  readonly id: string;
  readonly slug: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly regionCode: string;
  readonly focusAreaCodes: readonly string[];
  readonly workingLanguages: readonly string[];
  readonly listing: Listing;
  readonly memberSince: string;
  /** An ISO 8601 instant; null until the organization itself confirmed its profile. */
  readonly confirmedAt: string | null;
}

/** What the organization's own page shows besides, as far as the reader may see it. */
export interface OrganizationPage {
  readonly description: LocalizedText;
  readonly legalForm: string | null;
  readonly foundedYear: number | null;
  readonly website: string | null;
  readonly contacts: readonly Contact[];
  readonly servesWholeCountry: boolean;
  readonly servesRegionCodes: readonly string[];
}

export interface OrganizationRecord {
  readonly card: OrganizationCard;
  readonly page: OrganizationPage;
}

/** An organization to be written; ids are the caller's, so that what belongs to it can be written beside it. */
export interface NewOrganization {
  readonly id: string;
  readonly names: LocalizedText;
  readonly summaries: LocalizedText;
  readonly descriptions: LocalizedText;
  readonly legalForm: string | null;
  readonly bin: string | null;
  readonly regionCode: string;
  readonly servesRegionCodes: readonly string[];
  readonly servesWholeCountry: boolean;
  readonly focusAreaCodes: readonly string[];
  readonly workingLanguages: readonly string[];
  readonly foundedYear: number | null;
  readonly listing: Listing;
  /** The day from which it stands in the network, yyyy-mm-dd; null where it does not. */
  readonly memberSince: string | null;
  readonly contacts: readonly Contact[];
}
