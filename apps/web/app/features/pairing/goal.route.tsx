// A goal of a pairing: what it says, how far it is, and its tasks. What another window saved meanwhile is shown beside what was typed here.
import { Form, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { signedInReader } from '../identity/own-account.server';
import { pairingPage } from '../pairing-words/pairing-place';
import { PairingTaskPage } from '../pairing-words/pairing-page';
import { BothSidesReach } from './both-sides-reach';
import { GoalFields } from './goal-fields';
import { changeGoal, goalPage } from './goal.server';
import { GoalProgress } from './goals-section';
import { TaskList } from './tasks-section';

export async function loader({ context, params }: LoaderFunctionArgs) {
  return goalPage(signedInReader({ context, params }), params['id'] ?? '', params['goal'] ?? '');
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const goal = { pairingId: params['id'] ?? '', goalId: params['goal'] ?? '' };
  return changeGoal(signedInReader({ context, params }), goal, await request.formData());
}

export default function Goal() {
  const { place, secrecy, goal, version, stored } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  return (
    <PairingTaskPage place={place} title={goal.title ?? say('pairing.goals.nameless')}>
      <div className="stack-l">
        <GoalProgress goal={goal} />
        <Tasks />
        <section className="block" aria-labelledby="change">
          <h2 id="change">{say('pairing.goalForm.change')}</h2>
          {answer?.problem === 'overtaken' ? <Stored /> : null}
          <Form method="post" encType="multipart/form-data" className="form" noValidate key={`${version} ${answer?.problem}`}>
            <input type="hidden" name="version" value={version} />
            <GoalFields goal={answer?.given ?? stored} answer={answer} hasProgress />
            <BothSidesReach place={place} secrecy={secrecy} />
            <div className="actions">
              <button className="btn btn--primary">{say('pairing.goalForm.save')}</button>
            </div>
          </Form>
        </section>
      </div>
    </PairingTaskPage>
  );
}

function Tasks() {
  const { place, goal, tasks } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks" className="side-title">
        {say('pairing.tasks.title')}
      </h2>
      {tasks.length === 0 ? <p className="soft">{say('pairing.goalForm.noTasks')}</p> : <TaskList tasks={tasks} isOver={false} />}
      <div className="actions sum">
        <Link className="btn" to={`/${language}/${pairingPage(place.id, `/tasks/new?goal=${goal.id}`)}`}>
          {say('pairing.tasks.add')}
        </Link>
      </div>
    </section>
  );
}

/** As the goal stands now, where somebody was quicker. */
function Stored() {
  const { stored, dueOn } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  const facts = [
    [say('pairing.goalForm.title'), stored.title],
    [say('pairing.goalForm.howWeKnow'), stored.howWeKnow],
    [say('pairing.goalForm.dueOn'), dueOn],
    [say('pairing.goalForm.progress'), stored.progress],
  ] as const;
  return (
    <section className="card also" aria-labelledby="stored">
      <h3 id="stored" className="label">
        {say('pairing.goalForm.stored')}
      </h3>
      <dl className="facts">
        {facts.map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="written">{words || say('pairing.form.nothing')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
