// The link to a new password. It ends every sign-in, and the second step is asked for as ever.
import { Form, Link, redirect, useActionData, type ActionFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { ResetPasswordDocument } from '../../graphql/generated/graphql';
import { languageOf, useMessages } from '../../i18n/messages';
import { DoorPage } from './door-page';
import { LinkEnded } from './mailed-link';
import { linkEnded, unkept } from './mailed-link.server';
import { NewPasswordField } from './new-password-field';
import { textOf } from './own-account.server';
import { RefusedFormProblem } from './refused-form';
import { refusedForm, withProblems } from './refused-form.server';

export const headers = unkept;

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const input = { token: (params['token'] ?? '').slice(0, 100), password: textOf(await request.formData(), 'password') };
  const { refusal } = await ask({ context, language }, ResetPasswordDocument, { input });
  if (!refusal) return redirect(`/${language}/sign-in?after=reset`);
  const refused = refusedForm(refusal);
  return refused ? withProblems(refused) : linkEnded(context, refusal);
}

export default function NewPassword() {
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  return (
    <DoorPage title={say('newPassword.title')} lead={say('newPassword.lead')}>
      <Form method="post" className="form sign-in">
        {answer?.problem === 'ended' ? (
          <>
            <LinkEnded next={say('newPassword.again')} />
            <Link className="btn btn--block" to={`/${language}/sign-in/reset`}>
              {say('reset.submit')}
            </Link>
          </>
        ) : (
          <>
            <RefusedFormProblem answer={answer} />
            <p>{say('newPassword.lead')}</p>
            <NewPasswordField name="password" error={answer?.errors['password']} />
            <button className="btn btn--primary btn--block">{say('newPassword.submit')}</button>
          </>
        )}
      </Form>
    </DoorPage>
  );
}
