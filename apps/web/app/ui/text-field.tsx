// A field for text of several lines.
import { useId, type TextareaHTMLAttributes } from 'react';
import { Labelled, wordsOf, type FieldWords } from './field-words';

interface TextFieldProps extends TextareaHTMLAttributes<HTMLTextAreaElement>, FieldWords {
  readonly name: string;
  readonly label: string;
}

export function TextField({ label, hint, error, ...text }: TextFieldProps) {
  const ownId = useId();
  const id = text.id ?? ownId;
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <textarea className="input" {...wordsOf(id, { hint, error })} {...text} id={id} />
    </Labelled>
  );
}
