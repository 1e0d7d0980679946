// What the directory's page shows: one page of organizations, the facets with their names, the map.
import type { RouterContextProvider } from 'react-router';
import {
  DirectoryVocabularyDocument,
  PeerDirectoryDocument,
  type DirectoryVocabularyQuery,
  type PeerDirectoryQuery,
  type PeerDirectoryQueryVariables,
  type WorkingLanguage,
} from '../../graphql/generated/graphql';
import { ask, askFor } from '../../graphql/execute.server';
import type { Language } from '../../i18n/messages';
import { collator } from '../../i18n/sorting.server';
import { sessionContext } from '../identity/session.server';
import type { DirectoryState } from './directory-address';
import { mapRegion } from './map-region';
import { cardOf } from './organization-card.server';

/** What a facet offers: its code as the address has it, its name, how many there are. */
export interface FacetOption {
  readonly code: string;
  readonly name: string;
  readonly count: number;
}

interface Asked {
  readonly context: Readonly<RouterContextProvider>;
  readonly language: Language;
  readonly state: DirectoryState;
}

const PAGE_SIZE = 20;

/** The page of a state. Where its cursor belongs to another list, the first page, and a word that it is. */
export async function directoryPage({ context, language, state }: Asked) {
  const asked = { context, language };
  const [vocabulary, list] = await Promise.all([
    askFor(asked, DirectoryVocabularyDocument),
    ask(asked, PeerDirectoryDocument, pageOf(state)),
  ]);
  const answer = list.data ?? (await askFor(asked, PeerDirectoryDocument, pageOf({ ...state, after: null, before: null })));
  const { organizations } = answer;
  return {
    /** Who sees no mentors is not told that there is such a filter. */
    seesMentors: context.get(sessionContext)?.viewer.isMember ?? false,
    total: organizations.totalCount,
    pageInfo: organizations.pageInfo,
    wasAnotherList: list.data === null,
    cards: organizations.edges.map(({ node, foundIn }) => ({ ...cardOf(node, language, vocabulary.workingLanguages), foundIn })),
    ...facetsOf(vocabulary, organizations.facets, { language, state }),
  };
}

export type DirectoryPage = Awaited<ReturnType<typeof directoryPage>>;

function pageOf(state: DirectoryState): PeerDirectoryQueryVariables {
  const backward = state.before !== null && state.after === null;
  return {
    filter: {
      text: state.q.trim() || null,
      regionCodes: [...state.regions],
      includeServed: state.served,
      focusAreaCodes: [...state.focus],
      languages: state.languages.flatMap((code) => LANGUAGES.get(code) ?? []),
      hasMentors: state.withMentors || null,
    },
    orderBy: state.sort,
    first: backward ? null : PAGE_SIZE,
    after: backward ? null : state.after,
    last: backward ? PAGE_SIZE : null,
    before: backward ? state.before : null,
  };
}

/** Working languages by the address's name for them; one that nobody knows is no filter, for the schema would refuse it. */
const LANGUAGES: ReadonlyMap<string, WorkingLanguage> = new Map(
  (['KK', 'RU', 'EN', 'UZ', 'UG', 'TR', 'DE', 'KO', 'TG', 'KY', 'SIGN'] as const).map((code) => [code.toLowerCase(), code]),
);

function facetsOf(
  vocabulary: DirectoryVocabularyQuery,
  facets: PeerDirectoryQuery['organizations']['facets'],
  { language, state }: { readonly language: Language; readonly state: DirectoryState },
) {
  const inRegions = new Map(facets.regions.map(({ region, count }) => [region.code, count]));
  const onAreas = new Map(facets.focusAreas.map(({ focusArea, count }) => [focusArea.code, count]));
  const inLanguages = new Map(facets.languages.map(({ language: code, count }) => [code, count]));
  const byName = collator(language);
  const regions = vocabulary.regions.map((region) => ({ ...mapRegion(region), count: inRegions.get(region.code) ?? 0 }));
  const areas = (kind: 'BENEFICIARY_GROUP' | 'THEME'): FacetOption[] =>
    vocabulary.focusAreas
      .filter((area) => area.kind === kind)
      .map(({ code, name }) => ({ code, name: name.text, count: onAreas.get(code) ?? 0 }))
      .sort((one, other) => other.count - one.count || byName(one.name, other.name));
  return {
    regions: state.asList ? regions.sort((one, other) => byName(one.name, other.name)) : regions,
    beneficiaries: areas('BENEFICIARY_GROUP'),
    themes: areas('THEME'),
    languages: vocabulary.workingLanguages.map(({ code, name }): FacetOption => {
      return { code: code.toLowerCase(), name: name.text, count: inLanguages.get(code) ?? 0 };
    }),
  };
}
