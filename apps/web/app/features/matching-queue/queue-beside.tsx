// The queue beside the bench: the next request is one press away.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Icon } from '../../ui/pictures';
import type { MatchingBench } from './bench.server';
import { MATCHING, useRequestWords } from './request-words';

interface QueueBesideProps {
  readonly queue: MatchingBench['queue'];
  /** The one on the bench. */
  readonly current: string;
}

export function QueueBeside({ queue: { total, requests }, current }: QueueBesideProps) {
  const { language, say } = useMessages();
  const { kindOf, waits } = useRequestWords();
  return (
    <details className="queue">
      <summary>
        {say('queue.queueOf', { count: total })} <Icon name="down" />
      </summary>
      <nav aria-labelledby="queue">
        <h2 id="queue" className="side-title">
          {say('queue.queue')} <span className="count count--quiet">{total}</span>
        </h2>
        {total === 0 ? <p className="soft">{say('queue.none.title')}</p> : null}
        {total > 0 ? (
          <ul className="ledger plain">
            {requests.map((request) => (
              <li key={request.id}>
                <Link
                  className="q"
                  to={`/${language}/${MATCHING}/${request.id}`}
                  aria-current={request.id === current ? 'page' : undefined}
                >
                  <b>{request.headline}</b>
                  {kindOf(request)}
                  <span className={request.neededBy?.isOver ? 'q__state t-danger' : 'q__state'}>
                    {request.neededBy ? `${request.neededBy.day} · ` : null}
                    {waits(request)}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        ) : null}
      </nav>
    </details>
  );
}
