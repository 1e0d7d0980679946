// Why a mentor who is on duty takes no urgent consultations then.
import { useMessages } from '../../i18n/messages';
import type { WeekInWords } from './weeks.server';

export function AwayMark({ mentor: { away, until } }: { readonly mentor: WeekInWords['mentors'][number] }) {
  const { say } = useMessages();
  if (!away) return null;
  return (
    <span className="meta d-block">{away === 'paused' && until ? say('duty.pausedUntil', { day: until }) : say(`duty.away.${away}`)}</span>
  );
}
