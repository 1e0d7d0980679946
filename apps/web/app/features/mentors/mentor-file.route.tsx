// One mentor's profile, for coordinators: as members would read it, and the decision beside it.
import { data, Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Crumbs } from '../../ui/crumbs';
import { ErrorSummary, FormProblem } from '../../ui/field';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Reach } from '../../ui/reach';
import { staffReader } from '../staff/staff.server';
import { ExpertiseList } from './expertise-list';
import { MentorDecision } from './mentor-decision';
import { MentorFact, MentorFacts } from './mentor-facts';
import { decideOnMentor, mentorFile } from './mentor-file.server';
import { MentorLoadLines } from './mentor-load';
import { MentorStanding } from './mentor-standing';

export async function loader(arriving: LoaderFunctionArgs) {
  const mentor = await mentorFile(staffReader(arriving), arriving.params['id'] ?? '');
  if (!mentor) throw data(null, { status: 404 });
  return mentor;
}

export async function action(arriving: ActionFunctionArgs) {
  return decideOnMentor(staffReader(arriving), arriving.params['id'] ?? '', await arriving.request.formData());
}

const DONE: readonly string[] = ['approved', 'returned', 'noted', 'ended'];

export default function MentorFile() {
  const mentor = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const done = search.get('done') ?? '';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={mentor.name} description={say('mentors.files.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <Crumbs>
          <Link to={`/${language}/coordination/mentors`}>{say('mentors.files.title')}</Link>
        </Crumbs>
        <header className="record-head">
          <h1>{mentor.name}</h1>
          <Organizations />
          <MentorStanding mentor={mentor} />
          {answer ? <Problem /> : null}
          {!answer && DONE.includes(done) ? <DoneNotice>{say(`mentors.file.done.${done}`)}</DoneNotice> : null}
        </header>
        <div className="record">
          <div>
            <Profile />
            <MentorDecision mentor={mentor} problem={answer} />
          </div>
          <aside aria-label={say('mentors.facts')}>
            <MentorFacts mentor={mentor}>
              <div>
                <dt>{say('mentors.files.load')}</dt>
                <dd>
                  <MentorLoadLines load={mentor.load} />
                </dd>
              </div>
              <MentorFact name={say('mentors.profile.hours')} lines={mentor.hoursPerMonth === null ? [] : [String(mentor.hoursPerMonth)]} />
            </MentorFacts>
          </aside>
        </div>
      </div>
    </main>
  );
}

function Problem() {
  const { load } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  if (!answer) return null;
  if (answer.isInUse)
    return <FormProblem title={say('mentors.file.inUse', { count: load.taken })}>{say('mentors.file.inUseText')}</FormProblem>;
  return <ErrorSummary title={say('form.problem.title')} problems={[{ id: answer.form, words: answer.error ?? '' }]} />;
}

function Organizations() {
  const { organizations } = useLoaderData<typeof loader>();
  const { language } = useMessages();
  return (
    <ul className="plain">
      {organizations.map(({ slug, name, lang }) => (
        <li key={slug}>
          <Link className="tap" to={`/${language}/members/${slug}`} lang={lang}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Profile() {
  const { expertise, about, status } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <>
      <section className="block" aria-labelledby="helps">
        <h2 id="helps">{say('mentors.expertise')}</h2>
        <ExpertiseList expertise={expertise} />
      </section>
      <section className="block stack" aria-labelledby="about">
        <h2 id="about">{say('mentors.about')}</h2>
        {about ? <p className="note about">{about}</p> : <p className="soft">{say('mentors.file.nothingAbout')}</p>}
        <Reach level={status === 'APPROVED' ? 4 : 3}>
          <b>{say(status === 'APPROVED' ? 'mentors.reach.members' : 'mentors.reach.notYet')}</b>
        </Reach>
      </section>
    </>
  );
}
