// A task of a pairing: whose it is, by when, and for which goal.
import { redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { AddActionItemDocument, NewTaskDocument } from '../../graphql/generated/graphql';
import { messagesFor } from '../../i18n/catalogues.server';
import { textOf, type Asked } from '../identity/own-account.server';
import { wholeText } from '../pairing-words/long-text';
import { pairingPage } from '../pairing-words/pairing-place';
import { pairingPlace, there } from '../pairing-words/pairing-place.server';
import { REACHED } from './task-parts.server';
import { dayOf, openedToSides, refusedWork } from './work-form.server';

export interface GivenTask {
  readonly title: string;
  readonly ownerId: string;
  readonly goalId: string;
  readonly dueOn: string;
}

export async function newTaskPage(asked: Asked, id: string) {
  const { pairing } = there(asked, await ask(asked, NewTaskDocument, { id }));
  const place = pairingPlace(pairing, asked.language);
  openedToSides(asked, place);
  const { say } = messagesFor(asked.language);
  return {
    place,
    secrecy: pairing.secrecyNotice,
    owners: pairing.participants
      .filter(({ takesPart }) => takesPart)
      .map((one) => ({
        id: one.id,
        isViewer: one.isViewer,
        name: one.isViewer ? say('pairing.taskForm.you', { name: one.displayName }) : one.displayName,
      })),
    goals: pairing.goals
      .filter(({ progress }) => progress < REACHED)
      .map((goal) => ({ id: goal.id, title: goal.title ?? say('pairing.goals.nameless') })),
  };
}

export async function addTask(asked: Asked, pairingId: string, form: FormData) {
  const given: GivenTask = {
    title: wholeText(form, 'title'),
    ownerId: textOf(form, 'ownerId', 200),
    goalId: textOf(form, 'goalId', 200),
    dueOn: dayOf(form, 'dueOn'),
  };
  const input = { pairingId, title: given.title, ownerId: given.ownerId, goalId: given.goalId || null, dueOn: given.dueOn || null };
  const { refusal } = await ask(asked, AddActionItemDocument, { input });
  if (refusal) return refusedWork(asked, refusal, { given, page: pairingPage(pairingId, '/tasks/new') });
  const back = given.goalId ? pairingPage(pairingId, `/goals/${given.goalId}`) : `${pairingPage(pairingId)}?done=task`;
  return redirect(`/${asked.language}/${back}`);
}
