// Connecting an authenticator application: the picture for its camera, the same as text, and the first code as the proof.
import { Form, Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Field, FormProblem } from '../../ui/field';
import { focus } from '../../ui/notice';
import { QrCode } from './qr-code';
import type { SecurityAnswer } from './security.server';

type Enrolling = Extract<SecurityAnswer, { step: 'enrolling' }>;

export function AppEnrolment({ secret, uri, qr, problem }: Enrolling) {
  const { language, say } = useMessages();
  return (
    <>
      <h1 tabIndex={-1} ref={problem ? null : focus}>
        {say('security.enrol.title')}
      </h1>
      <Form method="post" className="form sign-in">
        {problem ? <FormProblem title={say(`signIn.problem.${problem}.title`)}>{say(`signIn.problem.${problem}.text`)}</FormProblem> : null}
        <div className="stack-s">
          <p>{say('security.enrol.scan')}</p>
          <QrCode code={qr} label={say('security.enrol.picture')} />
        </div>
        <div className="stack-s">
          <p>{say('security.enrol.type')}</p>
          <p>
            <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
        </div>
        <input type="hidden" name="uri" value={uri} />
        <Field
          name="code"
          label={say('security.enrol.code')}
          hint={say('security.enrol.codeHint')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={100}
          required
        />
        <div className="actions">
          <button className="btn btn--primary" name="change" value="confirm-app">
            {say('security.app.begin')}
          </button>
          <Link className="btn" to={`/${language}/account/security`}>
            {say('security.enrol.cancel')}
          </Link>
        </div>
      </Form>
    </>
  );
}
