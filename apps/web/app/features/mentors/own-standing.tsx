// How one's own profile stands, because of what, and the way to a pause.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Status, type StatusKind } from '../../ui/status';
import type { OwnStanding } from './own-profile.server';

export const STATUS_KINDS: Readonly<Record<OwnStanding['status'], StatusKind>> = {
  AWAITING: 'attention',
  RETURNED: 'attention',
  APPROVED: 'ok',
  ENDED: 'calm',
};

export function OwnStandingStatus({ standing }: { readonly standing: OwnStanding }) {
  const { language, say } = useMessages();
  const { id, status, returnedBecause, isPaused } = standing;
  return (
    <div className="row row--between">
      <div className="stack-s">
        <Status kind={STATUS_KINDS[status]} word={say(`mentors.profile.state.${status}`)}>
          {[returnedBecause, say(`mentors.profile.because.${status}`)].filter(Boolean).join(' ')}
        </Status>
        {status === 'APPROVED' && isPaused ? <PauseStatus standing={standing} /> : null}
      </div>
      {status === 'ENDED' ? null : (
        <div className="actions">
          {status === 'APPROVED' ? (
            <Link className="btn" to={`/${language}/mentoring/pause`}>
              {say(isPaused ? 'mentors.pause.toPage' : 'mentors.pause.submit')}
            </Link>
          ) : null}
          <Link className="btn btn--quiet" to={`/${language}/mentoring/mentors/${id}`}>
            {say('mentors.profile.asSeen')}
          </Link>
        </div>
      )}
    </div>
  );
}

export function PauseStatus({ standing: { isPaused, backFrom, freePlaces } }: { readonly standing: OwnStanding }) {
  const { say } = useMessages();
  if (!isPaused)
    return (
      <Status kind="ok" word={say('mentors.pause.state.off')}>
        {freePlaces > 0 ? say('mentors.freePlaces', { count: freePlaces }) : say('mentors.noPlaces')}
      </Status>
    );
  return (
    <Status kind="calm" word={say('mentors.pause.state.on')}>
      {backFrom ? say('mentors.pause.backFrom', { from: backFrom }) : say('mentors.pause.backUnknown')}
    </Status>
  );
}
