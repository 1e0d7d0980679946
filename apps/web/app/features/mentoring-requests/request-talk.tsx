// What a mentor asked before answering, what the mentee's side answered, and words to a refusal, the oldest first.
import { useMessages } from '../../i18n/messages';
import { Reach } from '../../ui/reach';
import type { RequestRecord } from './request-record.server';

export function RequestTalk({ words }: { readonly words: RequestRecord['words'] }) {
  const { say } = useMessages();
  if (words.length === 0) return null;
  return (
    <section className="block" aria-labelledby="talk">
      <h2 id="talk">{say('requests.talk.title')}</h2>
      <div className="confidential">
        <ol className="talk">
          {words.map(({ id, kind, author, isOwn, at, text }) => (
            <li key={id}>
              <p className="meta">
                {[say(`requests.talk.${kind}`), isOwn ? say('requests.talk.you') : author, at].filter(Boolean).join(' · ')}
              </p>
              <p className={text === null ? 'soft' : 'written'}>{text ?? say('requests.textsEnded')}</p>
            </li>
          ))}
        </ol>
        <Reach level={2}>
          <b>{say('requests.reach.talk')}</b> {say('requests.reach.talkWhat')}
        </Reach>
      </div>
    </section>
  );
}
