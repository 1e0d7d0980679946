// What waits for the reader, in one list; a mentor's desk begins with their mentees.
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/head';
import { signedInReader } from '../identity/own-account.server';
import { Agenda, LateTasks } from '../mentoring-desk/agenda';
import { DeskHead } from '../mentoring-desk/desk-head';
import { OwnRequests } from '../mentoring-desk/own-requests';
import { Pairings } from '../mentoring-desk/pairings';
import { Waits } from '../mentoring-desk/waits';
import { deskOf } from './desk.server';
import { InboxRows } from './inbox-rows';

export async function loader({ context, params }: LoaderFunctionArgs) {
  return deskOf(signedInReader({ context, params }));
}

export default function Desk() {
  const { mentoring, day, inbox } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  const title = say(mentoring?.mentor ? 'mentoringDesk.title' : 'desk.title');
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={title} description={say('desk.waits')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        {mentoring ? (
          <>
            <DeskHead title={title} day={day} mentor={mentoring.mentor} />
            <div className="desk">
              <Waits waits={mentoring.waits} inbox={inbox} />
              <div className="stack-l">
                <Agenda sessions={mentoring.sessions} />
                <LateTasks late={mentoring.late} />
              </div>
              <OwnRequests requests={mentoring.requests} />
              <Pairings pairings={mentoring.pairings} isMentor={mentoring.mentor !== null} />
            </div>
          </>
        ) : (
          <PlainDesk title={title} />
        )}
      </div>
    </main>
  );
}

/** Of those who have nothing to do with mentoring. */
function PlainDesk({ title }: { readonly title: string }) {
  const { inbox } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <>
      <header className="record-head">
        <h1>{title}</h1>
      </header>
      <section aria-labelledby="waits">
        <h2 id="waits" className="vh">
          {say('desk.waits')}
        </h2>
        {inbox.length === 0 ? (
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
        ) : (
          <ul className="ledger">
            <InboxRows inbox={inbox} />
          </ul>
        )}
      </section>
    </>
  );
}
