// Above the form of a profile: what somebody else saved meanwhile, and what waits for a coordinator.
import { useMessages } from '../../i18n/messages';
import { focus } from '../../ui/notice';
import { Icon } from '../../ui/pictures';
import { ChangedFields } from './changed-fields';
import type { WordedField } from './profile-words.server';
import type { ProfilePage } from './profile.server';

interface OvertakenNoticeProps {
  /** Who was quicker; null where nobody is named any more. */
  readonly by: string | null;
  /** Changed here too: as they stand now. */
  readonly clashes: readonly WordedField[];
  /** Changed there alone: they stand in the form already. */
  readonly taken: readonly WordedField[];
}

export function OvertakenNotice({ by, clashes, taken }: OvertakenNoticeProps) {
  const { say } = useMessages();
  return (
    <div className="notice notice--attention" role="alert" tabIndex={-1} ref={focus}>
      <Icon name="alert" />
      <div className="stack">
        <div>
          <b>{by ? say('profileForm.overtaken.by', { name: by }) : say('profileForm.overtaken.title')}</b>
          <p>{say('profileForm.overtaken.text')}</p>
        </div>
        {clashes.length > 0 ? <Fields title={say('profileForm.overtaken.clashes')} fields={clashes} /> : null}
        {taken.length > 0 ? <Fields title={say('profileForm.overtaken.taken')} fields={taken} /> : null}
      </div>
    </div>
  );
}

function Fields({ title, fields }: { readonly title: string; readonly fields: readonly WordedField[] }) {
  const { say } = useMessages();
  return (
    <div>
      <p>{title}</p>
      <dl className="facts">
        {fields.map(({ field, label, lines, lang }) => (
          <div key={field}>
            <dt>
              <a href={`#${field}`}>{label}</a>
            </dt>
            {lines.length === 0 ? <dd>{say('profileForm.notGiven')}</dd> : null}
            {lines.map((line) => (
              <dd key={line} lang={lang}>
                {line}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}

export function AwaitingNotice({ awaiting }: Pick<ProfilePage, 'awaiting'>) {
  const { say } = useMessages();
  return (
    <div className="notice">
      <Icon name="clock" />
      <div>
        <b>{say('profileForm.awaiting.title')}</b>
        <p>{say('profileForm.awaiting.text')}</p>
        {awaiting.map(({ id, at, by, fields }) => (
          <div key={id} className="stack-s">
            <p className="meta">{[at, by].filter(Boolean).join(' · ')}</p>
            <ChangedFields fields={fields} />
          </div>
        ))}
      </div>
    </div>
  );
}
