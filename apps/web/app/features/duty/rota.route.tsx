// Who takes urgent consultations in which week: half a year of it, with the weeks that have nobody.
import { Form, Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { FormProblem } from '../../ui/field';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Reach } from '../../ui/reach';
import { SelectField } from '../../ui/select-field';
import { Status } from '../../ui/status';
import { staffReader } from '../staff/staff.server';
import { AwayMark } from './away-mark';
import { changeRota, dutyRota } from './rota.server';
import type { WeekInWords } from './weeks.server';

export async function loader(arriving: LoaderFunctionArgs) {
  return dutyRota(staffReader(arriving), new URL(arriving.request.url).searchParams.get('week'));
}

export async function action(arriving: ActionFunctionArgs) {
  return changeRota(staffReader(arriving), await arriving.request.formData());
}

const DONE: readonly string[] = ['set', 'cleared'];

export default function Rota() {
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const done = search.get('done') ?? '';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('duty.title')} description={say('duty.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('duty.title')}</h1>
          <p className="lead">{say('duty.lead')}</p>
          <Coverage />
          <Reach level={4}>
            <b>{say('duty.reach')}</b>
          </Reach>
          {!answer && DONE.includes(done) ? <DoneNotice>{say(`duty.done.${done}`)}</DoneNotice> : null}
        </header>
        <Assign />
        <Weeks />
      </div>
    </main>
  );
}

/** Whether every week has somebody; the current one comes first. */
function Coverage() {
  const { isEmptyNow, emptyWeeks } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  if (emptyWeeks === 0) return <Status kind="ok" word={say('duty.allCovered')} />;
  return (
    <Status kind={isEmptyNow ? 'danger' : 'attention'} word={isEmptyNow ? say('duty.nobodyNow') : say('duty.empty', { count: emptyWeeks })}>
      {isEmptyNow ? `${say('duty.empty', { count: emptyWeeks })}. ` : null}
      {say('duty.emptyMeans')}
    </Status>
  );
}

function Assign() {
  const { weeks, mentors, chosen } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  return (
    <section className="block" aria-labelledby="assign">
      <h2 id="assign">{say('duty.assign.title')}</h2>
      {answer ? <FormProblem title={say(`duty.problem.${answer.problem}`)} /> : null}
      {mentors.length === 0 ? (
        <p>
          {say('duty.assign.nobody')} <Link to={`/${language}/coordination/mentors`}>{say('nav.area.mentors')}</Link>
        </p>
      ) : (
        <Form method="post" action="." className="table-filter" noValidate>
          <SelectField key={chosen} name="week" label={say('duty.week')} defaultValue={answer?.week ?? chosen}>
            {weeks.map(({ startsOn, words, hasNobody }) => (
              <option key={startsOn} value={startsOn}>
                {hasNobody ? say('duty.assign.emptyWeek', { week: words }) : words}
              </option>
            ))}
          </SelectField>
          <SelectField
            name="mentor"
            label={say('duty.mentor')}
            error={answer?.problem === 'NOBODY_CHOSEN' ? say('duty.problem.NOBODY_CHOSEN') : undefined}
            defaultValue={answer?.mentor ?? ''}
            required
          >
            <option value="">{say('duty.assign.choose')}</option>
            {mentors.map(({ id, name, isPaused }) => (
              <option key={id} value={id}>
                {isPaused ? say('duty.assign.pausedMentor', { mentor: name }) : name}
              </option>
            ))}
          </SelectField>
          <button className="btn btn--primary" name="change" value="set">
            {say('duty.assign.confirm')}
          </button>
        </Form>
      )}
    </section>
  );
}

function Weeks() {
  const { weeks } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="weeks">
      <h2 id="weeks">{say('duty.weeks')}</h2>
      <table className="table table--fold rota">
        <caption className="vh">{say('duty.weeks')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('duty.week')}</th>
            <th scope="col">{say('duty.mentors')}</th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, place) => (
            <tr key={week.startsOn}>
              <th scope="row">
                {week.words}
                {place === 0 ? <span className="meta d-block">{say('duty.current')}</span> : null}
              </th>
              <td>
                <MentorsOf week={week} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MentorsOf({ week }: { readonly week: WeekInWords }) {
  const { say } = useMessages();
  const { startsOn, words, mentors, hasNobody } = week;
  return (
    <>
      {mentors.map((mentor) => (
        <Form key={mentor.id} method="post" action="." className="row row--between" preventScrollReset>
          <input type="hidden" name="week" value={startsOn} />
          <input type="hidden" name="mentor" value={mentor.id} />
          <span>
            {mentor.name}
            <AwayMark mentor={mentor} />
          </span>
          <button className="btn btn--quiet" name="change" value="clear">
            {say('duty.clear')}
            <span className="vh">
              {' '}
              {mentor.name}, {words}
            </span>
          </button>
        </Form>
      ))}
      {hasNobody ? (
        <div className="row row--between">
          <Status kind="attention" word={say('duty.nobody')} />
          <Link className="btn btn--quiet" to={`?week=${startsOn}#assign`}>
            {say('duty.assign.open')}
            <span className="vh"> {words}</span>
          </Link>
        </div>
      ) : null}
    </>
  );
}
