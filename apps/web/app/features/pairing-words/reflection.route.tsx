// What the reader makes of a pairing, written after its end or before; written again it takes the place of the former.
import { data, Form, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { ErrorSummary } from '../../ui/field';
import { signedInReader } from '../identity/own-account.server';
import { endingProblems } from './ending-problems';
import { pairingEnding, writeReflection } from './ending.server';
import { PairingTaskPage } from './pairing-page';
import { ReflectionFields } from './reflection-fields';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await pairingEnding(signedInReader({ context, params }), params['id'] ?? '');
  if (!found?.mayReflect) throw data(null, { status: 404 });
  return found;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return writeReflection(signedInReader({ context, params }), params['id'] ?? '', await request.formData());
}

export default function OwnReflection() {
  const { place, reflection } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const messages = useMessages();
  const { say } = messages;
  return (
    <PairingTaskPage place={place} title={say('pairingWords.reflection.title')} lead={say('pairingWords.reflection.lead')}>
      <Form method="post" encType="multipart/form-data" className="form" noValidate>
        {answer ? <ErrorSummary title={say('form.problem.title')} problems={endingProblems(answer, messages)} /> : null}
        <ReflectionFields reflection={answer?.reflection ?? reflection} answer={answer} />
        <div className="actions">
          <button className="btn btn--primary">{say('pairingWords.reflection.save')}</button>
        </div>
      </Form>
    </PairingTaskPage>
  );
}
