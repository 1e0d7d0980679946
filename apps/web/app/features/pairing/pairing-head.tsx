// The head of a pairing's page: the other side, who takes part, where both are at home, how it stands, who reads it.
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Locator } from '../../ui/pictures';
import { Reach } from '../../ui/reach';
import { pairingPage } from '../pairing-words/pairing-place';
import { PairingStanding } from './pairing-standing';
import type { PairingRecord } from './pairing-record.server';

interface PairingHeadProps {
  readonly record: PairingRecord;
  /** What was just done, and what both sides have to know. */
  readonly notices: ReactNode;
}

export function PairingHead({ record, notices }: PairingHeadProps) {
  const { say } = useMessages();
  const { place, mentor, mentee } = record;
  const [other, own] = place.viewerSide === 'MENTEE' ? [mentor, mentee] : [mentee, mentor];
  const isPlaced = other.region !== null || own.region !== null;
  return (
    <header className={isPlaced ? 'record-head record-head--map' : 'record-head'}>
      <div>
        <p className="soft">{say(`pairing.whose.${place.viewerSide ?? 'NEITHER'}`)}</p>
        <h1 lang={place.lang}>{place.name}</h1>
        <People record={record} />
      </div>
      {isPlaced ? (
        <Locator
          isLarge
          {...(other.region && { seat: other.region.code })}
          {...(own.region && { alsoAt: [own.region.code] })}
          label={[
            mentee.region ? say('pairing.menteeAt', { region: mentee.region.name }) : null,
            mentor.region ? say('pairing.mentorAt', { region: mentor.region.name }) : null,
          ]
            .filter(Boolean)
            .join(', ')}
        />
      ) : null}
      <PairingStanding record={record} />
      <Readers record={record} />
      <div className="span stack-s notices">{notices}</div>
    </header>
  );
}

function People({ record: { place, mentor, mentee } }: { readonly record: PairingRecord }) {
  const { say } = useMessages();
  return (
    <>
      {place.viewerSide === 'MENTOR' ? null : <MentorLine mentor={mentor} isNamed={place.viewerSide === null} />}
      <MenteeLine mentee={mentee} viewerSide={place.viewerSide} />
      {mentee.former.length > 0 ? <p className="meta">{say('pairing.former', { names: mentee.former.join(', ') })}</p> : null}
    </>
  );
}

function MentorLine({ mentor, isNamed }: { readonly mentor: PairingRecord['mentor']; readonly isNamed: boolean }) {
  const { language, say } = useMessages();
  const { name, organizations, region } = mentor;
  if (!isNamed && organizations.length === 0) return null;
  return (
    <p className="also">
      {isNamed ? say('pairing.mentorIs', { name }) : null}
      {organizations.map((organization, place) => (
        <Fragment key={organization.slug}>
          {isNamed || place > 0 ? ' · ' : null}
          <Link className="tap" to={`/${language}/members/${organization.slug}`} lang={organization.lang}>
            {organization.name}
          </Link>
        </Fragment>
      ))}
      {region ? ` · ${region.name}` : null}
    </p>
  );
}

/** Who takes part for the mentee; a person who is on their own stands in the title already. */
function MenteeLine({
  mentee,
  viewerSide,
}: {
  readonly mentee: PairingRecord['mentee'];
  readonly viewerSide: PairingRecord['place']['viewerSide'];
}) {
  const { say } = useMessages();
  const { organization, names, region } = mentee;
  const list = names.join(', ');
  const who =
    viewerSide === 'MENTEE'
      ? names.length > 1 || organization
        ? say('pairing.yourSide', { names: list })
        : null
      : organization
        ? say('pairing.onBehalf', { names: list || say('pairing.nobody') })
        : viewerSide === null
          ? say('pairing.menteeIs', { names: list || mentee.name })
          : null;
  const words = [who, region?.name].filter(Boolean).join(' · ');
  return words ? <p className="also">{words}</p> : null;
}

function Readers({ record: { place, readers } }: { readonly record: PairingRecord }) {
  const { language, say } = useMessages();
  const names = readers.join(', ');
  return (
    <Reach level={2}>
      {place.viewerSide ? (
        <>
          <b>{say('pairing.reach.pair')}</b> {say('pairing.reach.you', { names })} {say('pairing.reach.coordinators')}
        </>
      ) : (
        <>
          <b>{say('pairing.reach.pairOnly')}</b> {names}. {say('pairing.reach.yourCounts')}
        </>
      )}{' '}
      <Link className="tap" to={`/${language}/${pairingPage(place.id, '/who-can-see')}`}>
        {say('pairing.reach.list')}
      </Link>
    </Reach>
  );
}
