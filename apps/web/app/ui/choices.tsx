// A group of choices of a form: its words above it, what is wrong nearest to it.
import { useId } from 'react';
import { Icon } from './pictures';

export interface Choice {
  readonly value: string;
  readonly words: string;
  /** Where the words are in another language than the page. */
  readonly lang?: string;
  /** The form is not sent without it. */
  readonly isNeeded?: boolean;
}

interface ChoicesProps {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Side by side where they are words rather than sentences. */
  readonly areShort?: boolean;
  /** Of the first choice, where something links to the group. */
  readonly id?: string;
}

export function Choices({ type, name, legend, hint, error, choices, chosen, areShort = false, id: firstId }: ChoicesProps) {
  const id = useId();
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <fieldset {...(described && { 'aria-describedby': described })}>
      <legend className="label">{legend}</legend>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field__error" id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </p>
      ) : null}
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
