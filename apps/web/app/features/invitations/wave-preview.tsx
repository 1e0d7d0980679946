// What a wave would send to whom, and the button that sends it.
import { Form, Link } from 'react-router';
import { LANGUAGE_NAMES, useMessages, type Language } from '../../i18n/messages';
import { focus } from '../../ui/notice';

interface WavePreviewProps {
  readonly preview: {
    /** Null: all. */
    readonly organizations: readonly string[] | null;
    readonly language: Language | null;
    readonly total: number;
    readonly withoutEmail: number;
    readonly recipients: readonly { readonly name: string; readonly email: string; readonly lang: Language }[];
    readonly messages: readonly { readonly lang: Language; readonly subject: string; readonly text: string }[];
  };
}

/** As many recipients as are shown at once. */
const FEW = 8;

export function WavePreview({ preview }: WavePreviewProps) {
  const { say } = useMessages();
  const { total, withoutEmail, recipients, messages } = preview;
  return (
    <div className="stack">
      <h2 tabIndex={-1} ref={focus}>
        {say('wave.recipients', { count: total })}
      </h2>
      {withoutEmail > 0 ? <p>{say('wave.withoutEmail', { count: withoutEmail })}</p> : null}
      {recipients.length > 0 ? <Recipients preview={preview} /> : null}
      {messages.map(({ lang, subject, text }) => (
        <section key={lang} aria-labelledby={`letter-${lang}`}>
          <h3 id={`letter-${lang}`} lang={lang}>
            {subject}
          </h3>
          <pre className="letter" lang={lang}>
            {text}
          </pre>
        </section>
      ))}
      <SendForm preview={preview} />
    </div>
  );
}

/** Many fold, so that the letters and the button stay near. */
function Recipients({ preview: { recipients, total } }: WavePreviewProps) {
  const { say } = useMessages();
  return (
    <details className="disclosure" open={recipients.length <= FEW}>
      <summary>{say('wave.whoGets')}</summary>
      <table className="table table--fold">
        <caption className="vh">{say('wave.whoGets')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('people.name')}</th>
            <th scope="col">{say('signIn.email')}</th>
            <th scope="col">{say('invitations.language')}</th>
          </tr>
        </thead>
        <tbody>
          {recipients.map(({ name, email, lang }) => (
            <tr key={email}>
              <th scope="row">{name}</th>
              <td data-label={say('signIn.email')}>{email}</td>
              <td data-label={say('invitations.language')} lang={lang}>
                {LANGUAGE_NAMES[lang].full}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {recipients.length < total ? <p className="meta">{say('wave.firstOf', { shown: recipients.length, total })}</p> : null}
    </details>
  );
}

function SendForm({ preview: { organizations, language, total } }: WavePreviewProps) {
  const { language: reading, say } = useMessages();
  return (
    <Form method="post" className="actions">
      <input type="hidden" name="whom" value={organizations === null ? 'all' : 'some'} />
      {organizations?.map((id) => (
        <input key={id} type="hidden" name="organization" value={id} />
      ))}
      <input type="hidden" name="language" value={language ?? ''} />
      {total > 0 ? (
        <button className="btn btn--primary" name="change" value="send">
          {say('wave.send', { count: total })}
        </button>
      ) : null}
      <Link className="btn" to={`/${reading}/coordination/invitations/wave`} reloadDocument>
        {say('wave.back')}
      </Link>
    </Form>
  );
}
