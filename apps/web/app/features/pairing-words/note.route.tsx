// One's own note: changing what it says, or deleting it. What another window saved meanwhile is shown beside what was typed here.
import { data, Form, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { WhoCanSeeFold } from '../access/circle-list';
import { signedInReader } from '../identity/own-account.server';
import { NoteBlock } from './note-block';
import { NoteMistake, NoteText } from './note-form';
import { changeNote, pairingNote } from './notes.server';
import { PairingTaskPage } from './pairing-page';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await pairingNote(signedInReader({ context, params }), params['id'] ?? '', params['note'] ?? '');
  if (!found?.note.isOwn || !found.place.isOpenToWords) throw data(null, { status: 404 });
  return found;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const note = { pairingId: params['id'] ?? '', noteId: params['note'] ?? '' };
  return changeNote(signedInReader({ context, params }), note, await request.formData());
}

/** After a refusal too: then the newest text is what the reader has to see. */
export function shouldRevalidate() {
  return true;
}

export default function OwnNote() {
  const { place, secrecy, note, circles } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  return (
    <PairingTaskPage place={place} title={say('pairingWords.note.changeTitle')} lead={say('pairingWords.note.changeLead')}>
      <div className="stack">
        {answer?.problem === 'OUTDATED' ? <NoteBlock place={place} note={note} /> : null}
        <Form method="post" encType="multipart/form-data" className="form" noValidate>
          <NoteMistake answer={answer} />
          <input type="hidden" name="version" value={note.version} />
          <input type="hidden" name="visibility" value={note.visibility} />
          <NoteText answer={answer} secrecy={secrecy} label={say('pairingWords.note.text')} text={answer?.body ?? note.body ?? ''} />
          <p className="soft">{say('pairingWords.note.sameReaders', { kind: say(`mentoring.noteVisibility.${note.visibility}`) })}</p>
          <div className="actions">
            <button className="btn btn--primary">{say('pairingWords.note.save')}</button>
          </div>
        </Form>
        <WhoCanSeeFold circles={circles} />
        <details className="disclosure">
          <summary>{say('pairingWords.note.delete')}</summary>
          <Form method="post" className="form">
            <p>{say('pairingWords.note.deleteWhat')}</p>
            <p>
              <button className="btn btn--danger" name="change" value="delete">
                {say('pairingWords.note.deleteConfirm')}
              </button>
            </p>
          </Form>
        </details>
      </div>
    </PairingTaskPage>
  );
}
