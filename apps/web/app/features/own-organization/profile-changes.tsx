// Changes of a profile, the newest first; coordinators decide on those that wait, and take back what holds.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Reach } from '../../ui/reach';
import { Status, type StatusKind } from '../../ui/status';
import { TextField } from '../../ui/text-field';
import { ChangedFields } from './changed-fields';
import type { WordedChange } from './profile-change.server';
import type { ProfileHistory, RefusedDecision } from './profile-history.server';

const KINDS: Readonly<Record<WordedChange['state'], StatusKind>> = {
  APPLIED: 'ok',
  AWAITING: 'attention',
  REFUSED: 'danger',
  REPLACED: 'calm',
  UNDONE: 'calm',
};

interface ProfileHistorySectionProps {
  readonly history: ProfileHistory;
  readonly isCoordinator: boolean;
  readonly answer: RefusedDecision | undefined;
}

export function ProfileHistorySection({ history: { total, changes }, isCoordinator, answer }: ProfileHistorySectionProps) {
  const { say } = useMessages();
  return (
    <section className="block stack" aria-labelledby="history">
      <h2 id="history">{say('profileHistory.title')}</h2>
      {changes.length === 0 ? <p className="soft">{say('profileHistory.nothing')}</p> : null}
      {changes.length > 0 ? (
        <details className="disclosure" open={answer !== undefined}>
          <summary>{say('profileHistory.count', { count: total })}</summary>
          <ul className="people">
            {changes.map((change) => (
              <li key={change.id} className="stack-s">
                <ProfileChange change={change} mayDecide={isCoordinator} answer={answer} />
              </li>
            ))}
          </ul>
          {total > changes.length ? <p className="meta">{say('profileHistory.newest', { count: changes.length })}</p> : null}
        </details>
      ) : null}
      <Reach level={3}>
        <b>{say('profileHistory.reach')}</b>
      </Reach>
    </section>
  );
}

interface ProfileChangeProps {
  readonly change: WordedChange;
  readonly mayDecide: boolean;
  readonly answer: RefusedDecision | undefined;
}

export function ProfileChange({ change, mayDecide, answer }: ProfileChangeProps) {
  const { say } = useMessages();
  const { id, at, by, state, decided, reason, fields } = change;
  return (
    <>
      <Status kind={KINDS[state]} word={say(`profileHistory.state.${state}`)}>
        {[at, by, decided && [decided.at, decided.by].filter(Boolean).join(' · ')].filter(Boolean).join(' → ')}
      </Status>
      <ChangedFields fields={fields} />
      {reason ? <p className="soft">{say('profileHistory.because', { reason })}</p> : null}
      {mayDecide && state === 'AWAITING' ? <Decision id={id} refused={answer?.changeId === id ? answer : undefined} /> : null}
      {mayDecide && state === 'APPLIED' ? (
        <Form method="post">
          <input type="hidden" name="profileChange" value={id} />
          <button className="btn" name="decision" value="undo">
            {say('profileHistory.undo')}
            <span className="vh">: {at}</span>
          </button>
        </Form>
      ) : null}
    </>
  );
}

function Decision({ id, refused }: { readonly id: string; readonly refused: RefusedDecision | undefined }) {
  const { say } = useMessages();
  return (
    <div className="row">
      <Form method="post">
        <input type="hidden" name="profileChange" value={id} />
        <button className="btn btn--primary" name="decision" value="accept">
          {say('profileHistory.accept')}
        </button>
      </Form>
      <details className="disclosure" open={refused !== undefined}>
        <summary>{say('profileHistory.refuse')}</summary>
        <Form method="post" className="form">
          <input type="hidden" name="profileChange" value={id} />
          <TextField
            name="reason"
            label={say('membership.why')}
            hint={say('profileHistory.reasonHint')}
            maxLength={500}
            defaultValue={refused?.reason}
            error={refused?.error}
          />
          <button className="btn btn--danger" name="decision" value="refuse">
            {say('profileHistory.refuse')}
          </button>
        </Form>
      </details>
    </div>
  );
}
