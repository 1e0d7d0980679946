// Recovery codes, shown this once, to be printed or written down.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useHasScript } from '../../ui/has-script';
import { focus } from '../../ui/notice';

export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { language, say } = useMessages();
  const canPrint = useHasScript();
  return (
    <section className="stack about" aria-labelledby="codes">
      <h1 id="codes" tabIndex={-1} ref={focus}>
        {say('security.codes.title')}
      </h1>
      <p className="lead">{say('security.codes.lead')}</p>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p>{say('security.codes.use')}</p>
      <div className="actions">
        {canPrint ? (
          <button type="button" className="btn" onClick={() => window.print()}>
            {say('security.codes.print')}
          </button>
        ) : null}
        <Link className="btn btn--primary" to={`/${language}/account/security`}>
          {say('security.codes.kept')}
        </Link>
      </div>
    </section>
  );
}
