// The goals of a pairing: the aim, how the two will know, by when, how far they are.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Deadline } from '../../ui/deadline';
import { Status } from '../../ui/status';
import { pairingPage } from '../pairing-words/pairing-place';
import type { PairingRecord } from './pairing-record.server';
import type { GoalInWords } from './task-parts.server';

export function GoalsSection({ record: { place, goals } }: { readonly record: PairingRecord }) {
  const { language, say } = useMessages();
  return (
    <section className="block" aria-labelledby="goals">
      <div className="head">
        <h2 id="goals">{say('pairing.goals.title')}</h2>
        {place.isOver ? null : (
          <Link className="btn" to={`/${language}/${pairingPage(place.id, '/goals/new')}`}>
            {say('pairing.goals.add')}
          </Link>
        )}
      </div>
      {goals.length === 0 ? <p className="soft">{say('pairing.goals.none')}</p> : null}
      {goals.length > 0 ? (
        <ol className="ledger">
          {goals.map((goal) => (
            <li key={goal.id} className="goal">
              <Goal goal={goal} place={place} />
            </li>
          ))}
        </ol>
      ) : null}
    </section>
  );
}

function Goal({ goal, place }: { readonly goal: GoalInWords; readonly place: PairingRecord['place'] }) {
  const { language, say } = useMessages();
  const { id, title, howWeKnow, due, isReached } = goal;
  return (
    <>
      <h3 className="item">
        {place.isOver ? (
          (title ?? say('pairingWords.gone'))
        ) : (
          <Link className="tap" to={`/${language}/${pairingPage(place.id, `/goals/${id}`)}`}>
            {title ?? say('pairing.goals.nameless')}
          </Link>
        )}
      </h3>
      {howWeKnow ? <p className="soft">{say('pairing.goals.know', { how: howWeKnow })}</p> : null}
      {isReached ? (
        <div className="row row--between">
          <Status kind="ok" word={say('pairing.goals.reached')}>
            <TasksDone goal={goal} />
          </Status>
          {place.isOpenToWords ? (
            <Link className="tap" to={`/${language}/${pairingPage(place.id, `/practice-note?goal=${id}`)}`}>
              {say('pairing.practiceNote')}
            </Link>
          ) : null}
        </div>
      ) : (
        <div className="goal__foot">
          {place.isOver ? null : <Deadline due={due} />}
          <GoalProgress goal={goal} />
        </div>
      )}
    </>
  );
}

/** In per cent; and how many of its tasks are done, where it has some. */
export function GoalProgress({ goal }: { readonly goal: GoalInWords }) {
  const { say } = useMessages();
  return (
    <div className="goal__bar">
      <span className="num">
        {say('pairing.goals.progress', { progress: goal.progress })}
        {goal.tasks.count > 0 ? ' · ' : null}
        <TasksDone goal={goal} />
      </span>
      <svg className="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
        <rect className="max" width="100" height="1" />
        <rect className="got" width={goal.progress} height="1" />
      </svg>
    </div>
  );
}

function TasksDone({ goal: { tasks } }: { readonly goal: GoalInWords }) {
  const { say } = useMessages();
  return tasks.count > 0 ? say('pairing.goals.tasks', { done: tasks.done, of: tasks.count }) : null;
}
