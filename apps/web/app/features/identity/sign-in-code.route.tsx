// The second step of signing in: a code from the application, or a recovery code.
import { data, Form, Link, redirect, useActionData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { ContinueSignInDocument } from '../../graphql/generated/graphql';
import { languageOf, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { serverContext } from '../../server-context';
import { Field, FormProblem } from '../../ui/field';
import { PageHead } from '../../ui/head';
import { PasskeySignIn } from './passkey-sign-in';
import { hasPasskeyAnswer, signInByPasskey } from './passkey-sign-in.server';
import { challengeOf, deviceOf, signedIn } from './session.server';
import { SignInAside } from './sign-in-aside';
import { wantedAddress } from './wanted-address.server';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const { publicUrl } = context.get(serverContext);
  return challengeOf(request, publicUrl) ? null : redirect(`/${params['locale']}/sign-in`);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { publicUrl } = context.get(serverContext);
  const challenge = challengeOf(request, publicUrl);
  if (!challenge) return redirect(`/${language}/sign-in`);
  const form = await request.formData();
  if (hasPasskeyAnswer(form)) {
    const answer = await signInByPasskey({ context, language }, request, form);
    return answer instanceof Response ? answer : data({ problem: answer }, { status: 400 });
  }
  const code = form.get('code');
  const input = { challenge, code: typeof code === 'string' ? code.slice(0, 100) : '', deviceToken: deviceOf(request, publicUrl) };
  const { data: answer, refusal } = await ask({ context, language }, ContinueSignInDocument, { input });
  if (answer?.continueSignIn.token) {
    const { token, deviceToken } = answer.continueSignIn;
    return redirect(wantedAddress(request) ?? `/${language}/members`, { headers: signedIn(publicUrl, { token, deviceToken }) });
  }
  return data({ problem: refusal?.code === 'RATE_LIMITED' ? ('tooMany' as const) : ('code' as const) }, { status: 400 });
}

export default function SignInCode() {
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  return (
    <main id="main">
      <PageHead
        title={say('signIn.code.title')}
        description={say('signIn.code.hint')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <div className="form-page">
          <div>
            <h1>{say('signIn.code.title')}</h1>
            <Form className="form sign-in" method="post">
              {answer ? (
                <FormProblem title={say(`signIn.problem.${answer.problem}.title`)}>
                  {say(`signIn.problem.${answer.problem}.text`)}
                </FormProblem>
              ) : null}
              <Field
                name="code"
                label={say('signIn.code.label')}
                hint={say('signIn.code.hint')}
                inputMode="text"
                autoComplete="one-time-code"
                maxLength={100}
                required
              />
              <button className="btn btn--primary btn--block">{say('action.confirm')}</button>
              <PasskeySignIn words={say('action.signInPasskey')} />
              <p>
                <Link className="tap" to={`/${language}/sign-in`}>
                  {say('signIn.code.back')}
                </Link>
              </p>
            </Form>
          </div>
          <SignInAside />
        </div>
      </div>
    </main>
  );
}
