// What somebody makes of a pairing in their own words: how it was, what was reached, and what others may be told.
import { useMessages } from '../../i18n/messages';
import { Reach } from '../../ui/reach';
import { CountedTextField } from './counted-text-field';
import type { EndingProblem, WrittenReflection } from './ending.server';
import { TESTIMONIAL_CHARACTERS, WORDS_CHARACTERS } from './long-text';

interface ReflectionFieldsProps {
  readonly reflection: WrittenReflection;
  readonly answer: EndingProblem | undefined;
}

export function ReflectionFields({ reflection, answer }: ReflectionFieldsProps) {
  const { say } = useMessages();
  return (
    <>
      <div className="reach--private">
        <Reach level={2}>
          <b>{say('pairingWords.reflection.reach')}</b>
        </Reach>
      </div>
      <CountedTextField
        id="words"
        name="words"
        label={say('pairingWords.reflection.words')}
        hint={say('pairingWords.reflection.wordsHint')}
        limit={WORDS_CHARACTERS}
        text={reflection.words}
        rows={5}
        error={answer?.areWordsMissing ? say('pairingWords.reflection.wordsMissing') : undefined}
        excess={answer?.excess.words}
      />
      <CountedTextField
        id="reached"
        name="reached"
        label={say('pairingWords.reflection.reached')}
        limit={WORDS_CHARACTERS}
        text={reflection.reached}
        rows={4}
        excess={answer?.excess.reached}
      />
      <CountedTextField
        id="testimonial"
        name="testimonial"
        label={say('pairingWords.reflection.testimonial')}
        hint={say('pairingWords.reflection.testimonialHint')}
        limit={TESTIMONIAL_CHARACTERS}
        text={reflection.testimonial}
        rows={3}
        excess={answer?.excess.testimonial}
      />
      <label className="check">
        <input type="checkbox" name="mayBeShown" defaultChecked={reflection.mayBeShown} />
        <span>{say('pairingWords.reflection.mayBeShown')}</span>
      </label>
    </>
  );
}
