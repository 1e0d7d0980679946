// A pairing by what the two write of it: notes, practice notes, check-ins, the end.
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Crumbs } from '../../ui/crumbs';
import { PageHead } from '../../ui/head';
import { Reach } from '../../ui/reach';
import { signedInReader } from '../identity/own-account.server';
import { EmergencyNotice } from './emergency-notice';
import { pairingPage } from './pairing-place';
import { PairingWordsSections } from './pairing-words-sections';
import { pairingWords } from './pairing-words.server';

export function loader({ context, params }: LoaderFunctionArgs) {
  return pairingWords(signedInReader({ context, params }), params['id'] ?? '');
}

export default function PairingOfWords() {
  const words = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  const { place } = words;
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={place.name} description={say('pairingWords.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <Crumbs>
          <Link to={`/${language}/mentoring`}>{say('mentoring.kind.PAIRING')}</Link>
        </Crumbs>
        <header className="record-head">
          <h1 lang={place.lang}>{place.name}</h1>
          <div className="reach--private">
            <Reach level={2}>
              <b>{say('pairingWords.reflection.reach')}</b>{' '}
              <Link to={`/${language}/${pairingPage(place.id, '/who-can-see')}`}>{say('access.question')}</Link>
            </Reach>
          </div>
          <EmergencyNotice words={words} />
        </header>
        <PairingWordsSections words={words} />
      </div>
    </main>
  );
}
