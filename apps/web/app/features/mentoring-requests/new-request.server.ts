// The form of a request: what it offers to choose from, and how it begins.
import { askFor } from '../../graphql/execute.server';
import { ChoosableMentorsDocument, NewRequestDocument, type NewRequestQuery } from '../../graphql/generated/graphql';
import { messagesFor } from '../../i18n/catalogues.server';
import { today } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { Asked } from '../identity/own-account.server';
import { WORKING_LANGUAGES } from '../identity/working-languages.server';
import type { RequestDraft } from './request-draft';
import { isOpenRequest } from './request-words';

export const KINDS = ['PAIRING', 'CONSULTATION'] as const;
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
