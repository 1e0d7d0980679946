// What somebody works on or needs help with, to be ticked: whom it is about, and themes. One field of the form in two groups.
import { useMessages } from '../i18n/messages';
import { Choices, type Choice } from './choices';
import { FieldError } from './field-words';

interface FocusAreaChoicesProps {
  readonly beneficiaries: readonly Choice[];
  readonly themes: readonly Choice[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  /** Whether themes stand side by side too. */
  readonly areThemesShort: boolean;
  /** Of the first group; that of an organization, where it is left out. */
  readonly whom?: string;
}

export function FocusAreaChoices({ beneficiaries, themes, chosen, error, areThemesShort, whom }: FocusAreaChoicesProps) {
  const { say } = useMessages();
  const group = { type: 'checkbox', name: 'focusAreaCodes', chosen } as const;
  return (
    <>
      {error ? <FieldError>{error}</FieldError> : null}
      <Choices {...group} id="focusAreaCodes" legend={whom ?? say('directory.filters.beneficiaries')} choices={beneficiaries} areShort />
      <Choices {...group} legend={say('directory.filters.themes')} choices={themes} areShort={areThemesShort} />
    </>
  );
}
