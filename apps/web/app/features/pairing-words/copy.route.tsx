// One's own copy of what two wrote, to keep before its texts end.
import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { signedInReader } from '../identity/own-account.server';
import { pairingEnding } from './ending.server';
import { PairingTaskPage } from './pairing-page';
import { pairingPage } from './pairing-place';
import { RetentionNote } from './retention-note';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await pairingEnding(signedInReader({ context, params }), params['id'] ?? '');
  if (!found) throw data(null, { status: 404 });
  return { place: found.place, retention: found.retention };
}

export default function OwnCopy() {
  const { place, retention } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <PairingTaskPage place={place} title={say('pairingWords.copy.title')} lead={say('pairingWords.copy.lead')}>
      <div className="stack about">
        {retention ? <RetentionNote retention={retention} /> : null}
        <h2 className="side-title">{say('pairingWords.copy.what')}</h2>
        <ul className="bullets">
          {(['yours', 'shared', 'notOthers'] as const).map((part) => (
            <li key={part}>{say(`pairingWords.copy.${part}`)}</li>
          ))}
        </ul>
        <p>{say('pairingWords.copy.careful')}</p>
        {retention?.isGone ? (
          <p className="soft">{say('pairingWords.gone')}</p>
        ) : (
          <p>
            <a className="btn btn--primary" href={`/${language}/${pairingPage(place.id, '/copy/document')}`} download>
              {say('pairingWords.copy.download')}
            </a>
          </p>
        )}
      </div>
    </PairingTaskPage>
  );
}
