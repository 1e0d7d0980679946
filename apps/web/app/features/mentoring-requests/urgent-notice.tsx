// Of an urgent consultation: who is asked, and how soon somebody answers.
import { useMessages } from '../../i18n/messages';
import { Icon } from '../../ui/pictures';
import type { NewRequestPage } from './new-request.server';

export function UrgentNotice({ page: { duty, terms } }: { readonly page: NewRequestPage }) {
  const { say } = useMessages();
  return (
    <div className="notice notice--info">
      <Icon name="clock" />
      <div>
        <p>
          <b>{say('requests.urgent.answer', { count: terms.consultationHours })}</b>
        </p>
        <p>{duty.length > 0 ? say('requests.urgent.duty', { names: duty.join(', ') }) : say('requests.urgent.nobody')}</p>
      </div>
    </div>
  );
}
