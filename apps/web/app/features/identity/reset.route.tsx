// A forgotten password: asks for a link. The answer is the same whoever the address names.
import { Form, redirect, useActionData, useSearchParams, type ActionFunctionArgs } from 'react-router';
import { ask, fault } from '../../graphql/execute.server';
import { RequestPasswordResetDocument } from '../../graphql/generated/graphql';
import { languageOf, useMessages } from '../../i18n/messages';
import { Field } from '../../ui/field';
import { DoneNotice } from '../../ui/notice';
import { DoorPage } from './door-page';
import { BackToSignIn } from './mailed-link';
import { textOf } from './own-account.server';
import { RefusedFormProblem } from './refused-form';
import { refusedForm, withProblems } from './refused-form.server';

export async function action({ request, context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const email = textOf(await request.formData(), 'email');
  const { refusal } = await ask({ context, language }, RequestPasswordResetDocument, { input: { email } });
  if (!refusal) return redirect(`/${language}/sign-in/reset?done=sent`);
  const refused = refusedForm(refusal);
  if (!refused) throw fault(context, `A link to a new password was refused: ${refusal.code}`);
  return withProblems({ ...refused, email });
}

export default function Reset() {
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  return (
    <DoorPage title={say('reset.title')} lead={say('reset.lead')}>
      <Form method="post" className="form sign-in">
        <RefusedFormProblem answer={answer} />
        {!answer && search.get('done') === 'sent' ? <DoneNotice>{say('reset.sent')}</DoneNotice> : null}
        <p>{say('reset.lead')}</p>
        <Field
          name="email"
          type="email"
          label={say('signIn.email')}
          error={answer?.errors['email']}
          autoComplete="username"
          maxLength={254}
          defaultValue={answer?.email}
          required
        />
        <button className="btn btn--primary btn--block">{say('reset.submit')}</button>
        <BackToSignIn />
      </Form>
    </DoorPage>
  );
}
