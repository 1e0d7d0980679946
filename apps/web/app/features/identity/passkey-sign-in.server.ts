// Signing in by what a passkey answered.
import { redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { FinishPasskeySignInDocument } from '../../graphql/generated/graphql';
import { serverContext } from '../../server-context';
import { textOf, type Asked } from './own-account.server';
import { challengeOf, deviceOf, signedIn } from './session.server';
import { wantedAddress } from './wanted-address.server';

const LONGEST_ANSWER = 20_000;

/** Whether a form carries the answer of a passkey. */
export function hasPasskeyAnswer(form: FormData): boolean {
  return form.has('response');
}

/** Which question a passkey answered, and how. */
export function passkeyAnswerIn(form: FormData): { challengeId: string; responseJson: string } {
  return { challengeId: textOf(form, 'challengeId'), responseJson: textOf(form, 'response', LONGEST_ANSWER) };
}

/** Leads into the network, or says why not. A password that was given just before opens a locked account too. */
export async function signInByPasskey(asked: Asked, request: Request, form: FormData): Promise<Response | 'passkey' | 'tooMany'> {
  const { publicUrl } = asked.context.get(serverContext);
  const input = {
    ...passkeyAnswerIn(form),
    challenge: challengeOf(request, publicUrl),
    deviceToken: deviceOf(request, publicUrl),
  };
  const { data: answer, refusal } = await ask(asked, FinishPasskeySignInDocument, { input });
  if (!answer?.finishPasskeySignIn.token) return refusal?.code === 'RATE_LIMITED' ? 'tooMany' : 'passkey';
  const { token, deviceToken } = answer.finishPasskeySignIn;
  return redirect(wantedAddress(request) ?? `/${asked.language}/members`, { headers: signedIn(publicUrl, { token, deviceToken }) });
}
