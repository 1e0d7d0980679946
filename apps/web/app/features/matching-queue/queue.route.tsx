// Requests that nobody took, the most urgent first: what is asked, by when, how long it waits, what mentors answered.
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Deadline } from '../../ui/deadline';
import { EmptyState } from '../../ui/empty-state';
import { ForwardPager } from '../../ui/forward-pager';
import { PageHead } from '../../ui/head';
import { Reach } from '../../ui/reach';
import { staffReader } from '../staff/staff.server';
import { MentorAnswers } from './mentor-answers';
import { queuePage } from './queue.server';
import { MATCHING, useRequestWords } from './request-words';

export async function loader(arriving: LoaderFunctionArgs) {
  const { searchParams } = new URL(arriving.request.url);
  return queuePage(staffReader(arriving), searchParams.get('after')?.slice(0, 200) ?? null);
}

export default function Matching() {
  const { total, next, isFirst } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('queue.title')} description={say('queue.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('queue.title')}</h1>
          <p className="lead">{say('queue.lead')}</p>
          <Reach level={3}>
            <b>{say('queue.reach')}</b> {say('queue.reachDetails')}
          </Reach>
        </header>
        <section className="block" aria-labelledby="queue">
          <h2 id="queue" className="vh">
            {say('queue.queue')}
          </h2>
          {total > 0 ? <Queue /> : <NothingWaits />}
          <ForwardPager next={next} isFirst={isFirst} />
        </section>
      </div>
    </main>
  );
}

function Queue() {
  const { requests, total } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  const { kindOf, waits } = useRequestWords();
  return (
    <>
      <p className="meta">{say('queue.found', { count: total })}</p>
      <table className="table table--fold queue-table">
        <caption className="vh">{say('queue.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('queue.column.request')}</th>
            <th scope="col">{say('queue.column.neededBy')}</th>
            <th scope="col">{say('queue.column.waits')}</th>
            <th scope="col">{say('queue.column.answers')}</th>
          </tr>
        </thead>
        <tbody>
          {requests.map((request) => (
            <tr key={request.id}>
              <th scope="row">
                <Link className="tap" to={`/${language}/${MATCHING}/${request.id}`}>
                  {request.headline}
                </Link>
                {kindOf(request)}
              </th>
              <td data-label={say('queue.column.neededBy')}>
                <Deadline due={request.neededBy} />
              </td>
              <td data-label={say('queue.column.waits')}>{waits(request)}</td>
              <td data-label={say('queue.column.answers')}>
                <MentorAnswers answers={request.answers} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function NothingWaits() {
  const { language, say } = useMessages();
  return (
    <EmptyState
      title={say('queue.none.title')}
      ways={
        <Link className="btn" to={`/${language}/coordination/programme`}>
          {say('queue.none.way')}
        </Link>
      }
    >
      {say('queue.none.text')}
    </EmptyState>
  );
}
