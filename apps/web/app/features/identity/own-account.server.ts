// What the pages of one's own account share: who asks, and where a refusal leads.
import { redirect, type Params, type RouterContextProvider } from 'react-router';
import { fault, type Refusal } from '../../graphql/execute.server';
import { type Language, languageOf } from '../../i18n/messages';
import { sessionContext } from './session.server';

export interface Asked {
  readonly context: Readonly<RouterContextProvider>;
  readonly language: Language;
}

/** Only for those who are signed in; others are led to the door. */
export function signedInReader({ context, params }: { context: Asked['context']; params: Params }): Asked {
  const language = languageOf(params);
  if (!context.get(sessionContext)) throw redirect(`/${language}/sign-in`);
  return { context, language };
}

/** Where a change was refused that the page itself has no words for. `page` is the address behind the language. */
export function afterRefusal({ context, language }: Asked, { code, reason }: Refusal, page: string): Response {
  const here = `/${language}/${page}`;
  if (reason === 'CONFIRMATION_REQUIRED') return redirect(confirmationOf({ language }, page));
  switch (code) {
    case 'UNAUTHENTICATED':
      return redirect(`/${language}/sign-in`);
    case 'NOT_FOUND':
    case 'CONFLICT':
      return redirect(here); // another window was quicker: the page shows how it stands now
    default:
      throw fault(context, `A change on ${page} was refused: ${code} ${reason ?? ''}`);
  }
}

/** The page that asks for the password and leads back. `page` is the address behind the language. */
export function confirmationOf({ language }: Pick<Asked, 'language'>, page: string): string {
  return `/${language}/account/confirm?to=${encodeURIComponent(`/${language}/${page}`)}`;
}

/** One field of a form as text. */
export function textOf(form: FormData, name: string, longest = 500): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.slice(0, longest) : '';
}

/** One of several values of a form; null where it is none of them. */
export function choiceOf<Value extends string>(form: FormData, name: string, values: readonly Value[]): Value | null {
  return values.find((value) => value === form.get(name)) ?? null;
}

/** The values of a form that are ticked. */
export function choicesOf<Value extends string>(form: FormData, name: string, values: readonly Value[]): Value[] {
  const ticked = form.getAll(name);
  return values.filter((value) => ticked.includes(value));
}
