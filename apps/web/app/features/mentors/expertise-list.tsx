// What a mentor can help with: the area, how well, and the experience in a sentence of their own.
import { useMessages } from '../../i18n/messages';
import type { MentorInWords } from './mentor-card.server';

export function ExpertiseList({ expertise }: Pick<MentorInWords, 'expertise'>) {
  const { say } = useMessages();
  return (
    <ul className="expertise wide">
      {expertise.map(({ code, area, level, experience }) => (
        <li key={code}>
          <b>{area}</b> <span className="plate">{say(`mentoring.level.${level}`)}</span>
          {experience ? <p className="soft">{experience}</p> : null}
        </li>
      ))}
    </ul>
  );
}
