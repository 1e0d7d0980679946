// The profile of an organization, to be changed by whoever keeps it: one form, in three languages side by side.
import { Form, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { DoneNotice } from '../../ui/notice';
import { OwnOrganizationPage } from './own-organization-page';
import { organizationKeeper } from './own-organization.server';
import { ProfileFields, ProfileProblemList } from './profile-fields';
import { AwaitingNotice, OvertakenNotice } from './profile-notices';
import { profilePage, saveProfile } from './profile.server';

export async function loader(arriving: LoaderFunctionArgs) {
  return profilePage(await organizationKeeper(arriving));
}

export async function action(arriving: ActionFunctionArgs) {
  return saveProfile(await organizationKeeper(arriving), await arriving.request.formData());
}

const DONE: readonly string[] = ['saved', 'awaiting', 'unchanged'];

export default function Profile() {
  const { organization, version, values, outdated, choices, awaiting } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const done = search.get('done') ?? '';
  const shown = answer ?? { version, base: values, values, errors: {} };
  const part = { values: shown.values, errors: shown.errors, choices };
  return (
    <OwnOrganizationPage
      organization={organization}
      title={say('profileForm.title')}
      lead={say('profileForm.lead')}
      notice={!answer && DONE.includes(done) ? <DoneNotice>{say(`profileForm.done.${done}`)}</DoneNotice> : null}
    >
      {answer?.problem === 'overtaken' ? <OvertakenNotice {...answer} /> : null}
      {answer?.problem === 'values' ? <ProfileProblemList errors={answer.errors} /> : null}
      {awaiting.length > 0 ? <AwaitingNotice awaiting={awaiting} /> : null}
      {/* a form that was answered is another one: it begins with what was answered */}
      <Form method="post" className="stack-l" key={`${shown.version} ${answer?.problem}`}>
        <input type="hidden" name="version" value={shown.version} />
        <input type="hidden" name="base" value={JSON.stringify(shown.base)} />
        <ProfileFields {...part} outdated={outdated} />
        <div className="actions">
          <button className="btn btn--primary">{say('profileForm.save')}</button>
        </div>
      </Form>
    </OwnOrganizationPage>
  );
}
