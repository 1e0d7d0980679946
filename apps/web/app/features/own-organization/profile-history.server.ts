// The history of a profile for its own people and coordinators, and what coordinators decide on a change.
import { data, redirect } from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import {
  AwaitingProfileChangesDocument,
  DecideProfileChangeDocument,
  ProfileHistoryDocument,
  UndoProfileChangeDocument,
} from '../../graphql/generated/graphql';
import { langOf } from '../../i18n/lang-of';
import { afterRefusal, textOf, type Asked } from '../identity/own-account.server';
import { changeInWords } from './profile-change.server';

/** The newest changes of an organization's profile. */
export async function profileHistory(asked: Asked, slug: string) {
  const { organization, ...vocabulary } = await askFor(asked, ProfileHistoryDocument, { slug, after: null });
  const changes = organization?.profileChanges;
  return {
    total: changes?.totalCount ?? 0,
    changes: (changes?.edges ?? []).map(({ node }) => changeInWords(node, { language: asked.language, vocabulary })),
  };
}

export type ProfileHistory = Awaited<ReturnType<typeof profileHistory>>;

/** Of all organizations, those that wait for a coordinator. */
export async function awaitingChanges(asked: Asked) {
  const { profileChanges, ...vocabulary } = await askFor(asked, AwaitingProfileChangesDocument);
  return {
    changes: profileChanges.edges.map(({ node: { organization, ...change } }) => ({
      ...changeInWords(change, { language: asked.language, vocabulary }),
      organization: organization && {
        slug: organization.slug,
        name: organization.name.text,
        lang: langOf(organization.name, asked.language),
      },
    })),
  };
}

/** Confirms, refuses or takes back a change. `page` is the address behind the language that shows it. */
export async function decideOnChange(asked: Asked, form: FormData, page: string) {
  const changeId = textOf(form, 'profileChange');
  const decision = textOf(form, 'decision');
  const reason = textOf(form, 'reason');
  const { refusal } =
    decision === 'undo'
      ? await ask(asked, UndoProfileChangeDocument, { input: { changeId } })
      : await ask(asked, DecideProfileChangeDocument, {
          input: { changeId, accepts: decision === 'accept', reason: decision === 'accept' ? null : reason },
        });
  const here = `/${asked.language}/${page}`;
  if (!refusal) return redirect(`${here}?done=${DONE[decision] ?? 'changeRefused'}`);
  if (refusal.code === 'CONFLICT') return redirect(`${here}?done=changeOvertaken`);
  if (refusal.code === 'BAD_USER_INPUT') return data({ changeId, reason, error: refusal.violations[0]?.message }, { status: 400 });
  if (refusal.reason === 'NOT_PERMITTED') throw data(null, { status: 404 });
  return afterRefusal(asked, refusal, page);
}

export type RefusedDecision = Exclude<Awaited<ReturnType<typeof decideOnChange>>, Response>['data'];

const DONE: Readonly<Record<string, string>> = { undo: 'changeUndone', accept: 'changeAccepted', refuse: 'changeRefused' };
