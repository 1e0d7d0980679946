// Nothing here: the map, what is missing, the most likely way out.
import type { ReactNode } from 'react';
import { Locator, LostMap } from './pictures';

interface EmptyStateProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons and links, the likeliest first. */
  readonly ways: ReactNode;
}

export function EmptyState({ title, children, ways }: EmptyStateProps) {
  return (
    <div className="empty">
      <Locator isLarge />
      <div className="stack-s">
        <h3>{title}</h3>
        <p>{children}</p>
        <div className="actions">{ways}</div>
      </div>
    </div>
  );
}

/** A whole page that has nothing to show but where to go. */
export function LostPage({ title, children, ways }: EmptyStateProps) {
  return (
    <main id="main" tabIndex={-1}>
      <div className="wrap">
        <div className="empty empty--plain">
          <LostMap />
          <div className="stack-s">
            <h1>{title}</h1>
            <p>{children}</p>
            <div className="actions">{ways}</div>
          </div>
        </div>
      </div>
    </main>
  );
}
