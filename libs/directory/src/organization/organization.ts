/** The organization as the directory speaks of it. */
import type { Locale, LocalizedText, TranslatedText } from '#kernel';

/** Who the organization itself chose to be shown to. */
export const LISTINGS = ['PUBLIC', 'MEMBERS', 'COORDINATORS'] as const;
export type Listing = (typeof LISTINGS)[number];

/** Whom an organization is shown to: its listing, or nobody while it stands outside the network. */
export type ShownTo = Listing | 'NOBODY';

/** What an organization can keep from other members; coordinators and its own people see it. */
export const WITHHELD_FIELDS = ['BIN', 'LEGAL_FORM'] as const;
export type WithheldField = (typeof WITHHELD_FIELDS)[number];

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
  readonly name: TranslatedText;
  readonly summary: TranslatedText;
  readonly regionCode: string;
  readonly focusAreaCodes: readonly string[];
  readonly workingLanguages: readonly string[];
  readonly listing: Listing;
  readonly memberSince: string;
  /** An ISO 8601 instant; null until the organization itself confirmed its profile. */
  readonly confirmedAt: string | null;
  /** An ISO 8601 instant; absent unless coordinators withhold it, who alone see it then. */
  readonly withheldAt?: string;
}

/** What the organization's own page shows besides, as far as the reader may see it. */
export interface OrganizationPage {
  readonly description: TranslatedText;
  /** With what it can help other members, and with what it looks for help. */
  readonly helpOffered: TranslatedText;
  readonly helpSought: TranslatedText;
  /** City or village of its seat. */
  readonly locality: string | null;
  readonly legalForm: string | null;
  /** Null where there is none, or where the reader may not know. */
  readonly bin: string | null;
  readonly logoId: string | null;
  /** For who keeps the profile: null to everybody else. */
  readonly keeping: ProfileKeeping | null;
  readonly foundedYear: number | null;
  readonly website: string | null;
  readonly contacts: readonly Contact[];
  readonly servesWholeCountry: boolean;
  readonly servesRegionCodes: readonly string[];
}

/** What only who keeps a profile has to know. */
export interface ProfileKeeping {
  readonly withheldFields: readonly WithheldField[];
  readonly sourceLocale: Locale;
  readonly version: number;
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
  readonly locality?: string | null;
  /** Absent: the BIN. */
  readonly withheldFields?: readonly WithheldField[];
  /** Absent: Russian, or the first that it has a name in. */
  readonly sourceLocale?: Locale;
}
