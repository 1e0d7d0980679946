// Why a mentor declines, and from when on they take requests again; the same behind a sign-in and behind a mailed link.
import type { DeclineReason } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { Field } from '../../ui/field';

export const DECLINE_REASONS = ['NO_TIME', 'NOT_MY_FIELD', 'CONFLICT', 'OTHER'] as const satisfies readonly DeclineReason[];

interface DeclineFieldsProps {
  readonly errors: Readonly<Record<string, string>>;
  readonly given: { readonly reason: DeclineReason | null; readonly pausedUntil: string };
  readonly today: string;
}

export function DeclineFields({ errors, given, today }: DeclineFieldsProps) {
  const { say } = useMessages();
  return (
    <>
      <Choices
        type="radio"
        name="reason"
        id="reason"
        legend={say('requests.decline.reason')}
        hint={say('requests.decline.reasonHint')}
        error={errors['reason']}
        choices={DECLINE_REASONS.map((value) => ({ value, words: say(`mentoring.endReason.${value}`) }))}
        chosen={given.reason ? [given.reason] : []}
      />
      <Field
        name="pausedUntil"
        type="date"
        label={say('requests.decline.pausedUntil')}
        hint={say('requests.decline.pausedUntilHint')}
        error={errors['pausedUntil']}
        min={today}
        defaultValue={given.pausedUntil}
      />
    </>
  );
}
