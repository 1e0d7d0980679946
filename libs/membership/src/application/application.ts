/** An application for membership as its domain speaks of it. */
import type { Listing, WithheldField } from '#directory';
import type { Locale, LocalizedText } from '#kernel';
import type { ApplicationStatus, Verdict } from './application.rules.js';

/** MEMBERSHIP: to decide on the application and to be a member. NEWS: to be written to about the network. */
export const APPLICATION_CONSENT_PURPOSES = ['MEMBERSHIP', 'NEWS'] as const;
export type ApplicationConsentPurpose = (typeof APPLICATION_CONSENT_PURPOSES)[number];

export interface ApplicationRepresentative {
  readonly name: string;
  /** A mailbox. */
  readonly email: string;
  readonly role: 'MANAGER' | 'REPRESENTATIVE';
  readonly position: string | null;
}

export interface GivenConsent {
  readonly purpose: ApplicationConsentPurpose;
  readonly version: string;
}

/** What an applicant writes; in a draft anything may be missing. It is kept sealed. */
export interface ApplicationForm {
  /** The applicant's mailbox. */
  readonly email: string;
  readonly names: LocalizedText;
  readonly summaries: LocalizedText;
  readonly legalForm: string | null;
  readonly bin: string | null;
  readonly regionCode: string | null;
  readonly locality: string | null;
  readonly headName: string | null;
  readonly foundedYear: number | null;
  readonly website: string | null;
  /** E.164. */
  readonly phone: string | null;
  readonly servesRegionCodes: readonly string[];
  readonly servesWholeCountry: boolean;
  readonly focusAreaCodes: readonly string[];
  readonly workingLanguages: readonly string[];
  readonly listing: Listing;
  readonly withheld: readonly WithheldField[];
  readonly representatives: readonly ApplicationRepresentative[];
  /** Why it wants to join. */
  readonly statement: string;
  /** Which members speak for it. */
  readonly support: string | null;
  readonly memorandumVersion: string | null;
  readonly consents: readonly GivenConsent[];
}

/** An application without what is sealed. */
export interface ApplicationRecord {
  readonly id: string;
  readonly number: number;
  readonly status: ApplicationStatus;
  readonly locale: Locale;
  readonly regionCode: string | null;
  readonly emailProvenAt: Date | null;
  readonly savedAt: Date;
  readonly submittedAt: Date | null;
  readonly decidedAt: Date | null;
  readonly appealOf: string | null;
  /** The member that it became. */
  readonly organizationId: string | null;
}

export interface Application extends ApplicationRecord {
  readonly form: ApplicationForm;
  /** Why it was returned or rejected. */
  readonly reason: string | null;
}

export interface ApplicationReview {
  readonly reviewerId: string;
  readonly verdict: Verdict;
  readonly reason: string | null;
  readonly at: Date;
  /** An approval that counts no longer, for the application was returned since. */
  readonly isVoid: boolean;
}

export const REVIEW_CHECKS = ['FITS_MEMORANDUM', 'REPRESENTATIVES_CONFIRMED', 'NOT_YET_MEMBER', 'NO_OWN_INTEREST'] as const;
export type ReviewCheck = (typeof REVIEW_CHECKS)[number];

export const DUPLICATE_REASONS = ['BIN', 'EMAIL_DOMAIN', 'NAME', 'PHONE'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** An organization that looks like the applicant. */
export interface Resemblance {
  readonly organizationId: string;
  /** 1 to 100. */
  readonly score: number;
  readonly because: readonly DuplicateReason[];
}
