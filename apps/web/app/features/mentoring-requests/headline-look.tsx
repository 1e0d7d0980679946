// Above the form: what a mentor will read before accepting, and what in the headline should perhaps not stand there. It forbids nothing.
import { useMessages } from '../../i18n/messages';
import { focus } from '../../ui/notice';
import { Icon } from '../../ui/pictures';
import type { RequestAnswer } from './send-request.server';
import { RequestFacts } from './request-facts';

export function HeadlineLook({ answer: { warnings, preview, draft } }: { readonly answer: RequestAnswer }) {
  const { say } = useMessages();
  if (!preview) return null;
  return (
    <div className="stack" tabIndex={-1} ref={focus}>
      {warnings.length > 0 ? (
        <div className="notice notice--attention" role="alert">
          <Icon name="alert" />
          <div className="stack-s">
            <p>
              <b>{say('requests.warning.title')}</b>
            </p>
            <ul className="bullets">
              {warnings.map((warning) => (
                <li key={warning}>{say(`requests.warning.${warning}`)}</li>
              ))}
            </ul>
            <p>{say('requests.warning.text')}</p>
            <input type="hidden" name="warned" value={draft.headline} />
            <p className="actions">
              <a className="btn" href="#headline">
                {say('requests.warning.change')}
              </a>
              <button className="btn" name="change" value="anyway">
                {say('requests.warning.anyway')}
              </button>
            </p>
          </div>
        </div>
      ) : null}
      <section className="card stack-s" aria-labelledby="look">
        <h2 id="look" className="meta">
          {say('requests.form.previewTitle')}
        </h2>
        <h3>{preview.headline || say('requests.form.noHeadline')}</h3>
        <RequestFacts facts={preview} />
        <p className="soft">{say('requests.form.previewDetails')}</p>
      </section>
    </div>
  );
}
