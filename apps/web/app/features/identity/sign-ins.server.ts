// Ends sign-ins of one's own: one, or all of them.
import { redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { EndAllSessionsDocument, EndSessionDocument } from '../../graphql/generated/graphql';
import { serverContext } from '../../server-context';
import { afterRefusal, textOf, type Asked } from './own-account.server';
import { signedOut } from './session.server';

const PAGE = 'account';

export async function endSignIns(asked: Asked, form: FormData): Promise<Response> {
  switch (textOf(form, 'change')) {
    case 'end-one':
      return endOne(asked, textOf(form, 'session'));
    case 'end-all':
      return endAll(asked);
    default:
      return redirect(`/${asked.language}/${PAGE}`);
  }
}

async function endOne(asked: Asked, sessionId: string): Promise<Response> {
  const { refusal } = await ask(asked, EndSessionDocument, { input: { sessionId } });
  return refusal ? afterRefusal(asked, refusal, PAGE) : redirect(`/${asked.language}/${PAGE}?done=ended`);
}

/** This one too, so nothing of it stays in the browser. */
async function endAll(asked: Asked): Promise<Response> {
  const { refusal } = await ask(asked, EndAllSessionsDocument);
  if (refusal) return afterRefusal(asked, refusal, PAGE);
  const { publicUrl } = asked.context.get(serverContext);
  return redirect(`/${asked.language}/sign-in?after=ended`, { headers: signedOut(publicUrl) });
}
