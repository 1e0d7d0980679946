// A new goal of a pairing: the aim, how the two will know that it is reached, by when.
import { Form, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { signedInReader } from '../identity/own-account.server';
import { PairingTaskPage } from '../pairing-words/pairing-page';
import { BothSidesReach } from './both-sides-reach';
import { GoalFields } from './goal-fields';
import { addGoal, goalsPage } from './goal.server';

const NEW = { title: '', howWeKnow: '', dueOn: '', progress: '0' } as const;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { place, secrecy } = await goalsPage(signedInReader({ context, params }), params['id'] ?? '');
  return { place, secrecy };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return addGoal(signedInReader({ context, params }), params['id'] ?? '', await request.formData());
}

export default function NewGoal() {
  const { place, secrecy } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  return (
    <PairingTaskPage place={place} title={say('pairing.goalForm.new')} lead={say('pairing.goalForm.lead')}>
      <Form method="post" encType="multipart/form-data" className="form" noValidate>
        <GoalFields goal={answer?.given ?? NEW} answer={answer} hasProgress={false} />
        <BothSidesReach place={place} secrecy={secrecy} />
        <div className="actions">
          <button className="btn btn--primary">{say('pairing.goalForm.save')}</button>
        </div>
      </Form>
    </PairingTaskPage>
  );
}
