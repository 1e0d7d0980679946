// The form of a proposal: goals, rhythm, what stays between the two, and until when.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { Field } from '../../ui/field';
import { CountedTextField } from '../pairing-words/counted-text-field';
import { WORDS_CHARACTERS } from '../pairing-words/long-text';
import type { PairingPlace } from '../pairing-words/pairing-place.server';
import { MEETING_RHYTHMS, type GivenAgreement } from './agreement-words';
import { BothSidesReach } from './both-sides-reach';
import type { RefusedWork } from './work-form.server';
import { WorkProblem } from './work-problem';

interface AgreementFormProps {
  readonly place: PairingPlace;
  readonly secrecy: string;
  readonly draft: GivenAgreement;
  readonly answer: RefusedWork<GivenAgreement> | undefined;
  /** yyyy-mm-dd: it cannot end sooner. */
  readonly tomorrow: string;
}

export function AgreementForm({ place, secrecy, draft, answer, tomorrow }: AgreementFormProps) {
  const { say } = useMessages();
  const { goals, confidentiality, rhythm, endsOn } = answer?.given ?? draft;
  const errors = answer?.errors ?? {};
  const of = (field: string) => say(`pairing.agreementForm.${field}`);
  const labels = { goals: of('goals'), rhythm: of('rhythm'), confidentiality: of('confidentiality'), endsOn: of('endsOn') };
  return (
    <Form method="post" encType="multipart/form-data" className="form" noValidate>
      <WorkProblem answer={answer} labels={labels} />
      <CountedTextField
        name="goals"
        id="goals"
        label={labels.goals}
        hint={of('goalsHint')}
        limit={WORDS_CHARACTERS}
        rows={6}
        text={goals}
        error={errors['goals']}
      />
      <Choices
        type="radio"
        name="rhythm"
        id="rhythm"
        legend={labels.rhythm}
        choices={MEETING_RHYTHMS.map((value) => ({ value, words: say(`mentoring.rhythm.${value}`) }))}
        chosen={[rhythm]}
      />
      <CountedTextField
        name="confidentiality"
        id="confidentiality"
        label={labels.confidentiality}
        hint={of('confidentialityHint')}
        limit={WORDS_CHARACTERS}
        rows={4}
        text={confidentiality}
        error={errors['confidentiality']}
      />
      <Field
        name="endsOn"
        id="endsOn"
        type="date"
        label={labels.endsOn}
        hint={of('endsOnHint')}
        min={tomorrow}
        required
        defaultValue={endsOn}
        error={errors['endsOn']}
      />
      <BothSidesReach place={place} secrecy={secrecy} />
      <div className="actions">
        <button className="btn btn--primary">{of('propose')}</button>
      </div>
    </Form>
  );
}
