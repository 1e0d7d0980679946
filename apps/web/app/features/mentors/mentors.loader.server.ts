// What the directory of mentors shows: a page of them, and what to choose by.
import { ask, askFor } from '../../graphql/execute.server';
import {
  DirectoryVocabularyDocument,
  MentorDirectoryDocument,
  MentorsOnOfferDocument,
  type DirectoryVocabularyQuery,
  type MentorFilter,
  type MentorsOnOfferQuery,
} from '../../graphql/generated/graphql';
import { collator } from '../../i18n/sorting.server';
import type { Asked } from '../identity/own-account.server';
import { WORKING_LANGUAGES } from '../identity/working-languages.server';
import { mentorOf } from './mentor-card.server';
import type { MentorsState } from './mentors-address';

/** What a facet offers: its code as the address has it, its name, and whether any mentor has it. */
export interface OfferedOption {
  readonly code: string;
  readonly name: string;
  readonly isOnOffer: boolean;
}

/** The page of a state. Where its cursor belongs to no list, the first page. */
export async function mentorDirectory(asked: Asked, state: MentorsState) {
  const filter = filterOf(state);
  const [vocabulary, onOffer, list] = await Promise.all([
    askFor(asked, DirectoryVocabularyDocument),
    askFor(asked, MentorsOnOfferDocument),
    ask(asked, MentorDirectoryDocument, { filter, after: state.after }),
  ]);
  const { mentors } = list.data ?? (await askFor(asked, MentorDirectoryDocument, { filter, after: null }));
  const reading = { language: asked.language, workingLanguages: vocabulary.workingLanguages };
  return {
    total: mentors.totalCount,
    isFirst: state.after === null || list.data === null,
    next: mentors.pageInfo.hasNextPage ? (mentors.pageInfo.endCursor ?? null) : null,
    hasOwn: onOffer.viewer.mentorProfile !== null,
    mentors: mentors.edges.map(({ node }) => mentorOf(node, reading)),
    facets: facetsOf(asked, vocabulary, onOffer),
  };
}

export type MentorDirectory = Awaited<ReturnType<typeof mentorDirectory>>;

function filterOf(state: MentorsState): MentorFilter {
  return {
    text: state.q || null,
    focusAreaCodes: [...state.focus],
    languages: WORKING_LANGUAGES.filter((code) => state.languages.includes(code.toLowerCase())),
    regionCodes: [...state.regions],
    ways: [...state.ways],
    hasFreePlaces: state.hasPlaces || null,
    takesConsultations: state.isUrgent || null,
  };
}

/** By name; what no mentor has can still be seen to be nothing. */
function facetsOf({ language }: Asked, vocabulary: DirectoryVocabularyQuery, { mentors }: Pick<MentorsOnOfferQuery, 'mentors'>) {
  const nodes = mentors.edges.map(({ node }) => node);
  const byName = collator(language);
  const options = (
    all: readonly { readonly code: string; readonly name: { readonly text: string } }[],
    offered: ReadonlySet<string>,
  ): OfferedOption[] =>
    all
      .map(({ code, name }) => ({ code, name: name.text, isOnOffer: offered.has(code) }))
      .sort((one, other) => byName(one.name, other.name));
  const areas = new Set(nodes.flatMap(({ expertise }) => expertise.map(({ focusArea }) => focusArea.code)));
  const ofKind = (kind: 'BENEFICIARY_GROUP' | 'THEME') =>
    options(
      vocabulary.focusAreas.filter((area) => area.kind === kind),
      areas,
    );
  const languages = vocabulary.workingLanguages.map(({ code, name }) => ({ code: code.toLowerCase(), name: name.text, key: code }));
  const spokenCodes = new Set(nodes.flatMap((node) => node.languages));
  return {
    beneficiaries: ofKind('BENEFICIARY_GROUP'),
    themes: ofKind('THEME'),
    languages: languages.map(({ key, ...option }) => ({ ...option, isOnOffer: spokenCodes.has(key) })),
    regions: options(vocabulary.regions, new Set(nodes.flatMap(({ regions }) => regions.map(({ code }) => code)))),
  };
}
