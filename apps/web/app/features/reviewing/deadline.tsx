// Where an application stands for its reviewers: the day first, then how long it has waited.
import { useMessages } from '../../i18n/messages';
import { Status } from '../../ui/status';
import { APPLICATION_KINDS } from '../joining/application-kinds';
import type { WaitingApplication } from './waiting-application.server';

export function Deadline({ application }: { readonly application: WaitingApplication }) {
  const { say } = useMessages();
  const { status, isOverdue, due, ageDays, submitted } = application;
  if (status !== 'IN_REVIEW')
    return (
      <Status kind={APPLICATION_KINDS[status]} word={say(`application.status.${status}`)}>
        {submitted ? say('reviewing.submitted', { date: submitted }) : null}
      </Status>
    );
  return (
    <Status kind={isOverdue ? 'danger' : 'attention'} word={say(isOverdue ? 'reviewing.overdue' : 'reviewing.due', { date: due })}>
      {say('reviewing.waits', { count: ageDays })}
    </Status>
  );
}
