// Inviting one person: what can be chosen, and what becomes of the form.
import { data, redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { InvitePersonDocument } from '../../graphql/generated/graphql';
import { isLanguage, localeOf } from '../../i18n/messages';
import { textOf } from '../identity/own-account.server';
import { APPOINTMENT_ROLES, PROGRAMME_ROLES } from '../people/people-words';
import { afterStaffRefusal, violationOf, type StaffAsked } from '../staff/staff.server';
import { organizationChoices } from './invitations.server';

/** Coordinators invite representatives, administrators people for every role. */
export async function inviteChoices(asked: StaffAsked) {
  return {
    roles: asked.isAdministrator ? APPOINTMENT_ROLES : PROGRAMME_ROLES,
    organizations: asked.isCoordinator ? await organizationChoices(asked) : [],
  };
}

export async function invitePerson(asked: StaffAsked, form: FormData) {
  const { language, area } = asked;
  const page = area === 'coordination' ? 'coordination/invitations' : 'administration/people';
  const given = {
    name: textOf(form, 'name', 200),
    email: textOf(form, 'email', 254),
    language: textOf(form, 'language'),
    as: textOf(form, 'as'),
    organization: textOf(form, 'organization'),
    position: textOf(form, 'position', 200),
  };
  const { representationRole, appointmentRole } = roleOf(given.as);
  if (representationRole && !given.organization) return refused(given, { organization: true });
  const input = {
    name: given.name,
    email: given.email,
    locale: localeOf(isLanguage(given.language) ? given.language : 'ru'),
    organizationId: representationRole ? given.organization : null,
    representationRole,
    appointmentRole,
    position: (representationRole && given.position) || null,
  };
  const { refusal } = await ask(asked, InvitePersonDocument, { input });
  if (!refusal) return redirect(`/${language}/${page}?done=invited`);
  if (refusal.reason === 'INVITATION_OPEN') return refused(given, { isOpen: true });
  if (refusal.code !== 'BAD_USER_INPUT') return afterStaffRefusal(asked, refusal, page);
  return refused(given, { name: violationOf(refusal, 'name'), email: violationOf(refusal, 'email') });
}

/** A role in the network, or a place in an organization. */
function roleOf(as: string) {
  const appointmentRole = APPOINTMENT_ROLES.find((one) => one === as) ?? null;
  if (appointmentRole) return { appointmentRole, representationRole: null };
  return { appointmentRole, representationRole: as === 'MANAGER' ? ('MANAGER' as const) : ('REPRESENTATIVE' as const) };
}

interface Problems {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  /** None was chosen. */
  readonly organization?: boolean;
  /** An invitation of theirs waits for an answer already. */
  readonly isOpen?: boolean;
}

function refused(given: Readonly<Record<string, string>>, problems: Problems) {
  return data({ given, problems }, { status: 400 });
}
