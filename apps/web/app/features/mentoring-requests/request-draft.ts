// What the form of a request holds: each field by its name, as text or as the choices that are ticked.
import type { MentoringKind, OtherSide, WorkingLanguage } from '../../graphql/generated/graphql';

export interface RequestDraft {
  readonly kind: MentoringKind;
  readonly focusAreaCodes: readonly string[];
  readonly languages: readonly WorkingLanguage[];
  readonly headline: string;
  readonly details: string;
  /** null until it was chosen: a mentor looks at it for a conflict of interest. */
  readonly otherSide: OtherSide | null;
  /** yyyy-mm-dd, or nothing. */
  readonly neededBy: string;
  /** The address of an organization; nothing for the writer's own. */
  readonly onBehalfOf: string;
  /** In the order of the wish. */
  readonly preferred: readonly string[];
  readonly unwanted: readonly string[];
}

export const OTHER_SIDES = ['NONE', 'STATE_BODY', 'COMPANY', 'PERSON', 'ORGANIZATION'] as const satisfies readonly OtherSide[];

/** As many mentors as the schema takes, of either list. */
export const MOST_MENTORS = 10;

/** The mentor one place further up. */
export function movedUp(ids: readonly string[], id: string): readonly string[] {
  const place = ids.indexOf(id);
  if (place < 1) return ids;
  return [...ids.slice(0, place - 1), id, ...ids.slice(place - 1, place), ...ids.slice(place + 1)];
}

/** Once, and not beyond what is taken. */
export function withMentor(ids: readonly string[], id: string): readonly string[] {
  return id === '' || ids.includes(id) || ids.length >= MOST_MENTORS ? ids : [...ids, id];
}
