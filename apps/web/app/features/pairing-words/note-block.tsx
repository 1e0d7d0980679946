// One note on its plum ground: whose it is, of when, what it says, and who reads it.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Reach } from '../../ui/reach';
import { REACH_OF_NOTE } from './note-words';
import type { NoteInWords } from './notes.server';
import { pairingPage } from './pairing-place';
import type { PairingPlace } from './pairing-place.server';

interface NoteBlockProps {
  readonly place: PairingPlace;
  readonly note: NoteInWords;
}

export function NoteBlock({ place, note: { id, visibility, body, author, isOwn, on } }: NoteBlockProps) {
  const { language, say } = useMessages();
  const page = `/${language}/${pairingPage(place.id, `/notes/${id}`)}`;
  const names = place.others.join(', ');
  const readers = place.viewerSide === null ? names : say('pairingWords.note.reachNames', { names });
  return (
    <article className="confidential" aria-label={`${say(`mentoring.noteVisibility.${visibility}`)}, ${on}`}>
      <p className="meta">{[say(`mentoring.noteVisibility.${visibility}`), isOwn ? say('pairingWords.you') : author, on].join(' · ')}</p>
      {body === null ? <p className="soft">{say('pairingWords.gone')}</p> : <p className="written">{body}</p>}
      <div className="reach--private">
        <Reach level={REACH_OF_NOTE[visibility]}>
          <b>{say(`pairingWords.note.reach.${visibility}`)}</b> {visibility === 'PRIVATE' ? say('pairingWords.note.reachPrivate') : readers}
        </Reach>
      </div>
      <p className="note-links">
        <Link className="tap" to={`${page}/who-can-see`}>
          {say('access.question')}
          <span className="vh">: {on}</span>
        </Link>
        {isOwn && place.isOpenToWords && body !== null ? (
          <Link className="tap" to={page}>
            {say('pairingWords.note.change')}
            <span className="vh">: {on}</span>
          </Link>
        ) : null}
      </p>
    </article>
  );
}
