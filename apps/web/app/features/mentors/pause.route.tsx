// A mentor's pause: no new requests for a while, and what becomes of those that wait.
import { Form, Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { ErrorSummary, Field } from '../../ui/field';
import { DoneNotice } from '../../ui/notice';
import { Reach } from '../../ui/reach';
import { TaskPage } from '../pages/task-page';
import { mentoringReader } from '../mentoring/mentoring-reader.server';
import { PauseStatus } from './own-standing';
import { changePause, pausePage } from './pause.server';

export async function loader(arriving: LoaderFunctionArgs) {
  return pausePage(mentoringReader(arriving));
}

export async function action(arriving: ActionFunctionArgs) {
  return changePause(mentoringReader(arriving), await arriving.request.formData());
}

const DONE: readonly string[] = ['paused', 'resumed'];

export default function Pause() {
  const { standing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const done = search.get('done') ?? '';
  return (
    <TaskPage
      title={say('mentors.pause.title')}
      lead={say('mentors.pause.lead')}
      above={[
        <Link key="0" to={`/${language}/mentoring`}>
          {say('nav.mentoring')}
        </Link>,
        <Link key="1" to={`/${language}/mentoring/profile`}>
          {say('mentors.profile.title')}
        </Link>,
      ]}
      notes={
        <>
          {' '}
          <PauseStatus standing={standing} />
          {!answer && DONE.includes(done) ? <DoneNotice>{say(`mentors.pause.done.${done}`)}</DoneNotice> : null}
          {answer ? (
            <ErrorSummary
              title={say('form.problem.title')}
              problems={[{ id: 'until', words: `${say('mentors.pause.until')}: ${answer.error}` }]}
            />
          ) : null}
        </>
      }
    >
      <div className="form-page">
        <PauseForm />
        <WaitingAsks />
      </div>
    </TaskPage>
  );
}

function PauseForm() {
  const { standing, until, earliest } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  return (
    <div className="form">
      <Form method="post" className="form" key={answer?.until ?? until}>
        <Field
          id="until"
          name="until"
          type="date"
          min={earliest}
          label={say('mentors.pause.until')}
          hint={say('mentors.pause.untilHint')}
          error={answer?.error}
          defaultValue={answer?.until ?? until}
        />
        <Reach level={4}>
          <b>{say('mentors.pause.reach')}</b>
        </Reach>
        <button className={standing.isPaused ? 'btn' : 'btn btn--primary'} name="change" value="pause">
          {say(standing.isPaused ? 'mentors.pause.changeDay' : 'mentors.pause.submit')}
        </button>
      </Form>
      {standing.isPaused ? (
        <Form method="post" className="form">
          <button className="btn btn--primary" name="change" value="resume">
            {say('mentors.pause.resume')}
          </button>
        </Form>
      ) : null}
    </div>
  );
}

function WaitingAsks() {
  const { asks } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <section className="stack-s" aria-labelledby="waiting">
      <h2 id="waiting" className="side-title">
        {say('mentors.pause.asks.title')}
      </h2>
      <p className="about">{asks === 0 ? say('mentors.pause.asks.none') : say('mentors.pause.asks.some', { count: asks })}</p>
      {asks > 0 ? (
        <>
          <p className="about">{say('mentors.pause.asks.what')}</p>
          <p>
            <Link className="tap" to={`/${language}/desk`}>
              {say('mentors.pause.asks.toDesk')}
            </Link>
          </p>
        </>
      ) : null}
    </section>
  );
}
