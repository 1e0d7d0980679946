// Takes an organization out of the directory, or gives it back; for coordinators, on its own page.
import { data, redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import { GiveBackOrganizationDocument, WithholdOrganizationDocument } from '../../graphql/generated/graphql';
import { afterRefusal, textOf, type Asked } from '../identity/own-account.server';
import { sessionContext } from '../identity/session.server';

/** Whether the reader is offered it; the schema decides whether they may. */
export function mayWithhold({ context }: Pick<Asked, 'context'>): boolean {
  const viewer = context.get(sessionContext)?.viewer;
  return viewer?.roles.includes('COORDINATOR') === true && viewer.secondFactor !== 'REQUIRED';
}

export async function changeWithholding(asked: Asked, slug: string, form: FormData): Promise<Response> {
  if (!mayWithhold(asked)) throw data(null, { status: 404 });
  const input = { organizationId: textOf(form, 'organization') };
  const page = `members/${slug}`;
  const isWithheld = textOf(form, 'change') === 'withhold';
  const { refusal } = isWithheld
    ? await ask(asked, WithholdOrganizationDocument, { input: { ...input, reason: textOf(form, 'reason') || null } })
    : await ask(asked, GiveBackOrganizationDocument, { input });
  if (refusal) return afterRefusal(asked, refusal, page);
  return redirect(`/${asked.language}/${page}?done=${isWithheld ? 'withheld' : 'givenBack'}`);
}
