// The tasks of a pairing: whose each is, by when, and whether it is done.
import { Form, Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Icon } from '../../ui/pictures';
import { pairingPage } from '../pairing-words/pairing-place';
import type { PairingRecord } from './pairing-record.server';
import type { TaskInWords } from './task-parts.server';

export function TasksSection({ record: { place, tasks } }: { readonly record: PairingRecord }) {
  const { language, say } = useMessages();
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks" className="side-title">
        {say('pairing.tasks.title')}
      </h2>
      {tasks.length === 0 ? <p className="soft">{say('pairing.tasks.none')}</p> : <TaskList tasks={tasks} isOver={place.isOver} />}
      {place.isOver ? null : (
        <div className="actions sum">
          <Link className="btn btn--block" to={`/${language}/${pairingPage(place.id, '/tasks/new')}`}>
            {say('pairing.tasks.add')}
          </Link>
        </div>
      )}
    </section>
  );
}

/** Pressing one says that it is done, or that it is not; the form is posted to the page of the pairing. */
export function TaskList({ tasks, isOver }: { readonly tasks: readonly TaskInWords[]; readonly isOver: boolean }) {
  const { say } = useMessages();
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="change" value="task" />
      <ul className="ledger tasks">
        {tasks.map((task) => (
          <li key={task.id}>
            {isOver ? (
              <p className={task.isDone ? 'tick tick--done' : 'tick'}>
                <Task task={task} />
                {task.isDone ? null : <span className="vh">{say('pairing.tasks.notDone')}</span>}
              </p>
            ) : (
              <button className="tick" name={task.isDone ? 'open' : 'done'} value={task.id} aria-pressed={task.isDone}>
                <Task task={task} />
              </button>
            )}
          </li>
        ))}
      </ul>
    </Form>
  );
}

function Task({ task: { title, isDone, owner, isOwn, due } }: { readonly task: TaskInWords }) {
  const { say } = useMessages();
  const whose = isOwn ? say('pairing.tasks.you') : owner;
  const when = isDone
    ? say('pairing.tasks.done')
    : due
      ? say(due.isOver ? 'pairing.tasks.overdue' : 'pairing.tasks.by', { day: due.day })
      : null;
  return (
    <>
      <span className="tick__box" aria-hidden="true">
        {isDone ? <Icon name="ok" /> : null}
      </span>
      <span>
        <span className="tick__title">{title ?? say('pairing.tasks.nameless')}</span>
        <span className={due?.isOver ? 'meta d-block t-danger' : 'meta d-block'}>{[whose, when].filter(Boolean).join(' · ')}</span>
      </span>
    </>
  );
}
