// Where an application stands, in words with the days, and what comes next.
import type { MembershipApplicationStatus } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { Status, type StatusKind } from '../../ui/status';
import type { OwnApplicationPage } from './own-application.server';

const KINDS: Readonly<Record<MembershipApplicationStatus, StatusKind>> = {
  DRAFT: 'calm',
  SUBMITTED: 'attention',
  IN_REVIEW: 'attention',
  CHANGES_REQUESTED: 'attention',
  APPROVED: 'ok',
  REJECTED: 'danger',
  WITHDRAWN: 'calm',
};

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
      <Status kind={KINDS[status]} word={say(`application.status.${status}`)}>
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
