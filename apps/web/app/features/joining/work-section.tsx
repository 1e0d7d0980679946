// Of the application: what the organization works on, where and in which languages.
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { Icon } from '../../ui/pictures';
import { FormSection } from './form-section';
import type { SectionProps } from './organization-section';

export function WorkSection({ draft, choices, errors }: SectionProps) {
  const { say } = useMessages();
  return (
    <FormSection name="work">
      {errors['focusAreaCodes'] ? (
        <p className="field__error">
          <Icon name="alert" />
          {errors['focusAreaCodes']}
        </p>
      ) : null}
      <Choices
        type="checkbox"
        id="focusAreaCodes"
        name="focusAreaCodes"
        legend={say('directory.filters.beneficiaries')}
        choices={choices.beneficiaries}
        chosen={draft.focusAreaCodes}
        areShort
      />
      <Choices
        type="checkbox"
        name="focusAreaCodes"
        legend={say('directory.filters.themes')}
        choices={choices.themes}
        chosen={draft.focusAreaCodes}
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
