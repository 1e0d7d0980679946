// What an organization works on, to be ticked: whom it helps, and its themes. One field of the form in two groups.
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
}

export function FocusAreaChoices({ beneficiaries, themes, chosen, error, areThemesShort }: FocusAreaChoicesProps) {
  const { say } = useMessages();
  const group = { type: 'checkbox', name: 'focusAreaCodes', chosen } as const;
  return (
    <>
      {error ? <FieldError>{error}</FieldError> : null}
      <Choices {...group} id="focusAreaCodes" legend={say('directory.filters.beneficiaries')} choices={beneficiaries} areShort />
      <Choices {...group} legend={say('directory.filters.themes')} choices={themes} areShort={areThemesShort} />
    </>
  );
}
