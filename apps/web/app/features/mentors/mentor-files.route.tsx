// Mentors, for coordinators: who awaits a decision, how the others stand, and how much they carry.
import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Field } from '../../ui/field';
import { ForwardPager } from '../../ui/forward-pager';
import { PageHead } from '../../ui/head';
import { Reach } from '../../ui/reach';
import { SelectField } from '../../ui/select-field';
import { staffReader } from '../staff/staff.server';
import { mentorFiles, mentorFilesFilter, MENTOR_STATUSES, type MentorFileRow } from './mentor-files.server';
import { MentorLoadLines } from './mentor-load';
import { MentorStanding } from './mentor-standing';

export async function loader(arriving: LoaderFunctionArgs) {
  const { searchParams } = new URL(arriving.request.url);
  const filter = mentorFilesFilter(searchParams);
  const page = await mentorFiles(staffReader(arriving), filter, searchParams.get('after')?.slice(0, 100) ?? null);
  return { ...page, filter, statuses: MENTOR_STATUSES };
}

export default function MentorFiles() {
  const { total, next, isFirst, filter } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('mentors.files.title')}
        description={say('mentors.files.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('mentors.files.title')}</h1>
          <Reach level={3}>
            <b>{say('mentors.files.reach')}</b>
          </Reach>
        </header>
        <Awaiting />
        <section className="block" aria-labelledby="all">
          <h2 id="all">{say('mentors.files.all')}</h2>
          <Filter />
          <p className="meta">{say(`mentors.files.found.${filter.status}`, { count: total })}</p>
          {total > 0 ? <MentorsTable /> : null}
          <ForwardPager next={next} isFirst={isFirst} />
        </section>
      </div>
    </main>
  );
}

/** Those first: until then nobody can ask them. */
function Awaiting() {
  const { awaiting, awaitingTotal } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="awaiting">
      <h2 id="awaiting">{say('mentors.files.awaiting')}</h2>
      {awaitingTotal === 0 ? <p className="soft">{say('mentors.files.nothingAwaits')}</p> : null}
      {awaitingTotal > 0 ? (
        <ul className="ledger">
          {awaiting.map((mentor) => (
            <li key={mentor.id} className="row row--between">
              <div>
                <MentorName mentor={mentor} />
                <p>{mentor.areas.join(', ')}</p>
              </div>
              <ReadProfile mentor={mentor} />
            </li>
          ))}
        </ul>
      ) : null}
      {awaitingTotal > awaiting.length ? (
        <p className="meta">{say('count.listedOf', { shown: awaiting.length, total: awaitingTotal })}</p>
      ) : null}
    </section>
  );
}

function ReadProfile({ mentor: { id, name } }: { readonly mentor: MentorFileRow }) {
  const { language, say } = useMessages();
  return (
    <Link className="btn" to={`/${language}/coordination/mentors/${id}`}>
      {say('mentors.files.read')}
      <span className="vh">: {name}</span>
    </Link>
  );
}

function MentorName({ mentor: { id, name, organizations, hasNote } }: { readonly mentor: MentorFileRow }) {
  const { language, say } = useMessages();
  return (
    <>
      <Link className="tap" to={`/${language}/coordination/mentors/${id}`}>
        {name}
      </Link>
      {organizations.map((organization) => (
        <span key={organization.name} className="meta d-block" lang={organization.lang}>
          {organization.name}
        </span>
      ))}
      {hasNote ? <span className="meta d-block">{say('mentors.files.hasNote')}</span> : null}
    </>
  );
}

function Filter() {
  const { filter, statuses } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <Form className="table-filter" role="search" key={`${filter.status} ${filter.text}`}>
      <Field name="q" type="search" label={say('mentors.files.search')} defaultValue={filter.text} maxLength={100} />
      <SelectField name="status" label={say('mentors.files.state')} defaultValue={filter.status}>
        {statuses.map((status) => (
          <option key={status} value={status}>
            {say(`mentors.status.${status}`)}
          </option>
        ))}
      </SelectField>
      <button className="btn">{say('action.showResults')}</button>
    </Form>
  );
}

function MentorsTable() {
  const { mentors } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <table className="table table--fold">
      <caption className="vh">{say('mentors.files.all')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('mentors.files.mentor')}</th>
          <th scope="col">{say('mentors.expertise')}</th>
          <th scope="col">{say('mentors.files.state')}</th>
          <th scope="col">{say('mentors.files.load')}</th>
        </tr>
      </thead>
      <tbody>
        {mentors.map((mentor) => (
          <tr key={mentor.id}>
            <th scope="row">
              <MentorName mentor={mentor} />
            </th>
            <td data-label={say('mentors.expertise')}>{mentor.areas.join(', ')}</td>
            <td data-label={say('mentors.files.state')}>
              <MentorStanding mentor={mentor} />
            </td>
            <td data-label={say('mentors.files.load')}>
              <MentorLoadLines load={mentor.load} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
