// The notes of a pairing by themselves; a form that was not taken is shown here, with what was typed.
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { signedInReader } from '../identity/own-account.server';
import { NotesSection } from './notes-section';
import { pairingNotes, writeNote } from './notes.server';
import { PairingTaskPage } from './pairing-page';

export function loader({ context, params }: LoaderFunctionArgs) {
  return pairingNotes(signedInReader({ context, params }), params['id'] ?? '');
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return writeNote(signedInReader({ context, params }), params['id'] ?? '', await request.formData());
}

export default function PairingNotes() {
  const { place, secrecy, notes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  return (
    <PairingTaskPage place={place} title={say('pairingWords.note.title')}>
      <NotesSection place={place} secrecy={secrecy} notes={notes} answer={answer} isWholePage />
    </PairingTaskPage>
  );
}
