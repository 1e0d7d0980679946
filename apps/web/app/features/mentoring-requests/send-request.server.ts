// What becomes of the form of a request: another row, a look at what a mentor will see, a warning, or it is sent.
import { data, redirect } from 'react-router';
import { ask, askFor, fault, type Refusal } from '../../graphql/execute.server';
import { HeadlineCheckDocument, RequestMentoringDocument, type HeadlineWarning } from '../../graphql/generated/graphql';
import { messagesFor } from '../../i18n/catalogues.server';
import { shortDay } from '../../i18n/dates.server';
import type { FieldProblem } from '../../ui/field';
import { choiceOf, choicesOf, textOf, type Asked } from '../identity/own-account.server';
import { WORKING_LANGUAGES } from '../identity/working-languages.server';
import { withoutIin } from '../joining/bin';
import { KINDS, newRequest, type NewRequestPage } from './new-request.server';
import { movedUp, OTHER_SIDES, withMentor, type RequestDraft } from './request-draft';
import type { RequestFactsOf } from './request-facts';

/** What was sent; a mentor who stands in a list's own field counts, whether or not its button was pressed. */
function draftIn(form: FormData, page: NewRequestPage): RequestDraft {
  const known = page.mentors.map(({ id }) => id);
  const areas = [...page.beneficiaries, ...page.themes].map(({ value }) => value);
  const listed = (name: string) =>
    form
      .getAll(name)
      .map(String)
      .filter((id) => known.includes(id));
  const [preferred, unwanted] = [listed('preferred'), listed('unwanted')];
  const added = (name: string) => known.find((id) => id === form.get(name)) ?? '';
  return {
    kind: choiceOf(form, 'kind', KINDS) ?? 'PAIRING',
    focusAreaCodes: choicesOf(form, 'focusAreaCodes', areas),
    languages: choicesOf(form, 'languages', WORKING_LANGUAGES),
    headline: textOf(form, 'headline', 200).replace(/\s+/g, ' ').trim(),
    details: textOf(form, 'details', 10_000),
    otherSide: choiceOf(form, 'otherSide', OTHER_SIDES),
    neededBy: textOf(form, 'neededBy', 10),
    onBehalfOf: page.organizations.find(({ slug }) => slug === form.get('onBehalfOf'))?.slug ?? '',
    preferred: withMentor(preferred, added('addPreferred')),
    unwanted: withMentor(unwanted, added('addUnwanted')),
  };
}

export interface RequestAnswer {
  readonly draft: RequestDraft;
  readonly problems: { readonly errors: Readonly<Record<string, string>>; readonly summary: readonly FieldProblem[] } | null;
  /** What the headline looks as if it had; it can be sent all the same. */
  readonly warnings: readonly HeadlineWarning[];
  readonly preview: RequestFactsOf | null;
  readonly isOverLimit: boolean;
  /** Where the reader goes on. */
  readonly next: 'kind' | 'preferred' | 'unwanted' | null;
  /** Each answer is another form, so that what it says is what the fields hold. */
  readonly turn: string;
}

export async function sendRequest(asked: Asked, form: FormData) {
  const page = await newRequest(asked);
  const draft = draftIn(form, page);
  const [change = '', id = ''] = textOf(form, 'change', 300).split(':');
  switch (change) {
    case 'kind':
      return answer({ draft: { ...draft, kind: KINDS.find((kind) => kind === id) ?? draft.kind }, next: 'kind' });
    case 'add':
      return answer({ draft, next: id === 'unwanted' ? 'unwanted' : 'preferred' });
    case 'up':
      return answer({ draft: { ...draft, preferred: movedUp(draft.preferred, id) }, next: 'preferred' });
    case 'remove': {
      const without = (ids: readonly string[]) => ids.filter((one) => one !== id);
      const next = draft.unwanted.includes(id) ? 'unwanted' : 'preferred';
      return answer({ draft: { ...draft, preferred: without(draft.preferred), unwanted: without(draft.unwanted) }, next });
    }
    case 'preview':
      if (shownAgain(draft).headline !== draft.headline) return refused(asked, draft, problemsOf(asked, draft));
      return answer({ draft, warnings: await warningsOf(asked, draft), preview: previewOf(asked, draft, page) });
    default:
      return send(asked, { draft, page, mayWarn: change !== 'anyway' || form.get('warned') !== draft.headline });
  }
}

interface Sending {
  readonly draft: RequestDraft;
  readonly page: NewRequestPage;
  /** Not where the writer has seen the warning of this very headline. */
  readonly mayWarn: boolean;
}

async function send(asked: Asked, { draft, page, mayWarn }: Sending) {
  const { otherSide, neededBy, onBehalfOf, preferred, unwanted, headline, ...rest } = draft;
  const problems = problemsOf(asked, draft);
  if (otherSide === null || problems.length > 0) return refused(asked, draft, problems);
  const warnings = mayWarn ? await warningsOf(asked, draft) : [];
  if (warnings.length > 0) return answer({ draft, warnings, preview: previewOf(asked, draft, page) });
  const input = {
    ...rest,
    focusAreaCodes: [...rest.focusAreaCodes],
    languages: [...rest.languages],
    headline: headline || null,
    otherSide,
    neededBy: neededBy || null,
    onBehalfOfSlug: onBehalfOf || null,
    preferredMentorIds: [...preferred],
    unwantedMentorIds: [...unwanted],
  };
  const { data: sent, refusal } = await ask(asked, RequestMentoringDocument, { input });
  if (sent) return redirect(`/${asked.language}/mentoring/requests/${sent.requestMentoring.request.id}?done=sent`);
  if (refusal.reason === 'TOO_MANY_OPEN_REQUESTS') return answer({ draft, isOverLimit: true }, 409);
  if (refusal.code !== 'BAD_USER_INPUT') throw fault(asked.context, `A request was refused: ${refusal.code} ${refusal.reason ?? ''}`);
  return refused(asked, draft, problemsIn(refusal));
}

/** What is missing, all at once, and what may be a person's number, which is never kept nor shown again. */
function problemsOf({ language }: Asked, draft: RequestDraft): Problem[] {
  const { say } = messagesFor(language);
  const { focusAreaCodes, details, otherSide, languages } = draft;
  const found: (Problem | null)[] = [
    ...(['headline', 'details'] as const).map((field) =>
      withoutIin(draft[field]) === draft[field] ? null : { field, words: say('requests.form.missing.iin') },
    ),
    focusAreaCodes.length === 0 ? { field: 'focusAreaCodes', words: say('requests.form.missing.focusAreaCodes') } : null,
    details.trim() === '' ? { field: 'details', words: say('requests.form.missing.details') } : null,
    otherSide === null ? { field: 'otherSide', words: say('requests.form.missing.otherSide') } : null,
    languages.length === 0 ? { field: 'languages', words: say('requests.form.missing.languages') } : null,
  ];
  return found.filter((problem) => problem !== null);
}

async function warningsOf(asked: Asked, { headline }: RequestDraft) {
  return headline === '' ? [] : (await askFor(asked, HeadlineCheckDocument, { headline })).headlineCheck.warnings;
}

/** What a mentor and the coordinators will read before anybody has accepted. */
function previewOf({ language }: Asked, draft: RequestDraft, page: NewRequestPage): RequestFactsOf {
  const organization = page.organizations.find(({ slug }) => slug === draft.onBehalfOf);
  const named = (choices: readonly { value: string; words: string }[], chosen: readonly string[]) =>
    choices.filter(({ value }) => chosen.includes(value)).map(({ words }) => words);
  const areas = named([...page.beneficiaries, ...page.themes], draft.focusAreaCodes);
  return {
    kind: draft.kind,
    headline: draft.headline || areas.join(', '),
    organization: organization ? { text: organization.name, lang: organization.lang } : null,
    otherSide: draft.otherSide,
    neededBy: Number.isNaN(Date.parse(draft.neededBy)) ? null : shortDay(draft.neededBy, language),
    focusAreas: areas,
    languages: named(page.languages, draft.languages),
  };
}

interface Problem {
  readonly field: string;
  readonly words: string;
}

const FIELDS: readonly string[] = ['neededBy', 'focusAreaCodes', 'headline', 'otherSide', 'details', 'languages', 'preferred', 'unwanted'];

/** What the schema says of the input, at the fields of the form. */
function problemsIn({ violations }: Refusal): Problem[] {
  return violations.map(({ path, message }) => {
    const field = String(path[1]).replace('MentorIds', '');
    return { field: FIELDS.includes(field) ? field : 'details', words: message };
  });
}

function refused({ language }: Asked, draft: RequestDraft, problems: readonly Problem[]) {
  const { say } = messagesFor(language);
  const ordered = problems.toSorted((one, other) => FIELDS.indexOf(one.field) - FIELDS.indexOf(other.field));
  const summary = ordered.map(({ field, words }) => ({ id: field, words: `${say(`requests.form.${field}`)}: ${words}` }));
  const errors = Object.fromEntries(ordered.map(({ field, words }) => [field, words]));
  return answer({ draft, problems: { errors, summary } }, 400);
}

/** Without what may be a person's number. */
function shownAgain(draft: RequestDraft): RequestDraft {
  return { ...draft, headline: withoutIin(draft.headline), details: withoutIin(draft.details) };
}

function answer(given: Pick<RequestAnswer, 'draft'> & Partial<RequestAnswer>, status = 200) {
  const said: RequestAnswer = {
    problems: null,
    warnings: [],
    preview: null,
    isOverLimit: false,
    next: null,
    ...given,
    draft: shownAgain(given.draft),
    turn: crypto.randomUUID(),
  };
  return data(said, { status });
}
