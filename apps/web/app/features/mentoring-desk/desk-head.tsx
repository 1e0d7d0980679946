// The head of the desk: the day, how much of what a mentor offers is taken, and the two ways to stop.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Icon } from '../../ui/pictures';
import { duration } from './duration';
import type { MentoringDesk } from './mentoring-desk.server';

interface DeskHeadProps {
  readonly title: string;
  /** "Вторник, 24 ноября". */
  readonly day: string;
  readonly mentor: MentoringDesk['mentor'];
}

export function DeskHead({ title, day, mentor }: DeskHeadProps) {
  const { language, say } = useMessages();
  return (
    <header className="desk-head">
      <div>
        <h1>{title}</h1>
        <p className="soft">{[`${day}.`, ...(mentor ? capacityWords(mentor, say) : [])].join(' ')}</p>
      </div>
      <div className="actions actions--pair">
        {mentor ? (
          <Link className="btn" to={`/${language}/mentoring/pause`}>
            <Icon name="pause" />
            {say(mentor.isPaused ? 'mentoringDesk.changePause' : 'mentoringDesk.pause')}
          </Link>
        ) : null}
        <Link className="btn" to={`/${language}/account/lock`}>
          <Icon name="lock" />
          {say('mentoringDesk.lock')}
        </Link>
      </div>
    </header>
  );
}

type Mentor = NonNullable<MentoringDesk['mentor']>;

function capacityWords(
  { isPaused, capacity, placesTaken, minutes, hoursPerMonth }: Mentor,
  say: ReturnType<typeof useMessages>['say'],
): string[] {
  const held = duration(say, minutes);
  return [
    say('mentoringDesk.places', { taken: placesTaken, capacity }),
    hoursPerMonth === null
      ? say('mentoringDesk.monthOpen', { held })
      : say('mentoringDesk.month', { held, limit: duration(say, hoursPerMonth * 60) }),
    ...(isPaused ? [say('mentoringDesk.isPaused')] : []),
  ];
}
