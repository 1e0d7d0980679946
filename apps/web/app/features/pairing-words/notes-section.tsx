// The notes of a pairing: a form for a new one, and those the reader may read, the newest first.
import { useMessages } from '../../i18n/messages';
import { NoteBlock } from './note-block';
import { NoteForm } from './note-form';
import type { NoteInWords, NoteProblem } from './notes.server';
import type { PairingPlace } from './pairing-place.server';
import { WordsDoneNotice } from './words-done';

interface NotesSectionProps {
  readonly place: PairingPlace;
  readonly secrecy: string;
  readonly notes: readonly NoteInWords[];
  readonly answer?: NoteProblem | undefined;
  /** Where the page is about nothing else, its own heading says what these are. */
  readonly isWholePage?: boolean;
}

export function NotesSection({ place, secrecy, notes, answer, isWholePage = false }: NotesSectionProps) {
  const { say } = useMessages();
  return (
    <section className="block" aria-label={say('pairingWords.note.title')}>
      {isWholePage ? null : <h2 id="notes">{say('pairingWords.note.title')}</h2>}
      {answer ? null : <WordsDoneNotice of={['noteWritten', 'noteChanged', 'noteDeleted']} />}
      {place.isOpenToWords ? <NoteForm key={notes[0]?.id} place={place} secrecy={secrecy} answer={answer} /> : null}
      {notes.length === 0 ? (
        <p className="soft">{say(place.viewerSide === null ? 'pairingWords.note.noneForStaff' : 'pairingWords.note.none')}</p>
      ) : null}
      {notes.map((note) => (
        <NoteBlock key={note.id} place={place} note={note} />
      ))}
    </section>
  );
}
