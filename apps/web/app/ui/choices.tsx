// A group of choices of a form.
import { useId } from 'react';
import { describedBy, FieldHelp, type FieldWords } from './field-words';

export interface Choice {
  readonly value: string;
  readonly words: string;
  /** Where the words are in another language than the page. */
  readonly lang?: string;
  /** The form is not sent without it. */
  readonly isNeeded?: boolean;
}

interface ChoicesProps extends FieldWords {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Side by side where they are words rather than sentences. */
  readonly areShort?: boolean;
  /** Of the first choice, where something links to the group. */
  readonly id?: string;
}

export function Choices({ type, name, legend, hint, error, choices, chosen, areShort = false, id: firstId }: ChoicesProps) {
  const id = useId();
  return (
    <fieldset {...describedBy(id, { hint, error })}>
      <legend className="label">{legend}</legend>
      <FieldHelp id={id} hint={hint} error={error} />
      <div className={areShort ? 'choices' : undefined}>
        {choices.map(({ value, words, lang, isNeeded }, place) => (
          <label key={value} className="check" lang={lang}>
            <input
              type={type}
              id={place === 0 ? firstId : undefined}
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
              required={isNeeded}
            />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
