// One text of a profile in three languages side by side: which was written first, and which translation is behind it.
import { LANGUAGES, LANGUAGE_NAMES, localeOf, useMessages, type Language } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { Field } from '../../ui/field';
import { Icon } from '../../ui/pictures';
import { TextField } from '../../ui/text-field';
import { textField, type ProfileField, type ProfileText, type ProfileValues } from './profile-values';
import type { ProfileChoices } from './profile-input.server';

export interface ProfilePartProps {
  readonly values: ProfileValues;
  /** What is wrong, by field. */
  readonly errors: Partial<Record<ProfileField, string>>;
  readonly choices: ProfileChoices;
}

interface ProfileTextsProps extends ProfilePartProps {
  readonly text: ProfileText;
  readonly outdated: readonly ProfileField[];
}

/** Characters, as the schema takes them. */
const LENGTHS: Readonly<Record<ProfileText, number>> = { name: 200, summary: 300, description: 10_000, helpOffered: 500, helpSought: 500 };

export function ProfileTexts({ text, values, errors, outdated }: ProfileTextsProps) {
  const { say } = useMessages();
  return (
    <fieldset>
      <legend className="label">{say(`profileForm.text.${text}`)}</legend>
      <p className="hint">{say(`profileForm.hint.${text}`)}</p>
      <div className="cols cols--3 translations">
        {LANGUAGES.map((language) => (
          <TextIn key={language} language={language} {...{ text, values, errors, outdated }} />
        ))}
      </div>
    </fieldset>
  );
}

function TextIn({ language, text, values, errors, outdated }: Omit<ProfileTextsProps, 'choices'> & { readonly language: Language }) {
  const own = useMessages().language;
  const field = textField(text, localeOf(language));
  const shared = {
    id: field,
    name: field,
    label: LANGUAGE_NAMES[language].full,
    error: errors[field],
    maxLength: LENGTHS[text],
    defaultValue: values[field],
    ...(language !== own && { lang: language }),
  };
  return (
    <div className="stack-s">
      {text === 'name' ? <Field {...shared} /> : <TextField {...shared} />}
      <TextState
        isSource={values.sourceLocale === localeOf(language)}
        isMissing={values[field] === ''}
        isOutdated={outdated.includes(field)}
      />
    </div>
  );
}

interface TextStateProps {
  readonly isSource: boolean;
  readonly isMissing: boolean;
  readonly isOutdated: boolean;
}

function TextState({ isSource, isMissing, isOutdated }: TextStateProps) {
  const { say } = useMessages();
  if (isSource) return <p className="meta">{say('profileForm.original')}</p>;
  if (isMissing) return <p className="meta">{say('profileForm.noTranslation')}</p>;
  if (!isOutdated) return null;
  return (
    <p className="meta stale">
      <Icon name="clock" />
      {say('profileForm.outdated')}
    </p>
  );
}

/** The language in which the texts are written first; the others are translations of it. */
export function SourceLanguage({ values, errors }: Pick<ProfilePartProps, 'values' | 'errors'>) {
  const { language, say } = useMessages();
  return (
    <Choices
      type="radio"
      id="sourceLocale"
      name="sourceLocale"
      legend={say('profileForm.field.sourceLocale')}
      hint={say('profileForm.hint.sourceLocale')}
      error={errors.sourceLocale}
      choices={LANGUAGES.map((one) => ({
        value: localeOf(one),
        words: LANGUAGE_NAMES[one].full,
        ...(one !== language && { lang: one }),
      }))}
      chosen={[values.sourceLocale]}
      areShort
    />
  );
}
