// All fields of a profile, for whoever changes one and whoever enters a new organization.
import { useMessages } from '../../i18n/messages';
import { ErrorSummary, type FieldProblem } from '../../ui/field';
import { ProfileContacts } from './profile-contacts';
import { ProfilePapers, ProfileShowing } from './profile-showing';
import { ProfileTexts, SourceLanguage, type ProfilePartProps } from './profile-texts';
import { TEXTS, textOfField, type ProfileField } from './profile-values';
import { ProfilePlace, ProfileWork } from './profile-work';

interface ProfileFieldsProps extends ProfilePartProps {
  readonly outdated: readonly ProfileField[];
}

export function ProfileFields({ outdated, ...part }: ProfileFieldsProps) {
  const { say } = useMessages();
  return (
    <>
      <section className="stack-l" aria-labelledby="texts">
        <h2 id="texts">{say('profileForm.section.texts')}</h2>
        {TEXTS.map((text) => (
          <ProfileTexts key={text} text={text} outdated={outdated} {...part} />
        ))}
        <SourceLanguage values={part.values} errors={part.errors} />
      </section>
      <ProfileWork {...part} />
      <ProfilePlace {...part} />
      <ProfileContacts {...part} />
      <ProfileShowing {...part} />
      <ProfilePapers {...part} />
    </>
  );
}

/** Every field with something wrong, one press away. */
export function ProfileProblemList({ errors }: { readonly errors: Partial<Record<ProfileField, string>> }) {
  const { say } = useMessages();
  const problems = Object.entries(errors).map(([field, message]): FieldProblem => {
    const text = textOfField(field as ProfileField);
    const label = say(text ? `profileForm.text.${text.text}` : `profileForm.field.${field}`);
    return { id: field, words: `${label}: ${message}` };
  });
  return <ErrorSummary title={say('form.problem.title')} problems={problems} />;
}
