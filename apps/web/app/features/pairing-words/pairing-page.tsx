// A page on which one thing is written about a pairing, under the pairing's own page.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Crumbs } from '../../ui/crumbs';
import { PageHead } from '../../ui/head';
import { pairingPage } from './pairing-place';
import type { PairingPlace } from './pairing-place.server';

interface PairingTaskPageProps {
  readonly place: PairingPlace;
  readonly title: string;
  readonly lead?: string;
  readonly children: ReactNode;
}

export function PairingTaskPage({ place, title, lead, children }: PairingTaskPageProps) {
  const { language, say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={title} description={lead ?? say('pairingWords.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <Crumbs>
          <Link to={`/${language}/mentoring`}>{say('mentoring.kind.PAIRING')}</Link>
          <Link to={`/${language}/${pairingPage(place.id)}`} lang={place.lang}>
            {place.name}
          </Link>
        </Crumbs>
        <header className="record-head">
          <h1>{title}</h1>
          {lead ? <p className="lead">{lead}</p> : null}
        </header>
        {children}
      </div>
    </main>
  );
}
