// One field of a form; and why a form was not taken, above it.
import { useId, type InputHTMLAttributes } from 'react';
import { Labelled, wordsOf, type FieldWords } from './field-words';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement>, FieldWords {
  readonly name: string;
  readonly label: string;
}

export function Field({ label, hint, error, ...input }: FieldProps) {
  const ownId = useId();
  const id = input.id ?? ownId;
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <input className="input" {...wordsOf(id, { hint, error })} {...input} id={id} />
    </Labelled>
  );
}

/** Why a form was not taken, above it; it gets the focus. */
export function FormProblem({ title, children }: { readonly title: string; readonly children?: string | undefined }) {
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={(element) => element?.focus()}>
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
    </div>
  );
}

export interface FieldProblem {
  /** Of the field, for a link to it. */
  readonly id: string;
  /** The field in the words that stand at it, and what is wrong. */
  readonly words: string;
}

/** Why a long form was not taken: every field with something wrong is one press away. It gets the focus. */
export function ErrorSummary({ title, problems }: { readonly title: string; readonly problems: readonly FieldProblem[] }) {
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={(element) => element?.focus()}>
      <h2>{title}</h2>
      <ul>
        {problems.map(({ id, words }) => (
          <li key={`${id} ${words}`}>
            <a href={`#${id}`}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
