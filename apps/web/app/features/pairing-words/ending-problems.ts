// What is wrong with the forms of an ending, each a link to its field.
import type { FieldProblem } from '../../ui/field';
import type { Messages } from '../../i18n/messages';
import type { EndingProblem, LongField } from './ending.server';
import { figure, TESTIMONIAL_CHARACTERS, WORDS_CHARACTERS } from './long-text';

const FIELDS: readonly LongField[] = ['words', 'reached', 'testimonial', 'endWords'];

export function endingProblems({ isReasonMissing, areWordsMissing, excess }: EndingProblem, { language, say }: Messages): FieldProblem[] {
  return [
    ...(isReasonMissing ? [{ id: 'reason', words: say('pairingWords.ending.reasonMissing') }] : []),
    ...(areWordsMissing ? [{ id: 'words', words: say('pairingWords.reflection.wordsMissing') }] : []),
    ...FIELDS.flatMap((field) => {
      const limit = field === 'testimonial' ? TESTIMONIAL_CHARACTERS : WORDS_CHARACTERS;
      const count = excess[field];
      if (!count) return [];
      return [{ id: field, words: say('pairingWords.tooLong', { limit: figure(limit, language), excess: figure(count, language) }) }];
    }),
  ];
}
