// What a browser is asked when somebody signs in by a passkey: the same for everybody.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { askFor } from '../../graphql/execute.server';
import { BeginPasskeySignInDocument } from '../../graphql/generated/graphql';
import { languageOf } from '../../i18n/messages';

export async function action({ context, params }: ActionFunctionArgs): Promise<Response> {
  const language = languageOf(params);
  const { beginPasskeySignIn } = await askFor({ context, language }, BeginPasskeySignInDocument);
  return Response.json(beginPasskeySignIn, { headers: { 'cache-control': 'no-store' } });
}

export function loader({ params }: LoaderFunctionArgs): Response {
  return redirect(`/${params['locale']}/sign-in`);
}
