// Of the application: the memorandum, and a consent for each purpose with its words. Nothing is ticked beforehand.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { FormSection } from './form-section';
import type { SectionProps } from './organization-section';

export function AgreementSection({ draft, choices, errors }: SectionProps) {
  const { language, say } = useMessages();
  return (
    <FormSection name="agreement">
      <div className="well stack-s">
        <h3>{say('join.memorandum.title')}</h3>
        <p>{choices.memorandum}</p>
      </div>
      <Choices
        type="checkbox"
        id="memorandum"
        name="memorandum"
        legend={say('join.field.memorandum')}
        error={errors['memorandum']}
        choices={[{ value: 'yes', words: say('join.memorandum.accept'), isNeeded: true }]}
        chosen={draft.acceptsMemorandum ? ['yes'] : []}
      />
      <Choices
        type="checkbox"
        id="consents"
        name="consents"
        legend={say('join.field.consents')}
        hint={say('join.hint.consents')}
        error={errors['consents']}
        choices={choices.consents.map(({ purpose, isNeeded, words }) => ({
          value: purpose,
          words: isNeeded ? words : say('join.optionalConsent', { words }),
          isNeeded,
        }))}
        chosen={draft.consents}
      />
      <p className="meta">
        <Link to={`/${language}/access`}>{say('join.whoSees')}</Link>
      </p>
    </FormSection>
  );
}
