// Choosing the one outside of the staff who may agree to emergency access, among the people whom the network knows.
import { Form, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { EmptyState } from '../../ui/empty-state';
import { Field, FormProblem } from '../../ui/field';
import { ForwardPager } from '../../ui/forward-pager';
import { peopleFilter, peoplePage } from '../people/people.server';
import { staffReader } from '../staff/staff.server';
import { TaskPage } from '../pages/task-page';
import { chooseOutsider } from './calendar-change.server';
import { CALENDAR } from './calendar-words';

export async function loader(arriving: LoaderFunctionArgs) {
  const { searchParams } = new URL(arriving.request.url);
  const { text } = peopleFilter(searchParams);
  const filter = { text, accountState: 'ACTIVE', role: null } as const;
  const found = await peoplePage(staffReader(arriving), filter, searchParams.get('after')?.slice(0, 200) ?? null);
  return { text, ...found };
}

export async function action(arriving: ActionFunctionArgs) {
  return chooseOutsider(staffReader(arriving), await arriving.request.formData());
}

export default function ChooseOutsider() {
  const { text, people, next, isFirst } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  return (
    <TaskPage
      title={say('calendar.outsider.choose')}
      lead={say('calendar.outsider.text')}
      above={<Link to={`/${language}/${CALENDAR}`}>{say('calendar.title')}</Link>}
    >
      {answer ? <FormProblem title={say('calendar.outsider.refused')} /> : null}
      <Form className="table-filter" role="search">
        <Field name="q" type="search" label={say('people.search')} defaultValue={text} maxLength={100} />
        <button className="btn">{say('action.search')}</button>
      </Form>
      {people.length > 0 ? <People /> : <NobodyFound />}
      <ForwardPager next={next} isFirst={isFirst} />
    </TaskPage>
  );
}

function People() {
  const { people } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <ul className="ledger">
      {people.map(({ id, name, email, organizations, roles }) => (
        <li key={id}>
          <h2 className="side-title">{name}</h2>
          {email ? <p className="meta">{email}</p> : null}
          {organizations.map((organization) => (
            <p key={organization.name} className="meta" lang={organization.lang}>
              {organization.name}
            </p>
          ))}
          {roles.some((role) => role === 'COORDINATOR' || role === 'ADMINISTRATOR') ? (
            <p className="soft">{say('calendar.outsider.isStaff')}</p>
          ) : (
            <Choose id={id} name={name} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** It gives a right over what others wrote, so it asks once. */
function Choose({ id, name }: { readonly id: string; readonly name: string }) {
  const { say } = useMessages();
  return (
    <details className="disclosure">
      <summary>{say('calendar.outsider.pick', { name })}</summary>
      <Form method="post" className="form">
        <input type="hidden" name="person" value={id} />
        <p>{say('calendar.outsider.means')}</p>
        <p>
          <button className="btn btn--primary">{say('calendar.outsider.confirm')}</button>
        </p>
      </Form>
    </details>
  );
}

function NobodyFound() {
  const { language, say } = useMessages();
  return (
    <EmptyState
      title={say('calendar.outsider.notFound')}
      ways={
        <Link className="btn" to={`/${language}/coordination/invitations/new`}>
          {say('invitations.inviteOne')}
        </Link>
      }
    >
      {say('calendar.outsider.notFoundText')}
    </EmptyState>
  );
}
