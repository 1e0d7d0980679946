// The short questions to each side: which of one's own are due, what was answered; to coordinators the answers of both.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Deadline } from '../../ui/deadline';
import { Reach } from '../../ui/reach';
import type { CheckInInWords } from './check-in.server';
import { pairingPage } from './pairing-place';
import type { PairingPlace } from './pairing-place.server';
import { WordsDoneNotice } from './words-done';

interface CheckInsSectionProps {
  readonly place: PairingPlace;
  readonly checkIns: readonly CheckInInWords[];
}

export function CheckInsSection({ place, checkIns }: CheckInsSectionProps) {
  const { say } = useMessages();
  const isStaff = place.viewerSide === null;
  return (
    <section className="block" aria-labelledby="check-ins">
      <h2 id="check-ins">{say('pairingWords.checkIn.title')}</h2>
      <WordsDoneNotice of={['checkInAnswered']} />
      {checkIns.length === 0 ? <p className="soft">{say('pairingWords.checkIn.none')}</p> : null}
      {checkIns.length > 0 ? (
        <ul className="ledger">
          {checkIns.map((checkIn) => (
            <CheckInRow key={checkIn.id} place={place} checkIn={checkIn} />
          ))}
        </ul>
      ) : null}
      <div className="reach--private under">
        <Reach level={3}>
          <b>{say(isStaff ? 'pairingWords.checkIn.reachStaff' : 'pairingWords.checkIn.reach')}</b>{' '}
          {isStaff ? null : say('pairingWords.checkIn.reachNot')}
        </Reach>
      </div>
    </section>
  );
}

function CheckInRow({ place, checkIn }: { readonly place: PairingPlace; readonly checkIn: CheckInInWords }) {
  const { language, say } = useMessages();
  const { id, name, side, isOwn, answeredOn, askedBy, due } = checkIn;
  return (
    <li className="stack-s">
      {isOwn ? null : <p>{[name, say(`pairingWords.side.${side}`)].join(' · ')}</p>}
      {due ? (
        <div className="row row--between">
          <Deadline due={due}>{isOwn ? say('pairingWords.checkIn.takes') : null}</Deadline>
          {isOwn ? (
            <Link className="btn" to={`/${language}/${pairingPage(place.id, `/check-ins/${id}`)}`}>
              {say('pairingWords.checkIn.answer')}
            </Link>
          ) : null}
        </div>
      ) : null}
      {answeredOn ? <CheckInAnswers checkIn={checkIn} /> : null}
      {!answeredOn && !due ? <p className="meta">{say('pairingWords.checkIn.unanswered', { day: askedBy })}</p> : null}
    </li>
  );
}

/** What somebody answered, with their words where the reader may read them. */
export function CheckInAnswers({ checkIn: { answeredOn, goodFit, progress, words } }: { readonly checkIn: CheckInInWords }) {
  const { say } = useMessages();
  return (
    <>
      <p className="meta">{say('pairingWords.checkIn.answered', { day: answeredOn ?? '' })}</p>
      <dl className="facts facts--cols">
        <div>
          <dt>{say('pairingWords.checkIn.fit')}</dt>
          <dd>{goodFit ? say(`mentoring.fit.${goodFit}`) : null}</dd>
        </div>
        <div>
          <dt>{say('pairingWords.checkIn.progress')}</dt>
          <dd>{progress ? say(`mentoring.progress.${progress}`) : null}</dd>
        </div>
      </dl>
      {words ? (
        <div className="confidential">
          <p className="meta">{say('pairingWords.checkIn.wordsTold')}</p>
          <p className="written">{words}</p>
        </div>
      ) : null}
    </>
  );
}
