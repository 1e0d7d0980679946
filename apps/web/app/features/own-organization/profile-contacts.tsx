// Of a profile: how the organization is reached, and who sees each way.
import { useMessages } from '../../i18n/messages';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/pictures';
import { SelectField } from '../../ui/select-field';
import type { ProfilePartProps } from './profile-texts';
import { contactOf, type ProfileContact } from './profile-values';

const KINDS: readonly ProfileContact['kind'][] = ['EMAIL', 'PHONE', 'OTHER'];
const VISIBILITIES: readonly ProfileContact['visibility'][] = ['PUBLIC', 'MEMBERS', 'COORDINATORS', 'ORGANIZATION'];

/** Rows for contacts to come; a form that was saved has new ones. */
const EMPTY_ROWS = 2;
const MOST = 20;

export function ProfileContacts({ values, errors }: ProfilePartProps) {
  const { say } = useMessages();
  const written = values.contacts.map(contactOf);
  const empty: ProfileContact = { kind: 'EMAIL', value: '', visibility: 'MEMBERS' };
  const rows = [...written, ...Array.from({ length: EMPTY_ROWS }, () => empty)].slice(0, MOST);
  return (
    <section className="stack-l" aria-labelledby="reached">
      <h2 id="reached">{say('profileForm.section.contacts')}</h2>
      <p className="soft" id="contacts" tabIndex={-1}>
        {say('profileForm.hint.contacts')}
      </p>
      {errors.contacts ? (
        <p className="field__error">
          <Icon name="alert" />
          {errors.contacts}
        </p>
      ) : null}
      {rows.map((contact, row) => (
        <ContactRow key={`${row} ${contact.value}`} contact={contact} row={row} />
      ))}
      <div className="form">
        <Field
          id="website"
          name="website"
          label={say('profileForm.field.website')}
          hint={say('profileForm.hint.website')}
          error={errors.website}
          inputMode="url"
          maxLength={500}
          defaultValue={values.website}
        />
      </div>
    </section>
  );
}

function ContactRow({ contact, row }: { readonly contact: ProfileContact; readonly row: number }) {
  const { say } = useMessages();
  const number = row + 1;
  return (
    <fieldset className="cols cols--3 contact-row">
      <legend className="vh">{say('profileForm.contact', { number })}</legend>
      <SelectField name={`contactKind.${row}`} label={say('profileForm.contactKind')} defaultValue={contact.kind}>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {say(`profileForm.kind.${kind}`)}
          </option>
        ))}
      </SelectField>
      <Field name={`contactValue.${row}`} label={say('profileForm.contactValue')} maxLength={300} defaultValue={contact.value} />
      <SelectField name={`contactVisibility.${row}`} label={say('profileForm.contactVisibility')} defaultValue={contact.visibility}>
        {VISIBILITIES.map((visibility) => (
          <option key={visibility} value={visibility}>
            {say(`profileForm.visibility.${visibility}`)}
          </option>
        ))}
      </SelectField>
    </fieldset>
  );
}
