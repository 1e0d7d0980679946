// Before a change of e-mail, password or second step: the password once more, then back to where it is made.
import { data, Form, redirect, useActionData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { ConfirmIdentityDocument } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { serverContext } from '../../server-context';
import { Field, FormProblem } from '../../ui/field';
import { PageHead } from '../../ui/head';
import { signedInReader, textOf } from './own-account.server';
import { renewed } from './session.server';

export function loader({ context, params }: LoaderFunctionArgs) {
  signedInReader({ context, params });
  return null;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asked = signedInReader({ context, params });
  const form = await request.formData();
  const code = textOf(form, 'code', 100);
  const input = { password: textOf(form, 'password'), ...(code && { code }) };
  const { data: answer, refusal } = await ask(asked, ConfirmIdentityDocument, { input });
  if (refusal) return data({ message: refusal.violations[0]?.message ?? refusal.message }, { status: 400 });
  const to = new URL(request.url).searchParams.get('to') ?? '';
  const headers = renewed(context.get(serverContext).publicUrl, answer.confirmIdentity.token);
  return redirect(/^\/[a-z]{2}\/account(\/[a-z]+)*$/.test(to) ? to : `/${asked.language}/account`, { headers });
}

export default function Confirm() {
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('confirmed.title')}
        description={say('confirmed.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap stack">
        <h1>{say('confirmed.title')}</h1>
        <Form className="form" method="post">
          {answer ? <FormProblem title={answer.message} /> : null}
          <p className="soft">{say('confirmed.lead')}</p>
          <Field name="password" type="password" label={say('signIn.password')} autoComplete="current-password" maxLength={500} required />
          <Field name="code" label={say('confirmed.code')} hint={say('confirmed.codeHint')} autoComplete="one-time-code" maxLength={100} />
          <button className="btn btn--primary">{say('action.confirm')}</button>
        </Form>
      </div>
    </main>
  );
}
