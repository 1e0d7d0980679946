// The address that I sign in with. It changes when the link in its mail is followed.
import {
  Form,
  redirect,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import { ChangeEmailDocument, ConfirmationDocument } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { Field } from '../../ui/field';
import { DoneNotice } from '../../ui/notice';
import { AccountPage } from './account-page';
import { afterRefusal, confirmationOf, signedInReader, textOf } from './own-account.server';
import { RefusedFormProblem } from './refused-form';
import { refusedForm, withProblems } from './refused-form.server';
import { sessionContext } from './session.server';

const PAGE = 'account/email';

/** The password is asked for before the form, so that nothing is typed in vain; a word on what was done needs none. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asked = signedInReader({ context, params });
  const { viewer } = await askFor(asked, ConfirmationDocument);
  if (!viewer.isConfirmed && !new URL(request.url).searchParams.has('done')) return redirect(confirmationOf(asked, PAGE));
  return { email: context.get(sessionContext)?.viewer.account.email ?? '' };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asked = signedInReader({ context, params });
  const email = textOf(await request.formData(), 'email');
  const { refusal } = await ask(asked, ChangeEmailDocument, { input: { email } });
  if (!refusal) return redirect(`/${asked.language}/${PAGE}?done=sent`);
  const refused = refusedForm(refusal);
  return refused ? withProblems({ ...refused, email }) : afterRefusal(asked, refusal, PAGE);
}

export default function ChangeEmail() {
  const { email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const isDone = !answer && search.get('done') === 'sent';
  return (
    <AccountPage title={say('email.title')} lead={say('email.lead')} notice={isDone ? <DoneNotice>{say('email.sent')}</DoneNotice> : null}>
      <Form method="post" className="form" reloadDocument>
        <RefusedFormProblem answer={answer} />
        <p>{say('email.now', { email })}</p>
        <Field
          name="email"
          type="email"
          label={say('email.new')}
          hint={say('email.hint')}
          error={answer?.errors['email']}
          autoComplete="email"
          maxLength={254}
          defaultValue={answer?.email}
          required
        />
        <div className="actions">
          <button className="btn btn--primary">{say('email.submit')}</button>
        </div>
      </Form>
    </AccountPage>
  );
}
