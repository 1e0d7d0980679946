// The fields of a goal, with what was wrong with them.
import { useMessages } from '../../i18n/messages';
import { Field } from '../../ui/field';
import { CountedTextField } from '../pairing-words/counted-text-field';
import { WORDS_CHARACTERS } from '../pairing-words/long-text';
import type { GivenGoal } from './goal.server';
import type { RefusedWork } from './work-form.server';
import { WorkProblem } from './work-problem';

export const TITLE_LENGTH = 300;

interface GoalFieldsProps {
  readonly goal: GivenGoal;
  readonly answer: RefusedWork<GivenGoal> | undefined;
  /** How far it is, of one that there is already. */
  readonly hasProgress: boolean;
}

export function GoalFields({ goal, answer, hasProgress }: GoalFieldsProps) {
  const { say } = useMessages();
  const errors = answer?.errors ?? {};
  const labels = {
    title: say('pairing.goalForm.title'),
    howWeKnow: say('pairing.goalForm.howWeKnow'),
    dueOn: say('pairing.goalForm.dueOn'),
    progress: say('pairing.goalForm.progress'),
  };
  return (
    <>
      <WorkProblem answer={answer} labels={labels} />
      <Field
        name="title"
        id="title"
        label={labels.title}
        hint={say('pairing.goalForm.titleHint')}
        defaultValue={goal.title}
        maxLength={TITLE_LENGTH}
        required
        error={errors['title']}
      />
      <CountedTextField
        name="howWeKnow"
        id="howWeKnow"
        label={labels.howWeKnow}
        hint={say('pairing.goalForm.howWeKnowHint')}
        limit={WORDS_CHARACTERS}
        rows={3}
        text={goal.howWeKnow}
        error={errors['howWeKnow']}
      />
      <Field
        name="dueOn"
        id="dueOn"
        type="date"
        label={labels.dueOn}
        hint={say('form.optional')}
        defaultValue={goal.dueOn}
        error={errors['dueOn']}
      />
      {hasProgress ? (
        <Field
          name="progress"
          id="progress"
          type="number"
          min={0}
          max={100}
          inputMode="numeric"
          className="input input--short"
          label={labels.progress}
          hint={say('pairing.goalForm.progressHint')}
          defaultValue={goal.progress}
          error={errors['progress']}
        />
      ) : null}
    </>
  );
}
