// The end of a pairing on its page: why and when, what each side makes of it, and until when the texts can be read.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Reach } from '../../ui/reach';
import { Status } from '../../ui/status';
import { pairingPage } from './pairing-place';
import type { PairingWords } from './pairing-words.server';
import { RetentionNote } from './retention-note';
import { WordsDoneNotice } from './words-done';

export function EndingSection({ words }: { readonly words: PairingWords }) {
  const { language, say } = useMessages();
  const { place, end, reflections, retention } = words;
  const isGoingOn = place.isOpenToWords && !place.isOver;
  if (!retention) return null;
  return (
    <section className="block stack" aria-labelledby="ending">
      <h2 id="ending">{say(isGoingOn ? 'pairingWords.ending.later' : 'pairingWords.ending.title')}</h2>
      <WordsDoneNotice of={['completed', 'ended', 'reflected']} />
      {place.isOver ? (
        <Status kind={place.status === 'COMPLETED' ? 'ok' : 'calm'} word={say(`mentoring.pairingStatus.${place.status}`)}>
          {[end?.reason ? say(`mentoring.endReason.${end.reason}`) : null, end?.on].filter(Boolean).join(', ')}
        </Status>
      ) : null}
      {end?.words ? <EndWords isStaff={place.viewerSide === null} words={end.words} /> : null}
      {reflections.map((reflection) => (
        <ReflectionBlock key={reflection.author} reflection={reflection} />
      ))}
      <OwnReflectionLink words={words} />
      <RetentionNote retention={retention} copyOf={place} />
      {isGoingOn ? (
        <p>
          <Link className="btn" to={`/${language}/${pairingPage(place.id, '/end')}`}>
            {say('pairingWords.ending.go')}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

/** Of a completed one: it is asked for, for once it is over nobody comes back by themselves. */
function OwnReflectionLink({ words: { place, reflections, retention } }: { readonly words: PairingWords }) {
  const { language, say } = useMessages();
  if (place.status !== 'COMPLETED' || place.viewerSide === null || retention?.isGone) return null;
  const isWritten = reflections.some(({ isOwn }) => isOwn);
  return (
    <div className="row">
      {isWritten ? null : <p>{say('pairingWords.reflection.ask')}</p>}
      <Link className="btn" to={`/${language}/${pairingPage(place.id, '/reflection')}`}>
        {say(isWritten ? 'pairingWords.reflection.change' : 'pairingWords.reflection.write')}
      </Link>
    </div>
  );
}

function EndWords({ isStaff, words }: { readonly isStaff: boolean; readonly words: string }) {
  const { say } = useMessages();
  return (
    <div className="confidential reach--private">
      <p className="meta">{say('pairingWords.ending.wordsTold')}</p>
      <p className="written">{words}</p>
      <Reach level={3}>
        <b>{say(isStaff ? 'pairingWords.ending.wordsReachStaff' : 'pairingWords.ending.wordsReach')}</b>
      </Reach>
    </div>
  );
}

function ReflectionBlock({ reflection }: { readonly reflection: PairingWords['reflections'][number] }) {
  const { say } = useMessages();
  const { author, isOwn, on, words, reached, testimonial, mayBeShown } = reflection;
  return (
    <article className="confidential reach--private" aria-label={`${say('pairingWords.reflection.title')}: ${author}`}>
      <p className="meta">{[say('pairingWords.reflection.title'), isOwn ? say('pairingWords.you') : author, on].join(' · ')}</p>
      <p className="written">{words}</p>
      {reached ? (
        <>
          <h3 className="label">{say('pairingWords.reflection.reachedTitle')}</h3>
          <p className="written">{reached}</p>
        </>
      ) : null}
      {testimonial ? (
        <>
          <h3 className="label">{say('pairingWords.reflection.testimonialTitle')}</h3>
          <p className="written">{testimonial}</p>
          <p className="meta">{say(mayBeShown ? 'pairingWords.reflection.shown' : 'pairingWords.reflection.notShown')}</p>
        </>
      ) : null}
      <Reach level={2}>
        <b>{say('pairingWords.reflection.reach')}</b>
      </Reach>
    </article>
  );
}
