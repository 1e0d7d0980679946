// What the pages of the queue say of a request, and where they are.
import type { ReactElement } from 'react';
import { useMessages } from '../../i18n/messages';
import type { QueuedRequest } from './queued-request.server';

/** Behind the language. */
export const MATCHING = 'coordination/matching';

interface RequestWords {
  /** The kind, and on whose behalf: an organization's, or a person's own. */
  readonly kindOf: (request: QueuedRequest) => ReactElement;
  readonly waits: (request: QueuedRequest) => string;
}

export function useRequestWords(): RequestWords {
  const { say } = useMessages();
  return {
    kindOf: ({ kind, organization, people }) => (
      <span className="meta d-block">
        {kind === 'CONSULTATION' ? <b className="t-danger">{say(`mentoring.kind.${kind}`)}</b> : say(`mentoring.kind.${kind}`)}
        {' · '}
        {organization ? <span lang={organization.lang}>{organization.name}</span> : people.join(', ') || say('queue.personal')}
      </span>
    ),
    waits: ({ waitingDays }) => (waitingDays > 0 ? say('queue.waits', { count: waitingDays }) : say('queue.waitsToday')),
  };
}
