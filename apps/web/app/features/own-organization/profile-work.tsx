// Of a profile: what the organization works on, in which languages, and where.
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/pictures';
import { SelectField } from '../../ui/select-field';
import type { ProfilePartProps } from './profile-texts';

export function ProfileWork({ values, errors, choices }: ProfilePartProps) {
  const { say } = useMessages();
  return (
    <section className="stack" aria-labelledby="work">
      <h2 id="work">{say('profileForm.section.work')}</h2>
      {errors.focusAreaCodes ? (
        <p className="field__error">
          <Icon name="alert" />
          {errors.focusAreaCodes}
        </p>
      ) : null}
      <Choices
        type="checkbox"
        id="focusAreaCodes"
        name="focusAreaCodes"
        legend={say('directory.filters.beneficiaries')}
        choices={choices.beneficiaries}
        chosen={values.focusAreaCodes}
        areShort
      />
      <Choices
        type="checkbox"
        name="focusAreaCodes"
        legend={say('directory.filters.themes')}
        choices={choices.themes}
        chosen={values.focusAreaCodes}
        areShort
      />
      <Choices
        type="checkbox"
        id="workingLanguages"
        name="workingLanguages"
        legend={say('organization.languages')}
        error={errors.workingLanguages}
        choices={choices.workingLanguages}
        chosen={values.workingLanguages}
        areShort
      />
    </section>
  );
}

export function ProfilePlace({ values, errors, choices }: ProfilePartProps) {
  const { say } = useMessages();
  return (
    <section className="stack" aria-labelledby="place">
      <h2 id="place">{say('profileForm.section.place')}</h2>
      <div className="form">
        <SelectField
          id="regionCode"
          name="regionCode"
          label={say('profileForm.field.regionCode')}
          error={errors.regionCode}
          defaultValue={values.regionCode}
        >
          {choices.regions.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectField>
        <Field
          id="locality"
          name="locality"
          label={say('profileForm.field.locality')}
          hint={say('profileForm.hint.locality')}
          error={errors.locality}
          maxLength={200}
          defaultValue={values.locality}
        />
      </div>
      <Choices
        type="checkbox"
        id="servesWholeCountry"
        name="servesWholeCountry"
        legend={say('profileForm.field.servesWholeCountry')}
        choices={[{ value: 'yes', words: say('profileForm.wholeCountry') }]}
        chosen={[values.servesWholeCountry]}
      />
      <Choices
        type="checkbox"
        id="servesRegionCodes"
        name="servesRegionCodes"
        legend={say('profileForm.field.servesRegionCodes')}
        hint={say('profileForm.hint.servesRegionCodes')}
        error={errors.servesRegionCodes}
        choices={choices.regions}
        chosen={values.servesRegionCodes}
        areShort
      />
    </section>
  );
}
