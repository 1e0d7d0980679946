// What two write of their pairing, as one reader may read it: for the sections of the pairing's page.
import { ask } from '../../graphql/execute.server';
import { PairingWordsDocument, type PairingWordsQuery } from '../../graphql/generated/graphql';
import { instantInWords } from '../../i18n/dates.server';
import type { Language } from '../../i18n/messages';
import type { Asked } from '../identity/own-account.server';
import { checkInParts, dueCheckIns } from './check-in.server';
import { reflectionParts, retentionInWords } from './ending.server';
import { noteParts } from './notes.server';
import { practiceNoteParts } from './practice-note.server';
import { nearDay, pairingPlace, there } from './pairing-place.server';

/** Not there for whoever does not see the pairing. */
export async function pairingWords(asked: Asked, id: string) {
  const { language } = asked;
  const { pairing } = there(asked, await ask(asked, PairingWordsDocument, { id }));
  const place = pairingPlace(pairing, language);
  const due = await dueCheckIns(asked, pairing.checkIns);
  return {
    place,
    secrecy: pairing.secrecyNotice,
    notes: pairing.notes.map((note) => noteParts(note, language)),
    checkIns: pairing.checkIns.map((one) => checkInParts(one, { due, isOver: place.isOver, language })),
    reflections: pairing.reflections.map((one) => reflectionParts(one, language)),
    end: pairing.endedAt ? { on: nearDay(pairing.endedAt, language), reason: pairing.endReason, words: pairing.endWords } : null,
    retention: retentionInWords(pairing.retention, language),
    practiceNotes: pairing.practiceNotes.map((one) => practiceNoteParts(one, { side: place.viewerSide, language })),
    emergencies: pairing.emergencyAccesses.map((one) => emergencyParts(one, language)),
  };
}

export type PairingWords = Awaited<ReturnType<typeof pairingWords>>;

function emergencyParts(
  { id, askedByName, approvedByName, openedAt, expiresAt }: PairingWordsQuery['pairing']['emergencyAccesses'][number],
  language: Language,
) {
  return {
    id,
    names: [askedByName, approvedByName].filter((name) => name !== null),
    from: openedAt ? instantInWords(openedAt, language) : null,
    until: expiresAt ? instantInWords(expiresAt, language) : null,
    isOpen: expiresAt !== null && new Date(expiresAt).getTime() > Date.now(),
  };
}
