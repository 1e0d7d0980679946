// A mentor of the schema as cards and pages show them.
import type { DirectoryVocabularyQuery, MentorCardFragment } from '../../graphql/generated/graphql';
import { fromDay } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { Language } from '../../i18n/messages';
import { collator } from '../../i18n/sorting.server';
import { spoken } from '../directory/organization-card.server';

interface Reading {
  readonly language: Language;
  readonly workingLanguages: DirectoryVocabularyQuery['workingLanguages'];
}

/** From here on the time of an answer is said in days. */
const HOURS_OF_DAY = 24;

export function mentorOf(node: MentorCardFragment, { language, workingLanguages }: Reading) {
  const byName = collator(language);
  const seats = new Map(node.organizations.map(({ region }) => [region.code, region.name.text]));
  return {
    id: node.id,
    name: node.displayName,
    isOwn: node.isOwn,
    about: node.about ?? null,
    speaks: spoken(node.languages, language, workingLanguages),
    languages: workingLanguages.filter(({ code }) => node.languages.includes(code)).map(({ name }) => name.text),
    ways: node.ways,
    takesConsultations: node.takesConsultations,
    freePlaces: node.freePlaces,
    isPaused: node.isPaused,
    /** "с 5 января 2027 г."; null where nobody knows. */
    backFrom: node.pausedUntil ? fromDay(node.pausedUntil, language) : null,
    answers: answerTime(node.usualAnswerHours ?? null),
    expertise: node.expertise.map(({ level, experience, focusArea }) => ({
      code: focusArea.code,
      area: focusArea.name.text,
      level,
      experience: experience ?? null,
    })),
    organizations: node.organizations.map(({ slug, name }) => ({ slug, name: name.text, lang: langOf(name, language) })),
    /** Where their organizations are. */
    seats: [...seats].map(([code, name]) => ({ code, name })),
    regions: node.regions.map(({ code, name }) => ({ code, name: name.text })).sort((one, other) => byName(one.name, other.name)),
  };
}

export type MentorInWords = ReturnType<typeof mentorOf>;

/** Null: too few answers to say. */
function answerTime(hours: number | null): { readonly unit: 'hours' | 'days'; readonly count: number } | null {
  if (hours === null) return null;
  if (hours <= HOURS_OF_DAY) return { unit: 'hours', count: Math.max(hours, 1) };
  return { unit: 'days', count: Math.ceil(hours / HOURS_OF_DAY) };
}
