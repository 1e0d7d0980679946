// Becoming a mentor, and one's own profile from then on.
import { Form, Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Crumbs } from '../../ui/crumbs';
import { FormProblem } from '../../ui/field';
import { PageHead } from '../../ui/head';
import { DoneNotice, focus } from '../../ui/notice';
import { Icon } from '../../ui/pictures';
import { mentoringReader } from '../mentoring/mentoring-reader.server';
import { changeOwnProfile, ownProfilePage } from './own-profile.server';
import { OwnStandingStatus } from './own-standing';
import { ProfileFields, ProfileProblems } from './profile-fields';

export async function loader(arriving: LoaderFunctionArgs) {
  return ownProfilePage(mentoringReader(arriving));
}

export async function action(arriving: ActionFunctionArgs) {
  return changeOwnProfile(mentoringReader(arriving), await arriving.request.formData());
}

const DONE: readonly string[] = ['saved', 'sent', 'ended'];

export default function OwnProfile() {
  const { standing, version, values, choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const done = search.get('done') ?? '';
  const shown = answer ?? { values, version, errors: {}, row: null };
  const title = say(standing ? 'mentors.profile.title' : 'mentors.become');
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={title} description={say('mentors.profile.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <Crumbs>
          <Link to={`/${language}/mentoring`}>{say('nav.mentoring')}</Link>
          <Link to={`/${language}/mentoring/mentors`}>{say('mentors.title')}</Link>
        </Crumbs>
        <header className="record-head">
          <h1>{title}</h1>
          <p className="lead">{say('mentors.profile.lead')}</p>
          {standing ? <OwnStandingStatus standing={standing} /> : null}
          {!answer && DONE.includes(done) ? <DoneNotice>{say(`mentors.profile.done.${done}`)}</DoneNotice> : null}
          {answer?.problem === 'overtaken' ? <Overtaken /> : null}
          {answer?.problem === 'values' ? <ProfileProblems errors={answer.errors} rows={answer.values.expertise.length} /> : null}
          {answer?.problem === 'inUse' ? (
            <FormProblem title={say('mentors.profile.end.inUse', { count: standing?.placesTaken ?? 0 })}>
              {say('mentors.profile.end.inUseText')}
            </FormProblem>
          ) : null}
        </header>
        {/* a form that was answered is another one: it begins with what was answered */}
        <Form method="post" className="stack-l" key={`${shown.version} ${JSON.stringify(shown.values)}`}>
          <input type="hidden" name="version" value={shown.version ?? ''} />
          {/* what Enter in a field presses: else it would take away the first row */}
          <button className="vh" name="change" value="save" tabIndex={-1} aria-hidden="true">
            {say('mentors.profile.save')}
          </button>
          <ProfileFields
            values={shown.values}
            errors={shown.errors}
            row={shown.row}
            choices={choices}
            isApproved={standing?.status === 'APPROVED'}
          />
          <div className="actions">
            <button className="btn btn--primary" name="change" value="save">
              {say(standing && standing.status !== 'ENDED' ? 'mentors.profile.save' : 'mentors.profile.send')}
            </button>
          </div>
        </Form>
        {standing && standing.status !== 'ENDED' ? <Ending /> : null}
      </div>
    </main>
  );
}

function Overtaken() {
  const { say } = useMessages();
  return (
    <div className="notice notice--attention" role="alert" tabIndex={-1} ref={focus}>
      <Icon name="alert" />
      <div>
        <b>{say('mentors.profile.overtaken.title')}</b>
        <p>{say('mentors.profile.overtaken.text')}</p>
      </div>
    </div>
  );
}

function Ending() {
  const { say } = useMessages();
  return (
    <section className="block mentors__end" aria-labelledby="end">
      <h2 id="end">{say('mentors.profile.end.title')}</h2>
      <Form method="post" className="stack-s">
        <p className="about">{say('mentors.profile.end.about')}</p>
        <div className="actions">
          <button className="btn btn--danger" name="change" value="end">
            {say('mentors.profile.end.submit')}
          </button>
        </div>
      </Form>
    </section>
  );
}
