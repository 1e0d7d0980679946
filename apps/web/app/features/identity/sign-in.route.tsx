// Signing in with e-mail and password.
import { data, Form, Link, redirect, useActionData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { SignInDocument } from '../../graphql/generated/graphql';
import { languageOf, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { serverContext } from '../../server-context';
import { Field, FormProblem } from '../../ui/field';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { PasskeySignIn } from './passkey-sign-in';
import { hasPasskeyAnswer, signInByPasskey } from './passkey-sign-in.server';
import { challenged, deviceOf, sessionContext, signedIn } from './session.server';
import { SignInAside } from './sign-in-aside';
import { onTheWay, wantedAddress } from './wanted-address.server';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  if (context.get(sessionContext)) return redirect(wantedAddress(request) ?? `/${params['locale']}/account`);
  return null;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const { publicUrl } = context.get(serverContext);
  const form = await request.formData();
  if (hasPasskeyAnswer(form)) {
    const answer = await signInByPasskey({ context, language }, request, form);
    return answer instanceof Response ? answer : data({ problem: answer, email: '' }, { status: 400 });
  }
  const email = text(form, 'email');
  const input = { email, password: text(form, 'password'), code: null, deviceToken: deviceOf(request, publicUrl) };
  const { data: answer, refusal } = await ask({ context, language }, SignInDocument, { input });
  if (refusal)
    return data({ problem: refusal.code === 'RATE_LIMITED' ? ('tooMany' as const) : ('wrong' as const), email }, { status: 400 });
  const { token, challenge, deviceToken, secondFactors } = answer.signIn;
  if (token) return redirect(wantedAddress(request) ?? `/${language}/members`, { headers: signedIn(publicUrl, { token, deviceToken }) });
  if (challenge) return redirect(onTheWay(`/${language}/sign-in/code`, request), { headers: challenged(publicUrl, challenge) });
  if (secondFactors.includes('MAILED_LINK')) return redirect(`/${language}/sign-in?after=mailed`);
  return data({ problem: 'wrong' as const, email }, { status: 400 });
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, 500) : '';
}

/** What may have led here. */
const AFTER: readonly string[] = ['lock', 'mailed', 'reset', 'unlock', 'email', 'ended', 'everybody'];

export default function SignIn() {
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const after = search.get('after') ?? '';
  return (
    <main id="main">
      <PageHead
        title={say('signIn.title')}
        description={say('signIn.aside.invited.text')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <div className="form-page">
          <div>
            <h1>{say('signIn.title')}</h1>
            <Form className="form sign-in" method="post">
              {!answer && AFTER.includes(after) ? <DoneNotice>{say(`signIn.after.${after}`)}</DoneNotice> : null}
              {answer ? (
                <FormProblem title={say(`signIn.problem.${answer.problem}.title`)}>
                  {say(`signIn.problem.${answer.problem}.text`)}
                </FormProblem>
              ) : null}
              <Field
                name="email"
                type="email"
                label={say('signIn.email')}
                autoComplete="username"
                maxLength={254}
                defaultValue={answer?.email}
                required
              />
              <Field
                name="password"
                type="password"
                label={say('signIn.password')}
                autoComplete="current-password"
                maxLength={500}
                required
              />
              <p className="sign-in__under">
                <Link className="tap" to={`/${language}/sign-in/reset`}>
                  {say('signIn.forgotten')}
                </Link>
              </p>
              <button className="btn btn--primary btn--block">{say('signIn.submit')}</button>
              <p className="meta">{say('signIn.secondStep')}</p>
              <PasskeySignIn words={say('action.signInPasskey')} />
            </Form>
          </div>
          <SignInAside />
        </div>
      </div>
    </main>
  );
}
