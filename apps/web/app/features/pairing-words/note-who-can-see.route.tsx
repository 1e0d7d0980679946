// Who can see one note of a pairing.
import { data, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { CircleList } from '../access/circle-list';
import { signedInReader } from '../identity/own-account.server';
import { NoteBlock } from './note-block';
import { pairingNote } from './notes.server';
import { PairingTaskPage } from './pairing-page';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await pairingNote(signedInReader({ context, params }), params['id'] ?? '', params['note'] ?? '');
  if (!found) throw data(null, { status: 404 });
  return found;
}

export default function WhoCanSeeNote() {
  const { place, note, circles } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <PairingTaskPage place={place} title={say('access.question')}>
      <div className="stack-l">
        <NoteBlock place={place} note={note} />
        <CircleList circles={circles} Heading="h2" />
      </div>
    </PairingTaskPage>
  );
}
