// Who represents an organization and who was invited to, and what becomes of an invitation.
import { data, redirect } from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import {
  InvitePersonDocument,
  RepresentativesPageDocument,
  ResendInvitationDocument,
  WithdrawInvitationDocument,
  type RepresentationRole,
} from '../../graphql/generated/graphql';
import { instantInWords } from '../../i18n/dates.server';
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
    representatives: (found.organization?.representatives ?? []).map(({ name, position, role, languages }) => ({
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

/** An invitation, or another answer to one that waits. */
export async function changeRepresentatives(asked: OwnOrganizationAsked, form: FormData) {
  switch (textOf(form, 'change')) {
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
