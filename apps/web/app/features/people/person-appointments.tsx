// The roles of a person, those of before too, and a form that gives one more.
import { Form } from 'react-router';
import { LANGUAGES, LANGUAGE_NAMES, localeOf, useMessages } from '../../i18n/messages';
import { Field } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import type { personPage, PersonProblem } from './person.server';

export interface PersonPartProps {
  readonly person: NonNullable<Awaited<ReturnType<typeof personPage>>>;
  readonly problem: PersonProblem | undefined;
}

export function PersonAppointments({ person, problem }: PersonPartProps) {
  const { say } = useMessages();
  return (
    <section className="block stack" aria-labelledby="roles">
      <h2 id="roles">{say('people.roles')}</h2>
      {person.appointments.length === 0 ? <p className="soft">{say('people.noRoles')}</p> : null}
      <ul className="people">
        {person.appointments.map(({ id, role, scope, since, until, mayEnd }) => (
          <li key={id} className="row row--between">
            <div>
              <b>{say(`role.${role}`)}</b>
              {scope
                ? `, ${
                    scope.name ??
                    LANGUAGES.filter((one) => localeOf(one) === scope.code)
                      .map((one) => LANGUAGE_NAMES[one].full)
                      .join('')
                  }`
                : null}
              <p className="meta">
                {[say('account.since', { date: since }), until ? say('people.until', { date: until }) : null].filter(Boolean).join(' · ')}
              </p>
            </div>
            {mayEnd ? (
              <Form method="post">
                <input type="hidden" name="appointment" value={id} />
                <button className="btn" name="change" value="end">
                  {say('people.appoint.end')}
                  <span className="vh">: {say(`role.${role}`)}</span>
                </button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      <AppointForm person={person} problem={problem} />
    </section>
  );
}

function AppointForm({ person: { grantable, regions }, problem }: PersonPartProps) {
  const { say } = useMessages();
  const errors = problem?.form === 'appoint' ? problem.errors : {};
  return (
    <Form method="post" className="form" aria-labelledby="appoint">
      <h3 id="appoint">{say('people.appoint.title')}</h3>
      <SelectField name="role" label={say('people.role')} required defaultValue={grantable.at(-1)}>
        {grantable.map((role) => (
          <option key={role} value={role}>
            {say(`role.${role}`)}
          </option>
        ))}
      </SelectField>
      <SelectField name="scope" label={say('people.appoint.scope')} error={errors['scope']} defaultValue="">
        <option value="">{say('people.appoint.everything')}</option>
        <optgroup label={say('people.appoint.languages')}>
          {LANGUAGES.map((one) => (
            <option key={one} value={localeOf(one)} lang={one}>
              {LANGUAGE_NAMES[one].full}
            </option>
          ))}
        </optgroup>
        <optgroup label={say('people.appoint.regions')}>
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </optgroup>
      </SelectField>
      <Field name="until" type="date" label={say('people.appoint.until')} hint={say('people.appoint.untilHint')} error={errors['until']} />
      <button className="btn btn--primary" name="change" value="appoint">
        {say('people.appoint.submit')}
      </button>
    </Form>
  );
}
