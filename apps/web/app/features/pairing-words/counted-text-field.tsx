// A field for a long text that says how much of it still fits. Nothing that was typed is ever cut off.
import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { TextField } from '../../ui/text-field';
import { charactersOf, figure } from './long-text';

interface CountedTextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** In characters. */
  readonly limit: number;
  /** Already there, or typed before it was not taken. */
  readonly text: string;
  readonly rows: number;
  /** Too many characters, when it was sent. */
  readonly excess?: number | undefined;
  readonly error?: string | undefined;
  readonly id?: string;
}

export function CountedTextField({ limit, text, excess = 0, error, hint, ...field }: CountedTextFieldProps) {
  const { language, say } = useMessages();
  const [typed, setTyped] = useState<number | null>(null);
  const left = limit - (typed ?? charactersOf(text));
  const tooLong =
    excess > 0 ? say('pairingWords.tooLong', { limit: figure(limit, language), excess: figure(excess, language) }) : undefined;
  return (
    <div className="counted">
      <TextField
        {...field}
        hint={hint}
        error={error ?? tooLong}
        defaultValue={text}
        onInput={({ currentTarget }) => setTyped(charactersOf(currentTarget.value.trim()))}
      />
      {left < 0 ? (
        <p className="meta t-danger" role="status">
          {say('pairingWords.tooMany', { figure: figure(-left, language) })}
        </p>
      ) : (
        <p className="meta">
          {typed === null
            ? say('pairingWords.limit', { figure: figure(limit, language) })
            : say('pairingWords.left', { figure: figure(left, language) })}
        </p>
      )}
    </div>
  );
}
