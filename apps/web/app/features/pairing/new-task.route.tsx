// A new task of a pairing: what is to be done, by whom and by when.
import { Form, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Field } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { signedInReader } from '../identity/own-account.server';
import { PairingTaskPage } from '../pairing-words/pairing-page';
import { BothSidesReach } from './both-sides-reach';
import { TITLE_LENGTH } from './goal-fields';
import { addTask, newTaskPage } from './new-task.server';
import { WorkProblem } from './work-problem';

export async function loader({ context, params }: LoaderFunctionArgs) {
  return newTaskPage(signedInReader({ context, params }), params['id'] ?? '');
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return addTask(signedInReader({ context, params }), params['id'] ?? '', await request.formData());
}

export default function NewTask() {
  const { place, secrecy } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <PairingTaskPage place={place} title={say('pairing.taskForm.new')} lead={say('pairing.taskForm.lead')}>
      <Form method="post" className="form" noValidate>
        <TaskFields />
        <BothSidesReach place={place} secrecy={secrecy} />
        <div className="actions">
          <button className="btn btn--primary">{say('pairing.taskForm.save')}</button>
        </div>
      </Form>
    </PairingTaskPage>
  );
}

function TaskFields() {
  const { owners, goals } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const own = owners.find(({ isViewer }) => isViewer)?.id ?? '';
  const given = answer?.given ?? { title: '', ownerId: own, goalId: search.get('goal') ?? '', dueOn: '' };
  const errors = answer?.errors ?? {};
  const labels = {
    title: say('pairing.taskForm.title'),
    ownerId: say('pairing.taskForm.owner'),
    goalId: say('pairing.taskForm.goal'),
    dueOn: say('pairing.taskForm.dueOn'),
  };
  return (
    <>
      <WorkProblem answer={answer} labels={labels} />
      <Field
        name="title"
        id="title"
        label={labels.title}
        maxLength={TITLE_LENGTH}
        required
        defaultValue={given.title}
        error={errors['title']}
      />
      <SelectField name="ownerId" id="ownerId" label={labels.ownerId} defaultValue={given.ownerId} error={errors['ownerId']}>
        {owners.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField name="goalId" id="goalId" label={labels.goalId} defaultValue={given.goalId} error={errors['goalId']}>
        <option value="">{say('pairing.taskForm.noGoal')}</option>
        {goals.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </SelectField>
      <Field
        name="dueOn"
        id="dueOn"
        type="date"
        label={labels.dueOn}
        hint={say('form.optional')}
        defaultValue={given.dueOn}
        error={errors['dueOn']}
      />
    </>
  );
}
