// What a change makes of each field: before, and after.
import { useMessages } from '../../i18n/messages';
import type { WordedChange } from './profile-change.server';

export function ChangedFields({ fields }: { readonly fields: WordedChange['fields'] }) {
  const { say } = useMessages();
  return (
    <dl className="facts">
      {fields.map(({ field, label, before, after }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            <Lines lines={before} words={say('profileHistory.before')} />
          </dd>
          <dd>
            <Lines lines={after} words={say('profileHistory.after')} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Lines({ lines, words }: { readonly lines: WordedChange['fields'][number]['before']; readonly words: string }) {
  const { say } = useMessages();
  return (
    <>
      <span className="meta">{words}: </span>
      {lines.length === 0 ? <span className="soft">{say('profileForm.notGiven')}</span> : null}
      {lines.map(({ text, lang }, place) => (
        <span key={`${lang} ${text}`} lang={lang}>
          {place > 0 ? ' · ' : null}
          {text}
        </span>
      ))}
    </>
  );
}
