// An organization that a coordinator enters by hand: the form that it begins with, and what becomes of it.
import { data, redirect } from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import { AddOrganizationDocument, NewOrganizationDocument } from '../../graphql/generated/graphql';
import { localeOf } from '../../i18n/messages';
import { formValues } from '../own-organization/profile-form.server';
import { profileChoices, profileInput, profileProblems } from '../own-organization/profile-input.server';
import { isList, PROFILE_FIELDS, type ProfileValues } from '../own-organization/profile-values';
import { afterStaffRefusal, type StaffAsked } from '../staff/staff.server';

export async function newOrganization(asked: StaffAsked) {
  const choices = profileChoices(await askFor(asked, NewOrganizationDocument));
  const nothing = Object.fromEntries(PROFILE_FIELDS.map((field) => [field, isList(field) ? [] : ''])) as unknown as ProfileValues;
  const values: ProfileValues = { ...nothing, sourceLocale: localeOf(asked.language), listing: 'MEMBERS', withheldFields: ['BIN'] };
  return { choices, values };
}

export async function addOrganization(asked: StaffAsked, form: FormData) {
  const typed = formValues(form);
  const input = { ...profileInput(typed, PROFILE_FIELDS), regionCode: typed.regionCode };
  const { data: added, refusal } = await ask(asked, AddOrganizationDocument, { input });
  if (added) return redirect(`/${asked.language}/members/${added.addOrganization.organization.slug}/people?done=added`);
  const problems = profileProblems(refusal, typed, asked.language);
  return problems ? data(problems, { status: 400 }) : afterStaffRefusal(asked, refusal, 'coordination/members');
}
