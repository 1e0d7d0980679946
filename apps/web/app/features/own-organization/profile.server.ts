// Takes the form of a profile: sends what was changed, and where somebody was quicker, loses nothing of either.
import { data, redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { UpdateOrganizationProfileDocument } from '../../graphql/generated/graphql';
import { textOf } from '../identity/own-account.server';
import { afterKeeperRefusal, type OwnOrganizationAsked } from './own-organization.server';
import { changeInWords } from './profile-change.server';
import { formValues, valuesOfJson } from './profile-form.server';
import { profileChoices, profileInput, profileProblems, type ProfileProblems } from './profile-input.server';
import { changedFields, merge } from './profile-merge';
import { profileRecord, type ProfileRecord } from './profile-record.server';
import type { ProfileField, ProfileValues } from './profile-values';
import { wordedField } from './profile-words.server';

const PAGE = 'edit';

/** What the page shows of a profile that nobody has begun to change. */
export async function profilePage(asked: OwnOrganizationAsked) {
  const record = await profileRecord(asked);
  return {
    organization: asked.organization,
    isCoordinator: asked.isCoordinator,
    version: record.version,
    values: record.values,
    outdated: record.outdated,
    awaiting: awaitingInWords(asked, record),
    choices: profileChoices(record.vocabulary),
  };
}

export type ProfilePage = Awaited<ReturnType<typeof profilePage>>;

export async function saveProfile(asked: OwnOrganizationAsked, form: FormData) {
  const typed = formValues(form);
  const base = valuesOfJson(textOf(form, 'base', 1_000_000));
  const version = Number(textOf(form, 'version', 10));
  if (!base || !Number.isSafeInteger(version)) return redirect(addressOf(asked)); // no form of ours
  const changed = changedFields(base, typed);
  if (changed.length === 0) return redirect(`${addressOf(asked)}?done=unchanged`);
  const input = { organizationId: asked.organization.id, version, ...profileInput(typed, changed) };
  const { data: saved, refusal } = await ask(asked, UpdateOrganizationProfileDocument, { input });
  if (saved) return redirect(`${addressOf(asked)}?done=${saved.updateOrganizationProfile.awaiting.length > 0 ? 'awaiting' : 'saved'}`);
  if (refusal.reason === 'PROFILE_CHANGED') return overtaken(asked, { base, typed });
  const problems = profileProblems(refusal, typed, asked.language);
  return problems ? refused({ version, base, ...problems }) : afterKeeperRefusal(asked, refusal, PAGE);
}

export type RefusedProfile = Exclude<Awaited<ReturnType<typeof saveProfile>>, Response>['data'];

/** Somebody else saved meanwhile: what was typed stays, what they alone changed joins it, and the reader sees both. */
async function overtaken(asked: OwnOrganizationAsked, { base, typed }: { readonly base: ProfileValues; readonly typed: ProfileValues }) {
  const record = await profileRecord(asked);
  const { values, clashes, taken } = merge({ base, typed, stored: record.values });
  const words = (fields: readonly ProfileField[], of: ProfileValues) =>
    fields.map((field) => wordedField(field, of, { language: asked.language, vocabulary: record.vocabulary }));
  const answer = {
    problem: 'overtaken' as const,
    version: record.version,
    base: record.values,
    values,
    errors: {},
    by: record.changedBy,
    clashes: words(clashes, record.values),
    taken: words(taken, record.values),
  };
  return data(answer, { status: 409 });
}

function refused(answer: ProfileProblems & { readonly version: number; readonly base: ProfileValues }) {
  return data({ problem: 'values' as const, ...answer }, { status: 400 });
}

function awaitingInWords(asked: OwnOrganizationAsked, { awaiting, vocabulary }: ProfileRecord) {
  return awaiting.map((change) => changeInWords(change, { language: asked.language, vocabulary }));
}

function addressOf({ language, organization }: OwnOrganizationAsked): string {
  return `/${language}/members/${organization.slug}/${PAGE}`;
}
