// What a reviewer does on the bench: ticks what was looked at, decides, or declares a conflict of interest.
import { data, redirect } from 'react-router';
import { ask, type Refusal } from '../../graphql/execute.server';
import {
  CheckApplicationDocument,
  DeclareConflictOfInterestDocument,
  ReviewApplicationDocument,
  type ReviewVerdict,
} from '../../graphql/generated/graphql';
import { choicesOf, textOf } from '../identity/own-account.server';
import { afterStaffRefusal, violationOf, type StaffAsked } from '../staff/staff.server';
import { withoutIin } from '../joining/bin';
import { APPLICATIONS, CHECKS, VERDICTS } from './review-words';

/** Why the decision was not taken, and what it was. */
export interface VerdictProblem {
  readonly problem: 'NO_VERDICT' | 'REASON' | 'ALREADY_REVIEWED' | 'APPLICATION_CLOSED' | 'BIN_TAKEN';
  /** At the field of the reason. */
  readonly reasonError: string | null;
  readonly verdict: ReviewVerdict | null;
  readonly reason: string;
}

/** What the state of the application refuses; the page says it in words of its own. */
const TOLD = ['ALREADY_REVIEWED', 'APPLICATION_CLOSED', 'BIN_TAKEN'] as const;

export async function changeApplication(asked: StaffAsked, applicationId: string, form: FormData) {
  const page = `${APPLICATIONS}/${applicationId}`;
  const here = `/${asked.language}/${page}`;
  if (form.get('change') === 'conflict') {
    const { refusal } = await ask(asked, DeclareConflictOfInterestDocument, { input: { applicationId } });
    return refusal ? afterStaffRefusal(asked, refusal, page) : redirect(`${here}?done=conflict`);
  }
  const unticked = await tick(asked, applicationId, form);
  if (unticked) return afterStaffRefusal(asked, unticked, page);
  return form.get('change') === 'check' ? redirect(`${here}?done=checked`) : decide(asked, applicationId, form);
}

/** Sends what changed since the page was read, so that what another reviewer ticked meanwhile stays. */
async function tick(asked: StaffAsked, applicationId: string, form: FormData): Promise<Refusal | null> {
  const [was, is] = [choicesOf(form, 'was', CHECKS), choicesOf(form, 'checks', CHECKS)];
  for (const check of CHECKS) {
    const isDone = is.includes(check);
    if (isDone === was.includes(check)) continue;
    const { refusal } = await ask(asked, CheckApplicationDocument, { input: { applicationId, check, isDone } });
    if (refusal) return refusal;
  }
  return null;
}

async function decide(asked: StaffAsked, applicationId: string, form: FormData) {
  const verdict = VERDICTS.find((one) => one === form.get('verdict')) ?? null;
  const reason = textOf(form, 'reason', 2_000);
  const refused = (problem: VerdictProblem['problem'], reasonError: string | null = null) =>
    data<VerdictProblem>({ problem, reasonError, verdict, reason: withoutIin(reason) }, { status: 400 });
  if (!verdict) return refused('NO_VERDICT');
  const { refusal } = await ask(asked, ReviewApplicationDocument, { input: { applicationId, verdict, reason: reason.trim() || null } });
  if (!refusal) return redirect(`/${asked.language}/${APPLICATIONS}/${applicationId}?done=${verdict}`);
  const reasonError = violationOf(refusal, 'reason');
  if (reasonError) return refused('REASON', reasonError);
  const page = `${APPLICATIONS}/${applicationId}`;
  const told = TOLD.find((one) => one === refusal.reason);
  if (told) return refused(told);
  if (refusal.reason === 'OWN_ORGANIZATION' || refusal.reason === 'CONFLICT_DECLARED') return redirect(`/${asked.language}/${page}`); // which says why
  return afterStaffRefusal(asked, refusal, page);
}
