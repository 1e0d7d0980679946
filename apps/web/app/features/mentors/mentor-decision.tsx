// What coordinators decide on a mentor's profile, and the note that they keep for each other.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Reach } from '../../ui/reach';
import { TextField } from '../../ui/text-field';
import type { mentorFile, MentorFileProblem } from './mentor-file.server';

interface MentorDecisionProps {
  readonly mentor: NonNullable<Awaited<ReturnType<typeof mentorFile>>>;
  readonly problem: MentorFileProblem | undefined;
}

/** Nobody decides on a profile of their own, nor reads what is noted of it. */
export function MentorDecision({ mentor, problem }: MentorDecisionProps) {
  const { say } = useMessages();
  if (mentor.isOwn)
    return (
      <section className="block" aria-labelledby="deciding">
        <h2 id="deciding">{say('mentors.file.decision')}</h2>
        <p className="soft">{say('mentors.file.own')}</p>
      </section>
    );
  return (
    <>
      {mentor.status === 'ENDED' ? null : <Decision mentor={mentor} problem={problem?.form === 'decision' ? problem : undefined} />}
      <Note mentor={mentor} problem={problem?.form === 'note' ? problem : undefined} />
      {mentor.status === 'ENDED' ? null : <End />}
    </>
  );
}

function Decision({ mentor: { status }, problem }: MentorDecisionProps) {
  const { say } = useMessages();
  return (
    <section className="block stack" aria-labelledby="deciding">
      <h2 id="deciding">{say('mentors.file.decision')}</h2>
      {status === 'APPROVED' ? null : (
        <Form method="post" className="actions">
          <button className="btn btn--primary" name="change" value="approve">
            {say('mentors.file.approve')}
          </button>
        </Form>
      )}
      {status === 'RETURNED' ? null : (
        <Form method="post" className="form">
          <TextField
            key={problem?.text ?? ''}
            id="decision"
            name="text"
            label={say('mentors.file.reason')}
            hint={say('mentors.file.reasonHint')}
            error={problem?.error ?? undefined}
            maxLength={1_000}
            rows={4}
            required
            defaultValue={problem?.text ?? ''}
          />
          <div className="actions">
            <button className="btn" name="change" value="return">
              {say('mentors.file.return')}
            </button>
          </div>
        </Form>
      )}
    </section>
  );
}

function Note({ mentor: { note }, problem }: MentorDecisionProps) {
  const { say } = useMessages();
  return (
    <section className="block stack" aria-labelledby="noting">
      <h2 id="noting">{say('mentors.file.note')}</h2>
      <Reach level={3}>
        <b>{say('mentors.file.noteReach')}</b>
      </Reach>
      <Form method="post" className="form">
        <TextField
          key={problem?.text ?? note}
          id="note"
          name="text"
          label={say('mentors.file.noteText')}
          error={problem?.error ?? undefined}
          maxLength={2_000}
          rows={4}
          defaultValue={problem?.text ?? note}
        />
        <div className="actions">
          <button className="btn" name="change" value="note">
            {say('mentors.file.saveNote')}
          </button>
        </div>
      </Form>
    </section>
  );
}

function End() {
  const { say } = useMessages();
  return (
    <section className="block stack" aria-labelledby="ending">
      <h2 id="ending">{say('mentors.file.end')}</h2>
      <p className="about">{say('mentors.file.endAbout')}</p>
      <Form method="post" className="actions">
        <button className="btn btn--danger" name="change" value="end">
          {say('mentors.file.endSubmit')}
        </button>
      </Form>
    </section>
  );
}
