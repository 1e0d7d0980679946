// The frame of a page that changes one thing of an organization.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import type { OwnOrganization } from './own-organization.server';

interface OwnOrganizationPageProps {
  readonly organization: OwnOrganization;
  readonly title: string;
  readonly lead: string;
  /** Who sees what the page is about. */
  readonly reach?: ReactNode;
  /** What the last change has led to. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

export function OwnOrganizationPage({ organization, title, lead, reach, notice, children }: OwnOrganizationPageProps) {
  const { language, say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={`${title}: ${organization.name}`} description={lead} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <nav className="crumbs" aria-label={say('nav.breadcrumb')}>
          <ol>
            <li>
              <Link to={`/${language}/members`}>{say('nav.organizations')}</Link>
            </li>
            <li>
              <Link to={`/${language}/members/${organization.slug}`} lang={organization.lang}>
                {organization.name}
              </Link>
            </li>
          </ol>
        </nav>
        <header className="record-head">
          <h1>{title}</h1>
          <p className="lead">{lead}</p>
          {reach}
          {notice}
        </header>
        {children}
      </div>
    </main>
  );
}
