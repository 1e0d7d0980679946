// What the form of an application leads to: it is sent, saved for later, looked at, or gets another row.
import { data } from 'react-router';
import { ask, askFor, fault, type Refusal } from '../../graphql/execute.server';
import { ApplyForMembershipDocument, JoinVocabularyDocument, SaveApplicationDraftDocument } from '../../graphql/generated/graphql';
import { collator } from '../../i18n/sorting.server';
import { textOf, type Asked } from '../identity/own-account.server';
import { withOneMore, withoutOne, type JoinDraft } from './join-draft';
import { draftIn, inputOf, type JoinVocabulary } from './join-draft.server';
import { iinProblems, joinProblems, shownAgain, type JoinProblems } from './join-problems.server';
import { previewOf, type ListingPreview } from './listing-preview.server';

export function joinVocabulary(asked: Asked): Promise<JoinVocabulary> {
  return askFor(asked, JoinVocabularyDocument);
}

/** What the form offers to choose from, in the order of the reader's alphabet. */
export function joinChoices({ language }: Pick<Asked, 'language'>, vocabulary: JoinVocabulary) {
  const compare = collator(language);
  const named = (list: readonly { readonly code: string; readonly name: { readonly text: string } }[]) =>
    list.map(({ code, name }) => ({ value: code, words: name.text }));
  const areas = (kind: 'BENEFICIARY_GROUP' | 'THEME') => named(vocabulary.focusAreas.filter((area) => area.kind === kind));
  return {
    regions: named(vocabulary.regions).toSorted((one, other) => compare(one.words, other.words)),
    beneficiaries: areas('BENEFICIARY_GROUP'),
    themes: areas('THEME'),
    languages: named(vocabulary.workingLanguages),
    legalForms: named(vocabulary.legalForms),
    draftDays: vocabulary.membershipTerms.draftDays,
    memorandum: vocabulary.membershipTerms.memorandum.text.text,
    consents: vocabulary.membershipTerms.consents.map(({ purpose, isNeeded, text }) => ({ purpose, isNeeded, words: text.text })),
  };
}

export type JoinChoices = ReturnType<typeof joinChoices>;

/** Where the form stands after it was sent. */
export interface JoinAnswer {
  /** `applied` and `saved` are told instead of the form, `ended` where its link opens nothing any more. */
  readonly outcome: 'form' | 'applied' | 'saved' | 'ended';
  readonly draft: JoinDraft;
  /** Which row has just been added; the reader goes on there. */
  readonly newRow: number | null;
  readonly problems: JoinProblems | null;
  readonly isTooOften: boolean;
  readonly preview: ListingPreview | null;
  /** Each answer is another form, so that what it says is what the fields hold. */
  readonly turn: string;
}

interface Sent {
  readonly form: FormData;
  /** Of the link by which the draft was opened; null for a new one. */
  readonly token: string | null;
}

export async function sendJoinForm(asked: Asked, { form, token }: Sent) {
  const { language } = asked;
  const vocabulary = await joinVocabulary(asked);
  const draft = draftIn(form, vocabulary);
  const [change = '', place] = textOf(form, 'change', 40).split(':');
  const isSent = change !== 'add' && change !== 'remove' && change !== 'preview';
  const problems = isSent ? null : iinProblems(draft, language);
  if (problems) return answer({ draft, problems }, 400);
  switch (change) {
    case 'add': {
      const longer = withOneMore(draft);
      return answer({ draft: longer, newRow: longer.representatives.length - 1 });
    }
    case 'remove':
      return answer({ draft: withoutOne(draft, Number(place)) });
    case 'preview':
      return answer({ draft, preview: previewOf(draft, vocabulary, language) });
    case 'save': {
      const { refusal } = await ask(asked, SaveApplicationDraftDocument, { input: inputOf({ draft, language, token, vocabulary }) });
      return refusal ? refused(asked, draft, refusal) : answer({ draft, outcome: 'saved' });
    }
    default: {
      const { refusal } = await ask(asked, ApplyForMembershipDocument, { input: inputOf({ draft, language, token, vocabulary }) });
      return refusal ? refused(asked, draft, refusal) : answer({ draft, outcome: 'applied' });
    }
  }
}

function refused({ context, language }: Asked, draft: JoinDraft, refusal: Refusal) {
  switch (refusal.code) {
    case 'BAD_USER_INPUT':
      return answer({ draft, problems: joinProblems(refusal, { draft, language }) }, 400);
    case 'RATE_LIMITED':
      return answer({ draft, isTooOften: true }, 429);
    case 'NOT_FOUND':
    case 'CONFLICT':
      return answer({ draft, outcome: 'ended' }, 409);
    default:
      throw fault(context, `An application was refused: ${refusal.code} ${refusal.reason ?? ''}`);
  }
}

function answer(given: Pick<JoinAnswer, 'draft'> & Partial<JoinAnswer>, status = 200) {
  const said: JoinAnswer = {
    outcome: 'form',
    newRow: null,
    problems: null,
    isTooOften: false,
    preview: null,
    ...given,
    draft: shownAgain(given.draft),
    turn: crypto.randomUUID(),
  };
  return data(said, { status });
}
