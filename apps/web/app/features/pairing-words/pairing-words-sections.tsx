// What two write of their pairing, section by section, for the pairing's own page.
import { CheckInsSection } from './check-ins-section';
import { EndingSection } from './ending-section';
import { NotesSection } from './notes-section';
import type { PairingWords } from './pairing-words.server';
import { PracticeNotesSection } from './practice-notes-section';

export function PairingWordsSections({ words }: { readonly words: PairingWords }) {
  const { place, secrecy, notes, checkIns, practiceNotes } = words;
  return (
    <>
      <NotesSection place={place} secrecy={secrecy} notes={notes} />
      <PracticeNotesSection place={place} notes={practiceNotes} />
      {place.kind === 'PAIRING' ? <CheckInsSection place={place} checkIns={checkIns} /> : null}
      <EndingSection words={words} />
    </>
  );
}
