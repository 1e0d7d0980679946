// The link that proves a new address. Whoever reads its mail may be signed in elsewhere, so the page asks for no sign-in.
import { redirect, useActionData, type ActionFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { ConfirmEmailDocument } from '../../graphql/generated/graphql';
import { languageOf } from '../../i18n/messages';
import { MailedLink } from './mailed-link';
import { linkEnded, unkept } from './mailed-link.server';
import { sessionContext } from './session.server';

export const headers = unkept;

export async function action({ context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const input = { token: (params['token'] ?? '').slice(0, 100) };
  const { refusal } = await ask({ context, language }, ConfirmEmailDocument, { input });
  if (refusal) return linkEnded(context, refusal);
  return redirect(context.get(sessionContext) ? `/${language}/account?done=email` : `/${language}/sign-in?after=email`);
}

export default function EmailConfirmation() {
  return <MailedLink page="confirmEmail" isEnded={useActionData<typeof action>() !== undefined} />;
}
