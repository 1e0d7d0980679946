// The page that a mailed link opens to set a new password; every sign-in ends, the second step stays.
import { data, Form, Link, useActionData, type ActionFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { ResetPasswordDocument } from '../../graphql/generated/graphql';
import { languageOf, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Field, FormProblem } from '../../ui/field';
import { PageHead } from '../../ui/head';
import { textOf } from './own-account.server';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const input = { token: params['token'] ?? '', password: textOf(await request.formData(), 'password') };
  const { refusal } = await ask({ context, language }, ResetPasswordDocument, { input });
  if (!refusal) return data({ isDone: true, isOver: false, message: '' });
  const isOver = refusal.code === 'NOT_FOUND';
  return data({ isDone: false, isOver, message: refusal.violations[0]?.message ?? refusal.message }, { status: isOver ? 404 : 400 });
}

export default function Reset() {
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  const publicUrl = useRootData()?.publicUrl ?? '';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('reset.newTitle')} description={say('reset.newLead')} publicUrl={publicUrl} isIndexed={false} />
      <div className="wrap stack">
        <h1>{say('reset.newTitle')}</h1>
        {answer?.isDone || answer?.isOver ? (
          <>
            <p className="lead" role="status">
              {answer.isDone ? say('reset.done') : say('reset.over')}
            </p>
            <p>
              <Link className="btn btn--primary" to={answer.isDone ? `/${language}/sign-in` : `/${language}/sign-in/reset`}>
                {answer.isDone ? say('signIn.submit') : say('reset.send')}
              </Link>
            </p>
          </>
        ) : (
          <Form className="form" method="post">
            {answer ? <FormProblem title={answer.message} /> : null}
            <p className="soft">{say('reset.newLead')}</p>
            <Field
              name="password"
              type="password"
              label={say('reset.newPassword')}
              hint={say('invited.passwordHint')}
              autoComplete="new-password"
              maxLength={500}
              required
            />
            <button className="btn btn--primary">{say('reset.save')}</button>
          </Form>
        )}
      </div>
    </main>
  );
}
