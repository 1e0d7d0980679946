// A goal of a pairing: added, or changed by whoever has read its newest version.
import { data, redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { AddGoalDocument, PairingGoalsDocument, UpdateGoalDocument, type GoalPartsFragment } from '../../graphql/generated/graphql';
import { messagesFor } from '../../i18n/catalogues.server';
import { longDay } from '../../i18n/dates.server';
import { textOf, type Asked } from '../identity/own-account.server';
import { dueDays } from '../mentoring/due-days.server';
import { wholeText } from '../pairing-words/long-text';
import { pairingPage } from '../pairing-words/pairing-place';
import { pairingPlace, there } from '../pairing-words/pairing-place.server';
import { setTask } from './pairing-change.server';
import { goalParts, REACHED, taskParts } from './task-parts.server';
import { dayOf, openedToSides, refusedWork, wrongValues } from './work-form.server';

/** As the form has it. */
export interface GivenGoal {
  readonly title: string;
  readonly howWeKnow: string;
  readonly dueOn: string;
  readonly progress: string;
}

export async function goalsPage(asked: Asked, id: string) {
  const { pairing } = there(asked, await ask(asked, PairingGoalsDocument, { id }));
  const place = pairingPlace(pairing, asked.language);
  openedToSides(asked, place);
  return { place, secrecy: pairing.secrecyNotice, goals: pairing.goals, actionItems: pairing.actionItems };
}

/** Not there where the pairing has no goal of that id. */
export async function goalPage(asked: Asked, id: string, goalId: string) {
  const { place, secrecy, goals, actionItems } = await goalsPage(asked, id);
  const goal = goals.find((one) => one.id === goalId);
  if (!goal) throw data(null, { status: 404 });
  const tasks = actionItems.filter((task) => task.goalId === goalId);
  const due = await dueDays(
    asked,
    [goal, ...tasks].map(({ dueOn }) => dueOn),
  );
  return {
    ...{ place, secrecy },
    goal: goalParts(goal, actionItems, due),
    version: goal.version,
    stored: storedGoal(goal),
    /** In words, where it is set beside what was typed. */
    dueOn: goal.dueOn ? longDay(goal.dueOn, asked.language) : null,
    tasks: tasks.map((task) => taskParts(task, due)),
  };
}

function storedGoal({ title, howWeKnow, dueOn, progress }: GoalPartsFragment): GivenGoal {
  return { title: title ?? '', howWeKnow: howWeKnow ?? '', dueOn: dueOn ?? '', progress: String(progress) };
}

export async function addGoal(asked: Asked, pairingId: string, form: FormData) {
  const given = givenGoal(form);
  const { title, howWeKnow, dueOn } = given;
  const { refusal } = await ask(asked, AddGoalDocument, {
    input: { pairingId, title, howWeKnow: howWeKnow.trim() || null, dueOn: dueOn || null },
  });
  if (refusal) return refusedWork(asked, refusal, { given, page: pairingPage(pairingId, '/goals/new') });
  return redirect(`/${asked.language}/${pairingPage(pairingId)}?done=goal`);
}

export async function changeGoal(
  asked: Asked,
  { pairingId, goalId }: { readonly pairingId: string; readonly goalId: string },
  form: FormData,
) {
  const page = pairingPage(pairingId, `/goals/${goalId}`);
  if (form.get('change') === 'task') return setTask(asked, page, form);
  const given = givenGoal(form);
  const { title, howWeKnow, dueOn } = given;
  const [progress, version] = [Number(given.progress.trim() || 'none'), Number(textOf(form, 'version', 10))];
  if (!Number.isInteger(progress) || progress < 0 || progress > REACHED)
    return wrongValues({ progress: messagesFor(asked.language).say('pairing.form.progressRange') }, given);
  if (!Number.isSafeInteger(version)) return redirect(`/${asked.language}/${page}`); // no form of ours
  const { refusal } = await ask(asked, UpdateGoalDocument, {
    input: { goalId, version, title, progress, howWeKnow: howWeKnow.trim() || null, dueOn: dueOn || null },
  });
  if (refusal) return refusedWork(asked, refusal, { given, page });
  return redirect(`/${asked.language}/${pairingPage(pairingId)}?done=goalChanged`);
}

function givenGoal(form: FormData): GivenGoal {
  return {
    title: wholeText(form, 'title'),
    howWeKnow: wholeText(form, 'howWeKnow'),
    dueOn: dayOf(form, 'dueOn'),
    progress: textOf(form, 'progress', 10),
  };
}
