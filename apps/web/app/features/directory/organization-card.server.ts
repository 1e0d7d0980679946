// An organization of the schema as a card shows it.
import type { DirectoryVocabularyQuery, OrganizationCardFragment } from '../../graphql/generated/graphql';
import { messagesFor } from '../../i18n/catalogues.server';
import { longDay } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { Language } from '../../i18n/messages';

type WorkingLanguages = DirectoryVocabularyQuery['workingLanguages'];

export function cardOf(node: OrganizationCardFragment, language: Language, languages: WorkingLanguages) {
  return {
    slug: node.slug,
    listing: node.listing,
    name: { text: node.name.text, lang: langOf(node.name, language) },
    summary: node.summary && { text: node.summary.text, lang: langOf(node.summary, language) },
    region: { code: node.region.code, name: node.region.name.text },
    /** 0 for those who may not know, too. */
    mentors: node.mentorCount ?? 0,
    areas: node.focusAreas.map(({ name }) => name.text),
    confirmed: node.confirmedAt ? longDay(node.confirmedAt, language) : null,
    speaks: spoken(node.workingLanguages, language, languages),
  };
}

/** "қазақ және орыс тілдерінде": the languages in which one can turn to an organization, as a phrase; null where it names none. */
export function spoken(codes: readonly string[], language: Language, languages: WorkingLanguages): string | null {
  if (codes.length === 0) return null;
  const { say } = messagesFor(language);
  const known = languages.filter(({ code }) => codes.includes(code));
  const adjectives = known.map(({ code }) => say(`languages.${code}`));
  const last = adjectives.at(-1) ?? '';
  // Not Intl.ListFormat: its Kazakh has no "and" in a list of three.
  const list = adjectives.length > 1 ? say('languages.and', { list: adjectives.slice(0, -1).join(', '), last }) : last;
  return say('languages.phrase', { count: adjectives.length, list });
}
