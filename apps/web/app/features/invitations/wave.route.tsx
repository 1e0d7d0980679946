// Inviting many at once: choose organizations, see what would go to whom, send it.
import { Form, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { LANGUAGES, LANGUAGE_NAMES, useMessages } from '../../i18n/messages';
import { FormProblem } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { staffReader } from '../staff/staff.server';
import { TaskPage } from '../pages/task-page';
import { organizationChoices } from './invitations.server';
import { prepareWave } from './wave.server';
import { WavePreview } from './wave-preview';

export async function loader(arriving: LoaderFunctionArgs) {
  return { organizations: await organizationChoices(staffReader(arriving)) };
}

export async function action(arriving: ActionFunctionArgs) {
  return prepareWave(staffReader(arriving), await arriving.request.formData());
}

export default function Wave() {
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  return (
    <TaskPage
      title={say('invitations.inviteMany')}
      lead={say('wave.lead')}
      above={<Link to={`/${language}/coordination/invitations`}>{say('invitations.title')}</Link>}
    >
      {answer?.step === 'preview' ? <WavePreview preview={answer} /> : <Choice isEmpty={answer?.step === 'nobody'} />}
    </TaskPage>
  );
}

function Choice({ isEmpty }: { readonly isEmpty: boolean }) {
  const { organizations } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <Form method="post" className="form">
      {isEmpty ? <FormProblem title={say('wave.nobodyChosen')} /> : null}
      <fieldset>
        <legend className="label">{say('wave.whom')}</legend>
        {(['all', 'some'] as const).map((whom) => (
          <label key={whom} className="check">
            <input type="radio" name="whom" value={whom} defaultChecked={(whom === 'some') === isEmpty} />
            <span>{say(`wave.${whom}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend className="label">{say('people.organizations')}</legend>
        <div className="choices">
          {organizations.map(({ id, name, lang }) => (
            <label key={id} className="check">
              <input type="checkbox" name="organization" value={id} />
              <span lang={lang}>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <SelectField name="language" label={say('invitations.language')} defaultValue="">
        <option value="">{say('wave.ownLanguage')}</option>
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one].full}
          </option>
        ))}
      </SelectField>
      <button className="btn btn--primary" name="change" value="preview">
        {say('wave.preview')}
      </button>
    </Form>
  );
}
