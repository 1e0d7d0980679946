// A link to the request for a messenger: before somebody signs in it says nothing, and then only to whom the request is open.
import { useState } from 'react';
import { useMessages } from '../../i18n/messages';
import { Field } from '../../ui/field';
import { useHasScript } from '../../ui/has-script';

export function ShareLink({ address }: { readonly address: string }) {
  const { say } = useMessages();
  const hasScript = useHasScript();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    setCopied(true);
  };
  return (
    <section className="stack-s" aria-labelledby="share">
      <h2 id="share" className="side-title">
        {say('requests.share.title')}
      </h2>
      <Field name="address" label={say('requests.share.label')} hint={say('requests.share.hint')} value={address} readOnly />
      {hasScript ? (
        <button type="button" className="btn" onClick={() => void copy()}>
          {say('requests.share.copy')}
        </button>
      ) : null}
      <p className="meta" role="status">
        {isCopied ? say('requests.share.copied') : null}
      </p>
    </section>
  );
}
