// Ends the session, and clears what the browser kept of it.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { SignOutDocument } from '../../graphql/generated/graphql';
import { languageOf } from '../../i18n/messages';
import { serverContext } from '../../server-context';
import { signedOut } from './session.server';

export async function action({ context, params }: ActionFunctionArgs): Promise<Response> {
  const language = languageOf(params);
  await ask({ context, language }, SignOutDocument);
  return redirect(`/${language}`, { headers: signedOut(context.get(serverContext).publicUrl) });
}

/** Leaving is a decision, so a link alone does nothing. */
export function loader({ params }: LoaderFunctionArgs): Response {
  return redirect(`/${params['locale']}`);
}
