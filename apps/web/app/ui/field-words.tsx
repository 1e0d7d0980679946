// The words about a control of a form, the same for every kind: its label, a hint, and what is wrong nearest to it.
import type { ReactNode } from 'react';
import { Icon } from './pictures';

export interface FieldWords {
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** What a control, or a group of them, is described by. */
export function describedBy(id: string, { hint, error }: FieldWords): { readonly 'aria-describedby'?: string } {
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return described ? { 'aria-describedby': described } : {};
}

export function FieldError({ id, children }: { readonly id?: string; readonly children: string }) {
  return (
    <p className="field__error" id={id}>
      <Icon name="alert" />
      {children}
    </p>
  );
}

/** Of the control or group with the id. */
export function FieldHelp({ id, hint, error }: FieldWords & { readonly id: string }) {
  return (
    <>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </>
  );
}

interface LabelledProps extends FieldWords {
  /** Of the control. */
  readonly id: string;
  readonly label: string;
  /** The control, with what `wordsOf` says of it. */
  readonly children: ReactNode;
}

export function Labelled({ id, label, hint, error, children }: LabelledProps) {
  return (
    <div className={error ? 'field field--error' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <FieldHelp id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** How a labelled control points to its words. */
export function wordsOf(id: string, words: FieldWords): { readonly 'aria-describedby'?: string; readonly 'aria-invalid'?: true } {
  return { ...describedBy(id, words), ...(words.error && { 'aria-invalid': true }) };
}
