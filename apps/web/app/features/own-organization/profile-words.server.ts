// The fields of a profile and what stands in them, in the words of the page: for comparing, confirming and the history.
import type { ProfileVocabularyFragment } from '../../graphql/generated/graphql';
import { messagesFor } from '../../i18n/catalogues.server';
import type { Language } from '../../i18n/messages';
import { contactOf, textOfField, type ProfileField, type ProfileValues } from './profile-values';

export interface WordedField {
  readonly field: ProfileField;
  readonly label: string;
  /** One entry a line; none where the field is empty. */
  readonly lines: readonly string[];
  /** Of the lines, where they are in another language than the page. */
  readonly lang: Language | undefined;
}

export function wordedField(
  field: ProfileField,
  values: ProfileValues,
  { language, vocabulary }: { readonly language: Language; readonly vocabulary: ProfileVocabularyFragment },
): WordedField {
  const { say } = messagesFor(language);
  const text = textOfField(field);
  if (text) {
    const own = text.locale.toLowerCase() as Language;
    const label = say('profileForm.inLanguage', { field: say(`profileForm.text.${text.text}`), language: say(`profileForm.in.${own}`) });
    return { field, label, lines: linesOf(values[field]), lang: own === language ? undefined : own };
  }
  const words = wordsOf(field, { language, vocabulary });
  return { field, label: say(`profileForm.field.${field}`), lines: linesOf(values[field]).map(words), lang: undefined };
}

function linesOf(value: string | readonly string[]): readonly string[] {
  return (typeof value === 'string' ? [value] : value).filter((line) => line !== '');
}

/** How one entry of a field is said; of a contact, as its list has it. */
export function wordsOf(
  field: ProfileField,
  { language, vocabulary }: { readonly language: Language; readonly vocabulary: ProfileVocabularyFragment },
): (entry: string) => string {
  const { say } = messagesFor(language);
  const named = (entries: readonly { readonly code: string; readonly name: { readonly text: string } }[]) => (entry: string) =>
    entries.find(({ code }) => code === entry)?.name.text ?? entry;
  const words: Partial<Record<ProfileField, (entry: string) => string>> = {
    regionCode: named(vocabulary.regions),
    servesRegionCodes: named(vocabulary.regions),
    focusAreaCodes: named(vocabulary.focusAreas),
    workingLanguages: named(vocabulary.workingLanguages),
    legalForm: named(vocabulary.legalForms),
    servesWholeCountry: () => say('profileForm.wholeCountry'),
    sourceLocale: (entry) => say(`profileForm.in.${entry.toLowerCase()}`),
    listing: (entry) => say(`profileForm.listing.${entry}`),
    withheldFields: (entry) => say(`profileForm.withheldFields.${entry}`),
    contacts(entry) {
      const { value, visibility } = contactOf(entry);
      return `${value} (${say(`profileForm.visibility.${visibility}`)})`;
    },
  };
  return words[field] ?? ((entry) => entry);
}
