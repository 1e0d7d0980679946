// Mentoring of the reader: what waits for their answer, their requests with who acts by when, their pairings, and the ways onward.
import type { ReactNode } from 'react';
import { Link, useLoaderData, useSearchParams, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Deadline } from '../../ui/deadline';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Status } from '../../ui/status';
import { ownMentoring, type AskedRequest, type OwnPairing, type OwnRequest } from './own-mentoring.server';
import { HEALTH_KINDS, PAIRING_KINDS, REQUEST_KINDS } from './request-words';
import { requestsReader } from '../mentoring/mentoring-reader.server';

export async function loader(arriving: LoaderFunctionArgs) {
  return ownMentoring(requestsReader(arriving));
}

/** What an answer has led to; the request is then no longer the mentor's to see. */
const DONE: readonly string[] = ['declined', 'passedOn', 'closed', 'taken'];

export default function OwnMentoringPage() {
  const { asks, requests, formerRequests, pairings, formerPairings, isMember, isEmpty, mentoring } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const done = search.get('done') ?? '';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('nav.mentoring')}
        description={say('requests.own.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('nav.mentoring')}</h1>
          <p className="lead">{say('requests.own.lead')}</p>
          {DONE.includes(done) ? <DoneNotice>{say(`requests.done.${done}`)}</DoneNotice> : null}
          {isMember && !isEmpty ? <Ways mentoring={mentoring} /> : null}
        </header>
        {isEmpty ? (
          <section className="block" aria-labelledby="nothing">
            <h2 id="nothing" className="vh">
              {say('requests.group.requests')}
            </h2>
            <EmptyState title={say('requests.empty.title')} ways={<WayLinks />}>
              {say('requests.empty.text')}
            </EmptyState>
          </section>
        ) : null}
        <Group name="asks" items={asks}>
          {(ask) => <AskRow key={ask.id} ask={ask} />}
        </Group>
        <Group name="requests" items={requests}>
          {(request) => <RequestRow key={request.id} request={request} />}
        </Group>
        <Group name="pairings" items={pairings}>
          {(pairing) => <PairingRow key={pairing.id} pairing={pairing} />}
        </Group>
        {isEmpty ? <BecomeMentor mentoring={mentoring} /> : null}
        <Former name="formerRequests" items={formerRequests}>
          {(request) => <RequestRow key={request.id} request={request} />}
        </Former>
        <Former name="formerPairings" items={formerPairings}>
          {(pairing) => <PairingRow key={pairing.id} pairing={pairing} />}
        </Former>
      </div>
    </main>
  );
}

function Ways({ mentoring }: { readonly mentoring: string | null }) {
  const { language, say } = useMessages();
  return (
    <div className="actions">
      <WayLinks />
      <Link className="btn" to={`/${language}/mentoring/profile`}>
        {say(mentoring ? 'requests.ways.profile' : 'requests.ways.become')}
      </Link>
      {mentoring === 'APPROVED' ? (
        <Link className="btn" to={`/${language}/mentoring/duty`}>
          {say('duty.title')}
        </Link>
      ) : null}
    </div>
  );
}

function WayLinks() {
  const { language, say } = useMessages();
  return (
    <>
      <Link className="btn btn--primary" to={`/${language}/mentoring/mentors`}>
        {say('requests.ways.find')}
      </Link>
      <Link className="btn" to={`/${language}/mentoring/requests/new`}>
        {say('requests.ways.write')}
      </Link>
      <Link className="btn" to={`/${language}/mentoring/requests/new?kind=CONSULTATION`}>
        {say('requests.ways.urgent')}
      </Link>
    </>
  );
}

/** To those who have asked for nothing yet: one may help, too. */
function BecomeMentor({ mentoring }: { readonly mentoring: string | null }) {
  const { language, say } = useMessages();
  return (
    <section className="block" aria-labelledby="become">
      <h2 id="become">{say('requests.become.title')}</h2>
      <p className="about">{say('requests.become.text')}</p>
      <p>
        <Link className="tap" to={`/${language}/mentoring/profile`}>
          {say(mentoring ? 'requests.ways.profile' : 'requests.ways.become')}
        </Link>
      </p>
    </section>
  );
}

interface GroupProps<Item> {
  readonly name: 'asks' | 'requests' | 'pairings' | 'formerRequests' | 'formerPairings';
  readonly items: readonly Item[];
  readonly children: (item: Item) => ReactNode;
}

function Group<Item>({ name, items, children }: GroupProps<Item>) {
  const { say } = useMessages();
  if (items.length === 0) return null;
  return (
    <section className="block" aria-labelledby={name}>
      <h2 id={name}>{say(`requests.group.${name}`)}</h2>
      <ul className="ledger">{items.map(children)}</ul>
    </section>
  );
}

/** What is over, folded. */
function Former<Item>({ name, items, children }: GroupProps<Item>) {
  const { say } = useMessages();
  if (items.length === 0) return null;
  return (
    <details className="disclosure block">
      <summary>
        {say(`requests.group.${name}`)} ({items.length})
      </summary>
      <ul className="ledger">{items.map(children)}</ul>
    </details>
  );
}

/** The reader is asked as a mentor. */
function AskRow({ ask: { id, kind, headline, from, due, isWithMentee } }: { readonly ask: AskedRequest }) {
  const { language, say } = useMessages();
  const address = `/${language}/mentoring/requests/${id}`;
  return (
    <li className="request-row">
      <div className="stack-s">
        <p className="meta">
          {say(`mentoring.kind.${kind}`)} · <span lang={from.lang}>{from.text}</span>
        </p>
        <h3>
          <Link to={address}>{headline}</Link>
        </h3>
      </div>
      <Deadline due={due}>{say(isWithMentee ? 'requests.after.mentee' : 'requests.after.ask')}</Deadline>
      <Link className="btn" to={address}>
        {say(isWithMentee ? 'requests.readOne' : 'requests.answerOne')}
        <span className="vh">: {headline}</span>
      </Link>
    </li>
  );
}

function RequestRow({ request }: { readonly request: OwnRequest }) {
  const { language, say } = useMessages();
  const { id, kind, headline, status, organization, asked, due, since } = request;
  const names = asked.join(', ');
  return (
    <li className="request-row">
      <div className="stack-s">
        <p className="meta">
          {say(`mentoring.kind.${kind}`)}
          {organization ? (
            <>
              {' · '}
              <span lang={organization.lang}>{organization.text}</span>
            </>
          ) : null}
        </p>
        <h3>
          <Link to={`/${language}/mentoring/requests/${id}`}>{headline}</Link>
        </h3>
      </div>
      <Status kind={REQUEST_KINDS[status]} word={say(`mentoring.requestStatus.${status}`)}>
        {say(`requests.because.${status}`, { names, since })}
      </Status>
      {due ? <Deadline due={due}>{say(status === 'MORE_ASKED' ? 'requests.after.own' : 'requests.after.ask')}</Deadline> : null}
    </li>
  );
}

function PairingRow({ pairing }: { readonly pairing: OwnPairing }) {
  const { language, say } = useMessages();
  const { id, kind, status, isMentor, other, headline, health, endReason, begun, ended, pausedUntil } = pairing;
  const because = health?.because ?? pairingBecause();
  return (
    <li className="request-row">
      <div className="stack-s">
        <p className="meta">
          {say(isMentor ? 'requests.pairing.asMentor' : 'requests.pairing.asMentee')} · {say(`mentoring.kind.${kind}`)}
        </p>
        <h3>
          <Link to={`/${language}/mentoring/pairings/${id}`} lang={other.lang}>
            {other.text}
          </Link>
        </h3>
        {headline ? <p className="soft">{headline}</p> : null}
      </div>
      <Status
        kind={health ? HEALTH_KINDS[health.state] : PAIRING_KINDS[status]}
        word={say(health ? `mentoring.health.${health.state}` : `mentoring.pairingStatus.${status}`)}
      >
        {because}
      </Status>
    </li>
  );

  function pairingBecause(): string | null {
    if (endReason) return [say(`mentoring.endReason.${endReason}`), ended].filter(Boolean).join(', ');
    if (status === 'PAUSED' && pausedUntil) return say('requests.pairing.pausedUntil', { date: pausedUntil });
    return ended ?? (begun ? say('requests.pairing.since', { date: begun }) : null);
  }
}
