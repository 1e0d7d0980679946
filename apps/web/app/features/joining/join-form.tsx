// The application as a form: one page, a few sections, the same with scripts and without.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { ErrorSummary, Field, FormProblem } from '../../ui/field';
import { TextField } from '../../ui/text-field';
import { AgreementSection } from './agreement-section';
import { FormSection } from './form-section';
import type { JoinDraft } from './join-draft';
import type { JoinAnswer, JoinChoices } from './join.server';
import { OrganizationSection } from './organization-section';
import { PeopleSection } from './people-section';
import { VisibilitySection } from './visibility-section';
import { WorkSection } from './work-section';

interface JoinFormProps {
  readonly draft: JoinDraft;
  readonly choices: JoinChoices;
  readonly answer: Pick<JoinAnswer, 'newRow' | 'problems' | 'isTooOften' | 'preview' | 'turn'> | undefined;
  /** An application that was returned keeps its address. */
  readonly isAddressFixed?: boolean;
}

export function JoinForm({ draft, choices, answer, isAddressFixed = false }: JoinFormProps) {
  const { say } = useMessages();
  const errors = answer?.problems?.errors ?? {};
  const section = { draft, choices, errors };
  return (
    // What is missing is said by the server, in the reader's language and all at once.
    <Form method="post" className="form join-form" noValidate key={answer?.turn ?? ''} preventScrollReset>
      {/* Enter in a field sends the application, whatever button comes first. */}
      <button className="vh" name="change" value="apply" tabIndex={-1} aria-hidden="true">
        {say('join.apply')}
      </button>
      {answer?.problems ? (
        <ErrorSummary title={say('join.problem.title', { count: answer.problems.summary.length })} problems={answer.problems.summary} />
      ) : null}
      {answer?.isTooOften ? <FormProblem title={say('signIn.problem.tooMany.title')}>{say('join.problem.tooOften')}</FormProblem> : null}
      <FormSection name="contact">
        <Field
          id="email"
          name="email"
          type="email"
          label={say('join.field.email')}
          hint={say(isAddressFixed ? 'join.hint.emailFixed' : 'join.hint.email')}
          error={errors['email']}
          autoComplete="email"
          maxLength={254}
          defaultValue={draft.email}
          readOnly={isAddressFixed}
          required
        />
      </FormSection>
      <OrganizationSection {...section} />
      <WorkSection {...section} />
      <PeopleSection representatives={draft.representatives} errors={errors} newRow={answer?.newRow ?? null} />
      <FormSection name="why">
        <TextField
          id="statement"
          name="statement"
          label={say('join.field.statement')}
          hint={say('join.hint.statement')}
          error={errors['statement']}
          maxLength={4_000}
          rows={7}
          defaultValue={draft.statement}
          required
        />
        <TextField
          id="support"
          name="support"
          label={say('join.field.support')}
          hint={say('join.hint.support')}
          error={errors['support']}
          maxLength={1_000}
          rows={3}
          defaultValue={draft.support}
        />
      </FormSection>
      <VisibilitySection draft={draft} preview={answer?.preview ?? null} />
      <AgreementSection {...section} />
      <div className="stack-s">
        <div className="actions">
          <button className="btn btn--primary" name="change" value="apply">
            {say('join.apply')}
          </button>
          <button className="btn" name="change" value="save" id="save">
            {say('join.save')}
          </button>
        </div>
        <p className="meta">{say('join.saveHint', { count: choices.draftDays })}</p>
      </div>
    </Form>
  );
}
