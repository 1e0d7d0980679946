// Everybody whom the network knows, for those who look after people.
import { Form, Link, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { useArea } from '../../ui/areas';
import { Field } from '../../ui/field';
import { ForwardPager } from '../../ui/forward-pager';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { SelectField } from '../../ui/select-field';
import { Status } from '../../ui/status';
import { staffReader } from '../staff/staff.server';
import { ErasureRequests } from './erasure-requests';
import { ACCOUNT_STATE_KINDS, ACCOUNT_STATES, APPOINTMENT_ROLES } from './people-words';
import { decideOnErasure, openErasures, peopleFilter, peoplePage } from './people.server';

export async function loader(arriving: LoaderFunctionArgs) {
  const asked = staffReader(arriving);
  const { searchParams } = new URL(arriving.request.url);
  const filter = peopleFilter(searchParams);
  const [page, erasures] = await Promise.all([
    peoplePage(asked, filter, searchParams.get('after')?.slice(0, 200) ?? null),
    openErasures(asked),
  ]);
  return { ...page, filter, erasures };
}

export async function action(arriving: ActionFunctionArgs) {
  return decideOnErasure(staffReader(arriving), await arriving.request.formData());
}

const DONE: readonly string[] = ['erasureConfirmed', 'erasureUndone', 'invited'];

export default function People() {
  const { total, next, isFirst, erasures } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const done = search.get('done') ?? '';
  const invite = useArea() === 'coordination' ? 'coordination/invitations/new' : 'administration/people/new';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('people.title')} description={say('people.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('people.title')}</h1>
          <div className="actions">
            <Link className="btn" to={`/${language}/${invite}`}>
              {say('invitations.inviteOne')}
            </Link>
          </div>
          {DONE.includes(done) ? <DoneNotice>{say(`people.done.${done}`)}</DoneNotice> : null}
        </header>
        {erasures.length > 0 ? <ErasureRequests erasures={erasures} /> : null}
        <section className="block" aria-label={say('people.title')}>
          <Filter />
          <p className="meta">{say('people.found', { count: total })}</p>
          {total > 0 ? <PeopleTable /> : null}
          <ForwardPager next={next} isFirst={isFirst} />
        </section>
      </div>
    </main>
  );
}

function Filter() {
  const { filter } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <Form className="table-filter" role="search">
      <Field name="q" type="search" label={say('people.search')} defaultValue={filter.text} maxLength={100} />
      <SelectField name="state" label={say('people.account')} defaultValue={filter.accountState ?? ''}>
        <option value="">{say('list.any')}</option>
        {ACCOUNT_STATES.map((state) => (
          <option key={state} value={state}>
            {say(`people.state.${state}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="role" label={say('people.role')} defaultValue={filter.role ?? ''}>
        <option value="">{say('list.any')}</option>
        {APPOINTMENT_ROLES.map((role) => (
          <option key={role} value={role}>
            {say(`role.${role}`)}
          </option>
        ))}
      </SelectField>
      <button className="btn">{say('action.showResults')}</button>
    </Form>
  );
}

function PeopleTable() {
  const { people } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  const area = useArea();
  return (
    <table className="table table--fold">
      <caption className="vh">{say('people.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('people.name')}</th>
          <th scope="col">{say('people.organizations')}</th>
          <th scope="col">{say('people.roles')}</th>
          <th scope="col">{say('people.account')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, name, email, organizations, roles, accountState, lastSignIn }) => (
          <tr key={id}>
            <th scope="row">
              <Link className="tap" to={`/${language}/${area}/people/${id}`}>
                {name}
              </Link>
              {email ? <span className="meta d-block">{email}</span> : null}
            </th>
            <td data-label={say('people.organizations')}>
              {organizations.length > 0
                ? organizations.map((organization) => (
                    <span key={organization.name} className="d-block" lang={organization.lang}>
                      {organization.name}
                    </span>
                  ))
                : say('list.none')}
            </td>
            <td data-label={say('people.roles')}>
              {roles.length > 0 ? roles.map((role) => say(`role.${role}`)).join(', ') : say('list.none')}
            </td>
            <td data-label={say('people.account')}>
              <Status kind={ACCOUNT_STATE_KINDS[accountState]} word={say(`people.state.${accountState}`)}>
                {lastSignIn ? say('people.lastSignIn', { when: lastSignIn }) : null}
              </Status>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
