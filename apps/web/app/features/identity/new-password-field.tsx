// Where a new password is typed: how long it has to be, and what is wrong with it.
import { useMessages } from '../../i18n/messages';
import { Field } from '../../ui/field';

export function NewPasswordField({ name, error }: { readonly name: string; readonly error: string | undefined }) {
  const { say } = useMessages();
  return (
    <Field
      name={name}
      type="password"
      label={say('password.new')}
      hint={say('password.hint')}
      error={error}
      autoComplete="new-password"
      maxLength={500}
      required
    />
  );
}
