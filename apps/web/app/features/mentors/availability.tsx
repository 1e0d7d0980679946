// Whether a mentor takes requests now, how soon they answer, and because of what not.
import { useMessages } from '../../i18n/messages';
import { Status } from '../../ui/status';
import type { MentorInWords } from './mentor-card.server';

export function Availability({ mentor }: { readonly mentor: MentorInWords }) {
  const { say } = useMessages();
  const { isPaused, backFrom, freePlaces, takesConsultations, answers } = mentor;
  if (isPaused)
    return (
      <Status kind="calm" word={say('mentors.notNow')}>
        {backFrom ? say('mentors.backFrom', { from: backFrom }) : say('mentors.backUnknown')}
      </Status>
    );
  const because = [
    answers ? say(`mentors.answers.${answers.unit}`, { count: answers.count }) : say('mentors.answers.unknown'),
    takesConsultations ? say('mentors.takesUrgent') : null,
  ];
  return (
    <Status
      kind={freePlaces > 0 ? 'ok' : 'calm'}
      word={freePlaces > 0 ? say('mentors.freePlaces', { count: freePlaces }) : say('mentors.noPlaces')}
    >
      {because.filter(Boolean).join(' · ')}
    </Status>
  );
}
