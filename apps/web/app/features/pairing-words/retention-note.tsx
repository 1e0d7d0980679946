// Until when what two wrote can be read, and what happens then: exactly that, and no more.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import type { RetentionInWords } from './ending.server';
import { pairingPage } from './pairing-place';
import type { PairingPlace } from './pairing-place.server';

interface RetentionNoteProps {
  readonly retention: RetentionInWords;
  /** The pairing of which a copy is offered, to whoever takes part. */
  readonly copyOf?: PairingPlace;
}

export function RetentionNote({ retention, copyOf }: RetentionNoteProps) {
  const { language, say } = useMessages();
  return (
    <div className="stack-s about">
      <p>{useRetentionWords(retention)}</p>
      {copyOf?.viewerSide && !retention.isGone ? (
        <p>
          <Link className="tap" to={`/${language}/${pairingPage(copyOf.id, '/copy')}`}>
            {say('pairingWords.copy.take')}
          </Link>
        </p>
      ) : null}
    </div>
  );
}

function useRetentionWords({ months, endsOn, goneFromBackupsOn, isGone }: RetentionInWords): string {
  const { say } = useMessages();
  if (!endsOn || !goneFromBackupsOn) return say('pairingWords.retention.goesOn', { count: months });
  return say(isGone ? 'pairingWords.retention.gone' : 'pairingWords.retention.ends', { day: endsOn, backups: goneFromBackupsOn });
}
