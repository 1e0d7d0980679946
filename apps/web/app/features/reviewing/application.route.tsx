// The bench of one application: the queue, whom it resembles, what was written, and the reviewer's decision.
import { data, Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Reach } from '../../ui/reach';
import { Status } from '../../ui/status';
import { staffReader } from '../staff/staff.server';
import { ApplicationComparison } from './application-comparison';
import { ApplicationHistory } from './application-history';
import { ApplicationQueue } from './application-queue';
import { applicationBench, type ApplicationBench } from './application.server';
import { Deadline } from './deadline';
import { VerdictSection } from './verdict-section';
import { changeApplication } from './verdict.server';
import { NamedRepresentatives, WrittenForm } from './written-form';

export async function loader(arriving: LoaderFunctionArgs) {
  const compared = new URL(arriving.request.url).searchParams.get('with');
  const bench = await applicationBench(staffReader(arriving), arriving.params['id'] ?? '', compared);
  if (!bench) throw data(null, { status: 404 });
  return bench;
}

export async function action(arriving: ActionFunctionArgs) {
  return changeApplication(staffReader(arriving), arriving.params['id'] ?? '', await arriving.request.formData());
}

const DONE: readonly string[] = ['APPROVE', 'REQUEST_CHANGES', 'REJECT', 'checked', 'conflict'];

export default function ApplicationUnderReview() {
  const application = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={application.name} description={say('reviewing.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <nav className="crumbs" aria-label={say('nav.breadcrumb')}>
          <ol>
            <li>
              <Link to={`/${language}/coordination/applications`}>{say('reviewing.title')}</Link>
            </li>
          </ol>
        </nav>
        <div className="review">
          <ApplicationQueue queue={application.queue} current={application.id} />
          <div>
            <Head application={application} isAnswered={answer !== undefined} />
            {application.alike.length > 0 ? <ApplicationComparison application={application} /> : null}
            <section className="block" aria-labelledby="why">
              <h2 id="why">{say('reviewing.why')}</h2>
              <p className="about written">{application.statement}</p>
            </section>
            {application.support ? (
              <section className="block" aria-labelledby="support">
                <h2 id="support">{say('reviewing.support')}</h2>
                <p className="about written">{application.support}</p>
              </section>
            ) : null}
            <WrittenForm written={application.written} missing={application.missing} />
            <NamedRepresentatives written={application.written} />
            <ApplicationHistory application={application} />
            <VerdictSection application={application} answer={answer} />
          </div>
        </div>
      </div>
    </main>
  );
}

function Head({ application, isAnswered }: { readonly application: ApplicationBench; readonly isAnswered: boolean }) {
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const { number, submitted, name, lang, alike, appealOf, reason, memberSlug } = application;
  const done = search.get('done') ?? '';
  return (
    <header className="record-head">
      <div>
        <p className="soft">
          {[say('reviewing.number', { number }), submitted ? say('reviewing.submitted', { date: submitted }) : null]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <h1 lang={lang}>{name}</h1>
      </div>
      <div className="pair-line">
        <Deadline application={application} />
        {alike[0] ? (
          <Status kind="attention" word={say('reviewing.likeMember')}>
            {alike[0].because.map((because) => say(`reviewing.because.${because}`)).join(', ')}
          </Status>
        ) : null}
      </div>
      {appealOf ? (
        <p>
          {say('reviewing.appeal')}{' '}
          <Link to={`/${language}/coordination/applications/${appealOf.id}`}>{say('reviewing.number', { number: appealOf.number })}</Link>
          {appealOf.reason ? <span className="soft d-block written">{appealOf.reason}</span> : null}
        </p>
      ) : null}
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
      {memberSlug ? (
        <p>
          <Link to={`/${language}/members/${memberSlug}`}>{say('reviewing.seeMember')}</Link>
        </p>
      ) : null}
      <Reach level={3}>
        <b>{say('reviewing.reach')}</b> {say('reviewing.reachApplicant')}
      </Reach>
      {!isAnswered && DONE.includes(done) ? <DoneNotice>{say(`reviewing.done.${done}`)}</DoneNotice> : null}
    </header>
  );
}
