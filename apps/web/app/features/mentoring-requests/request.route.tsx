// One request: how it stands and who acts by when, what was said and asked so far, and what its reader can do with it.
import type { ReactNode } from 'react';
import { Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Crumbs } from '../../ui/crumbs';
import { Deadline } from '../../ui/deadline';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Reach } from '../../ui/reach';
import { Status } from '../../ui/status';
import { WhoCanSeeFold } from '../access/circle-list';
import { AnswerSection } from './answer-section';
import { CloseSection } from './close-section';
import { QuestionSection } from './question-section';
import { changeRequest } from './request-change.server';
import { RequestAsks } from './request-asks';
import { RequestDetails } from './request-details';
import { RequestFacts } from './request-facts';
import { RequestPeople } from './request-people';
import { requestRecord, type RequestRecord } from './request-record.server';
import { REQUEST_KINDS } from './request-words';
import { RequestTalk } from './request-talk';
import { requestsReader } from '../mentoring/mentoring-reader.server';
import { ShareLink } from './share-link';

export async function loader(arriving: LoaderFunctionArgs) {
  return requestRecord(requestsReader(arriving), arriving.params['id'] ?? '');
}

export async function action(arriving: ActionFunctionArgs) {
  return changeRequest(requestsReader(arriving), arriving.params['id'] ?? '', await arriving.request.formData());
}

export default function RequestPage() {
  const request = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  const { standpoint, status, facts, choices, unwanted } = request;
  const isMentee = standpoint === 'MENTEE';
  const isToAnswer = request.ownAsk?.isOpen === true;
  return (
    <main id="main" tabIndex={-1}>
      {/* The name of the page stands in the history of a browser, so it says nothing of the content. */}
      <PageHead
        title={say('requests.record.title')}
        description={say('requests.own.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <Crumbs>
          <Link to={`/${language}/mentoring`}>{say('nav.mentoring')}</Link>
        </Crumbs>
        <Head request={request} isAnswered={answer !== undefined} />
        <div className="record">
          <div>
            {isMentee && status === 'MORE_ASKED' ? <QuestionSection words={request.words} answer={answer} /> : null}
            {isToAnswer ? <AnswerSection request={request} answer={answer} /> : null}
            <RequestTalk words={request.words} />
            <RequestDetails request={request} />
            {standpoint === 'MENTOR' ? null : <RequestAsks asks={request.asks} />}
            {choices.length > 0 ? <Named name="choices" mentors={choices} /> : null}
            {unwanted.length > 0 ? (
              <Named name="unwanted" mentors={unwanted}>
                <Reach level={1}>
                  <b>{say('requests.reach.unwanted')}</b> {say('requests.reach.unwantedWhat')}
                </Reach>
              </Named>
            ) : null}
          </div>
          <div className="stack-l">
            {isToAnswer ? null : (
              <section aria-labelledby="facts">
                <h2 id="facts" className="side-title">
                  {say('requests.record.facts')}
                </h2>
                <RequestFacts facts={facts} />
              </section>
            )}
            <RequestPeople request={request} answer={answer} />
            {isMentee && request.isOpen ? <ShareLink address={request.address} /> : null}
            {request.isOpen && standpoint !== 'MENTOR' ? <CloseSection standpoint={standpoint} answer={answer} /> : null}
          </div>
        </div>
      </div>
    </main>
  );
}

/** What a change has led to. */
const DONE: readonly string[] = ['sent', 'answered', 'moreAsked', 'withdrawn', 'closedByYou', 'brought', 'parted'];

function Head({ request, isAnswered }: { readonly request: RequestRecord; readonly isAnswered: boolean }) {
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const { facts, kind, status, standpoint, pairing, circles, ownAsk } = request;
  const done = search.get('done') ?? '';
  const isAsked = ownAsk?.isOpen === true && status !== 'MORE_ASKED';
  return (
    <header className="record-head">
      <div>
        <p className="soft">{say(`mentoring.kind.${kind}`)}</p>
        <h1>{facts.headline}</h1>
      </div>
      {!isAnswered && DONE.includes(done) ? <DoneNotice>{say(`requests.done.${done}`)}</DoneNotice> : null}
      <div className="pair-line">
        <Status kind={isAsked ? 'attention' : REQUEST_KINDS[status]} word={say(`mentoring.requestStatus.${status}`)}>
          {isAsked
            ? say('requests.because.YOU', { since: request.since })
            : say(`requests.because.${status}`, { names: request.waitingNames || (pairing?.mentor ?? ''), since: request.since })}
        </Status>
        {request.due ? <Deadline due={request.due}>{after(request, say)}</Deadline> : null}
      </div>
      {standpoint === 'MENTEE' && request.isOpen ? <p className="about">{say(`requests.then.${status}`)}</p> : null}
      {pairing ? (
        <p>
          <Link className="btn btn--primary" to={`/${language}/mentoring/pairings/${pairing.id}`}>
            {say('requests.record.toPairing')}
          </Link>
        </p>
      ) : null}
      {standpoint === 'COORDINATOR' && status === 'QUEUED' ? (
        <p>
          <Link className="btn btn--primary" to={`/${language}/coordination/matching`}>
            {say('requests.record.toQueue')}
          </Link>
        </p>
      ) : null}
      {/* A mentor sees from them whether there is a conflict of interest, before the answer. */}
      {ownAsk?.isOpen ? <RequestFacts facts={facts} /> : null}
      <Reach level={3}>
        <b>{say('requests.reach.record')}</b> {say('requests.reach.recordWhat')}
      </Reach>
      {circles.length > 0 ? <WhoCanSeeFold circles={circles} /> : null}
    </header>
  );
}

/** What happens once the term is over. */
function after({ standpoint, status, next }: RequestRecord, say: (key: string, parameters?: Record<string, string>) => string): string {
  if (status === 'MORE_ASKED') return say(standpoint === 'MENTEE' ? 'requests.after.own' : 'requests.after.mentee');
  if (standpoint === 'MENTOR') return say('requests.after.ask');
  return next ? say('requests.after.next', { name: next }) : say('requests.after.queue');
}

interface NamedProps {
  readonly name: 'choices' | 'unwanted';
  readonly mentors: RequestRecord['choices'];
  readonly children?: ReactNode;
}

function Named({ name, mentors, children }: NamedProps) {
  const { language, say } = useMessages();
  const List = name === 'choices' ? 'ol' : 'ul';
  return (
    <section className="block" aria-labelledby={name}>
      <h2 id={name}>{say(`requests.record.${name}`)}</h2>
      <div className={name === 'unwanted' ? 'confidential' : undefined}>
        <List className={name === 'choices' ? 'in-order' : 'bullets'}>
          {mentors.map(({ id, name: words }) => (
            <li key={id}>
              <Link to={`/${language}/mentoring/mentors/${id}`}>{words}</Link>
            </li>
          ))}
        </List>
        {children}
      </div>
    </section>
  );
}
