// The profile of an organization, to be changed by whoever keeps it: one form, in three languages side by side.
import { Form, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { DoneNotice } from '../../ui/notice';
import { LogoSection } from './logo-section';
import { changeLogo, ownLogo } from './logo.server';
import { OwnOrganizationPage } from './own-organization-page';
import { organizationKeeper } from './own-organization.server';
import { ProfileFields, ProfileProblemList } from './profile-fields';
import { AwaitingNotice, OvertakenNotice } from './profile-notices';
import { profilePage, saveProfile } from './profile.server';

export async function loader(arriving: LoaderFunctionArgs) {
  const asked = await organizationKeeper(arriving);
  const [page, logo] = await Promise.all([profilePage(asked), ownLogo(asked)]);
  return { ...page, logo };
}

export async function action(arriving: ActionFunctionArgs) {
  const asked = await organizationKeeper(arriving);
  const form = await arriving.request.formData();
  return form.has('logo') ? changeLogo(asked, form) : saveProfile(asked, form);
}

const DONE: readonly string[] = ['saved', 'awaiting', 'unchanged', 'logo'];

export default function Profile() {
  const { organization, version, values, outdated, choices, awaiting, logo } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const answer = answered && 'problem' in answered ? answered : undefined;
  const logoProblem = answered && 'logoProblem' in answered ? answered.logoProblem : undefined;
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
      notice={!answered && DONE.includes(done) ? <DoneNotice>{say(`profileForm.done.${done}`)}</DoneNotice> : null}
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
      <LogoSection logo={logo} problem={logoProblem} />
    </OwnOrganizationPage>
  );
}
