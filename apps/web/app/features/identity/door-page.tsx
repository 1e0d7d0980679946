// A page at the network's door: one form, and beside it who can come in.
import type { ReactNode } from 'react';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { SignInAside } from './sign-in-aside';

interface DoorPageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

export function DoorPage({ title, lead, children }: DoorPageProps) {
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={title} description={lead} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <div className="form-page">
          <div>
            <h1>{title}</h1>
            {children}
          </div>
          <SignInAside />
        </div>
      </div>
    </main>
  );
}
