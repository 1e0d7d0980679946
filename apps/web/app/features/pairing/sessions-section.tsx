// The sessions of a pairing, the next ones first.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { DayBox } from '../../ui/day-box';
import { pairingPage } from '../pairing-words/pairing-place';
import type { PairingRecord } from './pairing-record.server';
import type { SessionInWords } from './session-parts.server';

export function SessionsSection({ record }: { readonly record: PairingRecord }) {
  const { language, say } = useMessages();
  const { place, sessions, sessionCount, minutesTotal } = record;
  const here = `/${language}/${pairingPage(place.id)}`;
  const all = [...sessions.planned, ...sessions.past];
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions" className="side-title">
        {say('pairing.sessions.title')}
      </h2>
      {all.length === 0 ? <p className="soft">{say('pairing.sessions.none')}</p> : null}
      {all.length > 0 ? (
        <ul className="ledger agenda">
          {all.map((session, place) => (
            <li key={session.id}>
              <DayBox {...session.box} isNext={place === 0 && session.state === 'PLANNED'} />
              <SessionLine session={session} here={here} />
            </li>
          ))}
        </ul>
      ) : null}
      <p className="meta sum">{say('pairing.sessions.sum', { count: sessionCount, minutes: minutesTotal })}</p>
      {place.isOver ? null : (
        <div className="actions">
          <Link className="btn btn--block" to={`${here}/sessions/new`}>
            {say('pairing.sessions.plan')}
          </Link>
          <Link className="btn btn--block" to={`${here}/sessions/new?held=1`}>
            {say('pairing.sessions.log')}
          </Link>
        </div>
      )}
    </section>
  );
}

function SessionLine({ session, here }: { readonly session: SessionInWords; readonly here: string }) {
  const { say } = useMessages();
  const { id, state, hour, way, minutes, isIntroductory, topic, summary, hasBegun } = session;
  const isPlanned = state === 'PLANNED';
  const words = [
    isPlanned ? null : say(`mentoring.sessionState.${state}`),
    state === 'CANCELLED' ? null : say('pairing.sessions.minutes', { count: minutes }),
    isIntroductory ? say('pairing.sessions.introductory') : null,
    isPlanned && hasBegun ? say('pairing.sessions.toRecord') : null,
  ];
  return (
    <div>
      <p>
        <Link className="tap" to={`${here}/sessions/${id}`}>
          {say('pairing.sessions.at', { hour, way: say(`pairing.sessions.way.${way}`) })}
          <span className="vh">, {session.day}</span>
        </Link>
      </p>
      <p className="meta">{words.filter(Boolean).join(' · ')}</p>
      {topic ? <p className="meta">{topic}</p> : null}
      {summary ? <p className="meta">{summary}</p> : null}
    </div>
  );
}
