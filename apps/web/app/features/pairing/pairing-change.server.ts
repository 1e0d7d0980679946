// What is changed on the page of a pairing itself: a task that is done, a pause and its end.
import { data, redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { PausePairingDocument, ResumePairingDocument, SetActionItemDoneDocument } from '../../graphql/generated/graphql';
import { textOf, type Asked } from '../identity/own-account.server';
import { pairingPage } from '../pairing-words/pairing-place';
import { afterWordsRefusal } from '../pairing-words/pairing-place.server';
import { violationOf } from '../staff/staff.server';

export async function changePairing(asked: Asked, pairingId: string, form: FormData) {
  switch (textOf(form, 'change')) {
    case 'pause':
      return pause(asked, pairingId, textOf(form, 'until', 10));
    case 'resume': {
      const { refusal } = await ask(asked, ResumePairingDocument, { input: { pairingId } });
      return refusal ? afterWordsRefusal(asked, refusal, pairingPage(pairingId)) : redirect(`${addressOf(asked, pairingId)}?done=resumed`);
    }
    default:
      return setTask(asked, pairingPage(pairingId), form);
  }
}

export interface RefusedPause {
  readonly until: string;
  readonly error: string;
}

async function pause(asked: Asked, pairingId: string, until: string) {
  const { refusal } = await ask(asked, PausePairingDocument, { input: { pairingId, until: until || null } });
  if (!refusal) return redirect(`${addressOf(asked, pairingId)}?done=paused`);
  const error = violationOf(refusal, 'until') ?? (refusal.code === 'BAD_USER_INPUT' ? refusal.message : undefined);
  return error ? data<RefusedPause>({ until, error }, { status: 400 }) : afterWordsRefusal(asked, refusal, pairingPage(pairingId));
}

/** Which button was pressed says what is wanted, so that pressing it twice does not take it back. `page` is where the list stands. */
export async function setTask(asked: Asked, page: string, form: FormData): Promise<Response> {
  const done = form.has('done');
  const input = { actionItemId: textOf(form, done ? 'done' : 'open', 200), done };
  const { refusal } = await ask(asked, SetActionItemDoneDocument, { input });
  return refusal ? afterWordsRefusal(asked, refusal, page) : redirect(`/${asked.language}/${page}#tasks`);
}

function addressOf({ language }: Asked, pairingId: string): string {
  return `/${language}/${pairingPage(pairingId)}`;
}
