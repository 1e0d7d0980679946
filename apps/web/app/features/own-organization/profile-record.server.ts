// The profile of an organization as its forms hold it, and what is known of it besides.
import { data } from 'react-router';
import { askFor } from '../../graphql/execute.server';
import { OrganizationProfileDocument, type Locale, type OrganizationProfileQuery } from '../../graphql/generated/graphql';
import type { OwnOrganizationAsked } from './own-organization.server';
import { entryOf, PROFILE_FIELDS, TEXTS, textField, textOfField, type ProfileField, type ProfileValues } from './profile-values';

type Profile = NonNullable<OrganizationProfileQuery['organization']>;

/** For whoever keeps it; to all others the page is not there. */
export async function profileRecord(asked: OwnOrganizationAsked) {
  const { organization: profile, ...vocabulary } = await askFor(asked, OrganizationProfileDocument, { slug: asked.organization.slug });
  const keeping = profile?.keeping;
  if (!keeping) throw data(null, { status: 404 });
  const [newest] = profile.profileChanges?.edges ?? [];
  return {
    version: keeping.version,
    values: valuesOf(profile, keeping),
    vocabulary,
    confirmedAt: profile.confirmedAt ?? null,
    outdated: outdatedOf(profile),
    changedBy: newest?.node.by?.displayName ?? null,
    awaiting: (profile.awaiting?.edges ?? []).map(({ node }) => node),
  };
}

export type ProfileRecord = Awaited<ReturnType<typeof profileRecord>>;

function valuesOf(profile: Profile, { sourceLocale, withheldFields }: NonNullable<Profile['keeping']>): ProfileValues {
  const singles = {
    sourceLocale,
    legalForm: profile.legalForm ?? '',
    bin: profile.bin ?? '',
    foundedYear: profile.foundedYear === null ? '' : String(profile.foundedYear),
    regionCode: profile.region.code,
    locality: profile.locality ?? '',
    servesWholeCountry: profile.servesWholeCountry ? 'yes' : '',
    website: profile.website ?? '',
    listing: profile.listing,
  };
  const lists = {
    withheldFields,
    focusAreaCodes: profile.focusAreas.map(({ code }) => code),
    workingLanguages: profile.workingLanguages,
    servesRegionCodes: profile.servesWholeCountry ? [] : profile.servesRegions.map(({ code }) => code),
    contacts: profile.contacts.map(entryOf),
  };
  const texts = PROFILE_FIELDS.flatMap((field) => {
    const written = textOfField(field);
    return written ? [[field, translationOf(profile, written.text, written.locale)?.text ?? '']] : [];
  });
  return { ...(Object.fromEntries(texts) as Pick<ProfileValues, `${(typeof TEXTS)[number]}.${Locale}`>), ...singles, ...lists };
}

/** Translations that are behind the language in which they were written first. */
function outdatedOf(profile: Profile): ProfileField[] {
  return TEXTS.flatMap((text) =>
    (profile[text]?.translations ?? []).filter(({ outdated }) => outdated).map(({ locale }) => textField(text, locale)),
  );
}

function translationOf(profile: Profile, text: (typeof TEXTS)[number], locale: Locale) {
  return profile[text]?.translations.find((translation) => translation.locale === locale);
}
