/** What an organization says of itself, whole and as it is kept: for whoever keeps it true. */
import type { Locale, LocalizedText } from '#kernel';
import type { Contact, Listing, WithheldField } from './organization.js';

export interface OrganizationProfile {
  readonly names: LocalizedText;
  readonly summaries: LocalizedText;
  readonly descriptions: LocalizedText;
  /** With what it can help other members. */
  readonly helpOffered: LocalizedText;
  /** With what it looks for help. */
  readonly helpSought: LocalizedText;
  /** The language in which these are written first. */
  readonly sourceLocale: Locale;
  readonly legalForm: string | null;
  readonly bin: string | null;
  readonly regionCode: string;
  readonly locality: string | null;
  readonly servesRegionCodes: readonly string[];
  readonly servesWholeCountry: boolean;
  readonly focusAreaCodes: readonly string[];
  readonly workingLanguages: readonly string[];
  readonly foundedYear: number | null;
  readonly listing: Listing;
  readonly withheldFields: readonly WithheldField[];
  /** The website among them. */
  readonly contacts: readonly Contact[];
  readonly logoId: string | null;
}

/** Those that are written in three languages. */
export type TextField = 'descriptions' | 'helpOffered' | 'helpSought' | 'names' | 'summaries';

/** As it is kept, with what nobody writes. */
export interface StoredProfile extends OrganizationProfile {
  readonly id: string;
  /** Grows with every change, so that nobody overwrites what they have not seen. */
  readonly version: number;
  /** Translations behind their source, as `summaries:KK`. */
  readonly outdatedTexts: readonly string[];
}
