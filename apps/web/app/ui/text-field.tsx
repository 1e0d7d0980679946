// A field for text of several lines: its words above it, what is wrong nearest to it.
import { useId, type TextareaHTMLAttributes } from 'react';
import { Icon } from './pictures';

interface TextFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
}

export function TextField({ label, hint, error, ...text }: TextFieldProps) {
  const ownId = useId();
  const id = text.id ?? ownId;
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
      <textarea
        className="input"
        {...(described && { 'aria-describedby': described })}
        {...(error && { 'aria-invalid': true })}
        {...text}
        id={id}
      />
    </div>
  );
}
