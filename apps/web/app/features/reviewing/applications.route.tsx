// The applications that wait, the longest waiting first: how old, what is missing, who has approved.
import { Form, Link, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { EmptyState } from '../../ui/empty-state';
import { ForwardPager } from '../../ui/forward-pager';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Reach } from '../../ui/reach';
import { SelectField } from '../../ui/select-field';
import { staffReader } from '../staff/staff.server';
import { queueFilter, queuePage, setApprovals } from './applications.server';
import { Deadline } from './deadline';
import { APPROVALS, REVIEWED_STATUSES } from './review-words';

export async function loader(arriving: LoaderFunctionArgs) {
  const asked = staffReader(arriving);
  const { searchParams } = new URL(arriving.request.url);
  const filter = queueFilter(searchParams);
  return { ...(await queuePage(asked, filter, searchParams.get('after')?.slice(0, 200) ?? null)), filter };
}

export async function action(arriving: ActionFunctionArgs) {
  return setApprovals(staffReader(arriving), await arriving.request.formData());
}

export default function Applications() {
  const { total, next, isFirst, maySetApprovals } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('reviewing.title')}
        description={say('reviewing.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('reviewing.title')}</h1>
          <Reach level={3}>
            <b>{say('reviewing.reach')}</b>
          </Reach>
          {search.get('done') === 'settings' ? <DoneNotice>{say('reviewing.settings.done')}</DoneNotice> : null}
        </header>
        <section className="block" aria-labelledby="queue">
          <h2 id="queue" className="vh">
            {say('reviewing.queue')}
          </h2>
          <Filter />
          {total > 0 ? <Queue /> : <NothingWaits />}
          <ForwardPager next={next} isFirst={isFirst} />
        </section>
        {maySetApprovals ? <Settings /> : null}
      </div>
    </main>
  );
}

function Filter() {
  const { filter, regions } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <Form className="table-filter" role="search">
      <SelectField name="status" label={say('reviewing.filter.status')} defaultValue={filter.status ?? ''}>
        <option value="">{say('reviewing.filter.waiting')}</option>
        {REVIEWED_STATUSES.map((status) => (
          <option key={status} value={status}>
            {say(`application.status.${status}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="region" label={say('join.field.regionCode')} defaultValue={filter.region ?? ''}>
        <option value="">{say('list.any')}</option>
        {regions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <div>
        <label className="check">
          <input type="checkbox" name="overdue" value="1" defaultChecked={filter.isOverdue} />
          <span>{say('reviewing.filter.overdue')}</span>
        </label>
        <label className="check">
          <input type="checkbox" name="mine" value="1" defaultChecked={filter.awaitsMe} />
          <span>{say('reviewing.filter.mine')}</span>
        </label>
      </div>
      <button className="btn">{say('action.showResults')}</button>
    </Form>
  );
}

function Queue() {
  const { applications, total } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <>
      <p className="meta">{say('reviewing.found', { count: total })}</p>
      <table className="table table--fold">
        <caption className="vh">{say('reviewing.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('reviewing.column.organization')}</th>
            <th scope="col">{say('reviewing.column.standing')}</th>
            <th scope="col">{say('reviewing.column.missing')}</th>
            <th scope="col">{say('reviewing.column.approvals')}</th>
          </tr>
        </thead>
        <tbody>
          {applications.map((application) => (
            <tr key={application.id}>
              <th scope="row">
                <Link className="tap" to={`/${language}/coordination/applications/${application.id}`} lang={application.lang}>
                  {application.name}
                </Link>
                <span className="meta d-block">
                  {[say('reviewing.number', { number: application.number }), application.region].filter(Boolean).join(' · ')}
                </span>
              </th>
              <td data-label={say('reviewing.column.standing')}>
                <Deadline application={application} />
              </td>
              <td data-label={say('reviewing.column.missing')}>
                {application.missing.length > 0
                  ? application.missing.map((gap) => say(`reviewing.gap.${gap}`)).join(', ')
                  : say('reviewing.nothingMissing')}
              </td>
              <td data-label={say('reviewing.column.approvals')}>
                {say('reviewing.approvals', { given: application.approvals, needed: application.approvalsNeeded })}
                {application.alike > 0 ? (
                  <span className="meta d-block">{say('reviewing.alike', { count: application.alike })}</span>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function NothingWaits() {
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const isNarrowed = ['status', 'region', 'overdue', 'mine'].some((one) => search.get(one));
  return (
    <EmptyState
      title={say(isNarrowed ? 'reviewing.none.narrowed' : 'reviewing.none.title')}
      ways={
        <Link className="btn" to={isNarrowed ? `/${language}/coordination/applications` : `/${language}/join`}>
          {say(isNarrowed ? 'action.clearAll' : 'reviewing.none.form')}
        </Link>
      }
    >
      {say(isNarrowed ? 'reviewing.none.narrowedText' : 'reviewing.none.text')}
    </EmptyState>
  );
}

function Settings() {
  const { approvalsNeeded } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="settings">
      <h2 id="settings">{say('reviewing.settings.title')}</h2>
      <Form method="post" className="form">
        <SelectField
          name="approvalsNeeded"
          label={say('reviewing.settings.approvals')}
          hint={say('reviewing.settings.hint')}
          defaultValue={approvalsNeeded}
        >
          {APPROVALS.map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </SelectField>
        <p>
          <button className="btn">{say('action.save')}</button>
        </p>
      </Form>
    </section>
  );
}
