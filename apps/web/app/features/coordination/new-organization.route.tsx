// A member that a coordinator enters by hand, in the form of a profile.
import { Form, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { ProfileFields, ProfileProblemList } from '../own-organization/profile-fields';
import { staffReader } from '../staff/staff.server';
import { addOrganization, newOrganization } from './new-organization.server';

export function loader(arriving: LoaderFunctionArgs) {
  return newOrganization(staffReader(arriving));
}

export async function action(arriving: ActionFunctionArgs) {
  return addOrganization(staffReader(arriving), await arriving.request.formData());
}

export default function NewOrganization() {
  const { choices, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('members.add')}
        description={say('members.addLead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <nav className="crumbs" aria-label={say('nav.breadcrumb')}>
          <ol>
            <li>
              <Link to={`/${language}/coordination/members`}>{say('members.title')}</Link>
            </li>
          </ol>
        </nav>
        <header className="record-head">
          <h1>{say('members.add')}</h1>
          <p className="lead">{say('members.addLead')}</p>
        </header>
        {answer ? <ProfileProblemList errors={answer.errors} /> : null}
        <Form method="post" className="stack-l">
          <ProfileFields choices={choices} values={answer?.values ?? values} errors={answer?.errors ?? {}} outdated={[]} />
          <div className="actions">
            <button className="btn btn--primary">{say('members.add')}</button>
          </div>
        </Form>
      </div>
    </main>
  );
}
