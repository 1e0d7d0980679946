// One person's page: what it shows, and what its forms change.
import { data, redirect } from 'react-router';
import { ask, type Refusal } from '../../graphql/execute.server';
import {
  AppointDocument,
  DisableAccountDocument,
  EnableAccountDocument,
  EndAppointmentDocument,
  LockAccountDocument,
  PersonPageDocument,
} from '../../graphql/generated/graphql';
import { instantInWords, longDay, today } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import { textOf } from '../identity/own-account.server';
import { afterStaffRefusal, violationOf, type StaffAsked } from '../staff/staff.server';
import { APPOINTMENT_ROLES, PROGRAMME_ROLES } from './people-words';

/** The person of an id; null where there is none. */
export async function personPage(asked: StaffAsked, id: string) {
  const { language, isAdministrator } = asked;
  const { data: answer } = await ask(asked, PersonPageDocument, { id });
  if (!answer) return null;
  const { person, workingLanguages, regions } = answer;
  const grantable = isAdministrator ? APPOINTMENT_ROLES : PROGRAMME_ROLES;
  const day = today();
  const scopes = new Map(regions.map(({ code, name }) => [code, name.text]));
  return {
    id: person.id,
    name: person.name,
    email: person.email ?? null,
    accountId: person.accountId ?? null,
    accountState: person.accountState,
    hasSecondFactor: person.hasSecondFactor,
    lastSignIn: person.lastSignInAt ? instantInWords(person.lastSignInAt, language) : null,
    invited: person.invitation && { state: person.invitation.state, sent: instantInWords(person.invitation.sentAt, language) },
    languages: workingLanguages.filter(({ code }) => person.languages.includes(code)).map(({ name }) => name.text),
    representations: person.representations.map(({ id: key, role, position, since, until, organizationName, organization }) => ({
      id: key,
      role,
      position: position ?? null,
      name: organizationName?.text ?? '',
      lang: organizationName ? langOf(organizationName, language) : undefined,
      slug: organization?.slug ?? null,
      since: longDay(since, language),
      until: until ? longDay(until, language) : null,
    })),
    appointments: person.appointments.map(({ id: key, role, scope, since, until }) => ({
      id: key,
      role,
      // a region by its name; a language's code has words on the page
      scope: scope ? { code: scope, name: scopes.get(scope) ?? null } : null,
      since: longDay(since, language),
      until: until ? longDay(until, language) : null,
      mayEnd: grantable.includes(role) && (!until || until >= day),
    })),
    grantable,
    regions: regions.map(({ code, name }) => ({ code, name: name.text })),
    mayDisable: isAdministrator,
  };
}

/** Why a form of the page was not taken. */
export interface PersonProblem {
  readonly problem: 'ALREADY_APPOINTED' | 'LAST_ADMINISTRATOR' | 'INPUT';
  readonly form: 'appoint' | 'account' | 'appointments';
  readonly errors: Readonly<Record<string, string | undefined>>;
}

export async function changePerson(asked: StaffAsked, id: string, form: FormData) {
  const accountId = textOf(form, 'account');
  switch (textOf(form, 'change')) {
    case 'appoint':
      return appoint(asked, id, form);
    case 'end': {
      const input = { appointmentId: textOf(form, 'appointment') };
      return answered(asked, { id, done: 'ended', form: 'appointments' }, await ask(asked, EndAppointmentDocument, { input }));
    }
    case 'disable': {
      const input = { accountId, reason: textOf(form, 'reason') };
      return answered(asked, { id, done: 'disabled', form: 'account' }, await ask(asked, DisableAccountDocument, { input }));
    }
    case 'enable':
      return answered(asked, { id, done: 'enabled', form: 'account' }, await ask(asked, EnableAccountDocument, { input: { accountId } }));
    case 'lock':
      return answered(asked, { id, done: 'locked', form: 'account' }, await ask(asked, LockAccountDocument, { input: { accountId } }));
    default:
      return redirect(`/${asked.language}/${asked.area}/people/${id}`);
  }
}

async function appoint(asked: StaffAsked, personId: string, form: FormData) {
  const role = APPOINTMENT_ROLES.find((one) => one === textOf(form, 'role'));
  if (!role) return redirect(`/${asked.language}/${asked.area}/people/${personId}`);
  const input = { personId, role, scope: textOf(form, 'scope') || null, until: textOf(form, 'until') || null };
  return answered(asked, { id: personId, done: 'appointed', form: 'appoint' }, await ask(asked, AppointDocument, { input }));
}

interface Change {
  readonly id: string;
  readonly done: string;
  readonly form: PersonProblem['form'];
}

function answered(asked: StaffAsked, { id, done, form }: Change, { refusal }: { readonly refusal: Refusal | null }) {
  const page = `${asked.area}/people/${id}`;
  if (!refusal) return redirect(`/${asked.language}/${page}?done=${done}`);
  const problem = problemOf(refusal);
  if (!problem) return afterStaffRefusal(asked, refusal, page);
  const errors = Object.fromEntries(['scope', 'until', 'reason'].map((field) => [field, violationOf(refusal, field)]));
  return data<PersonProblem>({ problem, form, errors }, { status: 400 });
}

function problemOf({ code, reason }: Refusal): PersonProblem['problem'] | null {
  if (code === 'BAD_USER_INPUT') return 'INPUT';
  return reason === 'ALREADY_APPOINTED' || reason === 'LAST_ADMINISTRATOR' ? reason : null;
}
