// One day that differs from an ordinary week: entered, changed, or made an ordinary one again.
import { Form, Link } from 'react-router';
import { LANGUAGES, LANGUAGE_NAMES, useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { ErrorSummary, Field, type FieldProblem } from '../../ui/field';
import { FieldError } from '../../ui/field-words';
import type { DayProblem } from './calendar-change.server';
import type { CalendarPage } from './calendar.server';
import { DAY_KINDS, LONGEST_NAME } from './calendar-words';

interface DayFormProps {
  readonly edited: CalendarPage['edited'];
  readonly year: number;
  readonly answer: DayProblem | undefined;
}

/** The fields by their ids, for links from what is wrong. */
const FIELDS: Readonly<Record<DayProblem['errors'][number], string>> = {
  day: 'day-date',
  weekday: 'day-date',
  kind: 'day-kind',
  names: 'day-name-kk',
};

export function DayForm({ edited, year, answer }: DayFormProps) {
  const { language, say } = useMessages();
  const given = answer?.given ?? edited;
  const errors = answer?.errors ?? [];
  const dayError = errors.find((error) => error === 'day' || error === 'weekday');
  const problems: FieldProblem[] = errors.map((error) => ({ id: FIELDS[error], words: say(`calendar.error.${error}`) }));
  return (
    <section className="block" aria-labelledby="day">
      <h2 id="day">{edited ? say('calendar.changeDay', { day: edited.words }) : say('calendar.add')}</h2>
      <Form method="post" className="form" noValidate>
        {problems.length > 0 ? <ErrorSummary title={say('form.problem.title')} problems={problems} /> : null}
        <Field
          id="day-date"
          name="day"
          type="date"
          label={say('calendar.column.day')}
          error={dayError ? say(`calendar.error.${dayError}`) : undefined}
          min="2000-01-01"
          max="2999-12-31"
          readOnly={edited !== null}
          defaultValue={given?.day ?? ''}
          required
        />
        <Choices
          type="radio"
          name="kind"
          id="day-kind"
          legend={say('calendar.column.kind')}
          choices={DAY_KINDS.map((value) => ({ value, words: say(`calendar.kind.${value}`) }))}
          chosen={given ? [given.kind] : []}
          error={errors.includes('kind') ? say('calendar.error.kind') : undefined}
        />
        <fieldset className="stack">
          <legend className="label">{say('calendar.names')}</legend>
          {errors.includes('names') ? <FieldError>{say('calendar.error.names')}</FieldError> : null}
          {LANGUAGES.map((one) => (
            <Field
              key={one}
              id={`day-name-${one}`}
              name={`name-${one}`}
              label={LANGUAGE_NAMES[one].full}
              lang={one}
              maxLength={LONGEST_NAME}
              defaultValue={given?.names[one] ?? ''}
            />
          ))}
        </fieldset>
        <p className="hint">{say('calendar.termsKeep')}</p>
        <div className="actions">
          <button className="btn btn--primary" name="change" value="day">
            {say('action.save')}
          </button>
          {edited ? (
            <>
              <button className="btn btn--danger" name="change" value="ordinary">
                {say('calendar.makeOrdinary')}
              </button>
              <Link className="btn btn--quiet" to={`/${language}/coordination/calendar?year=${year}`}>
                {say('calendar.cancel')}
              </Link>
            </>
          ) : null}
        </div>
      </Form>
    </section>
  );
}
