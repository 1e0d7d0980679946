// How much a mentor carries: for coordinators.
import { useMessages } from '../../i18n/messages';
import type { MentorFileRow } from './mentor-files.server';

export function MentorLoadLines({ load }: Pick<MentorFileRow, 'load'>) {
  const { say } = useMessages();
  const { taken, capacity, asks, consultations, minutes } = load;
  return (
    <>
      <span className="d-block">{say('mentors.load.places', { taken, capacity })}</span>
      {asks > 0 ? <span className="d-block">{say('mentors.load.asks', { count: asks })}</span> : null}
      {consultations > 0 ? <span className="d-block">{say('mentors.load.consultations', { count: consultations })}</span> : null}
      {minutes > 0 ? <span className="meta d-block">{say('mentors.load.minutes', { count: minutes })}</span> : null}
    </>
  );
}
