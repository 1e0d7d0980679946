// How a mentor's profile stands, and because of what: for coordinators.
import type { MentorProfileStatus } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { Status } from '../../ui/status';
import { STATUS_KINDS } from './own-standing';

interface MentorStandingProps {
  readonly mentor: {
    readonly status: MentorProfileStatus;
    readonly returnedBecause: string | null;
    readonly isPaused: boolean;
    readonly backFrom: string | null;
  };
}

export function MentorStanding({ mentor: { status, returnedBecause, isPaused, backFrom } }: MentorStandingProps) {
  const { say } = useMessages();
  if (status === 'APPROVED' && isPaused)
    return (
      <Status kind="calm" word={say('mentors.notNow')}>
        {backFrom ? say('mentors.backFrom', { from: backFrom }) : say('mentors.backUnknown')}
      </Status>
    );
  return (
    <Status kind={STATUS_KINDS[status]} word={say(`mentors.status.${status}`)}>
      {returnedBecause ?? say(`mentors.because.${status}`)}
    </Status>
  );
}
