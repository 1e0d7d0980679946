// The form by which somebody without an account accepts an invitation.
import { Form } from 'react-router';
import type { AppointmentRole } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { NEEDED, PURPOSES } from './consent-purposes';
import { RecordQuestion } from './invitation-records';
import type { InvitationDraft, Offer } from './invitation.server';
import { NewPasswordField } from './new-password-field';
import { InterfaceLanguage, NameField, WorkingLanguages } from './profile-fields';
import { RefusedFormProblem } from './refused-form';
import type { RefusedForm } from './refused-form.server';

interface InvitationFormProps {
  readonly offer: {
    readonly appointmentRole: AppointmentRole | null;
    readonly records: readonly (Offer['records'][number] & { readonly canCorrectPosition: boolean })[];
    readonly draft: InvitationDraft;
    readonly workingLanguages: readonly { readonly code: string; readonly name: { readonly text: string } }[];
  };
  readonly answer: (RefusedForm & { readonly draft: InvitationDraft }) | undefined;
}

export function InvitationForm({ offer, answer }: InvitationFormProps) {
  const { say } = useMessages();
  const draft = answer?.draft ?? offer.draft;
  return (
    <Form method="post" className="form sign-in" reloadDocument>
      <RefusedFormProblem answer={answer} />
      {offer.appointmentRole ? <p>{say('invitation.role', { role: say(`role.${offer.appointmentRole}`) })}</p> : null}
      <NameField name={draft.displayName} error={answer?.errors['displayName']} />
      {offer.records.length > 0 ? (
        <section className="stack" aria-labelledby="records">
          <h2 id="records">{say('invitation.records')}</h2>
          <p className="meta">{say('invitation.recordsHint')}</p>
          {offer.records.map((record) => (
            <RecordQuestion key={record.id} record={record} draft={draft.records.find(({ id }) => id === record.id)} />
          ))}
        </section>
      ) : null}
      <WorkingLanguages all={offer.workingLanguages} chosen={draft.languages} />
      <InterfaceLanguage chosen={draft.locale} />
      <Choices
        type="checkbox"
        name="consents"
        legend={say('invitation.consents')}
        hint={say('invitation.consentsHint')}
        error={answer?.errors['consents']}
        choices={PURPOSES.map((value) => ({ value, words: say(`consent.${value}`), isNeeded: value === NEEDED }))}
        chosen={draft.consents}
      />
      <NewPasswordField name="password" error={answer?.errors['password']} />
      <button className="btn btn--primary btn--block">{say('invitation.accept')}</button>
    </Form>
  );
}
