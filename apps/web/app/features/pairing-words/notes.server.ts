// Notes of a pairing: those the reader may read; writing, changing and deleting one's own.
import { data } from 'react-router';
import { ask, type Refusal } from '../../graphql/execute.server';
import {
  DeleteNoteDocument,
  EditNoteDocument,
  PairingNoteDocument,
  PairingNotesDocument,
  WriteNoteDocument,
  type NotePartsFragment,
  type NoteVisibility,
} from '../../graphql/generated/graphql';
import type { Language } from '../../i18n/messages';
import { circlesOf } from '../access/circles';
import { choiceOf, type Asked } from '../identity/own-account.server';
import { charactersOf, NOTE_CHARACTERS, wholeText } from './long-text';
import { NOTE_VISIBILITIES } from './note-words';
import { pairingPage } from './pairing-place';
import { afterWordsRefusal, backToPairing, nearDay, pairingPlace, there } from './pairing-place.server';

/** Why a note was not taken, and what was typed. */
export interface NoteProblem {
  readonly problem: 'EMPTY' | 'TOO_LONG' | 'OUTDATED' | 'CLOSED';
  readonly body: string;
  readonly visibility: NoteVisibility;
  /** How many characters it has too many. */
  readonly excess: number;
}

export function noteParts({ author, writtenAt, ...note }: NotePartsFragment, language: Language) {
  return { ...note, author: author.displayName, isOwn: author.isViewer, on: nearDay(writtenAt, language) };
}

export type NoteInWords = ReturnType<typeof noteParts>;

export async function pairingNotes(asked: Asked, id: string) {
  const { pairing } = there(asked, await ask(asked, PairingNotesDocument, { id }));
  return {
    place: pairingPlace(pairing, asked.language),
    secrecy: pairing.secrecyNotice,
    notes: pairing.notes.map((note) => noteParts(note, asked.language)),
  };
}

/** One of them, with who can see it; null where the reader has none of that id in this pairing. */
export async function pairingNote(asked: Asked, id: string, noteId: string) {
  const { pairing, whoCanSee } = there(asked, await ask(asked, PairingNoteDocument, { id, note: noteId }));
  const note = pairing.notes.find((one) => one.id === noteId);
  if (!note) return null;
  return {
    place: pairingPlace(pairing, asked.language),
    secrecy: pairing.secrecyNotice,
    note: noteParts(note, asked.language),
    circles: circlesOf(whoCanSee),
  };
}

export async function writeNote(asked: Asked, pairingId: string, form: FormData) {
  const visibility = choiceOf(form, 'visibility', NOTE_VISIBILITIES) ?? 'PRIVATE';
  const body = wholeText(form, 'body');
  const wrong = mistakeIn(body, visibility);
  if (wrong) return wrong;
  const { refusal } = await ask(asked, WriteNoteDocument, { input: { pairingId, visibility, body } });
  return refusal ? refused(asked, refusal, { pairingId, body, visibility }) : backToPairing(asked, pairingId, 'noteWritten');
}

/** Saves what was typed, or deletes the note. */
export async function changeNote(asked: Asked, { pairingId, noteId }: { pairingId: string; noteId: string }, form: FormData) {
  if (form.get('change') === 'delete') {
    const { refusal } = await ask(asked, DeleteNoteDocument, { input: { noteId } });
    if (refusal && refusal.code !== 'NOT_FOUND') return refused(asked, refusal, { pairingId, body: '', visibility: 'PRIVATE' });
    return backToPairing(asked, pairingId, 'noteDeleted');
  }
  const visibility = choiceOf(form, 'visibility', NOTE_VISIBILITIES) ?? 'PRIVATE';
  const body = wholeText(form, 'body');
  const wrong = mistakeIn(body, visibility);
  if (wrong) return wrong;
  const version = Number(form.get('version')) || 0;
  const { refusal } = await ask(asked, EditNoteDocument, { input: { noteId, body, version } });
  return refusal ? refused(asked, refusal, { pairingId, body, visibility }) : backToPairing(asked, pairingId, 'noteChanged');
}

function mistakeIn(body: string, visibility: NoteVisibility) {
  const excess = charactersOf(body.trim()) - NOTE_CHARACTERS;
  if (body.trim() === '') return problem({ problem: 'EMPTY', body, visibility, excess: 0 });
  return excess > 0 ? problem({ problem: 'TOO_LONG', body, visibility, excess }) : null;
}

function refused(asked: Asked, refusal: Refusal, { pairingId, ...typed }: { pairingId: string; body: string; visibility: NoteVisibility }) {
  if (refusal.reason === 'VERSION_OUTDATED') return problem({ problem: 'OUTDATED', ...typed, excess: 0 });
  if (refusal.reason === 'PAIRING_CLOSED') return problem({ problem: 'CLOSED', ...typed, excess: 0 });
  return afterWordsRefusal(asked, refusal, pairingPage(pairingId));
}

function problem(found: NoteProblem) {
  return data<NoteProblem>(found, { status: found.problem === 'OUTDATED' || found.problem === 'CLOSED' ? 409 : 400 });
}
