// Of a profile: who sees the organization, what it keeps to itself, and the data that a coordinator confirms.
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/pictures';
import { Reach, REACH_OF_LISTING } from '../../ui/reach';
import { SelectField } from '../../ui/select-field';
import type { ProfilePartProps } from './profile-texts';

const LISTINGS = ['PUBLIC', 'MEMBERS', 'COORDINATORS'] as const;
const WITHHELD = ['BIN', 'LEGAL_FORM'] as const;

/** Each choice says whom it shows what. */
export function ProfileShowing({ values, errors }: ProfilePartProps) {
  const { say } = useMessages();
  return (
    <section className="stack" aria-labelledby="showing">
      <h2 id="showing">{say('profileForm.section.showing')}</h2>
      <fieldset {...(errors.listing && { 'aria-describedby': 'listing-error' })}>
        <legend className="label">{say('profileForm.field.listing')}</legend>
        {errors.listing ? (
          <p className="field__error" id="listing-error">
            <Icon name="alert" />
            {errors.listing}
          </p>
        ) : null}
        {LISTINGS.map((listing, place) => (
          <div key={listing} className="listing">
            <label className="check">
              <input
                type="radio"
                name="listing"
                id={place === 0 ? 'listing' : undefined}
                value={listing}
                defaultChecked={values.listing === listing}
                aria-describedby={`listing-${listing}`}
              />
              <span>{say(`profileForm.listing.${listing}`)}</span>
            </label>
            <div id={`listing-${listing}`}>
              <Reach level={REACH_OF_LISTING[listing]}>{say(`profileForm.shows.${listing}`)}</Reach>
            </div>
          </div>
        ))}
      </fieldset>
      <Choices
        type="checkbox"
        id="withheldFields"
        name="withheldFields"
        legend={say('profileForm.field.withheldFields')}
        hint={say('profileForm.hint.withheldFields')}
        error={errors.withheldFields}
        choices={WITHHELD.map((value) => ({ value, words: say(`profileForm.withheldFields.${value}`) }))}
        chosen={values.withheldFields}
      />
    </section>
  );
}

/** A change of the form or the number waits for a coordinator, as one of the name does. */
export function ProfilePapers({ values, errors, choices }: ProfilePartProps) {
  const { say } = useMessages();
  return (
    <section className="stack" aria-labelledby="papers">
      <h2 id="papers">{say('profileForm.section.papers')}</h2>
      <p className="soft">{say('profileForm.hint.papers')}</p>
      <div className="form">
        <SelectField
          id="legalForm"
          name="legalForm"
          label={say('profileForm.field.legalForm')}
          error={errors.legalForm}
          defaultValue={values.legalForm}
        >
          <option value="">{say('profileForm.notGiven')}</option>
          {choices.legalForms.map(({ value, words }) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </SelectField>
        <Field
          id="bin"
          name="bin"
          label={say('profileForm.field.bin')}
          hint={say('profileForm.hint.bin')}
          error={errors.bin}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          defaultValue={values.bin}
        />
        <Field
          id="foundedYear"
          name="foundedYear"
          label={say('profileForm.field.foundedYear')}
          error={errors.foundedYear}
          inputMode="numeric"
          maxLength={4}
          defaultValue={values.foundedYear}
        />
      </div>
    </section>
  );
}
