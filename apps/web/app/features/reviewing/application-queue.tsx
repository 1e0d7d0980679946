// The queue beside the bench: the next application is one press away.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Icon } from '../../ui/pictures';
import type { ApplicationBench } from './application.server';

interface ApplicationQueueProps {
  readonly queue: ApplicationBench['queue'];
  /** The one on the bench. */
  readonly current: string;
}

export function ApplicationQueue({ queue: { total, applications }, current }: ApplicationQueueProps) {
  const { language, say } = useMessages();
  return (
    <details className="queue">
      <summary>
        {say('reviewing.queueOf', { count: total })} <Icon name="down" />
      </summary>
      <nav aria-labelledby="queue">
        <h2 id="queue" className="side-title">
          {say('reviewing.queue')} <span className="count count--quiet">{total}</span>
        </h2>
        <ul className="ledger plain">
          {applications.map(({ id, name, lang, region, status, isOverdue, ageDays, approvals, approvalsNeeded }) => (
            <li key={id}>
              <Link className="q" to={`/${language}/coordination/applications/${id}`} aria-current={id === current ? 'page' : undefined}>
                <b lang={lang}>{name}</b>
                {region ? <span className="meta">{region}</span> : null}
                <span className={isOverdue ? 'q__state t-danger' : 'q__state'}>
                  {status === 'CHANGES_REQUESTED'
                    ? say(`application.status.${status}`)
                    : [
                        say('reviewing.waits', { count: ageDays }),
                        say('reviewing.approvals', { given: approvals, needed: approvalsNeeded }),
                      ].join(' · ')}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
