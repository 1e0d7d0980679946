// The invitations: how each stands, how many stand so, and the waves that they went out in.
import { redirect } from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import {
  InvitableOrganizationsDocument,
  InvitationsPageDocument,
  ResendInvitationDocument,
  WithdrawInvitationDocument,
  type InvitableOrganizationsQuery,
  type InvitationState,
} from '../../graphql/generated/graphql';
import { instantInWords } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import { textOf, type Asked } from '../identity/own-account.server';
import { afterStaffRefusal, type StaffAsked } from '../staff/staff.server';
import { INVITATION_STATES } from './invitation-words';

export interface InvitationFilter {
  readonly state: InvitationState | null;
  readonly waveId: string | null;
}

export function invitationFilter(search: URLSearchParams): InvitationFilter {
  return {
    state: INVITATION_STATES.find((one) => one === search.get('state')) ?? null,
    waveId: search.get('wave')?.slice(0, 200) || null,
  };
}

/** A page of them; where the address names another list's cursor or no wave, the beginning of all. */
export async function invitationsPage(asked: StaffAsked, filter: InvitationFilter, after: string | null) {
  const { language } = asked;
  const found = await ask(asked, InvitationsPageDocument, { filter, after });
  const { invitations, invitationWaves } =
    found.data ?? (await askFor(asked, InvitationsPageDocument, { filter: { state: filter.state, waveId: null }, after: null }));
  return {
    isFirst: after === null || found.data === null,
    next: invitations.pageInfo.hasNextPage ? (invitations.pageInfo.endCursor ?? null) : null,
    counts: countsOf(invitations.counts, filter.state),
    waves: invitationWaves.map(({ id, sentAt, counts }) => ({ id, sent: instantInWords(sentAt, language), counts: countsOf(counts) })),
    invitations: invitations.edges.map(({ node: { sentAt, expiresAt, acceptedAt, organization, ...invitation } }) => ({
      id: invitation.id,
      name: invitation.name,
      email: invitation.email,
      state: invitation.state,
      role: invitation.appointmentRole ?? null,
      representation: invitation.representationRole ?? null,
      organization: organization && {
        slug: organization.slug,
        name: organization.name.text,
        lang: langOf(organization.name, language),
      },
      sent: instantInWords(sentAt, language),
      expires: instantInWords(expiresAt, language),
      accepted: acceptedAt ? instantInWords(acceptedAt, language) : null,
    })),
  };
}

/** Those that there are, and the one that was asked for, in the order in which the page shows them. */
function countsOf(counts: readonly { readonly state: InvitationState; readonly count: number }[], asked: InvitationState | null = null) {
  const known = new Map(counts.map(({ state, count }) => [state, count]));
  return INVITATION_STATES.map((state) => ({ state, count: known.get(state) ?? 0 })).filter(
    ({ state, count }) => count > 0 || state === asked,
  );
}

export async function changeInvitation(asked: StaffAsked, form: FormData): Promise<Response> {
  const page = 'coordination/invitations';
  const input = { invitationId: textOf(form, 'invitation') };
  const isWithdrawn = textOf(form, 'change') === 'withdraw';
  const { refusal } = await (isWithdrawn
    ? ask(asked, WithdrawInvitationDocument, { input })
    : ask(asked, ResendInvitationDocument, { input }));
  if (refusal) return afterStaffRefusal(asked, refusal, page);
  return redirect(`/${asked.language}/${page}?done=${isWithdrawn ? 'withdrawn' : 'resent'}`);
}

/** Every organization that the reader may see, by name. */
export async function organizationChoices(asked: Asked) {
  const found: { id: string; name: string; lang: string | undefined }[] = [];
  for (let after: string | null = null; ;) {
    const { organizations }: InvitableOrganizationsQuery = await askFor(asked, InvitableOrganizationsDocument, { after });
    found.push(...organizations.edges.map(({ node: { id, name } }) => ({ id, name: name.text, lang: langOf(name, asked.language) })));
    after = organizations.pageInfo.endCursor ?? null;
    if (!organizations.pageInfo.hasNextPage || after === null) return found;
  }
}
