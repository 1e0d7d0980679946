// What an organization's page shows, with its days and lists in words.
import type { RouterContextProvider } from 'react-router';
import { OrganizationPageDocument } from '../../graphql/generated/graphql';
import { ask, fault } from '../../graphql/execute.server';
import { messagesFor } from '../../i18n/catalogues.server';
import { instantInWords, longDay, sinceDay } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { Language } from '../../i18n/messages';
import { shownLogo } from '../own-organization/logo.server';
import { keeperOf } from '../own-organization/own-organization.server';

interface Asked {
  readonly context: Readonly<RouterContextProvider>;
  readonly language: Language;
}

/** The organization of an address; null where the reader may not know of one. */
export async function organizationPage(asked: Asked, slug: string) {
  const { data, refusal } = await ask(asked, OrganizationPageDocument, { slug });
  if (refusal && refusal.code !== 'NOT_FOUND' && refusal.code !== 'BAD_USER_INPUT')
    throw fault(asked.context, `An organization's page was refused: ${refusal.code}`);
  if (!data?.organization) return null;
  const { language } = asked;
  const { say } = messagesFor(language);
  const { organization, workingLanguages, legalForms } = data;
  const texts = [
    { kind: 'summary', given: organization.summary },
    { kind: 'description', given: organization.description },
  ];
  const help = (['helpOffered', 'helpSought'] as const).flatMap((kind) => {
    const given = organization[kind];
    return given ? [{ kind, lines: linesOf(given.text), lang: langOf(given, language) }] : [];
  });
  const elsewhere = organization.servesRegions.filter(({ code }) => code !== organization.region.code);
  const served = elsewhere.map(({ name }) => name.text);
  const inWords = organization.servesWholeCountry
    ? say('organization.servesCountry')
    : served.length > 0
      ? say('organization.alsoServes', { regions: served.join(', ') })
      : null;
  return {
    id: organization.id,
    slug: organization.slug,
    withheld: organization.withheldAt ? instantInWords(organization.withheldAt, language) : null,
    listing: organization.listing,
    name: { text: organization.name.text, lang: langOf(organization.name, language) },
    otherNames: organization.name.translations
      .filter(({ locale, text }) => locale !== organization.name.locale && text !== organization.name.text)
      .map(({ text, locale }) => ({ text, lang: locale.toLowerCase() })),
    about: texts.flatMap(({ kind, given }) => (given ? [{ kind, text: given.text, lang: langOf(given, language) }] : [])),
    help,
    logo: shownLogo(organization.logo),
    locality: organization.locality ?? null,
    legalForm: legalForms.find(({ code }) => code === organization.legalForm)?.name.text ?? null,
    region: { code: organization.region.code, name: organization.region.name.text },
    servesCodes: organization.servesRegions.map(({ code }) => code),
    servesInWords: inWords,
    whereInWords: [say('organization.seatIn', { region: organization.region.name.text }), inWords].filter(Boolean).join(', '),
    areas: organization.focusAreas.map(({ name }) => name.text),
    languages: workingLanguages.filter(({ code }) => organization.workingLanguages.includes(code)).map(({ name }) => name.text),
    foundedYear: organization.foundedYear,
    website:
      organization.website === null ? null : { href: organization.website, text: organization.website.replace(/^https?:\/\/|\/$/g, '') },
    contacts: organization.contacts.map(({ kind, value }) => ({ kind, value })),
    // null where the reader is shown none
    representatives:
      organization.representatives?.map(({ name, position, role, languages }) => ({
        name,
        position: position ?? null,
        role,
        languages: workingLanguages.filter(({ code }) => languages.includes(code)).map((one) => one.name.text),
      })) ?? null,
    memberSince: sinceDay(organization.memberSince, language),
    confirmedAt: organization.confirmedAt && longDay(organization.confirmedAt, language),
    keeper: keeperOf(asked, organization.viewerRole),
  };
}

export type OrganizationPage = NonNullable<Awaited<ReturnType<typeof organizationPage>>>;

/** What was written one to a line. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
