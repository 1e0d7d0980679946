// The form by which an organization invites somebody to represent it.
import { Form } from 'react-router';
import type { Locale, RepresentationRole } from '../../graphql/generated/graphql';
import { LANGUAGES, LANGUAGE_NAMES, localeOf, useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { Field, FormProblem } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { RefusedFormProblem } from '../identity/refused-form';
import type { RefusedForm } from '../identity/refused-form.server';

export interface RefusedInvitation {
  readonly problem: RefusedForm['problem'] | 'open';
  readonly errors: RefusedForm['errors'];
  readonly given: {
    readonly name: string;
    readonly email: string;
    readonly position: string;
    readonly representationRole: RepresentationRole;
    readonly locale: Locale;
  };
}

export function InviteRepresentative({ answer }: { readonly answer: RefusedInvitation | undefined }) {
  const { language, say } = useMessages();
  const { given, errors } = answer ?? {};
  const roles = (['REPRESENTATIVE', 'MANAGER'] as const).map((role) => ({ value: role, words: say(`representatives.as.${role}`) }));
  return (
    <Form method="post" className="form" aria-labelledby="invite">
      {answer?.problem === 'open' ? <FormProblem title={say('invitations.problem.open')} /> : null}
      {answer && answer.problem !== 'open' ? <RefusedFormProblem answer={{ problem: answer.problem }} /> : null}
      <Field name="name" label={say('people.name')} maxLength={200} defaultValue={given?.name} error={errors?.['name']} required />
      <Field
        name="email"
        type="email"
        label={say('signIn.email')}
        hint={say('representatives.emailHint')}
        maxLength={254}
        defaultValue={given?.email}
        error={errors?.['email']}
        required
      />
      <Field
        name="position"
        label={say('invitations.position')}
        hint={say('form.optional')}
        maxLength={200}
        defaultValue={given?.position}
        error={errors?.['position']}
      />
      <Choices
        type="radio"
        name="role"
        legend={say('invitations.as')}
        choices={roles}
        chosen={[given?.representationRole ?? 'REPRESENTATIVE']}
      />
      <SelectField name="locale" label={say('invitations.language')} defaultValue={given?.locale ?? localeOf(language)}>
        {LANGUAGES.map((one) => (
          <option key={one} value={localeOf(one)} lang={one}>
            {LANGUAGE_NAMES[one].full}
          </option>
        ))}
      </SelectField>
      <button className="btn btn--primary" name="change" value="invite">
        {say('invitations.sendOne')}
      </button>
    </Form>
  );
}
