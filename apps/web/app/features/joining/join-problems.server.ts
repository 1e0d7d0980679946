// Why a form was not taken: what is wrong at which field, and what of it is never shown again.
import type { Refusal, Violation } from '../../graphql/execute.server';
import { messagesFor } from '../../i18n/catalogues.server';
import { LANGUAGES, type Language } from '../../i18n/messages';
import type { FieldProblem } from '../../ui/field';
import { binHint, withoutIin } from './bin';
import type { JoinDraft } from './join-draft';
import { namedRows, writtenIn } from './join-draft.server';

export interface JoinProblems {
  /** By the id of the field. */
  readonly errors: Readonly<Record<string, string>>;
  /** For the summary, in the order of the form. */
  readonly summary: readonly FieldProblem[];
}

/** The fields in the order in which the form has them; the rows of representatives stand at `representatives`. */
const FIELDS = [
  'email',
  'name',
  'summary',
  'legalForm',
  'bin',
  'regionCode',
  'locality',
  'headName',
  'foundedYear',
  'website',
  'phone',
  'focusAreaCodes',
  'workingLanguages',
  'servesRegionCodes',
  'representatives',
  'statement',
  'support',
  'listing',
  'withheld',
  'memorandum',
  'consents',
] as const;

type FieldName = (typeof FIELDS)[number];

interface Refused {
  readonly draft: JoinDraft;
  readonly language: Language;
}

/** What the schema says of the input, at the fields of the form. */
export function joinProblems({ violations }: Pick<Refusal, 'violations'>, { draft, language }: Refused): JoinProblems {
  const { say } = messagesFor(language);
  const errors = new Map<string, string>();
  const labels = new Map<string, string>();
  for (const violation of violations) {
    const { id, field } = placeOf(violation, draft, language);
    if (errors.has(id)) continue;
    const hint = field === 'bin' ? binHint(draft.bin) : null;
    errors.set(id, hint ? say(`join.bin.${hint}`) : wordsOf(violation, say));
    labels.set(id, labelOf(id, { field, say }));
  }
  const turn = (id: string) => FIELDS.indexOf(id.split('.')[0] as FieldName);
  const summary = [...errors].toSorted(([one], [other]) => turn(one) - turn(other));
  return {
    errors: Object.fromEntries(errors),
    summary: summary.map(([id, message]) => ({ id, words: `${labels.get(id) ?? ''}: ${message}` })),
  };
}

/** Numbers that may be a person's, found before anything is sent; null where there are none. */
export function iinProblems(draft: JoinDraft, language: Language): JoinProblems | null {
  const { bin, ...others } = draft;
  const violations = [
    ...(binHint(bin) === 'maybeIin' ? [{ path: ['input', 'organization', 'bin'], code: 'BIN_FORMAT', message: '' }] : []),
    ...iinsIn(others, ['input']),
  ];
  return violations.length > 0 ? joinProblems({ violations }, { draft, language }) : null;
}

function iinsIn(value: unknown, path: readonly (string | number)[]): Violation[] {
  if (typeof value === 'string') return withoutIin(value) === value ? [] : [{ path, code: 'IIN_REFUSED', message: '' }];
  if (Array.isArray(value)) return value.flatMap((one, place) => iinsIn(one, [...path, place]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => iinsIn(one, [...path, key]));
}

/** Where the input and the form name something differently, the form's name. */
function placeOf({ path }: Violation, draft: JoinDraft, language: Language): { readonly id: string; readonly field: FieldName } {
  const [first, ...rest] = path.slice(path[1] === 'organization' ? 2 : 1);
  const field = FIELDS.find((one) => one === first) ?? (first === 'memorandumVersion' ? 'memorandum' : 'email');
  const [place] = rest;
  if (field === 'name' || field === 'summary') {
    const one = typeof place === 'number' ? writtenIn(draft[field])[place] : LANGUAGES.find((known) => known === place);
    return { field, id: `${field}.${one ?? language}` };
  }
  if (field !== 'representatives') return { field, id: field };
  const row = (typeof place === 'number' ? namedRows(draft)[place] : undefined) ?? 0;
  return { field, id: `representatives.${row}.${typeof rest[1] === 'string' ? rest[1] : 'name'}` };
}

type Say = ReturnType<typeof messagesFor>['say'];

/** The form knows better words for what is missing than the schema, which does not know how it is asked for. */
function wordsOf({ code, message, path }: Violation, say: Say): string {
  const field = path.at(-1);
  if (code === 'IIN_REFUSED') return say('join.problem.iin');
  if (code === 'MANAGER_REQUIRED') return say('join.problem.manager');
  if (code === 'CONSENT_REQUIRED') return say('join.problem.consent');
  if (code === 'VERSION_OUTDATED' && field === 'memorandumVersion') return say('join.problem.memorandum');
  if (code === 'REQUIRED' && field === 'name' && path.length === 3) return say('join.problem.name');
  if (code === 'REQUIRED' && (field === 'focusAreaCodes' || field === 'workingLanguages')) return say('join.problem.chooseOne');
  if (code === 'REQUIRED') return say('join.problem.required');
  return message;
}

function labelOf(id: string, { field, say }: { readonly field: FieldName; readonly say: Say }): string {
  const [, place, part] = id.split('.');
  if (field === 'representatives')
    return `${say('join.representative', { number: Number(place) + 1 })}, ${say(`join.field.representative.${part ?? 'name'}`)}`;
  if (field === 'name' || field === 'summary')
    return say('join.inLanguage', { field: say(`join.field.${field}`), language: say(`join.in.${place ?? ''}`) });
  return say(`join.field.${field}`);
}

/** Numbers that may be a person's are not shown again, even to who typed them. */
export function shownAgain(draft: JoinDraft): JoinDraft {
  const masked = masking(draft) as JoinDraft;
  return { ...masked, bin: binHint(draft.bin) === 'maybeIin' ? '' : draft.bin };
}

function masking(value: unknown): unknown {
  if (typeof value === 'string') return withoutIin(value);
  if (Array.isArray(value)) return value.map(masking);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, masking(one)]));
}
