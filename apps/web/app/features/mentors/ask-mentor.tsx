// The way to ask a mentor; to the mentor themself the way to what they say.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import type { MentorInWords } from './mentor-card.server';

interface AskMentorProps {
  readonly mentor: Pick<MentorInWords, 'id' | 'name' | 'isOwn' | 'isPaused' | 'freePlaces' | 'takesConsultations'>;
  readonly isPrimary?: boolean;
}

/** Nothing where they can take none: why stands beside. An urgent consultation holds no place. */
export function AskMentor({ mentor: { id, name, isOwn, isPaused, freePlaces, takesConsultations }, isPrimary = false }: AskMentorProps) {
  const { language, say } = useMessages();
  if (isOwn)
    return (
      <Link className="btn" to={`/${language}/mentoring/profile`}>
        {say('mentors.changeProfile')}
      </Link>
    );
  if (isPaused || (freePlaces === 0 && !takesConsultations)) return null;
  return (
    <Link className={isPrimary ? 'btn btn--primary' : 'btn'} to={`/${language}/mentoring/requests/new?mentor=${id}`}>
      {say('mentors.ask')}
      <span className="vh">: {name}</span>
    </Link>
  );
}
