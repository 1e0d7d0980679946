// How the programme goes: what needs the coordinators, how far requests get, how long people wait, how much mentors carry.
import { Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/head';
import { Reach } from '../../ui/reach';
import { Status } from '../../ui/status';
import { staffReader } from '../staff/staff.server';
import { AtRisk } from './at-risk';
import { Funnel } from './funnel';
import { Loads } from './loads';
import { programme } from './programme.server';

export async function loader(arriving: LoaderFunctionArgs) {
  return programme(staffReader(arriving));
}

export default function ProgrammePage() {
  const { figures, stages, atRisk, loads } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('programme.title')}
        description={say('programme.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('programme.title')}</h1>
          <p className="lead">{say('programme.lead')}</p>
          <Reach level={3}>
            <b>{say('programme.reach')}</b>
          </Reach>
        </header>
        <Needs />
        <AtRisk pairings={atRisk} />
        {figures.requested > 0 ? <Funnel stages={stages} figures={figures} /> : <NothingAsked />}
        <WaitingTimes />
        <Loads loads={loads} />
      </div>
    </main>
  );
}

/** What there is none of needs nobody. */
function Needs() {
  const { figures } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  const needs = [
    { what: 'queued', count: figures.queued, page: 'matching' },
    { what: 'awaitingMentors', count: figures.awaitingMentors, page: 'mentors' },
  ].filter(({ count }) => count > 0);
  return (
    <section className="block" aria-labelledby="needs">
      <h2 id="needs">{say('programme.needs.title')}</h2>
      {needs.length === 0 ? <p className="soft">{say('programme.needs.none')}</p> : null}
      {needs.length > 0 ? (
        <ul className="ledger">
          {needs.map(({ what, count, page }) => (
            <li key={what} className="row row--between">
              <Status kind="attention" word={say(`programme.needs.${what}`, { count })} />
              <Link className="btn" to={`/${language}/coordination/${page}`}>
                {say(`programme.go.${what}`)}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function NothingAsked() {
  const { language, say } = useMessages();
  return (
    <section className="block" aria-labelledby="funnel">
      <h2 id="funnel">{say('programme.funnel.title')}</h2>
      <EmptyState
        title={say('programme.none.title')}
        ways={
          <Link className="btn" to={`/${language}/coordination/mentors`}>
            {say('programme.go.mentors')}
          </Link>
        }
      >
        {say('programme.none.text')}
      </EmptyState>
    </section>
  );
}

function WaitingTimes() {
  const { figures } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="times">
      <h2 id="times">{say('programme.times.title')}</h2>
      <dl className="facts">
        <div>
          <dt>{say('programme.times.answer')}</dt>
          <dd>
            {figures.hoursToAnswer === null ? say('programme.times.none') : say('programme.times.hours', { count: figures.hoursToAnswer })}
          </dd>
        </div>
        <div>
          <dt>{say('programme.times.match')}</dt>
          <dd>
            {figures.daysToMatch === null ? say('programme.times.none') : say('programme.times.days', { count: figures.daysToMatch })}
          </dd>
        </div>
      </dl>
      <p className="meta also">{say('programme.times.median')}</p>
    </section>
  );
}
