// A page of an area on which one thing is done, under the page that it belongs to.
import type { ReactElement, ReactNode } from 'react';
import { useRootData } from '../../root';
import { Crumbs } from '../../ui/crumbs';
import { PageHead } from '../../ui/head';

interface TaskPageProps {
  readonly title: string;
  readonly lead: string;
  /** The link to the page above. */
  readonly above: ReactElement;
  readonly children: ReactNode;
}

export function TaskPage({ title, lead, above, children }: TaskPageProps) {
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={title} description={lead} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <Crumbs>{above}</Crumbs>
        <header className="record-head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
        </header>
        {children}
      </div>
    </main>
  );
}
