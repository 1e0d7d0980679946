// Of the application: who the organization is.
import { LANGUAGES, LANGUAGE_NAMES, useMessages, type Language } from '../../i18n/messages';
import { Field } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import { BinField } from './bin-field';
import { FormSection } from './form-section';
import type { JoinDraft } from './join-draft';
import type { JoinChoices } from './join.server';

export interface SectionProps {
  readonly draft: JoinDraft;
  readonly choices: JoinChoices;
  /** What is wrong, by the id of the field. */
  readonly errors: Readonly<Record<string, string>>;
}

export function OrganizationSection({ draft, choices, errors }: SectionProps) {
  const { say } = useMessages();
  return (
    <FormSection name="organization">
      <InLanguages name="name" texts={draft.name} maxLength={200} errors={errors} />
      <InLanguages name="summary" texts={draft.summary} maxLength={300} errors={errors} />
      <SelectField
        id="legalForm"
        name="legalForm"
        label={say('join.field.legalForm')}
        hint={say('join.hint.legalForm')}
        defaultValue={draft.legalForm}
        error={errors['legalForm']}
      >
        <option value="">{say('join.notChosen')}</option>
        {choices.legalForms.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </SelectField>
      <BinField bin={draft.bin} error={errors['bin']} />
      <SelectField
        id="regionCode"
        name="regionCode"
        label={say('join.field.regionCode')}
        defaultValue={draft.regionCode}
        error={errors['regionCode']}
        required
      >
        <option value="">{say('join.notChosen')}</option>
        {choices.regions.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </SelectField>
      <Field
        id="locality"
        name="locality"
        label={say('join.field.locality')}
        hint={say('join.hint.locality')}
        error={errors['locality']}
        maxLength={200}
        defaultValue={draft.locality}
      />
      <Field
        id="headName"
        name="headName"
        label={say('join.field.headName')}
        hint={say('join.hint.headName')}
        error={errors['headName']}
        maxLength={200}
        defaultValue={draft.headName}
      />
      <Field
        id="foundedYear"
        name="foundedYear"
        label={say('join.field.foundedYear')}
        error={errors['foundedYear']}
        inputMode="numeric"
        maxLength={4}
        defaultValue={draft.foundedYear}
      />
      <Field
        id="website"
        name="website"
        label={say('join.field.website')}
        error={errors['website']}
        inputMode="url"
        autoComplete="url"
        maxLength={500}
        defaultValue={draft.website}
      />
      <Field
        id="phone"
        name="phone"
        type="tel"
        label={say('join.field.phone')}
        hint={say('join.hint.phone')}
        error={errors['phone']}
        autoComplete="tel"
        maxLength={50}
        defaultValue={draft.phone}
      />
    </FormSection>
  );
}

interface InLanguagesProps {
  readonly name: 'name' | 'summary';
  readonly texts: JoinDraft['name'];
  readonly maxLength: number;
  readonly errors: Readonly<Record<string, string>>;
}

/** The page's language first; the others stand behind a fold until something is in them. */
function InLanguages({ name, texts, maxLength, errors }: InLanguagesProps) {
  const { language, say } = useMessages();
  const others = LANGUAGES.filter((one) => one !== language);
  const field = (one: Language) => (
    <Field
      key={one}
      id={`${name}.${one}`}
      name={`${name}.${one}`}
      label={say('join.inLanguage', { field: say(`join.field.${name}`), language: say(`join.in.${one}`) })}
      error={errors[`${name}.${one}`]}
      lang={one === language ? undefined : one}
      maxLength={maxLength}
      defaultValue={texts[one]}
    />
  );
  return (
    <div className="stack-s">
      {field(language)}
      <p className="hint">{say(`join.hint.${name}`)}</p>
      <details className="disclosure" open={others.some((one) => texts[one] || errors[`${name}.${one}`])}>
        <summary>
          {say('join.otherLanguages', {
            field: say(`join.field.${name}`),
            languages: others.map((one) => LANGUAGE_NAMES[one].full).join(', '),
          })}
        </summary>
        <div className="stack">{others.map(field)}</div>
      </details>
    </div>
  );
}
