// Where an application stands, in words with the days, and what comes next.
import { useMessages } from '../../i18n/messages';
import { Status } from '../../ui/status';
import { APPLICATION_KINDS } from './application-kinds';
import type { OwnApplicationPage } from './own-application.server';

export function ApplicationStanding({ application }: { readonly application: OwnApplicationPage }) {
  const { say } = useMessages();
  const { status, reason, email, saved, submitted, deleted, due, isAppeal } = application;
  const days = {
    email,
    saved,
    submitted: submitted ?? saved,
    deleted: deleted ?? '',
    due: due ?? '',
  };
  return (
    <>
      {isAppeal ? <p className="soft">{say('ownApplication.isAppeal')}</p> : null}
      <Status kind={APPLICATION_KINDS[status]} word={say(`application.status.${status}`)}>
        {say(`ownApplication.because.${status}`, days)}
      </Status>
      <p className="about">{say(`ownApplication.next.${status}`, days)}</p>
      {reason ? (
        <div className="notice notice--attention">
          <div>
            <p>
              <b>{say('ownApplication.reason')}</b>
            </p>
            <p className="written">{reason}</p>
          </div>
        </div>
      ) : null}
    </>
  );
}
