// Renewing a membership is confirming the profile: what it says, field by field, and the one press that says it is true.
import { redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { RenewMembershipDocument } from '../../graphql/generated/graphql';
import { longDay } from '../../i18n/dates.server';
import { textOf } from '../identity/own-account.server';
import { membershipOf } from './membership.server';
import { afterKeeperRefusal, type OwnOrganizationAsked } from './own-organization.server';
import { profileRecord } from './profile-record.server';
import { PROFILE_FIELDS, type ProfileField, type ProfileValues } from './profile-values';
import { wordedField } from './profile-words.server';

const PAGE = 'renew';

/** Nothing ticked is an answer too. */
const SAYS_SOMETHING_EMPTY: readonly ProfileField[] = ['servesWholeCountry', 'withheldFields'];

export async function renewalPage(asked: OwnOrganizationAsked) {
  const { language, organization } = asked;
  const [{ version, values, vocabulary, confirmedAt }, membership] = await Promise.all([
    profileRecord(asked),
    membershipOf(asked, organization.slug),
  ]);
  const fields = PROFILE_FIELDS.map((field) => wordedField(field, values, { language, vocabulary }));
  return {
    organization,
    version,
    confirmed: confirmedAt ? longDay(confirmedAt, language) : null,
    membership,
    filled: fields.filter(({ lines }) => lines.length > 0),
    empty: fields.filter(({ field, lines }) => lines.length === 0 && !SAYS_SOMETHING_EMPTY.includes(field) && !isCovered(field, values)),
  };
}

/** True as they saw it, or not at all: whoever was overtaken looks again. */
export async function renew(asked: OwnOrganizationAsked, form: FormData): Promise<Response> {
  const { language, organization } = asked;
  const here = `/${language}/members/${organization.slug}`;
  const version = Number(textOf(form, 'version', 10));
  if (!Number.isSafeInteger(version)) return redirect(`${here}/${PAGE}`);
  const { refusal } = await ask(asked, RenewMembershipDocument, { input: { organizationId: organization.id, version } });
  if (refusal?.reason === 'PROFILE_CHANGED') return redirect(`${here}/${PAGE}?done=overtaken`);
  if (refusal) return afterKeeperRefusal(asked, refusal, PAGE);
  return redirect(`${here}?done=renewed`);
}

/** Whoever works in the whole country names no regions. */
function isCovered(field: ProfileField, { servesWholeCountry }: ProfileValues): boolean {
  return field === 'servesRegionCodes' && servesWholeCountry !== '';
}
