// Beside what waits: the next sessions, and what mentees are late with.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { duration } from './duration';
import type { MentoringDesk } from './mentoring-desk.server';

export function Agenda({ sessions }: Pick<MentoringDesk, 'sessions'>) {
  const { language, say } = useMessages();
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda" className="side-title">
        {say('mentoringDesk.sessions')}
      </h2>
      {sessions.length === 0 ? <p className="soft">{say('mentoringDesk.noSessions')}</p> : null}
      {sessions.length > 0 ? (
        <ul className="ledger agenda">
          {sessions.map(({ id, name, day, hour, way, minutes, place }) => (
            <li key={id}>
              <p className="day">
                <b>{day.date}</b>
                <span>
                  {day.month}, {day.weekday}
                </span>
              </p>
              <div>
                <p>
                  <Link className="tap" to={`/${language}/${place}`}>
                    {name}
                  </Link>
                </p>
                <p className="meta">{[hour, say(`mentoring.way.${way}`).toLowerCase(), duration(say, minutes)].join(', ')}</p>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

export function LateTasks({ late }: Pick<MentoringDesk, 'late'>) {
  const { language, say } = useMessages();
  if (late.length === 0) return null;
  return (
    <section aria-labelledby="late">
      <h2 id="late" className="side-title">
        {say('mentoringDesk.late')}
      </h2>
      <ul className="ledger">
        {late.map(({ id, title, due, name, place }) => (
          <li key={id} className="deadline deadline--over">
            <b>{due && due.workingDays < 0 ? say('mentoringDesk.workingDays', { count: -due.workingDays }) : say('deadline.passed')}</b>
            <span>
              <Link className="tap" to={`/${language}/${place}`}>
                {title ?? say('mentoringDesk.wait.taskUnnamed')}
              </Link>{' '}
              · {name}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
