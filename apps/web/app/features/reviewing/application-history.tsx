// What reviewers have done with an application so far.
import { useMessages } from '../../i18n/messages';
import { Status, type StatusKind } from '../../ui/status';
import type { ReviewVerdict } from '../../graphql/generated/graphql';
import type { ApplicationBench } from './application.server';

const KINDS: Readonly<Record<ReviewVerdict, StatusKind>> = { APPROVE: 'ok', REQUEST_CHANGES: 'attention', REJECT: 'danger' };

export function ApplicationHistory({ application }: { readonly application: ApplicationBench }) {
  const { say } = useMessages();
  const { reviews, conflicts, approvals, approvalsNeeded } = application;
  const byWhom = (by: string | null, on: string) => `${by ?? say('reviewing.erased')}, ${on}`;
  return (
    <section className="block" aria-labelledby="reviews">
      <h2 id="reviews">{say('reviewing.reviews')}</h2>
      <p>{say('reviewing.approvals', { given: approvals, needed: approvalsNeeded })}</p>
      {reviews.length + conflicts.length > 0 ? (
        <ul className="ledger plain also">
          {reviews.map(({ verdict, reason, by, on, isVoid }) => (
            <li key={`${verdict} ${by} ${on} ${reason}`}>
              <Status kind={isVoid ? 'calm' : KINDS[verdict]} word={say(`reviewing.reviewed.${verdict}`)}>
                {byWhom(by, on)}
                {isVoid ? `. ${say('reviewing.void')}` : null}
              </Status>
              {reason ? <p className="written also">{reason}</p> : null}
            </li>
          ))}
          {conflicts.map(({ by, on }) => (
            <li key={`${by} ${on}`}>
              <Status kind="calm" word={say('reviewing.conflict.declared')}>
                {byWhom(by, on)}
              </Status>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
