// What a browser is asked when it shall make a passkey for whoever is signed in.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { BeginPasskeyRegistrationDocument } from '../../graphql/generated/graphql';
import { afterRefusal, signedInReader } from './own-account.server';

export async function action({ context, params }: ActionFunctionArgs): Promise<Response> {
  const asked = signedInReader({ context, params });
  const { data, refusal } = await ask(asked, BeginPasskeyRegistrationDocument);
  if (!refusal) return Response.json(data.beginPasskeyRegistration);
  return Response.json({ goTo: afterRefusal(asked, refusal, 'account/security').headers.get('location') });
}

export function loader({ params }: LoaderFunctionArgs): Response {
  return redirect(`/${params['locale']}/account/security`);
}
