// Asking for a link that sets a new password. The answer is the same whomever the address belongs to.
import { data, Form, useActionData, type ActionFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { RequestPasswordResetDocument } from '../../graphql/generated/graphql';
import { languageOf, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Field, FormProblem } from '../../ui/field';
import { PageHead } from '../../ui/head';
import { textOf } from './own-account.server';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const email = textOf(await request.formData(), 'email');
  const { refusal } = await ask({ context, language }, RequestPasswordResetDocument, { input: { email } });
  return refusal ? data({ message: refusal.message }, { status: 400 }) : data({ message: null });
}

export default function ResetRequest() {
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('reset.title')} description={say('reset.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap stack">
        <h1>{say('reset.title')}</h1>
        {answer?.message === null ? (
          <p className="lead" role="status">
            {say('reset.sent')}
          </p>
        ) : (
          <Form className="form" method="post">
            {answer ? <FormProblem title={answer.message} /> : null}
            <p className="soft">{say('reset.lead')}</p>
            <Field name="email" type="email" label={say('signIn.email')} autoComplete="username" maxLength={254} required />
            <button className="btn btn--primary">{say('reset.send')}</button>
          </Form>
        )}
      </div>
    </main>
  );
}
