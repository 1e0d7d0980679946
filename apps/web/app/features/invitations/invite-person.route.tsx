// An invitation of one person, known to the network or new to it.
import { Form, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { LANGUAGES, LANGUAGE_NAMES, useMessages } from '../../i18n/messages';
import { useArea } from '../../ui/areas';
import { Field, FormProblem } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { staffReader } from '../staff/staff.server';
import { TaskPage } from '../pages/task-page';
import { inviteChoices, invitePerson } from './invite-person.server';

export function loader(arriving: LoaderFunctionArgs) {
  return inviteChoices(staffReader(arriving));
}

export async function action(arriving: ActionFunctionArgs) {
  return invitePerson(staffReader(arriving), await arriving.request.formData());
}

export default function InvitePerson() {
  const { organizations, roles } = useLoaderData<typeof loader>();
  const { given, problems } = useActionData<typeof action>() ?? {};
  const { language, say } = useMessages();
  const isCoordination = useArea() === 'coordination';
  return (
    <TaskPage
      title={say('invitations.inviteOne')}
      lead={say('invitations.oneLead')}
      above={
        isCoordination ? (
          <Link to={`/${language}/coordination/invitations`}>{say('invitations.title')}</Link>
        ) : (
          <Link to={`/${language}/administration/people`}>{say('people.title')}</Link>
        )
      }
    >
      <Form method="post" className="form">
        {problems ? <FormProblem title={say(problems.isOpen ? 'invitations.problem.open' : 'invitations.problem.fields')} /> : null}
        <Field name="name" label={say('people.name')} maxLength={200} defaultValue={given?.['name']} error={problems?.name} required />
        <Field
          name="email"
          type="email"
          label={say('signIn.email')}
          maxLength={254}
          defaultValue={given?.['email']}
          error={problems?.email}
          required
        />
        <SelectField name="language" label={say('invitations.language')} defaultValue={given?.['language'] ?? language}>
          {LANGUAGES.map((one) => (
            <option key={one} value={one} lang={one}>
              {LANGUAGE_NAMES[one].full}
            </option>
          ))}
        </SelectField>
        <SelectField name="as" label={say('invitations.as')} defaultValue={given?.['as']}>
          {organizations.length > 0
            ? (['REPRESENTATIVE', 'MANAGER'] as const).map((role) => (
                <option key={role} value={role}>
                  {say(`account.representation.${role}`)}
                </option>
              ))
            : null}
          {roles.map((role) => (
            <option key={role} value={role}>
              {say(`role.${role}`)}
            </option>
          ))}
        </SelectField>
        {organizations.length > 0 ? (
          <>
            <SelectField
              name="organization"
              label={say('invitations.organization')}
              defaultValue={given?.['organization'] ?? ''}
              error={problems?.organization ? say('invitations.problem.organization') : undefined}
            >
              <option value="">{say('invitations.noOrganization')}</option>
              {organizations.map(({ id, name, lang }) => (
                <option key={id} value={id} lang={lang}>
                  {name}
                </option>
              ))}
            </SelectField>
            <Field name="position" label={say('invitations.position')} maxLength={200} defaultValue={given?.['position']} />
          </>
        ) : null}
        <button className="btn btn--primary">{say('invitations.sendOne')}</button>
      </Form>
    </TaskPage>
  );
}
