// A page on which one thing is done, under the pages that it belongs to.
import type { ComponentProps, ReactNode } from 'react';
import { useRootData } from '../../root';
import { Crumbs } from '../../ui/crumbs';
import { PageHead } from '../../ui/head';

interface TaskPageProps {
  readonly title: string;
  readonly lead?: string | undefined;
  /** For the head, where there is no lead. */
  readonly description?: string;
  /** Links to the pages above, from the widest. */
  readonly above: ComponentProps<typeof Crumbs>['children'];
  /** What the head says besides: who sees it, what became of a change. */
  readonly notes?: ReactNode;
  readonly children: ReactNode;
}

export function TaskPage({ title, lead, description = lead ?? title, above, notes, children }: TaskPageProps) {
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={title} description={description} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <Crumbs>{above}</Crumbs>
        <header className="record-head">
          <h1>{title}</h1>
          {lead ? <p className="lead">{lead}</p> : null}
          {notes}
        </header>
        {children}
      </div>
    </main>
  );
}
