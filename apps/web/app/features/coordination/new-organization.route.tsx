// A member that a coordinator enters by hand, in the form of a profile.
import { Form, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { ProfileFields, ProfileProblemList } from '../own-organization/profile-fields';
import { staffReader } from '../staff/staff.server';
import { TaskPage } from '../pages/task-page';
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
    <TaskPage
      title={say('members.add')}
      lead={say('members.addLead')}
      above={<Link to={`/${language}/coordination/members`}>{say('members.title')}</Link>}
    >
      {answer ? <ProfileProblemList errors={answer.errors} /> : null}
      <Form method="post" className="stack-l">
        <ProfileFields choices={choices} values={answer?.values ?? values} errors={answer?.errors ?? {}} outdated={[]} />
        <div className="actions">
          <button className="btn btn--primary">{say('members.add')}</button>
        </div>
      </Form>
    </TaskPage>
  );
}
