// Every mentor who was asked, and what they answered. A conflict of interest is never explained.
import { useMessages } from '../../i18n/messages';
import { Deadline } from '../../ui/deadline';
import { Status } from '../../ui/status';
import type { RequestRecord } from './request-record.server';

export function RequestAsks({ asks }: { readonly asks: RequestRecord['asks'] }) {
  const { say } = useMessages();
  if (asks.length === 0) return null;
  return (
    <section className="block" aria-labelledby="asks">
      <h2 id="asks">{say('requests.asks.title')}</h2>
      <ul className="ledger">
        {asks.map(({ id, mentor, status, endReason, asked, ended, due }) => (
          <li key={id} className="request-row">
            <div>
              <b>{mentor}</b>
              <p className="meta">{say('requests.asks.asked', { date: asked })}</p>
            </div>
            {status === 'PROPOSED' ? (
              <Status kind="calm" word={say('requests.asks.waiting')}>
                {due ? null : say('requests.asks.stopped')}
              </Status>
            ) : status === 'ENDED' ? (
              <Status kind="calm" word={endReason ? say(`mentoring.endReason.${endReason}`) : say('mentoring.pairingStatus.ENDED')}>
                {ended}
              </Status>
            ) : (
              <Status kind="ok" word={say('requests.asks.accepted')}>
                {say('requests.asks.acceptedWhat')}
              </Status>
            )}
            {status === 'PROPOSED' && due ? <Deadline due={due} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
