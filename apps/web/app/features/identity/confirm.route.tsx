// Proves anew that it is they, before a change of e-mail or second step; then leads back to it.
import { Form, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import { ConfirmationDocument, ConfirmIdentityDocument } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { serverContext } from '../../server-context';
import { Field } from '../../ui/field';
import { AccountPage } from './account-page';
import { afterRefusal, signedInReader, textOf } from './own-account.server';
import { PasskeySignIn } from './passkey-sign-in';
import { hasPasskeyAnswer, passkeyAnswerIn } from './passkey-sign-in.server';
import { RefusedFormProblem } from './refused-form';
import { refusedForm, withProblems } from './refused-form.server';
import { renewed } from './session.server';
import { wantedAddress } from './wanted-address.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { viewer } = await askFor(signedInReader({ context, params }), ConfirmationDocument);
  const hasPasskey = viewer.passkeys.length > 0;
  return { needsCode: viewer.totpSince !== null || hasPasskey, hasPasskey };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asked = signedInReader({ context, params });
  const form = await request.formData();
  const input = hasPasskeyAnswer(form) ? passkeyAnswerIn(form) : { password: textOf(form, 'password'), code: textOf(form, 'code', 100) };
  const { data: answer, refusal } = await ask(asked, ConfirmIdentityDocument, { input });
  if (answer) {
    const headers = renewed(context.get(serverContext).publicUrl, answer.confirmIdentity.token);
    return redirect(wantedAddress(request) ?? `/${asked.language}/account`, { headers });
  }
  const refused = refusedForm(refusal);
  return refused ? withProblems(refused) : afterRefusal(asked, refusal, 'account/confirm');
}

export default function Confirm() {
  const { needsCode, hasPasskey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  return (
    <AccountPage title={say('confirm.title')} lead={say('confirm.lead')}>
      <Form method="post" className="form">
        <RefusedFormProblem answer={answer} />
        <Field
          name="password"
          type="password"
          label={say('signIn.password')}
          error={answer?.errors['password'] ?? answer?.errors['responseJson']}
          autoComplete="current-password"
          maxLength={500}
          required
        />
        {needsCode ? (
          <Field
            name="code"
            label={say('signIn.code.label')}
            hint={say('signIn.code.hint')}
            error={answer?.errors['code']}
            autoComplete="one-time-code"
            maxLength={100}
            required
          />
        ) : null}
        <button className="btn btn--primary btn--block">{say('action.confirm')}</button>
        {hasPasskey ? <PasskeySignIn words={say('confirm.passkey')} /> : null}
      </Form>
    </AccountPage>
  );
}
