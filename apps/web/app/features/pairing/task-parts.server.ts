// Goals and tasks in the reader's words.
import type { GoalPartsFragment, TaskPartsFragment } from '../../graphql/generated/graphql';
import type { DueDay } from '../../ui/deadline';

export type Due = (day: string | null) => DueDay | null;

export const REACHED = 100;

export function goalParts(goal: GoalPartsFragment, tasks: readonly TaskPartsFragment[], due: Due) {
  const { id, title, howWeKnow, progress } = goal;
  const own = tasks.filter(({ goalId }) => goalId === id);
  return {
    ...{ id, title, howWeKnow, progress },
    isReached: progress === REACHED,
    due: due(goal.dueOn),
    tasks: { count: own.length, done: own.filter(({ done }) => done).length },
  };
}

export type GoalInWords = ReturnType<typeof goalParts>;

export function taskParts({ id, title, dueOn, done, owner }: TaskPartsFragment, due: Due) {
  const { displayName, isViewer } = owner;
  return { id, title, isDone: done, owner: displayName, isOwn: isViewer, due: done ? null : due(dueOn) };
}

export type TaskInWords = ReturnType<typeof taskParts>;
