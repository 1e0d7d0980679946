// Where I am signed in, and the buttons that end it.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';

interface SignInsProps {
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly lastUsed: string;
    readonly created: string;
    readonly current: boolean;
  }[];
}

export function SignIns({ sessions }: SignInsProps) {
  const { language, say } = useMessages();
  return (
    <section className="block" aria-labelledby="sign-ins">
      <h2 id="sign-ins">{say('account.signIns')}</h2>
      <ul className="people">
        {sessions.map(({ id, device, lastUsed, created, current }) => (
          <li key={id} className="row row--between">
            <div>
              {device}
              {current ? <b>{` · ${say('account.thisDevice')}`}</b> : null}
              <p className="meta">
                {[say('account.lastUsed', { when: lastUsed }), say('account.signedInOn', { when: created })].join(' · ')}
              </p>
            </div>
            {current ? null : <EndOne id={id} device={device} />}
          </li>
        ))}
      </ul>
      <div className="actions">
        <Form method="post" action={`/${language}/sign-out`} reloadDocument>
          <button className="btn">{say('action.signOut')}</button>
        </Form>
        {sessions.length > 1 ? (
          <Form method="post" reloadDocument>
            <button className="btn btn--danger" name="change" value="end-all">
              {say('account.endAll')}
            </button>
          </Form>
        ) : null}
      </div>
    </section>
  );
}

function EndOne({ id, device }: { readonly id: string; readonly device: string }) {
  const { say } = useMessages();
  return (
    <Form method="post">
      <input type="hidden" name="session" value={id} />
      <button className="btn btn--danger" name="change" value="end-one">
        {say('account.endOne')}
        <span className="vh"> {device}</span>
      </button>
    </Form>
  );
}
