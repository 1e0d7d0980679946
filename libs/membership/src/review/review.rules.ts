/** What stands between a reviewer and an application. */
import type { ApplicationForm } from '../application/application.js';

export type ReviewObstacle = 'ALREADY_REVIEWED' | 'CONFLICT_DECLARED' | 'OWN_ORGANIZATION';

/** What the network knows of a reviewer, for telling whether the application is their own organization's. */
export interface Reviewer {
  readonly mailboxes: readonly string[];
  readonly bins: readonly string[];
  readonly organizationIds: readonly string[];
}

/** From such a score on two organizations are one, as far as a reviewer's interest goes. */
const SAME_SCORE = 90;

/** Whether the reviewer is named in the application, or represents the organization under its number or its likeness. */
export function isOwnOrganization(
  form: ApplicationForm,
  resemblances: readonly { readonly organizationId: string; readonly score: number }[],
  reviewer: Reviewer,
): boolean {
  const named = [form.email, ...form.representatives.map(({ email }) => email)];
  return (
    named.some((email) => reviewer.mailboxes.includes(email)) ||
    (form.bin !== null && reviewer.bins.includes(form.bin)) ||
    resemblances.some(({ organizationId, score }) => score >= SAME_SCORE && reviewer.organizationIds.includes(organizationId))
  );
}

export const APPLICATION_GAPS = ['BIN', 'HEAD', 'LEGAL_FORM', 'PHONE', 'SUMMARY', 'SUPPORT'] as const;
export type ApplicationGap = (typeof APPLICATION_GAPS)[number];

/** What a complete application would have besides what every one must have. */
export function gapsIn(form: ApplicationForm): ApplicationGap[] {
  const missing: Readonly<Record<ApplicationGap, boolean>> = {
    BIN: form.bin === null && form.legalForm !== 'INITIATIVE_GROUP',
    HEAD: form.headName === null,
    LEGAL_FORM: form.legalForm === null,
    PHONE: form.phone === null,
    SUMMARY: Object.keys(form.summaries).length === 0,
    SUPPORT: form.support === null,
  };
  return APPLICATION_GAPS.filter((gap) => missing[gap]);
}
