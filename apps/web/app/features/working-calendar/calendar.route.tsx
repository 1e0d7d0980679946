// The network's working days year by year, and the terms of mentoring that are counted by them.
import {
  Link,
  useActionData,
  useLoaderData,
  useLocation,
  useSearchParams,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Reach } from '../../ui/reach';
import { Status } from '../../ui/status';
import { staffReader } from '../staff/staff.server';
import { changeCalendar } from './calendar-change.server';
import { calendarPage, wantedYear } from './calendar.server';
import { DayForm } from './day-form';
import { MentoringTerms } from './mentoring-terms';

export async function loader(arriving: LoaderFunctionArgs) {
  const { searchParams } = new URL(arriving.request.url);
  return calendarPage(staffReader(arriving), wantedYear(searchParams), searchParams.get('day'));
}

export async function action(arriving: ActionFunctionArgs) {
  return changeCalendar(staffReader(arriving), await arriving.request.formData());
}

const DONE: readonly string[] = ['day', 'ordinary', 'settings', 'nobody', 'outsider'];

export default function WorkingCalendar() {
  const { year, edited, settings, outsider } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const { key } = useLocation();
  const done = search.get('done') ?? '';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('calendar.title')}
        description={say('calendar.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('calendar.title')}</h1>
          <p className="lead">{say('calendar.lead')}</p>
          <Reach level={4}>
            <b>{say('calendar.reach')}</b>
          </Reach>
          {!answer && DONE.includes(done) ? <DoneNotice>{say(`calendar.done.${done}`)}</DoneNotice> : null}
        </header>
        <Year />
        {/* empty again once a day is saved */}
        <DayForm key={key} edited={edited} year={year} answer={answer?.form === 'day' ? answer : undefined} />
        <MentoringTerms settings={settings} outsider={outsider} answer={answer?.form === 'settings' ? answer : undefined} />
      </div>
    </main>
  );
}

function Year() {
  const { year, before, after, days, isThisYear, isNextYearEmpty } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block stack" aria-labelledby="year">
      <div className="head">
        <h2 id="year">{say('calendar.year', { year })}</h2>
        <nav className="actions actions--pair" aria-label={say('calendar.years')}>
          {[before, after].map((other) =>
            other === null ? null : (
              <Link key={other} className="btn" to={`?year=${other}`}>
                {say('calendar.year', { year: other })}
              </Link>
            ),
          )}
        </nav>
      </div>
      {days.length > 0 ? <p className="about">{say('calendar.confirm')}</p> : null}
      {days.length > 0 ? <Days /> : <NoDays />}
      {days.length > 0 && isThisYear && isNextYearEmpty ? (
        <Status kind="attention" word={say('calendar.noneYet', { year: year + 1 })}>
          {say('calendar.noneText')}
        </Status>
      ) : null}
    </section>
  );
}

function Days() {
  const { year, days } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <table className="table table--fold calendar">
      <caption className="vh">{say('calendar.year', { year })}</caption>
      <thead>
        <tr>
          <th scope="col">{say('calendar.column.day')}</th>
          <th scope="col">{say('calendar.column.name')}</th>
          <th scope="col">{say('calendar.column.kind')}</th>
          <th scope="col">
            <span className="vh">{say('calendar.change')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ day, kind, words, weekday, name }) => (
          <tr key={day}>
            <th scope="row">
              {words}
              <span className="meta d-block">{weekday}</span>
            </th>
            <td lang={name?.lang}>{name?.text ?? null}</td>
            <td>{say(`calendar.kind.${kind}`)}</td>
            <td>
              <Link className="tap" to={`?year=${year}&day=${day}#day`}>
                {say('calendar.change')}
                <span className="vh"> {words}</span>
              </Link>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NoDays() {
  const { year } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <EmptyState
      title={say('calendar.noneYet', { year })}
      ways={
        <a className="btn" href="#day">
          {say('calendar.add')}
        </a>
      }
    >
      {say('calendar.noneText')}
    </EmptyState>
  );
}
