// A pause of a pairing: the place stays held, and what was agreed stays.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Field } from '../../ui/field';
import type { RefusedPause } from './pairing-change.server';

export function PauseSection({ tomorrow, refused }: { readonly tomorrow: string; readonly refused: RefusedPause | undefined }) {
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="pause">
      <h2 id="pause">{say('pairing.pause.title')}</h2>
      <details className="disclosure" open={refused !== undefined}>
        <summary>{say('pairing.pause.open')}</summary>
        <Form method="post" className="form" noValidate>
          <p>{say('pairing.pause.what')}</p>
          <Field
            name="until"
            id="until"
            type="date"
            label={say('pairing.pause.until')}
            hint={say('pairing.pause.untilHint')}
            min={tomorrow}
            defaultValue={refused?.until}
            error={refused?.error}
          />
          <p>
            <button className="btn" name="change" value="pause">
              {say('pairing.pause.confirm')}
            </button>
          </p>
        </Form>
      </details>
    </section>
  );
}
