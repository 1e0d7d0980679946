// The fields of a session: when and how, what it is about, or what came of it.
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { Field } from '../../ui/field';
import { CountedTextField } from '../pairing-words/counted-text-field';
import { WORDS_CHARACTERS } from '../pairing-words/long-text';
import { TITLE_LENGTH } from './goal-fields';
import { MEETING_WAYS, SESSION_OUTCOMES, type GivenSession } from './session-words';
import type { RefusedWork } from './work-form.server';
import { WorkProblem } from './work-problem';

interface SessionFieldsProps {
  readonly session: GivenSession;
  readonly answer: RefusedWork<GivenSession> | undefined;
  /** yyyy-mm-dd. */
  readonly today: string;
}

/** Of one that is planned. */
export function PlanFields({ session, answer, today, canBeIntroductory }: SessionFieldsProps & { readonly canBeIntroductory: boolean }) {
  const { say } = useMessages();
  const labels = useLabels();
  const errors = answer?.errors ?? {};
  return (
    <>
      <WorkProblem answer={answer} labels={labels} />
      <TimeFields session={session} answer={answer} min={today} />
      <Field
        name="topic"
        id="topic"
        label={labels.topic}
        hint={say('pairing.sessionForm.topicHint')}
        maxLength={TITLE_LENGTH}
        defaultValue={session.topic}
        error={errors['topic']}
      />
      {canBeIntroductory ? (
        <Choices
          type="checkbox"
          name="introductory"
          legend={say('pairing.sessionForm.before')}
          hint={say('pairing.sessionForm.introductoryHint')}
          choices={[{ value: 'yes', words: say('pairing.sessionForm.introductory') }]}
          chosen={session.isIntroductory ? ['yes'] : []}
        />
      ) : null}
    </>
  );
}

/** Of one that has been, or should have been. */
export function RecordFields({ session, answer, today }: SessionFieldsProps) {
  const { say } = useMessages();
  const labels = useLabels();
  const errors = answer?.errors ?? {};
  return (
    <>
      <WorkProblem answer={answer} labels={labels} />
      <Choices
        type="radio"
        name="outcome"
        id="outcome"
        legend={labels.outcome}
        choices={SESSION_OUTCOMES.map((value) => ({ value, words: say(`mentoring.sessionState.${value}`) }))}
        chosen={session.outcome ? [session.outcome] : []}
        error={errors['outcome']}
      />
      <TimeFields session={session} answer={answer} max={today} />
      <CountedTextField
        name="summary"
        id="summary"
        label={labels.summary}
        hint={say('pairing.sessionForm.summaryHint')}
        limit={WORDS_CHARACTERS}
        rows={6}
        text={session.summary}
        error={errors['summary']}
      />
    </>
  );
}

function useLabels() {
  const { say } = useMessages();
  const of = (field: string) => say(`pairing.sessionForm.${field}`);
  return { day: of('day'), minutes: of('minutes'), topic: of('topic'), summary: of('summary'), outcome: of('outcome') };
}

interface TimeFieldsProps extends Omit<SessionFieldsProps, 'today'> {
  readonly min?: string;
  readonly max?: string;
}

function TimeFields({ session, answer, ...limits }: TimeFieldsProps) {
  const { say } = useMessages();
  const errors = answer?.errors ?? {};
  return (
    <>
      <div className="time-fields">
        <Field
          name="day"
          id="day"
          type="date"
          label={say('pairing.sessionForm.day')}
          defaultValue={session.day}
          required
          error={errors['day']}
          {...limits}
        />
        <Field name="hour" id="hour" type="time" label={say('pairing.sessionForm.hour')} defaultValue={session.hour} required />
        <Field
          name="minutes"
          id="minutes"
          type="number"
          min={1}
          max={480}
          inputMode="numeric"
          label={say('pairing.sessionForm.minutes')}
          defaultValue={session.minutes}
          required
          error={errors['minutes']}
        />
      </div>
      <Choices
        type="radio"
        name="way"
        legend={say('pairing.sessionForm.way')}
        choices={MEETING_WAYS.map((value) => ({ value, words: say(`mentoring.way.${value}`) }))}
        chosen={[session.way]}
        areShort
      />
    </>
  );
}
