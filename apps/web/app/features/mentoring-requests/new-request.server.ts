// The form of a request: what it offers, and what becomes of it: another row, a look at what a mentor will see, a warning, or it is sent.
import { data, redirect } from 'react-router';
import { ask, askFor, fault, type Refusal } from '../../graphql/execute.server';
import {
  ChoosableMentorsDocument,
  HeadlineCheckDocument,
  NewRequestDocument,
  RequestMentoringDocument,
  type HeadlineWarning,
  type NewRequestQuery,
} from '../../graphql/generated/graphql';
import { shortDay, today } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import { messagesFor } from '../../i18n/catalogues.server';
import type { FieldProblem } from '../../ui/field';
import { choiceOf, choicesOf, textOf, type Asked } from '../identity/own-account.server';
import { WORKING_LANGUAGES } from '../identity/working-languages.server';
import { withoutIin } from '../joining/bin';
import { isOpenRequest } from './request-words';
import { movedUp, OTHER_SIDES, withMentor, type RequestDraft } from './request-draft';
import type { RequestFactsOf } from './request-facts';

const KINDS = ['PAIRING', 'CONSULTATION'] as const;
/** No network has more mentors than these pages of a hundred. */
const MOST_PAGES = 10;

export async function newRequest(asked: Asked) {
  const { language } = asked;
  const [found, mentors] = await Promise.all([askFor(asked, NewRequestDocument), choosableMentors(asked)]);
  const { viewer, mentoringTerms, dutyWeeks, focusAreas, workingLanguages } = found;
  const areas = (kind: 'BENEFICIARY_GROUP' | 'THEME') =>
    focusAreas.filter((area) => area.kind === kind).map(({ code, name }) => ({ value: code, words: name.text }));
  return {
    terms: mentoringTerms,
    open: viewer.mentoringRequests.filter(({ status }) => isOpenRequest(status)).length,
    today: today(),
    beneficiaries: areas('BENEFICIARY_GROUP'),
    themes: areas('THEME'),
    languages: workingLanguages.map(({ code, name }) => ({ value: code, words: name.text })),
    organizations: representedBy(viewer, language),
    spoken: spokenBy(viewer.profile.languages, language),
    duty: (dutyWeeks[0]?.mentors ?? []).map(({ displayName }) => displayName),
    mentors,
  };
}

export type NewRequestPage = Awaited<ReturnType<typeof newRequest>>;

function representedBy({ representations }: NewRequestQuery['viewer'], language: Asked['language']) {
  return representations
    .filter(({ until }) => until === null || until >= today())
    .flatMap(({ organization, organizationName: name }) =>
      organization && name ? [{ slug: organization.slug, name: name.text, lang: langOf(name, language) }] : [],
    );
}

/** What the writer speaks, as far as they have said so; else the language of the page. */
function spokenBy(languages: readonly string[], language: Asked['language']) {
  const spoken = WORKING_LANGUAGES.filter((one) => languages.includes(one));
  return spoken.length > 0 ? spoken : WORKING_LANGUAGES.filter((one) => one === language.toUpperCase());
}

/** Who can mentor today, by name. */
async function choosableMentors(asked: Asked) {
  const { say } = messagesFor(asked.language);
  const mentors: { id: string; name: string; words: string }[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const found: { edges: readonly { node: Choosable }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } } = (
      await askFor(asked, ChoosableMentorsDocument, { after })
    ).mentors;
    for (const { node } of found.edges) {
      if (node.isOwn) continue;
      const hint = node.isPaused ? 'paused' : node.freePlaces === 0 ? 'noPlaces' : null;
      mentors.push({
        id: node.id,
        name: node.displayName,
        words: hint ? `${node.displayName} (${say(`requests.mentorHint.${hint}`)})` : node.displayName,
      });
    }
    if (!found.pageInfo.hasNextPage) break;
    after = found.pageInfo.endCursor;
  }
  return mentors;
}

interface Choosable {
  readonly id: string;
  readonly displayName: string;
  readonly freePlaces: number;
  readonly isPaused: boolean;
  readonly isOwn: boolean;
}

/** As the address asks for it: `kind`, and a `mentor` who was chosen in the directory. */
export function emptyDraft(search: URLSearchParams, page: NewRequestPage): RequestDraft {
  const mentor = page.mentors.find(({ id }) => id === search.get('mentor'));
  return {
    kind: KINDS.find((kind) => kind === search.get('kind')) ?? 'PAIRING',
    focusAreaCodes: [],
    languages: page.spoken,
    headline: '',
    details: '',
    otherSide: null,
    neededBy: '',
    onBehalfOf: page.organizations[0]?.slug ?? '',
    preferred: mentor ? [mentor.id] : [],
    unwanted: [],
  };
}

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
    headline: textOf(form, 'headline', 200).trim(),
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
  if (otherSide === null)
    return refused(asked, draft, [{ field: 'otherSide', words: messagesFor(asked.language).say('requests.form.chooseOtherSide') }]);
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
    neededBy: /^\d{4}-\d{2}-\d{2}$/.test(draft.neededBy) ? shortDay(draft.neededBy, language) : null,
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
  return answer({ draft: { ...draft, headline: withoutIin(draft.headline) }, problems: { errors, summary } }, 400);
}

function answer(given: Pick<RequestAnswer, 'draft'> & Partial<RequestAnswer>, status = 200) {
  const said: RequestAnswer = {
    problems: null,
    warnings: [],
    preview: null,
    isOverLimit: false,
    next: null,
    ...given,
    turn: crypto.randomUUID(),
  };
  return data(said, { status });
}
