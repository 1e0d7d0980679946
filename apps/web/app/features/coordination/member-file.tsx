// On an organization's page, for coordinators alone: the network's notes on it, and all that has happened with it.
import { Form, useSearchParams } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { focus } from '../../ui/notice';
import { Icon } from '../../ui/pictures';
import { Reach } from '../../ui/reach';
import { TextField } from '../../ui/text-field';
import type { MemberFile, RefusedNote } from './member-file.server';

interface MemberFileSectionProps {
  readonly file: MemberFile;
  readonly answer: RefusedNote | undefined;
}

export function MemberFileSection({ file, answer }: MemberFileSectionProps) {
  return (
    <>
      <Notes notes={file.notes} answer={answer} />
      <Timeline timeline={file.timeline} />
      <Deletion />
    </>
  );
}

function Notes({ notes, answer }: { readonly notes: MemberFile['notes']; readonly answer: RefusedNote | undefined }) {
  const { say } = useMessages();
  return (
    <section className="block stack" aria-labelledby="notes">
      <h2 id="notes">{say('memberFile.notes')}</h2>
      <DeletedNote />
      {notes.length === 0 ? <p className="soft">{say('memberFile.noNotes')}</p> : null}
      {notes.length > 0 ? (
        <ul className="ledger">
          {notes.map(({ id, text, written, by }) => (
            <li key={id} className="stack-s">
              <p className="note">{text}</p>
              <p className="meta">{[written, by].filter(Boolean).join(' · ')}</p>
              <Form method="post">
                <input type="hidden" name="noteId" value={id} />
                <button className="btn" name="networkNote" value="delete">
                  {say('memberFile.delete')}
                  <span className="vh">: {written}</span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
      <Form method="post" className="form">
        <TextField
          name="text"
          label={say('memberFile.newNote')}
          hint={say('memberFile.noteHint')}
          maxLength={4_000}
          defaultValue={answer?.note}
          error={answer?.error}
          required
        />
        <button className="btn" name="networkNote" value="add">
          {say('memberFile.addNote')}
        </button>
      </Form>
      <Reach level={3}>
        <b>{say('memberFile.reach')}</b>
      </Reach>
    </section>
  );
}

/** The note that was just deleted, to be had back. */
function DeletedNote() {
  const [search] = useSearchParams();
  const { say } = useMessages();
  const id = search.get('deletedNote');
  if (!id) return null;
  return (
    <div className="notice notice--ok" role="status" tabIndex={-1} ref={focus}>
      <Icon name="ok" />
      <Form method="post" className="stack-s">
        <p>{say('memberFile.deleted')}</p>
        <input type="hidden" name="noteId" value={id} />
        <button className="btn" name="networkNote" value="restore">
          {say('memberFile.restore')}
        </button>
      </Form>
    </div>
  );
}

function Timeline({ timeline }: Pick<MemberFile, 'timeline'>) {
  const { say } = useMessages();
  return (
    <section className="block stack" aria-labelledby="timeline">
      <h2 id="timeline">{say('memberFile.timeline')}</h2>
      <details className="disclosure">
        <summary>{say('memberFile.entries', { count: timeline.length })}</summary>
        <ol className="people">
          {timeline.map(({ at, kind, status, reason, fields, person, by }, place) => (
            <li key={timeline.length - place}>
              <b>{say(`memberFile.kind.${kind}`)}</b>
              <p>
                {[
                  person,
                  status && say(`membership.status.${status}`),
                  reason && say(`membership.reason.${reason}`),
                  fields.length > 0 ? fields.join(', ') : null,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
              <p className="meta">{[at, by].filter(Boolean).join(' · ')}</p>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

/** For what should never have been a member; who leaves is not deleted. */
function Deletion() {
  const { say } = useMessages();
  return (
    <details className="disclosure block">
      <summary>{say('members.delete')}</summary>
      <Form method="post" className="form">
        <p>{say('members.deleteHint')}</p>
        <button className="btn btn--danger" name="member" value="delete">
          {say('members.delete')}
        </button>
      </Form>
    </details>
  );
}
