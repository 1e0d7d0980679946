// A choice of one among several, where a list of buttons would be too long.
import { useId, type ReactNode, type SelectHTMLAttributes } from 'react';
import { Labelled, wordsOf, type FieldWords } from './field-words';

interface SelectFieldProps extends SelectHTMLAttributes<HTMLSelectElement>, FieldWords {
  readonly name: string;
  readonly label: string;
  /** The options. */
  readonly children: ReactNode;
}

export function SelectField({ label, hint, error, children, ...select }: SelectFieldProps) {
  const ownId = useId();
  const id = select.id ?? ownId;
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <select className="input" {...wordsOf(id, { hint, error })} {...select} id={id}>
        {children}
      </select>
    </Labelled>
  );
}
