// Who asked for their data to be erased: a coordinator confirms, or keeps it on the person's wish.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Status } from '../../ui/status';

interface ErasureRequest {
  readonly id: string;
  readonly name: string;
  readonly isConfirmed: boolean;
  readonly requested: string;
  readonly due: string | null;
}

export function ErasureRequests({ erasures }: { readonly erasures: readonly ErasureRequest[] }) {
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="erasures">
      <h2 id="erasures">{say('people.erasures.title')}</h2>
      <p className="about">{say('people.erasures.about')}</p>
      <ul className="people">
        {erasures.map(({ id, name, isConfirmed, requested, due }) => (
          <li key={id} className="row row--between">
            <Status kind={isConfirmed ? 'calm' : 'attention'} word={name}>
              {due ? say('people.erasures.due', { date: due }) : say('people.erasures.asked', { date: requested })}
            </Status>
            <Form method="post" className="actions">
              <input type="hidden" name="erasure" value={id} />
              {isConfirmed ? null : (
                <button className="btn btn--danger" name="change" value="confirm-erasure">
                  {say('people.erasures.confirm')}
                  <span className="vh">: {name}</span>
                </button>
              )}
              <button className="btn" name="change" value="undo-erasure">
                {say('people.erasures.undo')}
                <span className="vh">: {name}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
