// The activity log: who did what to whom, when, from where, and what was there before.
import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { useArea } from '../../ui/areas';
import { Field } from '../../ui/field';
import { ForwardPager } from '../../ui/forward-pager';
import { PageHead } from '../../ui/head';
import { Reach } from '../../ui/reach';
import { SelectField } from '../../ui/select-field';
import { staffReader } from '../staff/staff.server';
import { ACTIONS_OF_VISITORS, AUDIT_ACTIONS } from './audit-words';
import { auditFilter, auditPage } from './audit.server';

export async function loader(arriving: LoaderFunctionArgs) {
  const asked = staffReader(arriving);
  const { searchParams } = new URL(arriving.request.url);
  const filter = auditFilter(searchParams);
  return { ...(await auditPage(asked, filter, searchParams.get('after')?.slice(0, 500) ?? null)), filter };
}

export default function AuditTrail() {
  const { entries, next, isFirst } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('audit.title')} description={say('audit.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('audit.title')}</h1>
          <p className="lead">{say('audit.lead')}</p>
          <Reach level={3}>
            <b>{say('people.reach')}</b>
          </Reach>
        </header>
        <Filter />
        {entries.length > 0 ? <Entries /> : <p className="soft">{say('audit.nothing')}</p>}
        <ForwardPager next={next} isFirst={isFirst} />
      </div>
    </main>
  );
}

function Filter() {
  const { filter } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <Form className="table-filter" role="search">
      {filter.subjectId ? <input type="hidden" name="subject" value={filter.subjectId} /> : null}
      <SelectField name="action" label={say('audit.action')} defaultValue={filter.action ?? ''}>
        <option value="">{say('list.any')}</option>
        {AUDIT_ACTIONS.map((action) => (
          <option key={action} value={action}>
            {say(`audit.did.${action}`)}
          </option>
        ))}
      </SelectField>
      <Field name="since" type="date" label={say('audit.since')} defaultValue={filter.since ?? ''} />
      <Field name="until" type="date" label={say('audit.until')} defaultValue={filter.until ?? ''} />
      <button className="btn">{say('action.showResults')}</button>
      {filter.subjectId ? (
        <Link className="btn" to="?">
          {say('audit.everybody')}
        </Link>
      ) : null}
    </Form>
  );
}

function Entries() {
  const { entries } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  const area = useArea();
  return (
    <table className="table table--fold">
      <caption className="vh">{say('audit.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('audit.when')}</th>
          <th scope="col">{say('audit.action')}</th>
          <th scope="col">{say('audit.who')}</th>
          <th scope="col">{say('audit.whom')}</th>
          <th scope="col">{say('audit.values')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ id, at, action, actor, address, person, organization, values }) => (
          <tr key={id}>
            <th scope="row" className="instant">
              {at}
            </th>
            <td data-label={say('audit.action')}>{AUDIT_ACTIONS.includes(action) ? say(`audit.did.${action}`) : action}</td>
            <td data-label={say('audit.who')}>
              {actor ?? say(ACTIONS_OF_VISITORS.includes(action) ? 'audit.visitor' : 'audit.nobody')}
              {address ? <span className="meta d-block">{address}</span> : null}
            </td>
            <td data-label={say('audit.whom')}>
              {person ? (
                <span className="d-block">
                  <Link className="tap" to={`/${language}/${area}/people/${person.id}`}>
                    {person.name}
                  </Link>
                </span>
              ) : null}
              {organization ? (
                <span className="d-block">
                  <Link className="tap" to={`/${language}/members/${organization.slug}`} lang={organization.lang}>
                    {organization.name}
                  </Link>
                </span>
              ) : null}
              {person || organization ? null : say('list.none')}
            </td>
            <td data-label={say('audit.values')}>
              {values.length === 0 ? say('list.none') : null}
              {values.map(({ name, before, after }) => (
                <span key={name} className="d-block">
                  <span className="meta">{name}:</span> {[before, after].filter((value) => value !== null).join(' → ')}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
