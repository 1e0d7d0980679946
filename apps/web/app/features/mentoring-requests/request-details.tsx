// The confidential words of a request; to whom they are not open (yet), why.
import { useMessages } from '../../i18n/messages';
import { Reach } from '../../ui/reach';
import type { RequestRecord } from './request-record.server';

export function RequestDetails({ request: { details, standpoint, ownAsk } }: { readonly request: RequestRecord }) {
  const { say } = useMessages();
  const closed = standpoint === 'COORDINATOR' ? 'coordinator' : ownAsk?.isOpen ? 'beforeAccepting' : null;
  return (
    <section className="block" aria-labelledby="details">
      <h2 id="details">{say('requests.form.details')}</h2>
      {details === null && closed ? <p className="soft about">{say(`requests.details.${closed}`)}</p> : null}
      {details === null && !closed ? <p className="soft about">{say('requests.textsEnded')}</p> : null}
      {details === null ? null : (
        <div className="confidential">
          <p className="written">{details}</p>
          <Reach level={2}>
            <b>{say('requests.reach.details')}</b> {say('requests.reach.detailsWhat')}
          </Reach>
        </div>
      )}
    </section>
  );
}
