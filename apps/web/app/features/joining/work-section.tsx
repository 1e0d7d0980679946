// Of the application: what the organization works on, where and in which languages.
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { FocusAreaChoices } from '../../ui/focus-area-choices';
import { FormSection } from './form-section';
import type { SectionProps } from './organization-section';

export function WorkSection({ draft, choices, errors }: SectionProps) {
  const { say } = useMessages();
  return (
    <FormSection name="work">
      <FocusAreaChoices
        beneficiaries={choices.beneficiaries}
        themes={choices.themes}
        chosen={draft.focusAreaCodes}
        error={errors['focusAreaCodes']}
        areThemesShort={false}
      />
      <Choices
        type="checkbox"
        id="workingLanguages"
        name="workingLanguages"
        legend={say('join.field.workingLanguages')}
        error={errors['workingLanguages']}
        choices={choices.languages}
        chosen={draft.workingLanguages}
        areShort
      />
      <Choices
        type="checkbox"
        name="servesWholeCountry"
        legend={say('join.field.servesRegionCodes')}
        hint={say('join.hint.servesRegionCodes')}
        choices={[{ value: 'yes', words: say('join.servesWholeCountry') }]}
        chosen={draft.servesWholeCountry ? ['yes'] : []}
      />
      <details className="disclosure" open={draft.servesRegionCodes.length > 0 || 'servesRegionCodes' in errors}>
        <summary>{say('join.chooseRegions')}</summary>
        <Choices
          type="checkbox"
          id="servesRegionCodes"
          name="servesRegionCodes"
          legend={say('join.otherRegions')}
          error={errors['servesRegionCodes']}
          choices={choices.regions}
          chosen={draft.servesRegionCodes}
          areShort
        />
      </details>
    </FormSection>
  );
}
