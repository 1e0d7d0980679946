// The practice notes that a pairing has led to: where each stands, and what the reader can decide.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Reach } from '../../ui/reach';
import { Status, type StatusKind } from '../../ui/status';
import { pairingPage } from './pairing-place';
import type { PairingPlace } from './pairing-place.server';
import type { PracticeNoteInWords } from './practice-note.server';
import { WordsDoneNotice } from './words-done';

const KINDS: Readonly<Record<PracticeNoteInWords['state'], StatusKind>> = {
  PROPOSED: 'attention',
  AGREED: 'ok',
  DECLINED: 'calm',
  WITHDRAWN: 'calm',
};

interface PracticeNotesSectionProps {
  readonly place: PairingPlace;
  readonly notes: readonly PracticeNoteInWords[];
}

/** Nothing before there is one: it begins at a goal or a session. */
export function PracticeNotesSection({ place, notes }: PracticeNotesSectionProps) {
  const { say } = useMessages();
  if (notes.length === 0) return null;
  return (
    <section className="block" aria-labelledby="practice-notes">
      <h2 id="practice-notes">{say('pairingWords.practice.list')}</h2>
      <WordsDoneNotice of={['practiceProposed', 'practiceAgreed', 'practiceDeclined', 'practiceWithdrawn']} />
      <div>
        {notes.map((note) => (
          <PracticeNoteBlock key={note.id} place={place} note={note} />
        ))}
      </div>
    </section>
  );
}

function PracticeNoteBlock({ place, note }: { readonly place: PairingPlace; readonly note: PracticeNoteInWords }) {
  const { say } = useMessages();
  const { state, title, body, author, isOwn, on, answered, awaitsReader, warnings } = note;
  const because = awaitsReader ? 'YOURS' : state;
  const ended = say(state === 'WITHDRAWN' ? 'pairingWords.practice.withdrawn' : 'pairingWords.gone');
  return (
    <article className="confidential reach--private stack-s" aria-label={title ?? ended}>
      <p className="meta">{[isOwn ? say('pairingWords.you') : author, on].join(' · ')}</p>
      {title ? <h3>{title}</h3> : null}
      {body === null ? <p className="soft">{ended}</p> : <p className="written">{body}</p>}
      <Status kind={KINDS[state]} word={say(`pairingWords.practice.state.${state}`)}>
        {answered?.by ? `${answered.by}, ${answered.on}` : say(`pairingWords.practice.because.${because}`)}
      </Status>
      {awaitsReader && warnings.length > 0 ? (
        <ul className="bullets">
          {warnings.map((warning) => (
            <li key={warning}>{say(`pairingWords.practice.warning.${warning}`)}</li>
          ))}
        </ul>
      ) : null}
      <Decision place={place} note={note} />
      <Reach level={2}>
        <b>{say('pairingWords.reflection.reach')}</b> {state === 'AGREED' ? say('pairingWords.practice.reachAgreed') : null}
      </Reach>
    </article>
  );
}

/** The other side's, or its author's as long as nobody has answered. */
function Decision({
  place,
  note: { id, state, isOwn, awaitsReader },
}: {
  readonly place: PairingPlace;
  readonly note: PracticeNoteInWords;
}) {
  const { language, say } = useMessages();
  if (!place.isOpenToWords || state !== 'PROPOSED' || (!awaitsReader && !isOwn)) return null;
  return (
    <Form method="post" action={`/${language}/${pairingPage(place.id, '/practice-notes')}`} className="actions">
      <input type="hidden" name="practiceNote" value={id} />
      {awaitsReader ? (
        <>
          <button className="btn btn--primary" name="change" value="agree">
            {say('pairingWords.practice.agree')}
          </button>
          <button className="btn" name="change" value="decline">
            {say('pairingWords.practice.decline')}
          </button>
        </>
      ) : (
        <button className="btn" name="change" value="withdraw">
          {say('pairingWords.practice.withdraw')}
        </button>
      )}
    </Form>
  );
}
