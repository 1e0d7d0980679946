// What coordinators set for mentoring: its terms and limits, and who outside of the staff may agree to emergency access.
import { Form, Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { ErrorSummary, Field } from '../../ui/field';
import { Reach } from '../../ui/reach';
import type { SettingsProblem } from './calendar-change.server';
import type { CalendarPage } from './calendar.server';
import { CALENDAR, SETTINGS } from './calendar-words';

interface MentoringTermsProps extends Pick<CalendarPage, 'settings' | 'outsider'> {
  readonly answer: SettingsProblem | undefined;
}

export function MentoringTerms({ settings, outsider, answer }: MentoringTermsProps) {
  const { say } = useMessages();
  const wrong = SETTINGS.filter(({ name }) => answer?.errors.includes(name));
  const problems = wrong.map(({ name, min, max }) => ({
    id: name,
    words: `${say(`calendar.setting.${name}`)}: ${say('calendar.error.number', { min, max })}`,
  }));
  return (
    <>
      <section className="block" aria-labelledby="terms">
        <h2 id="terms">{say('calendar.terms')}</h2>
        <Form method="post" className="form" noValidate>
          {problems.length > 0 ? <ErrorSummary title={say('form.problem.title')} problems={problems} /> : null}
          {SETTINGS.map(({ name, min, max }) => (
            <Field
              key={name}
              id={name}
              name={name}
              label={say(`calendar.setting.${name}`)}
              hint={say(`calendar.settingHint.${name}`)}
              error={wrong.some((one) => one.name === name) ? say('calendar.error.number', { min, max }) : undefined}
              className="input input--short"
              inputMode="numeric"
              maxLength={3}
              defaultValue={answer?.given[name] ?? settings[name]}
              required
            />
          ))}
          <p>
            <button className="btn btn--primary" name="change" value="settings">
              {say('action.save')}
            </button>
          </p>
        </Form>
      </section>
      <Outsider outsider={outsider} />
    </>
  );
}

function Outsider({ outsider }: Pick<CalendarPage, 'outsider'>) {
  const { language, say } = useMessages();
  return (
    <section className="block stack-s" aria-labelledby="outsider">
      <h2 id="outsider">{say('calendar.outsider.title')}</h2>
      <p className="about">{say('calendar.outsider.text')}</p>
      <p>
        <b>{outsider ? (outsider.name ?? say('calendar.outsider.erased')) : say('calendar.outsider.nobody')}</b>
      </p>
      <Reach level={3}>
        <b>{say('calendar.outsider.reach')}</b>
      </Reach>
      <Form method="post" className="actions">
        <Link className="btn" to={`/${language}/${CALENDAR}/outsider`}>
          {say(outsider ? 'calendar.outsider.another' : 'calendar.outsider.choose')}
        </Link>
        {outsider ? (
          <button className="btn btn--danger" name="change" value="nobody">
            {say('calendar.outsider.remove')}
          </button>
        ) : null}
      </Form>
    </section>
  );
}
