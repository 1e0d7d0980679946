// A page on which one thing is written about a pairing, under the pairing's own page.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { TaskPage } from '../pages/task-page';
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
    <TaskPage
      title={title}
      lead={lead}
      description={lead ?? say('pairingWords.lead')}
      above={[
        <Link key="mentoring" to={`/${language}/mentoring`}>
          {say('mentoring.kind.PAIRING')}
        </Link>,
        <Link key="pairing" to={`/${language}/${pairingPage(place.id)}`} lang={place.lang}>
          {place.name}
        </Link>,
      ]}
    >
      {children}
    </TaskPage>
  );
}
