// All pairings that go on, as a table that folds on a phone: those in which the reader mentors, and those in which they are mentored.
import { Link } from 'react-router';
import type { HealthState } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { Reach } from '../../ui/reach';
import { Status, type StatusKind } from '../../ui/status';
import { duration } from './duration';
import type { PairingRow } from './mentoring-desk.server';

export function Pairings({ pairings, isMentor }: { readonly pairings: readonly PairingRow[]; readonly isMentor: boolean }) {
  const { say } = useMessages();
  const [mentored, mentoring] = [pairings.filter((one) => one.isMentored), pairings.filter((one) => !one.isMentored)];
  return (
    <div className="desk__full stack-l">
      {isMentor && mentoring.length === 0 ? (
        <section aria-labelledby="mentees">
          <h2 id="mentees">{say('mentoringDesk.pairings.mentor')}</h2>
          <p className="soft">{say('mentoringDesk.noPairings')}</p>
        </section>
      ) : null}
      {mentoring.length > 0 ? <PairingTable side="mentor" pairings={mentoring} /> : null}
      {mentored.length > 0 ? <PairingTable side="mentee" pairings={mentored} /> : null}
      {pairings.length > 0 ? (
        <Reach level={3}>
          {say('mentoringDesk.reach')} <ReachLink />
        </Reach>
      ) : null}
    </div>
  );
}

function ReachLink() {
  const { language, say } = useMessages();
  return <Link to={`/${language}/access`}>{say('access.title')}</Link>;
}

interface PairingTableProps {
  /** The reader's. */
  readonly side: 'mentor' | 'mentee';
  readonly pairings: readonly PairingRow[];
}

function PairingTable({ side, pairings }: PairingTableProps) {
  const { say } = useMessages();
  const columns = ['health', 'goals', side === 'mentor' ? 'sessions' : 'tasks', 'next'] as const;
  return (
    <section aria-labelledby={side}>
      <h2 id={side}>{say(`mentoringDesk.pairings.${side}`)}</h2>
      <table className="table table--fold pairs" aria-labelledby={side}>
        <thead>
          <tr>
            <th scope="col">{say(`mentoringDesk.column.${side === 'mentor' ? 'mentee' : 'mentor'}`)}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {say(`mentoringDesk.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairings.map((pairing) => (
            <Row key={pairing.id} side={side} pairing={pairing} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ side, pairing }: { readonly side: PairingTableProps['side']; readonly pairing: PairingRow }) {
  const { language, say } = useMessages();
  const { id, other, next } = pairing;
  return (
    <tr>
      <th scope="row">
        <Link className="tap" to={`/${language}/mentoring/pairings/${id}`}>
          {other.name}
        </Link>
        {other.organization ? (
          <span className="meta d-block" lang={other.lang}>
            {other.organization}
          </span>
        ) : null}
      </th>
      <td>
        <Health pairing={pairing} />
      </td>
      <td data-label={say('mentoringDesk.column.goals')}>
        <Goals {...pairing.goals} />
      </td>
      {side === 'mentor' ? <Held pairing={pairing} /> : <OwnTasks pairing={pairing} />}
      <td data-label={say('mentoringDesk.column.next')}>
        {next ? (
          <>
            {next.day}
            <span className="meta d-block">{next.hour}</span>
          </>
        ) : (
          say('mentoringDesk.notPlanned')
        )}
      </td>
    </tr>
  );
}

const KIND_OF: Readonly<Record<HealthState, StatusKind>> = { ON_TRACK: 'ok', NEEDS_CHECK_IN: 'attention', AT_RISK: 'danger' };

/** A consultation is one conversation: nothing to judge, only what it is. */
function Health({ pairing: { health, kind, status } }: { readonly pairing: PairingRow }) {
  const { say } = useMessages();
  if (!health)
    return (
      <Status kind="calm" word={say(`mentoring.pairingStatus.${status}`)}>
        {say(`mentoring.kind.${kind}`)}
      </Status>
    );
  const isCalm = status === 'PAUSED' && health.state === 'ON_TRACK';
  return (
    <Status
      kind={isCalm ? 'calm' : KIND_OF[health.state]}
      word={say(isCalm ? 'mentoring.pairingStatus.PAUSED' : `mentoring.health.${health.state}`)}
    >
      {health.because}
    </Status>
  );
}

function Goals({ reached, all }: PairingRow['goals']) {
  const { say } = useMessages();
  if (all === 0) return say('mentoringDesk.noGoals');
  return (
    <>
      <span className="num nowrap">{say('mentoringDesk.ofAll', { reached, all })}</span>
      <svg className="bar bar--s" viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="max" width={all} height="1" />
        <rect className="got" width={reached} height="1" />
      </svg>
    </>
  );
}

function Held({ pairing: { sessionCount, minutesTotal } }: { readonly pairing: PairingRow }) {
  const { say } = useMessages();
  return (
    <td data-label={say('mentoringDesk.column.sessions')}>
      <span className="num">{sessionCount}</span>
      {minutesTotal > 0 ? <span className="meta d-block nowrap">{duration(say, minutesTotal)}</span> : null}
    </td>
  );
}

function OwnTasks({ pairing: { ownTasks } }: { readonly pairing: PairingRow }) {
  const { say } = useMessages();
  return (
    <td data-label={say('mentoringDesk.column.tasks')} className="num">
      {ownTasks}
    </td>
  );
}
