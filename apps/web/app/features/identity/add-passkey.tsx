// Adding a passkey. Only a script can ask the browser for one, and the page says so where none runs.
import { useState, type SubmitEvent } from 'react';
import { useNavigate, useSubmit } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Field, FormProblem } from '../../ui/field';
import { useHasPasskeys } from '../../ui/has-script';
import { createdPasskey, passkeyQuestion } from './passkey';

export function AddPasskey() {
  const { language, say } = useMessages();
  const submit = useSubmit();
  const navigate = useNavigate();
  const [hasFailed, setFailed] = useState(false);
  if (!useHasPasskeys()) return <p className="meta about">{say('security.passkeys.needsScript')}</p>;

  async function add(form: HTMLFormElement): Promise<void> {
    setFailed(false);
    const name = new FormData(form).get('name');
    try {
      const question = await passkeyQuestion(`/${language}/account/security/passkey`);
      if ('goTo' in question) {
        await navigate(question.goTo);
        return;
      }
      const response = await createdPasskey(question.optionsJson);
      await submit({ change: 'add-passkey', name: typeof name === 'string' ? name : '', response }, { method: 'post' });
    } catch {
      setFailed(true);
    }
  }

  function onSubmit(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    void add(event.currentTarget);
  }

  return (
    <form className="form" onSubmit={onSubmit}>
      {hasFailed ? <FormProblem title={say('security.passkeys.problem.title')}>{say('security.passkeys.problem.text')}</FormProblem> : null}
      <Field name="name" label={say('security.passkeys.name')} hint={say('security.passkeys.nameHint')} maxLength={100} required />
      <div className="actions">
        <button className="btn btn--primary">{say('security.passkeys.add')}</button>
      </div>
    </form>
  );
}
