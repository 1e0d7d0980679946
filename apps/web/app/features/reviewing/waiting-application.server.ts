// An application as the queue names it: whose, since when, until when.
import type { WaitingApplicationFragment } from '../../graphql/generated/graphql';
import { longDay } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { Language } from '../../i18n/messages';

export function waitingApplication(application: WaitingApplicationFragment, language: Language) {
  const { id, number, status, submittedAt, ageDays, dueOn, isOverdue, approvals, approvalsNeeded, organizationName, region } = application;
  return {
    ...{ id, number, status, ageDays, isOverdue, approvals, approvalsNeeded },
    name: organizationName?.text ?? '',
    lang: organizationName ? langOf(organizationName, language) : undefined,
    region: region?.name.text ?? null,
    submitted: submittedAt ? longDay(submittedAt, language) : null,
    due: longDay(dueOn, language),
  };
}

export type WaitingApplication = ReturnType<typeof waitingApplication>;
