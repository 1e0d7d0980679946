/** What speaks for a mentor, in the words that a coordinator reads. */
import { textIn, type Locale, type LocalizedText } from '#kernel';
import type { CandidateReason, ExpertiseLevel } from '#mentoring';
import type { VocabularyIndex } from '../taxonomy/vocabulary-index.js';

type Words = Required<Record<Locale, string>>;

const LEVELS: Readonly<Record<ExpertiseLevel, Words>> = {
  BASIC: { KK: 'негізгі тәжірибе', RU: 'базовый опыт', EN: 'some experience' },
  EXPERIENCED: { KK: 'тәжірибесі мол', RU: 'большой опыт', EN: 'experienced' },
  EXPERT: { KK: 'сарапшы', RU: 'эксперт', EN: 'expert' },
};

const LANGUAGES: Words = { KK: 'Ортақ тіл', RU: 'Общий язык', EN: 'Shared language' };
const REGION: Words = { KK: 'Өңірді біледі', RU: 'Знает регион', EN: 'Knows the region' };
const PLACES: Words = { KK: 'Бос орын', RU: 'Свободных мест', EN: 'Free places' };
const ANSWERS: Words = { KK: 'Әдетте жауап беру уақыты, сағат', RU: 'Обычно отвечает за, часов', EN: 'Usual answer time, hours' };

export function candidateWords(reason: CandidateReason, locale: Locale, vocabulary: VocabularyIndex): string {
  const named = (names: LocalizedText | undefined, code: string): string => (names && textIn(names, locale)?.text) ?? code;
  switch (reason.kind) {
    case 'EXPERTISE':
      return `${named(vocabulary.focusArea(reason.focusAreaCode).names, reason.focusAreaCode)}: ${LEVELS[reason.level][locale]}`;
    case 'LANGUAGES': {
      const { workingLanguages } = vocabulary.lists;
      const names = reason.codes.map((code) => named(workingLanguages.find((one) => one.code === code)?.names, code));
      return `${LANGUAGES[locale]}: ${names.join(', ')}`;
    }
    case 'REGION':
      return `${REGION[locale]}: ${named(vocabulary.region(reason.code).names, reason.code)}`;
    case 'PLACES':
      return `${PLACES[locale]}: ${reason.count}`;
    case 'ANSWERS':
      return `${ANSWERS[locale]}: ${reason.hours}`;
  }
}
