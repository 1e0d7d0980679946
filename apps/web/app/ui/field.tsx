// One field of a form: its words above it, what is wrong nearest to it.
import { useId, type InputHTMLAttributes } from 'react';
import { Icon } from './pictures';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

export function Field({ label, hint, error, ...input }: FieldProps) {
  const ownId = useId();
  const id = input.id ?? ownId;
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <label htmlFor={id}>{label}</label>
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
      <input
        className="input"
        {...(described && { 'aria-describedby': described })}
        {...(error && { 'aria-invalid': true })}
        {...input}
        id={id}
      />
    </div>
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
