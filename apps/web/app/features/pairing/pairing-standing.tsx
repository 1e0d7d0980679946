// How a pairing stands and on what the two have agreed, side by side.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { HealthState } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { Status, type StatusKind } from '../../ui/status';
import { pairingPage } from '../pairing-words/pairing-place';
import type { PairingRecord } from './pairing-record.server';

const KINDS: Readonly<Record<HealthState, StatusKind>> = { ON_TRACK: 'ok', NEEDS_CHECK_IN: 'attention', AT_RISK: 'danger' };

export function PairingStanding({ record }: { readonly record: PairingRecord }) {
  const { place } = record;
  return (
    <div className="span pair-line">
      <Standing record={record} />
      {place.viewerSide === null ? <Counts record={record} /> : <AgreementLine record={record} />}
    </div>
  );
}

function Standing({ record: { place, health, endReason, ended, pausedUntil, sessions } }: { readonly record: PairingRecord }) {
  const { say } = useMessages();
  const word = say(`mentoring.pairingStatus.${place.status}`);
  if (place.isOver)
    return (
      <Status kind={place.status === 'COMPLETED' ? 'ok' : 'calm'} word={word}>
        {[endReason ? say(`mentoring.endReason.${endReason}`) : null, ended].filter(Boolean).join(', ')}
      </Status>
    );
  if (place.status === 'PAUSED')
    return (
      <Status kind="calm" word={word}>
        {pausedUntil ? say('pairing.pausedUntil', { day: pausedUntil }) : say('pairing.pausedOpen')}
      </Status>
    );
  if (!health)
    return (
      <Status kind="calm" word={word}>
        {say('pairing.consultation')}
      </Status>
    );
  const [next] = sessions.planned;
  return (
    <Status kind={KINDS[health.state]} word={say(`mentoring.health.${health.state}`)}>
      {health.because}
      {next && !next.hasBegun ? ` ${say('pairing.nextSession', { day: next.near })}` : null}
    </Status>
  );
}

function Line({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <p>
      <b>{title}</b>
      <span className="d-block soft">{children}</span>
    </p>
  );
}

function AgreementLine({ record: { place, agreement, proposal } }: { readonly record: PairingRecord }) {
  const { language, say } = useMessages();
  if (place.kind === 'CONSULTATION') return <Line title={say('mentoring.kind.CONSULTATION')}>{say('pairing.noAgreementNeeded')}</Line>;
  const link = (
    <Link className="tap" to={`/${language}/${pairingPage(place.id, '/agreement')}`}>
      {say(agreement || proposal ? 'pairing.agreement.read' : 'pairing.agreement.propose')}
    </Link>
  );
  return (
    <Line title={say('pairing.agreement.title')}>
      {agreement
        ? say('pairing.agreement.line', {
            rhythm: say(`mentoring.rhythm.${agreement.rhythm}`),
            ends: agreement.ends,
            agreed: agreement.agreedOn ?? '',
          })
        : say(proposal ? 'pairing.agreement.awaited' : 'pairing.agreement.none')}{' '}
      {agreement && proposal ? `${say('pairing.agreement.newVersion')} ` : null}
      {place.isOver && !agreement ? null : link}
    </Line>
  );
}

/** All that coordinators learn of it. */
function Counts({ record: { sessionCount, minutesTotal } }: { readonly record: PairingRecord }) {
  const { say } = useMessages();
  return (
    <Line title={say('pairing.sessions.title')}>
      {say('pairing.sessions.sum', { count: sessionCount, minutes: minutesTotal })} {say('pairing.countsOnly')}
    </Line>
  );
}
