// A field for one file: its words above it, what is wrong nearest to it.
import { useId } from 'react';
import { Icon } from './pictures';

interface FileFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  /** Kinds of file, as the browser offers them. */
  readonly accept: string;
}

export function FileField({ name, label, hint, error, accept }: FileFieldProps) {
  const id = useId();
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      {error ? (
        <p className="field__error" id={`${id}-error`}>
          <Icon name="alert" />
          {error}
        </p>
      ) : null}
      <input
        className="input"
        type="file"
        id={id}
        name={name}
        accept={accept}
        required
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
        {...(error && { 'aria-invalid': true })}
      />
    </div>
  );
}
