// My password: the one of now and a new one. Every other sign-in ends.
import { Form, redirect, useActionData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { ChangePasswordDocument } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { Field } from '../../ui/field';
import { DoneNotice } from '../../ui/notice';
import { AccountPage } from './account-page';
import { NewPasswordField } from './new-password-field';
import { afterRefusal, signedInReader, textOf } from './own-account.server';
import { RefusedFormProblem } from './refused-form';
import { refusedForm, withProblems } from './refused-form.server';

const PAGE = 'account/password';

export function loader({ context, params }: LoaderFunctionArgs) {
  signedInReader({ context, params });
  return null;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asked = signedInReader({ context, params });
  const form = await request.formData();
  const input = { currentPassword: textOf(form, 'currentPassword'), newPassword: textOf(form, 'newPassword') };
  const { refusal } = await ask(asked, ChangePasswordDocument, { input });
  if (!refusal) return redirect(`/${asked.language}/${PAGE}?done=changed`);
  const refused = refusedForm(refusal);
  return refused ? withProblems(refused) : afterRefusal(asked, refusal, PAGE);
}

export default function ChangePassword() {
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const isDone = !answer && search.get('done') === 'changed';
  return (
    <AccountPage
      title={say('password.title')}
      lead={say('password.lead')}
      notice={isDone ? <DoneNotice>{say('password.changed')}</DoneNotice> : null}
    >
      <Form method="post" className="form" reloadDocument>
        <RefusedFormProblem answer={answer} />
        <Field
          name="currentPassword"
          type="password"
          label={say('password.current')}
          error={answer?.errors['currentPassword']}
          autoComplete="current-password"
          maxLength={500}
          required
        />
        <NewPasswordField name="newPassword" error={answer?.errors['newPassword']} />
        <div className="actions">
          <button className="btn btn--primary">{say('password.submit')}</button>
        </div>
      </Form>
    </AccountPage>
  );
}
