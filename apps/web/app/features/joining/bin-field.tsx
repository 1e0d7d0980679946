// The field of the BIN, which says while it is typed what the server would say of it.
import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { Field } from '../../ui/field';
import { binHint, type BinHint } from './bin';

interface BinFieldProps {
  readonly bin: string;
  readonly error: string | undefined;
}

/** A number that is still being typed is not called too short. */
const TYPED = 12;

export function BinField({ bin, error }: BinFieldProps) {
  const { say } = useMessages();
  const [hint, setHint] = useState<BinHint | null>(null);
  return (
    <div>
      <Field
        id="bin"
        name="bin"
        label={say('join.field.bin')}
        hint={say('join.hint.bin')}
        error={error}
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        defaultValue={bin}
        onInput={({ currentTarget: { value } }) => setHint(value.replace(/\D/g, '').length >= TYPED ? binHint(value) : null)}
        onBlur={({ currentTarget: { value } }) => setHint(binHint(value))}
      />
      <p className="field__note" aria-live="polite">
        {hint ? say(`join.bin.${hint}`) : null}
      </p>
    </div>
  );
}
