// Of the application: who will represent the organization. Rows are added and taken away by the server, so it works without scripts.
import { useMessages } from '../../i18n/messages';
import { Field } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { FormSection } from './form-section';
import { MOST_REPRESENTATIVES, type DraftRepresentative } from './join-draft';

interface PeopleSectionProps {
  readonly representatives: readonly DraftRepresentative[];
  readonly errors: Readonly<Record<string, string>>;
  /** The row in which the reader goes on. */
  readonly newRow: number | null;
}

export function PeopleSection({ representatives, errors, newRow }: PeopleSectionProps) {
  const { say } = useMessages();
  return (
    <FormSection name="people">
      {representatives.map((one, place) => (
        <Row
          key={place}
          representative={one}
          place={place}
          errors={errors}
          isNew={place === newRow}
          isAlone={representatives.length === 1}
        />
      ))}
      {representatives.length < MOST_REPRESENTATIVES ? (
        <p>
          <button className="btn" name="change" value="add">
            {say('join.addRepresentative')}
          </button>
        </p>
      ) : null}
    </FormSection>
  );
}

interface RowProps {
  readonly representative: DraftRepresentative;
  readonly place: number;
  readonly errors: Readonly<Record<string, string>>;
  readonly isNew: boolean;
  readonly isAlone: boolean;
}

function Row({ representative, place, errors, isNew, isAlone }: RowProps) {
  const { say } = useMessages();
  const name = `representatives.${place}`;
  const words = say('join.representative', { number: place + 1 });
  return (
    <fieldset className="card stack">
      <legend className="vh">{words}</legend>
      <h3 aria-hidden="true">{words}</h3>
      <input type="hidden" name="representative" value={place} />
      <Field
        id={`${name}.name`}
        name={`${name}.name`}
        label={say('join.field.representative.name')}
        error={errors[`${name}.name`]}
        maxLength={200}
        defaultValue={representative.name}
        autoFocus={isNew}
      />
      <Field
        id={`${name}.email`}
        name={`${name}.email`}
        type="email"
        label={say('join.field.representative.email')}
        error={errors[`${name}.email`]}
        maxLength={254}
        defaultValue={representative.email}
      />
      <Field
        id={`${name}.position`}
        name={`${name}.position`}
        label={say('join.field.representative.position')}
        error={errors[`${name}.position`]}
        maxLength={200}
        defaultValue={representative.position}
      />
      <SelectField
        id={`${name}.role`}
        name={`${name}.role`}
        label={say('join.field.representative.role')}
        defaultValue={representative.role}
      >
        {(['MANAGER', 'REPRESENTATIVE'] as const).map((role) => (
          <option key={role} value={role}>
            {say(`account.representation.${role}`)}
          </option>
        ))}
      </SelectField>
      {isAlone ? null : (
        <button className="btn btn--quiet" name="change" value={`remove:${place}`}>
          {say('join.removeRepresentative')}
          <span className="vh">: {representative.name || words}</span>
        </button>
      )}
    </fieldset>
  );
}
