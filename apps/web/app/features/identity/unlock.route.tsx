// The link that opens a locked account; after it the password signs in.
import { redirect, useActionData, type ActionFunctionArgs } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { UnlockAccountDocument } from '../../graphql/generated/graphql';
import { languageOf } from '../../i18n/messages';
import { MailedLink } from './mailed-link';
import { linkEnded, unkept } from './mailed-link.server';

export const headers = unkept;

export async function action({ context, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const input = { token: (params['token'] ?? '').slice(0, 100) };
  const { refusal } = await ask({ context, language }, UnlockAccountDocument, { input });
  return refusal ? linkEnded(context, refusal) : redirect(`/${language}/sign-in?after=unlock`);
}

export default function Unlock() {
  return <MailedLink page="unlock" isEnded={useActionData<typeof action>() !== undefined} />;
}
