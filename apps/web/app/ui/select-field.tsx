// A choice of one among several, where a list of buttons would be too long.
import { useId, type ReactNode, type SelectHTMLAttributes } from 'react';
import { Icon } from './pictures';

interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  /** The options. */
  readonly children: ReactNode;
}

export function SelectField({ label, hint, error, children, ...select }: SelectFieldProps) {
  const ownId = useId();
  const id = select.id ?? ownId;
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
      <select
        className="input"
        {...(described && { 'aria-describedby': described })}
        {...(error && { 'aria-invalid': true })}
        {...select}
        id={id}
      >
        {children}
      </select>
    </div>
  );
}
