// Who represents an organization and who was invited to, and what becomes of an invitation.
import { data, redirect } from 'react-router';
import { ask, askFor, type Refusal } from '../../graphql/execute.server';
import {
  ChangeRepresentationRoleDocument,
  EndRepresentationDocument,
  InvitePersonDocument,
  RepresentativesPageDocument,
  ResendInvitationDocument,
  WithdrawInvitationDocument,
  type RepresentationRole,
} from '../../graphql/generated/graphql';
import { instantInWords, today } from '../../i18n/dates.server';
import { LANGUAGES, localeOf } from '../../i18n/messages';
import { choiceOf, textOf } from '../identity/own-account.server';
import { refusedForm, withProblems } from '../identity/refused-form.server';
import { isOpen } from '../invitations/invitation-words';
import { afterKeeperRefusal, type OwnOrganizationAsked } from './own-organization.server';

const PAGE = 'people';
const ROLES = ['REPRESENTATIVE', 'MANAGER'] as const satisfies readonly RepresentationRole[];

/** The representatives of today, and the invitations that nobody has answered yet. */
export async function representativesPage(asked: OwnOrganizationAsked) {
  const { organization: own, language } = asked;
  const found = await askFor(asked, RepresentativesPageDocument, { slug: own.slug, filter: { organizationId: own.id } });
  const { workingLanguages } = found;
  return {
    organization: own,
    today: today(),
    representatives: (found.organization?.representatives ?? []).map(({ representationId, name, position, role, languages }) => ({
      // null where the reader may not change it
      id: representationId ?? null,
      name,
      position: position ?? null,
      role,
      languages: workingLanguages.filter(({ code }) => languages.includes(code)).map((one) => one.name.text),
    })),
    invitations: found.invitations.edges
      .filter(({ node }) => isOpen(node.state))
      .map(({ node: { id, name, email, state, sentAt, expiresAt, representationRole } }) => ({
        id,
        name,
        email,
        state,
        role: representationRole ?? null,
        sent: instantInWords(sentAt, language),
        expires: instantInWords(expiresAt, language),
      })),
  };
}

/** A role changed or ended, an invitation, or another answer to one that waits. */
export async function changeRepresentatives(asked: OwnOrganizationAsked, form: FormData) {
  switch (textOf(form, 'change')) {
    case 'role':
      return changeRole(asked, form);
    case 'end':
      return endRole(asked, form);
    case 'resend':
      return changed(asked, 'resent', await ask(asked, ResendInvitationDocument, { input: { invitationId: textOf(form, 'invitation') } }));
    case 'withdraw':
      return changed(
        asked,
        'withdrawn',
        await ask(asked, WithdrawInvitationDocument, { input: { invitationId: textOf(form, 'invitation') } }),
      );
    default:
      return invite(asked, form);
  }
}

async function changeRole(asked: OwnOrganizationAsked, form: FormData) {
  const representationId = textOf(form, 'representation');
  const role = choiceOf(form, 'role', ROLES) ?? 'REPRESENTATIVE';
  const answer = await ask(asked, ChangeRepresentationRoleDocument, { input: { representationId, role } });
  return (answer.refusal && refusedRole(representationId, answer.refusal)) ?? changed(asked, 'role', answer);
}

/** At once, or on a day to come. */
async function endRole(asked: OwnOrganizationAsked, form: FormData) {
  const representationId = textOf(form, 'representation');
  const answer = await ask(asked, EndRepresentationDocument, { input: { representationId, until: textOf(form, 'until', 10) || null } });
  return (answer.refusal && refusedRole(representationId, answer.refusal)) ?? changed(asked, 'ended', answer);
}

/** Null where the refusal has no words here. */
function refusedRole(id: string, { code, reason, violations }: Refusal) {
  if (reason === 'LAST_MANAGER') return data({ representation: id, isLastManager: true, until: undefined }, { status: 409 });
  if (code !== 'BAD_USER_INPUT') return null;
  return data({ representation: id, isLastManager: false, until: violations[0]?.message }, { status: 400 });
}

export interface RefusedRole {
  readonly representation: string;
  /** The profile would be nobody's. */
  readonly isLastManager: boolean;
  /** What is wrong with the day. */
  readonly until: string | undefined;
}

async function invite(asked: OwnOrganizationAsked, form: FormData) {
  const given = {
    name: textOf(form, 'name', 200),
    email: textOf(form, 'email', 254),
    position: textOf(form, 'position', 200),
    representationRole: choiceOf(form, 'role', ROLES) ?? 'REPRESENTATIVE',
    locale: choiceOf(form, 'locale', LANGUAGES.map(localeOf)) ?? localeOf(asked.language),
  };
  const input = { ...given, position: given.position || null, organizationId: asked.organization.id };
  const answer = await ask(asked, InvitePersonDocument, { input });
  if (answer.refusal?.reason === 'INVITATION_OPEN') return data({ problem: 'open' as const, errors: {}, given }, { status: 400 });
  const refused = answer.refusal && refusedForm(answer.refusal);
  return refused ? withProblems({ ...refused, given }) : changed(asked, 'invited', answer);
}

function changed(asked: OwnOrganizationAsked, done: string, { refusal }: Pick<Awaited<ReturnType<typeof ask>>, 'refusal'>): Response {
  if (refusal) return afterKeeperRefusal(asked, refusal, PAGE);
  return redirect(`/${asked.language}/members/${asked.organization.slug}/${PAGE}?done=${done}`);
}
