// The fields of a mentor's profile; beside each group who sees it.
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { ErrorSummary, Field } from '../../ui/field';
import { Reach } from '../../ui/reach';
import { TextField } from '../../ui/text-field';
import { ExpertiseRows } from './expertise-rows';
import { MEETING_WAYS } from './mentors-address';
import { SeenByMembers, type ProfilePartProps } from './profile-part';
import { MOST_HOURS, MOST_PLACES, type MentorErrors } from './profile-values';

export function ProfileFields(part: ProfilePartProps) {
  const { say } = useMessages();
  const { values, errors, choices, isApproved } = part;
  return (
    <>
      <ExpertiseRows {...part} />
      <section className="stack" aria-labelledby="meeting">
        <h2 id="meeting">{say('mentors.profile.section.meeting')}</h2>
        <SeenByMembers isApproved={isApproved} />
        <Choices
          type="checkbox"
          id="languages"
          name="languages"
          legend={say('organization.languages')}
          error={errors['languages']}
          choices={choices.languages}
          chosen={values.languages}
          areShort
        />
        <Choices
          type="checkbox"
          id="ways"
          name="ways"
          legend={say('mentors.profile.ways')}
          error={errors['ways']}
          choices={MEETING_WAYS.map((way) => ({ value: way, words: say(`mentoring.way.${way}`) }))}
          chosen={values.ways}
          areShort
        />
        <Choices
          type="checkbox"
          name="takesConsultations"
          legend={say('mentors.urgent')}
          hint={say('mentors.profile.hint.urgent')}
          choices={[{ value: 'yes', words: say('mentors.profile.takesUrgent') }]}
          chosen={values.takesConsultations ? ['yes'] : []}
        />
        <Choices
          type="checkbox"
          id="regionCodes"
          name="regionCodes"
          legend={say('mentors.profile.regions')}
          hint={say('mentors.profile.hint.regions')}
          error={errors['regionCodes']}
          choices={choices.regions}
          chosen={values.regions}
          areShort
        />
        <div className="form">
          <TextField
            id="about"
            name="about"
            label={say('mentors.about')}
            hint={say('mentors.profile.hint.about')}
            error={errors['about']}
            maxLength={2_000}
            rows={6}
            defaultValue={values.about}
          />
        </div>
      </section>
      <Load values={values} errors={errors} />
    </>
  );
}

function Load({ values, errors }: Pick<ProfilePartProps, 'values' | 'errors'>) {
  const { say } = useMessages();
  return (
    <section className="stack" aria-labelledby="load">
      <h2 id="load">{say('mentors.profile.section.load')}</h2>
      <Reach level={3}>
        <b>{say('mentors.profile.reach.staff')}</b>
      </Reach>
      <div className="form">
        <Field
          id="capacity"
          name="capacity"
          type="number"
          min={0}
          max={MOST_PLACES}
          required
          label={say('mentors.profile.capacity')}
          hint={say('mentors.profile.hint.capacity')}
          error={errors['capacity']}
          defaultValue={values.capacity}
        />
        <Field
          id="hoursPerMonth"
          name="hoursPerMonth"
          type="number"
          min={0}
          max={MOST_HOURS}
          label={say('mentors.profile.hours')}
          hint={say('mentors.profile.hint.hours')}
          error={errors['hoursPerMonth']}
          defaultValue={values.hours}
        />
      </div>
    </section>
  );
}

interface ProfileProblemsProps {
  readonly errors: MentorErrors;
  readonly rows: number;
}

/** Above the form, in the order of its fields. */
export function ProfileProblems({ errors, rows }: ProfileProblemsProps) {
  const { say } = useMessages();
  const labels: readonly (readonly [string, string])[] = [
    ['expertise', say('mentors.profile.section.expertise')],
    ...Array.from({ length: rows }, (_, row) => row).flatMap((row) => [
      [`area.${row}`, say('mentors.profile.row', { number: row + 1 })] as const,
      [`experience.${row}`, `${say('mentors.profile.row', { number: row + 1 })}, ${say('mentors.profile.experience')}`] as const,
    ]),
    ['languages', say('organization.languages')],
    ['ways', say('mentors.profile.ways')],
    ['regionCodes', say('mentors.profile.regions')],
    ['about', say('mentors.about')],
    ['capacity', say('mentors.profile.capacity')],
    ['hoursPerMonth', say('mentors.profile.hours')],
  ];
  const problems = labels.flatMap(([id, label]) => (errors[id] ? [{ id, words: `${label}: ${errors[id]}` }] : []));
  return <ErrorSummary title={say('form.problem.title')} problems={problems} />;
}
