// What coordinators alone read of a member: the network's notes on it, and all that has happened with it.
import { data, redirect } from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import {
  AddMemberNoteDocument,
  DeleteMemberNoteDocument,
  MemberFileDocument,
  RestoreMemberNoteDocument,
} from '../../graphql/generated/graphql';
import { instantInWords } from '../../i18n/dates.server';
import { textOf, type Asked } from '../identity/own-account.server';
import { afterKeeperRefusal, type OwnOrganizationAsked } from '../own-organization/own-organization.server';
import { fieldLabel } from '../own-organization/profile-change.server';

/** Null for everybody but coordinators. */
export async function memberFile(asked: Asked, slug: string) {
  const { organization } = await askFor(asked, MemberFileDocument, { slug });
  if (!organization?.networkNotes) return null;
  const { language } = asked;
  return {
    notes: organization.networkNotes.edges.map(({ node: { id, text, writtenAt, by } }) => ({
      id,
      text,
      written: instantInWords(writtenAt, language),
      by: by?.displayName ?? null,
    })),
    timeline: (organization.timeline ?? []).map(({ at, kind, status, reason, fields, personName, by }) => ({
      at: instantInWords(at, language),
      kind,
      status: status ?? null,
      reason: reason ?? null,
      fields: fields.map((field) => fieldLabel(field, language)),
      person: personName ?? null,
      by: by?.displayName ?? null,
    })),
  };
}

export type MemberFile = NonNullable<Awaited<ReturnType<typeof memberFile>>>;

/** Writes a note, deletes one, or has it back: the page that follows offers that at once. */
export async function changeNotes(asked: OwnOrganizationAsked, form: FormData) {
  const change = textOf(form, 'networkNote');
  const text = textOf(form, 'text', 5_000).trim();
  const noteId = textOf(form, 'noteId');
  const { refusal } = await send(asked, { change, noteId, text });
  const here = `/${asked.language}/members/${asked.organization.slug}`;
  if (!refusal && change === 'delete') return redirect(`${here}?deletedNote=${encodeURIComponent(noteId)}`);
  if (!refusal) return redirect(`${here}?done=${change === 'restore' ? 'noteRestored' : 'noteAdded'}`);
  if (refusal.code === 'BAD_USER_INPUT') return data({ note: text, error: refusal.violations[0]?.message }, { status: 400 });
  return afterKeeperRefusal(asked, refusal, '');
}

interface NoteChange {
  readonly change: string;
  readonly noteId: string;
  readonly text: string;
}

function send(asked: OwnOrganizationAsked, { change, noteId, text }: NoteChange) {
  switch (change) {
    case 'delete':
      return ask(asked, DeleteMemberNoteDocument, { input: { noteId } });
    case 'restore':
      return ask(asked, RestoreMemberNoteDocument, { input: { noteId } });
    default:
      return ask(asked, AddMemberNoteDocument, { input: { organizationId: asked.organization.id, text } });
  }
}

export type RefusedNote = Exclude<Awaited<ReturnType<typeof changeNotes>>, Response>['data'];
