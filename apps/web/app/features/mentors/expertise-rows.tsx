// What one can help with, a row for each area; rows are added and taken away by buttons that need no script.
import { useMessages } from '../../i18n/messages';
import { Field } from '../../ui/field';
import { FieldError } from '../../ui/field-words';
import { SelectField } from '../../ui/select-field';
import { SeenByMembers, type ProfilePartProps } from './profile-part';
import { EXPERTISE_LEVELS, MOST_AREAS, type ExpertiseRow } from './profile-values';

export function ExpertiseRows({ values, errors, row: current, choices, isApproved }: ProfilePartProps) {
  const { say } = useMessages();
  return (
    <section className="stack" aria-labelledby="expertise">
      <h2 id="expertise" tabIndex={-1}>
        {say('mentors.profile.section.expertise')}
      </h2>
      <p className="soft">{say('mentors.profile.hint.expertise')}</p>
      <SeenByMembers isApproved={isApproved} />
      {errors['expertise'] ? <FieldError>{errors['expertise']}</FieldError> : null}
      <ol className="ledger expertise-rows">
        {values.expertise.map((written, row) => (
          <li key={row}>
            <Row written={written} row={row} errors={errors} choices={choices} isCurrent={row === current} />
          </li>
        ))}
      </ol>
      {values.expertise.length < MOST_AREAS ? (
        <div className="actions">
          <button className="btn" name="change" value="add" formNoValidate>
            {say('mentors.profile.add')}
          </button>
        </div>
      ) : null}
    </section>
  );
}

interface RowProps extends Pick<ProfilePartProps, 'errors' | 'choices'> {
  readonly written: ExpertiseRow;
  readonly row: number;
  readonly isCurrent: boolean;
}

function Row({ written, row, errors, choices, isCurrent }: RowProps) {
  const { say } = useMessages();
  const number = row + 1;
  return (
    <fieldset className="expertise-row">
      <legend className="vh">{say('mentors.profile.row', { number })}</legend>
      <SelectField
        id={`area.${row}`}
        name={`area.${row}`}
        label={say('mentors.profile.area')}
        error={errors[`area.${row}`]}
        defaultValue={written.area}
        autoFocus={isCurrent}
      >
        <option value="">{say('mentors.profile.chooseArea')}</option>
        {(['beneficiaries', 'themes'] as const).map((group) => (
          <optgroup key={group} label={say(`directory.filters.${group}`)}>
            {choices[group].map(({ value, words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <SelectField name={`level.${row}`} label={say('mentors.profile.level')} defaultValue={written.level}>
        {EXPERTISE_LEVELS.map((level) => (
          <option key={level} value={level}>
            {say(`mentoring.level.${level}`)}
          </option>
        ))}
      </SelectField>
      <Field
        id={`experience.${row}`}
        name={`experience.${row}`}
        label={say('mentors.profile.experience')}
        error={errors[`experience.${row}`]}
        maxLength={300}
        defaultValue={written.experience}
      />
      <button className="btn btn--quiet" name="change" value={`remove.${row}`} formNoValidate>
        {say('mentors.profile.remove')}
        <span className="vh">: {say('mentors.profile.row', { number })}</span>
      </button>
    </fieldset>
  );
}
