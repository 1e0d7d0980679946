/** The way of an application, in one place: its states, which step leads from which to which, and until when something may be done. */
import { addDays, dayOf, instantOn } from '#kernel';

export const APPLICATION_STATUSES = ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN'] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** Where each state can lead. SUBMITTED waits for the e-mail to be proven; after a verdict nothing follows. */
export const APPLICATION_STEPS: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  DRAFT: ['SUBMITTED', 'WITHDRAWN'],
  SUBMITTED: ['IN_REVIEW', 'WITHDRAWN'],
  IN_REVIEW: ['CHANGES_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN'],
  CHANGES_REQUESTED: ['IN_REVIEW', 'WITHDRAWN'],
  APPROVED: [],
  REJECTED: [],
  WITHDRAWN: [],
};

export function mayBecome(from: ApplicationStatus, to: ApplicationStatus): boolean {
  return APPLICATION_STEPS[from].includes(to);
}

/** What an applicant may still write. */
export function mayEdit(status: ApplicationStatus): boolean {
  return status === 'DRAFT' || status === 'CHANGES_REQUESTED';
}

/** What reviewers see: never a draft, and nothing before the e-mail is proven. */
export const SEEN_BY_REVIEWERS: readonly ApplicationStatus[] = ['IN_REVIEW', 'CHANGES_REQUESTED', 'APPROVED', 'REJECTED', 'WITHDRAWN'];

/** Days without a change, or without a proof of the e-mail, after which an application is deleted. */
export const IDLE_DAYS = 30;

/** Days after a verdict, or its withdrawal, after which an application is deleted: what its people wrote has served its purpose. */
export const KEPT_DAYS = 365;

const REVIEW_WORKING_DAYS = 10;

/** The day by which reviewers decide. */
export function reviewDueOn(submittedAt: Date, isWorkingDay: (day: string) => boolean): string {
  let day = dayOf(submittedAt);
  for (let left = REVIEW_WORKING_DAYS; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** What was submitted before that instant should have been decided: whose last day lies before today. */
export function overdueBefore(today: string, isWorkingDay: (day: string) => boolean): Date {
  let day = addDays(today, -1);
  for (let passed = 0; passed < REVIEW_WORKING_DAYS; day = addDays(day, -1)) if (isWorkingDay(day)) passed += 1;
  return instantOn(addDays(day, 1), 0);
}

/** The day on which what was not touched again is deleted. */
export function deletedOn(savedAt: Date): string {
  return addDays(dayOf(savedAt), IDLE_DAYS);
}

export const VERDICTS = ['APPROVE', 'REQUEST_CHANGES', 'REJECT'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a verdict makes of an application in review that has so many approvals, this one among them. */
export function statusAfter(verdict: Verdict, approvals: { readonly given: number; readonly needed: number }): ApplicationStatus {
  switch (verdict) {
    case 'APPROVE':
      return approvals.given >= approvals.needed ? 'APPROVED' : 'IN_REVIEW';
    case 'REQUEST_CHANGES':
      return 'CHANGES_REQUESTED';
    case 'REJECT':
      return 'REJECTED';
  }
}

/** Whoever returns or rejects says why. */
export function needsReason(verdict: Verdict): boolean {
  return verdict !== 'APPROVE';
}
