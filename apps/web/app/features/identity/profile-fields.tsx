// Fields that somebody fills in about themselves, on accepting an invitation and later.
import { LANGUAGE_NAMES, LANGUAGES, localeOf, useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { Field } from '../../ui/field';

export function NameField({ name, error }: { readonly name: string; readonly error: string | undefined }) {
  const { say } = useMessages();
  return (
    <Field
      name="displayName"
      label={say('profile.name')}
      hint={say('profile.nameHint')}
      error={error}
      autoComplete="name"
      maxLength={200}
      defaultValue={name}
      required
    />
  );
}

interface WorkingLanguagesProps {
  readonly all: readonly { readonly code: string; readonly name: { readonly text: string } }[];
  readonly chosen: readonly string[];
}

export function WorkingLanguages({ all, chosen }: WorkingLanguagesProps) {
  const { say } = useMessages();
  const choices = all.map(({ code, name }) => ({ value: code, words: name.text }));
  return <Choices type="checkbox" name="languages" legend={say('profile.languages')} choices={choices} chosen={chosen} areShort />;
}

/** Of the pages and of the mail. */
export function InterfaceLanguage({ chosen }: { readonly chosen: string }) {
  const { language, say } = useMessages();
  const choices = LANGUAGES.map((one) => ({
    value: localeOf(one),
    words: LANGUAGE_NAMES[one].full,
    ...(one !== language && { lang: one }),
  }));
  return (
    <Choices
      type="radio"
      name="locale"
      legend={say('profile.locale')}
      hint={say('profile.localeHint')}
      choices={choices}
      chosen={[chosen]}
      areShort
    />
  );
}
