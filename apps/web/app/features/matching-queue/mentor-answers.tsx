// Whom the request was put to so far, and what became of it, in words.
import { useMessages } from '../../i18n/messages';
import type { QueuedRequest } from './queued-request.server';

export function MentorAnswers({ answers }: Pick<QueuedRequest, 'answers'>) {
  const { say } = useMessages();
  if (answers.length === 0) return say('queue.notAsked');
  return (
    <ul className="plain">
      {answers.map(({ id, mentor, reason, on }) => (
        <li key={id}>
          {mentor}: {reason ? say(`mentoring.endReason.${reason}`) : say('queue.awaited')}
          {on ? <span className="meta">, {on}</span> : null}
        </li>
      ))}
    </ul>
  );
}
