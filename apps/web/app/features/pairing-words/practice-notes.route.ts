// Takes what the two decide on a practice note; the pairing's page shows them.
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { signedInReader } from '../identity/own-account.server';
import { pairingPage } from './pairing-place';
import { answerPracticeNote } from './practice-note.server';

export function loader({ context, params }: LoaderFunctionArgs): Response {
  const { language } = signedInReader({ context, params });
  return redirect(`/${language}/${pairingPage(params['id'] ?? '')}#practice-notes`);
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return answerPracticeNote(signedInReader({ context, params }), params['id'] ?? '', await request.formData());
}
