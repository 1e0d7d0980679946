// What waits for the reader, in one list.
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { askFor } from '../../graphql/execute.server';
import { DeskDocument, type InboxKind } from '../../graphql/generated/graphql';
import { longDay } from '../../i18n/dates.server';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/head';
import { Status } from '../../ui/status';
import { signedInReader } from '../identity/own-account.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const asked = signedInReader({ context, params });
  const { viewer } = await askFor(asked, DeskDocument);
  const [kept = null, ...others] = viewer.representations.flatMap(({ role, until, organization }) =>
    role === 'MANAGER' && until === null && organization ? [organization.slug] : [],
  );
  return viewer.inbox.items.map(({ kind, count, since }) => ({
    kind,
    count,
    since: since ? longDay(since, asked.language) : null,
    // whoever keeps several profiles chooses among them
    place: kind === 'RENEW_MEMBERSHIP' && kept && others.length === 0 ? `members/${kept}/renew` : PLACES[kind],
  }));
}

/** Where each is done, behind the language. */
const PLACES: Readonly<Record<InboxKind, string>> = {
  ACCEPT_AGREEMENT: 'mentoring',
  ANSWER_CHECK_IN: 'mentoring',
  ANSWER_DUTY_SWAP: 'mentoring/duty',
  ANSWER_MENTORING_REQUEST: 'mentoring',
  ANSWER_MENTOR_QUESTION: 'mentoring',
  ANSWER_PRACTICE_NOTE: 'mentoring',
  APPROVE_MENTOR: 'coordination/mentors',
  CONFIRM_ERASURE: 'coordination/people',
  ENROL_SECOND_FACTOR: 'account/security',
  INVITATION_BOUNCED: 'coordination/invitations?state=BOUNCED',
  INVITATION_EXPIRED: 'coordination/invitations?state=EXPIRED',
  MATCH_REQUEST: 'coordination/matching',
  OPEN_EMERGENCY_ACCESS: 'mentoring/emergency',
  RECORD_SESSION: 'mentoring',
  RENEW_MEMBERSHIP: 'account#represents',
  REVIEW_APPLICATION: 'coordination/applications?mine=1',
  UNDO_ERASURE: 'account/data',
};

export default function Desk() {
  const items = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('desk.title')} description={say('desk.waits')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('desk.title')}</h1>
        </header>
        <section aria-labelledby="waits">
          <h2 id="waits" className="vh">
            {say('desk.waits')}
          </h2>
          {items.length === 0 ? (
            <EmptyState
              title={say('desk.nothing.title')}
              ways={
                <Link className="btn" to={`/${language}/members`}>
                  {say('error.notFound.toOrganizations')}
                </Link>
              }
            >
              {say('desk.nothing.text')}
            </EmptyState>
          ) : null}
          {items.length > 0 ? (
            <ul className="ledger">
              {items.map(({ kind, count, since, place }) => (
                <li key={kind} className="row row--between">
                  <Status kind="attention" word={say(`desk.kind.${kind}`, { count })}>
                    {since ? say('desk.since', { date: since }) : null}
                  </Status>
                  <Link className="btn" to={`/${language}/${place}`}>
                    {say(`desk.go.${kind}`)}
                  </Link>
                </li>
              ))}
            </ul>
          ) : null}
        </section>
      </div>
    </main>
  );
}
