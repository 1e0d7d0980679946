// The other way in: a passkey, where scripts run and the browser knows passkeys.
import { useState } from 'react';
import { useSubmit } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useHasPasskeys } from '../../ui/has-script';
import { Icon } from '../../ui/pictures';
import { passkeyAnswer, passkeyQuestion } from './passkey';

/** Its answer is posted to the page that it stands on; `words` stand on its button. */
export function PasskeySignIn({ words }: { readonly words: string }) {
  const { language, say } = useMessages();
  const submit = useSubmit();
  const [hasFailed, setFailed] = useState(false);
  if (!useHasPasskeys()) return null;

  async function signIn(): Promise<void> {
    setFailed(false);
    try {
      const question = await passkeyQuestion(`/${language}/sign-in/passkey`);
      if ('goTo' in question) return;
      const response = await passkeyAnswer(question.optionsJson);
      await submit({ challengeId: question.challengeId ?? '', response }, { method: 'post' });
    } catch {
      setFailed(true);
    }
  }

  return (
    <>
      <p className="or">{say('signIn.or')}</p>
      {hasFailed ? (
        <p className="field__error" role="alert">
          <Icon name="alert" />
          {say('signIn.problem.passkey.text')}
        </p>
      ) : null}
      <button type="button" className="btn btn--block" onClick={() => void signIn()}>
        {words}
      </button>
    </>
  );
}
