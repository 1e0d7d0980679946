// How something stands: a picture and a word, and because of what.
import type { ReactNode } from 'react';
import { Icon, type IconName } from './pictures';

export type StatusKind = 'ok' | 'attention' | 'danger' | 'calm';

const ICONS: Readonly<Record<StatusKind, IconName>> = { ok: 'ok', attention: 'clock', danger: 'alert', calm: 'pause' };

interface StatusProps {
  readonly kind: StatusKind;
  readonly word: string;
  readonly children?: ReactNode;
}

export function Status({ kind, word, children }: StatusProps) {
  return (
    <div className={`status status--${kind}`}>
      <Icon name={ICONS[kind]} />
      <div>
        <b>{word}</b>
        {children ? <span className="because">{children}</span> : null}
      </div>
    </div>
  );
}
