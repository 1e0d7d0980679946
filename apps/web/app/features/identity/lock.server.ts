// What the page of the lock changes, by the name that its buttons give.
import { redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { LockAccountDocument, NameTrustedColleagueDocument } from '../../graphql/generated/graphql';
import { serverContext } from '../../server-context';
import { afterRefusal, textOf, type Asked } from './own-account.server';
import { signedOut } from './session.server';

const PAGE = 'account/lock';

export async function changeLock(asked: Asked, form: FormData): Promise<Response> {
  const accountId = textOf(form, 'account') || null;
  switch (textOf(form, 'change')) {
    case 'lock-own':
      return lock(asked, null);
    case 'lock-colleague':
      return accountId ? lock(asked, accountId) : redirect(`/${asked.language}/${PAGE}`);
    case 'name-colleague':
      return accountId ? nameColleague(asked, accountId) : redirect(`/${asked.language}/${PAGE}`);
    case 'remove-colleague':
      return nameColleague(asked, null);
    default:
      return redirect(`/${asked.language}/${PAGE}`);
  }
}

/** One's own, where no account is named: this sign-in has ended too, and nothing of it stays in the browser. */
async function lock(asked: Asked, accountId: string | null): Promise<Response> {
  const { refusal } = await ask(asked, LockAccountDocument, { input: { accountId } });
  if (refusal) return afterRefusal(asked, refusal, PAGE);
  if (accountId) return redirect(`/${asked.language}/${PAGE}?done=locked`);
  const { publicUrl } = asked.context.get(serverContext);
  return redirect(`/${asked.language}/sign-in?after=lock`, { headers: signedOut(publicUrl) });
}

async function nameColleague(asked: Asked, accountId: string | null): Promise<Response> {
  const { refusal } = await ask(asked, NameTrustedColleagueDocument, { input: { accountId } });
  if (refusal) return afterRefusal(asked, refusal, PAGE);
  return redirect(`/${asked.language}/${PAGE}?done=${accountId ? 'named' : 'removed'}`);
}
