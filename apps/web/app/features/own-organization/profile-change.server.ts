// A change of a profile in the words of the page: who, when, and each field before and after.
import type { Locale, ProfileChangeFragment, ProfileVocabularyFragment } from '../../graphql/generated/graphql';
import { messagesFor } from '../../i18n/catalogues.server';
import { instantInWords } from '../../i18n/dates.server';
import type { Language } from '../../i18n/messages';
import { entryOf, type ProfileContact, type ProfileField, type ProfileText } from './profile-values';
import { wordsOf } from './profile-words.server';

/** The names under which the history keeps the texts. */
const TEXTS_OF_HISTORY: Readonly<Record<string, ProfileText>> = {
  names: 'name',
  summaries: 'summary',
  descriptions: 'description',
  helpOffered: 'helpOffered',
  helpSought: 'helpSought',
};

interface Reading {
  readonly language: Language;
  readonly vocabulary: ProfileVocabularyFragment;
}

export function changeInWords(change: ProfileChangeFragment, reading: Reading) {
  const { language } = reading;
  return {
    id: change.id,
    at: instantInWords(change.at, language),
    by: change.by?.displayName ?? null,
    state: change.state,
    decided: change.decidedAt ? { at: instantInWords(change.decidedAt, language), by: change.decidedBy?.displayName ?? null } : null,
    reason: change.reason ?? null,
    fields: change.fields.map(({ field, before, after }) => ({
      field,
      label: fieldLabel(field, language),
      before: linesOf(field, before ?? null, reading),
      after: linesOf(field, after ?? null, reading),
    })),
  };
}

export type WordedChange = ReturnType<typeof changeInWords>;

interface Line {
  readonly text: string;
  /** Of a text in another language than the page. */
  readonly lang: Language | undefined;
}

/** A field as the history names it. */
export function fieldLabel(field: string, language: Language): string {
  const { say } = messagesFor(language);
  const text = TEXTS_OF_HISTORY[field];
  if (text) return say(`profileForm.text.${text}`);
  return field === 'logoId' ? say('profileForm.logo') : say(`profileForm.field.${field}`);
}

/** One entry a line; none where there was nothing. */
function linesOf(field: string, json: string | null, reading: Reading): Line[] {
  const value: unknown = json === null ? null : JSON.parse(json);
  if (value === null || value === '' || value === false) return [];
  if (TEXTS_OF_HISTORY[field]) return textsOf(value as Partial<Record<Locale, string | null>>, reading.language);
  const words = wordsOf(field as ProfileField, reading);
  const entries = Array.isArray(value) ? value : [value];
  return entries.map((entry) => ({
    text: words(typeof entry === 'object' ? entryOf(entry as ProfileContact) : String(entry)),
    lang: undefined,
  }));
}

function textsOf(texts: Partial<Record<Locale, string | null>>, language: Language): Line[] {
  return Object.entries(texts).flatMap(([locale, text]) => {
    const lang = locale.toLowerCase() as Language;
    return text ? [{ text, lang: lang === language ? undefined : lang }] : [];
  });
}
