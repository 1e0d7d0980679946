// That others could read a pairing: both sides see who, when and until when. Coordinators find here how to ask for it.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Icon } from '../../ui/pictures';
import type { PairingWords } from './pairing-words.server';

export function EmergencyNotice({ words: { place, emergencies } }: { readonly words: PairingWords }) {
  const { language, say } = useMessages();
  const mayAsk = place.viewerSide === null && place.status !== 'PROPOSED';
  return (
    <>
      {emergencies.map(({ id, names, from, until, isOpen }) => (
        <div key={id} className={`notice notice--${isOpen ? 'danger' : 'attention'}`}>
          <Icon name="alert" />
          <div>
            <p>
              <b>{say(isOpen ? 'pairingWords.emergency.isOpen' : 'pairingWords.emergency.wasOpen')}</b>
            </p>
            <p>{say('pairingWords.emergency.when', { from: from ?? '', until: until ?? '' })}</p>
            {names.length > 0 ? <p>{say('pairingWords.emergency.by', { names: names.join(', ') })}</p> : null}
          </div>
        </div>
      ))}
      {mayAsk ? (
        <p>
          <Link className="tap" to={`/${language}/mentoring/emergency?pairing=${place.id}`}>
            {say('pairingWords.emergency.ask')}
          </Link>
        </p>
      ) : null}
    </>
  );
}
