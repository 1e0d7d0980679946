// The bench of one request that nobody took: the queue beside it, what mentors answered, who fits and why, proposing by hand.
import {
  data,
  Form,
  Link,
  useActionData,
  useLoaderData,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Crumbs } from '../../ui/crumbs';
import { Deadline } from '../../ui/deadline';
import { FormProblem } from '../../ui/field';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Reach } from '../../ui/reach';
import { Status } from '../../ui/status';
import { staffReader } from '../staff/staff.server';
import { changeRequest, matchingBench, type MatchingBench } from './bench.server';
import { Candidates } from './candidates';
import { MentorAnswers } from './mentor-answers';
import { QueueBeside } from './queue-beside';
import { RequestFacts } from './request-facts';
import { MATCHING, useRequestWords } from './request-words';

export async function loader(arriving: LoaderFunctionArgs) {
  const bench = await matchingBench(staffReader(arriving), arriving.params['id'] ?? '');
  if (!bench) throw data(null, { status: 404 });
  return bench;
}

export async function action(arriving: ActionFunctionArgs) {
  return changeRequest(staffReader(arriving), arriving.params['id'] ?? '', await arriving.request.formData());
}

const DONE: readonly string[] = ['proposed', 'closed'];

/** In which a coordinator may still close it. */
const CLOSABLE: readonly MatchingBench['status'][] = ['QUEUED', 'ASKED', 'MORE_ASKED'];

export default function RequestOfTheQueue() {
  const request = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={request.headline} description={say('queue.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <Crumbs>
          <Link to={`/${language}/${MATCHING}`}>{say('queue.title')}</Link>
        </Crumbs>
        <div className="review">
          <QueueBeside queue={request.queue} current={request.id} />
          <div>
            <Head request={request} />
            <RequestFacts request={request} />
            <section className="block" aria-labelledby="answers">
              <h2 id="answers">{say('queue.column.answers')}</h2>
              <MentorAnswers answers={request.answers} />
            </section>
            {request.status === 'QUEUED' ? <Candidates candidates={request.candidates} term={request.term} kind={request.kind} /> : null}
            {CLOSABLE.includes(request.status) ? <CloseRequest /> : null}
          </div>
        </div>
      </div>
    </main>
  );
}

function Head({ request }: { readonly request: MatchingBench }) {
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const { kindOf } = useRequestWords();
  const done = search.get('done') ?? '';
  return (
    <header className="record-head">
      <div>
        <p>{kindOf(request)}</p>
        <h1>{request.headline}</h1>
      </div>
      <div className="pair-line">
        <Deadline due={request.neededBy}>{request.neededBy ? say('queue.ofTheCase') : null}</Deadline>
        <Standing request={request} />
      </div>
      <Reach level={3}>
        <b>{say('queue.reach')}</b> {say('queue.reachDetails')}
      </Reach>
      {answer ? <FormProblem title={say(`queue.problem.${answer.problem}`)} /> : null}
      {!answer && DONE.includes(done) ? <DoneNotice>{say(`queue.done.${done}`)}</DoneNotice> : null}
    </header>
  );
}

/** In the queue: how long it waits. Elsewhere: where it is now, and by when somebody acts. */
function Standing({ request }: { readonly request: MatchingBench }) {
  const { say } = useMessages();
  const { waits } = useRequestWords();
  const { status, since, answerBy } = request;
  if (status === 'QUEUED')
    return (
      <Status kind="attention" word={waits(request)}>
        {say('queue.since', { since })}
      </Status>
    );
  return (
    <Status kind={status === 'MATCHED' ? 'ok' : 'calm'} word={say(`mentoring.requestStatus.${status}`)}>
      {answerBy ? say('queue.answerBy', { day: answerBy.day }) : since}
    </Status>
  );
}

/** It cannot be taken back, so it asks once, and says what is kinder first. */
function CloseRequest() {
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="close">
      <h2 id="close">{say('queue.close.title')}</h2>
      <details className="disclosure">
        <summary>{say('queue.close.open')}</summary>
        <Form method="post" className="form">
          <p>{say('queue.close.what')}</p>
          <p>
            <button className="btn btn--danger" name="change" value="close">
              {say('queue.close.confirm')}
            </button>
          </p>
        </Form>
      </details>
    </section>
  );
}
