// A choice of one among several, where a list of buttons would be too long.
import { useId, type ReactNode, type SelectHTMLAttributes } from 'react';
import { Icon } from './pictures';

interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly name: string;
  readonly label: string;
  readonly error?: string | undefined;
  /** The options. */
  readonly children: ReactNode;
}

export function SelectField({ label, error, children, ...select }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {error ? (
        <p className="field__error" id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </p>
      ) : null}
      <select className="input" id={id} {...(error && { 'aria-describedby': `${id}-error`, 'aria-invalid': true })} {...select}>
        {children}
      </select>
    </div>
  );
}
