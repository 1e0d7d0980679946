// Who will read what is written into a form of the pairing.
import { useMessages } from '../../i18n/messages';
import { Reach } from '../../ui/reach';
import type { PairingPlace } from '../pairing-words/pairing-place.server';

interface BothSidesReachProps {
  readonly place: Pick<PairingPlace, 'others'>;
  /** What is not protected here, in plain words. */
  readonly secrecy: string;
}

export function BothSidesReach({ place, secrecy }: BothSidesReachProps) {
  const { say } = useMessages();
  return (
    <div className="stack-s">
      <Reach level={2}>
        <b>{say('pairing.reach.written')}</b>{' '}
        {place.others.length > 0 ? say('pairing.reach.you', { names: place.others.join(', ') }) : say('pairing.reach.alone')}
      </Reach>
      <p className="hint">{secrecy}</p>
    </div>
  );
}
