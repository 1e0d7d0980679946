// Mentors that the writer of a request names: rows that the server adds, moves and takes away, so it works without scripts.
import { useMessages } from '../../i18n/messages';
import { SelectField } from '../../ui/select-field';
import { MOST_MENTORS } from './request-draft';

interface MentorListProps {
  readonly list: 'preferred' | 'unwanted';
  readonly hint: string;
  readonly ids: readonly string[];
  readonly mentors: readonly { readonly id: string; readonly name: string; readonly words: string }[];
  /** Those of the other list. */
  readonly taken: readonly string[];
  readonly error: string | undefined;
  /** Whether the reader goes on here. */
  readonly isNext: boolean;
}

export function MentorList({ list, hint, ids, mentors, taken, error, isNext }: MentorListProps) {
  const { say } = useMessages();
  const named = ids.flatMap((id) => mentors.find((mentor) => mentor.id === id) ?? []);
  const left = mentors.filter(({ id }) => !ids.includes(id) && !taken.includes(id));
  const isOrdered = list === 'preferred';
  return (
    <>
      {named.length > 0 ? (
        <ol className="mentor-list" aria-label={say(`requests.form.${list}`)}>
          {named.map(({ id, name }, place) => (
            <li key={id}>
              <input type="hidden" name={list} value={id} />
              <span>{isOrdered ? `${place + 1}. ${name}` : name}</span>
              {isOrdered && place > 0 ? (
                <button className="btn btn--quiet" name="change" value={`up:${id}`}>
                  {say('requests.form.up')}
                  <span className="vh">: {name}</span>
                </button>
              ) : null}
              <button className="btn btn--quiet" name="change" value={`remove:${id}`}>
                {say('requests.form.remove')}
                <span className="vh">: {name}</span>
              </button>
            </li>
          ))}
        </ol>
      ) : null}
      {left.length > 0 && ids.length < MOST_MENTORS ? (
        <div className="mentor-add">
          <SelectField
            id={list}
            name={isOrdered ? 'addPreferred' : 'addUnwanted'}
            label={say(`requests.form.${list}`)}
            hint={hint}
            error={error}
            defaultValue=""
            autoFocus={isNext}
          >
            <option value="">{say('requests.form.nobody')}</option>
            {left.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </SelectField>
          <button className="btn" name="change" value={`add:${list}`}>
            {say('requests.form.add')}
            <span className="vh">: {say(`requests.form.${list}`)}</span>
          </button>
        </div>
      ) : null}
    </>
  );
}
