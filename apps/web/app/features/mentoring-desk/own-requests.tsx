// The reader's requests that are open: who acts, and by when.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Deadline } from '../../ui/deadline';
import { Status } from '../../ui/status';
import type { MentoringDesk } from './mentoring-desk.server';

export function OwnRequests({ requests }: Pick<MentoringDesk, 'requests'>) {
  const { language, say } = useMessages();
  if (requests.length === 0) return null;
  return (
    <section className="desk__full" aria-labelledby="requests">
      <div className="head">
        <h2 id="requests">{say('mentoringDesk.requests')}</h2>
      </div>
      <ul className="ledger">
        {requests.map(({ id, kind, status, headline, mentor, due }) => (
          <li key={id} className="wait">
            <div className="wait__who">
              <Link className="tap" to={`/${language}/mentoring/requests/${id}`}>
                {headline}
              </Link>
              <p className="meta">{say(`mentoring.kind.${kind}`)}</p>
            </div>
            <Status kind={status === 'MORE_ASKED' ? 'attention' : 'calm'} word={say(`mentoring.requestStatus.${status}`)}>
              {status !== 'QUEUED' && mentor ? say('mentoringDesk.askedMentor', { name: mentor }) : say('mentoringDesk.looking')}
            </Status>
            {due ? <Deadline due={due} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
