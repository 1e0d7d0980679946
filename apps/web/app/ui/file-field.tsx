// A field for one file.
import { useId } from 'react';
import { Labelled, wordsOf } from './field-words';

interface FileFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  /** Kinds of file, as the browser offers them. */
  readonly accept: string;
}

export function FileField({ label, hint, error, ...file }: FileFieldProps) {
  const id = useId();
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      <input className="input" type="file" required {...wordsOf(id, { hint, error })} {...file} id={id} />
    </Labelled>
  );
}
