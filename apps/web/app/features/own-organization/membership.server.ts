// How an organization's membership stands, for its people and coordinators, and the steps that they take.
import { data, redirect } from 'react-router';
import { ask, fault } from '../../graphql/execute.server';
import {
  ChangeMembershipDocument,
  LeaveNetworkDocument,
  OrganizationMembershipDocument,
  type MembershipReason,
  type MembershipStatus,
} from '../../graphql/generated/graphql';
import { longDay } from '../../i18n/dates.server';
import { choiceOf, textOf, type Asked } from '../identity/own-account.server';
import { sessionContext } from '../identity/session.server';
import { LEAVING_REASONS, STEP_REASONS } from './membership-words';
import { afterKeeperRefusal, type OwnOrganizationAsked } from './own-organization.server';

const NOTE_LENGTH = 500;
const STEPS = ['ACTIVE', 'SUSPENDED', 'EXITED'] as const satisfies readonly MembershipStatus[];

/** Null for whoever is neither of its people nor a coordinator. */
export async function membershipOf(asked: Asked, slug: string) {
  if (!asked.context.get(sessionContext)) return null;
  const { data: found, refusal } = await ask(asked, OrganizationMembershipDocument, { slug });
  if (refusal && refusal.code !== 'NOT_FOUND') throw fault(asked.context, `A membership was refused: ${refusal.code}`);
  const membership = found?.organization?.membership;
  if (!membership) return null;
  const { status, since, until, nextSteps, history } = membership;
  const day = (when: string): string => longDay(when, asked.language);
  return {
    status,
    since: day(since),
    until: until ? day(until) : null,
    nextSteps,
    history: history.map((step) => ({
      status: step.status,
      since: day(step.since),
      reason: step.reason,
      note: step.note ?? null,
      by: step.by?.displayName ?? null,
    })),
  };
}

export type ShownMembership = NonNullable<Awaited<ReturnType<typeof membershipOf>>>;

/** A step by a coordinator, or a manager's way out of the network. */
export async function takeStep(asked: OwnOrganizationAsked, form: FormData) {
  const given = { status: choiceOf(form, 'step', STEPS) ?? 'EXITED', note: textOf(form, 'note', NOTE_LENGTH) };
  const reason = choiceOf(form, 'reason', (asked.isCoordinator ? STEP_REASONS[given.status] : LEAVING_REASONS) ?? []);
  if (!reason) return refused(given, { reason: true });
  const { refusal } = await send(asked, { ...given, reason });
  if (refusal?.code === 'BAD_USER_INPUT') return refused(given, { note: refusal.violations[0]?.message });
  if (refusal) return afterKeeperRefusal(asked, refusal, '');
  // to its people an organization outside the network is not there
  if (!asked.isCoordinator) return redirect(`/${asked.language}/account?done=left`);
  return redirect(`/${asked.language}/members/${asked.organization.slug}?done=${given.status}#membership`);
}

interface Step {
  readonly status: MembershipStatus;
  readonly reason: MembershipReason;
  readonly note: string;
}

function send(asked: OwnOrganizationAsked, { status, reason, note }: Step) {
  const input = { organizationId: asked.organization.id, reason, note: note || null };
  return asked.isCoordinator
    ? ask(asked, ChangeMembershipDocument, { input: { ...input, status } })
    : ask(asked, LeaveNetworkDocument, { input });
}

interface Problems {
  /** None was chosen. */
  readonly reason?: boolean;
  readonly note?: string | undefined;
}

function refused(given: { readonly status: MembershipStatus; readonly note: string }, problems: Problems) {
  return data({ given, problems }, { status: 400 });
}

export type RefusedStep = Awaited<ReturnType<typeof refused>>['data'];
