// The frame of a page that changes one thing of one's own account.
import type { ReactNode } from 'react';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { AccountCrumbs } from './account-crumbs';

interface AccountPageProps {
  readonly title: string;
  readonly lead: string;
  /** What the last change has led to. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

export function AccountPage({ title, lead, notice, children }: AccountPageProps) {
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={title} description={lead} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <AccountCrumbs />
        <header className="record-head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          {notice}
        </header>
        {children}
      </div>
    </main>
  );
}
