// What each group of readers will see of the organization that applies, made of what was typed.
import type { Language } from '../../i18n/messages';
import { spoken } from '../directory/organization-card.server';
import type { DraftListing, JoinDraft } from './join-draft';
import { writtenIn, type JoinVocabulary } from './join-draft.server';

/** What stands on a member's page besides its card, from the most open to the most kept. */
export type PreviewPart = 'website' | 'legalForm' | 'contacts' | 'representatives' | 'bin' | 'head';

export type PreviewReader = 'visitors' | 'members' | 'coordinators';

interface Text {
  readonly text: string;
  /** Where it is in another language than the page. */
  readonly lang: Language | undefined;
}

export interface ListingPreview {
  readonly listing: DraftListing;
  readonly name: Text | null;
  readonly summary: Text | null;
  readonly regionCode: string;
  readonly region: string;
  readonly areas: readonly string[];
  readonly speaks: string | null;
  /** What each group sees besides the card; null: not even that. */
  readonly readers: readonly { readonly reader: PreviewReader; readonly sees: readonly PreviewPart[] | null }[];
}

export function previewOf(draft: JoinDraft, vocabulary: JoinVocabulary, language: Language): ListingPreview {
  const { listing } = draft;
  const hidden = hiddenParts(draft);
  const seen = (...parts: readonly PreviewPart[]) => parts.filter((part) => !hidden.includes(part));
  return {
    listing,
    name: textFor(draft.name, language),
    summary: textFor(draft.summary, language),
    regionCode: draft.regionCode,
    region: vocabulary.regions.find(({ code }) => code === draft.regionCode)?.name.text ?? '',
    areas: vocabulary.focusAreas.filter(({ code }) => draft.focusAreaCodes.includes(code)).map(({ name }) => name.text),
    speaks: spoken(draft.workingLanguages, language, vocabulary.workingLanguages),
    readers: [
      { reader: 'visitors', sees: listing === 'PUBLIC' ? seen('website', 'legalForm') : null },
      { reader: 'members', sees: listing === 'COORDINATORS' ? null : seen('website', 'legalForm', 'contacts', 'representatives', 'bin') },
      { reader: 'coordinators', sees: ['website', 'legalForm', 'contacts', 'representatives', 'bin', 'head'] },
    ],
  };
}

/** What the applicant keeps from all but coordinators. That a group is not registered is always kept. */
function hiddenParts({ withheld, legalForm }: JoinDraft): PreviewPart[] {
  const parts: PreviewPart[] = [];
  if (withheld.includes('BIN')) parts.push('bin');
  if (withheld.includes('LEGAL_FORM') || legalForm === 'INITIATIVE_GROUP') parts.push('legalForm');
  return parts;
}

/** In the page's language, else in the first in which something was written. */
function textFor(texts: JoinDraft['name'], language: Language): Text | null {
  const written = writtenIn(texts);
  const one = written.includes(language) ? language : written[0];
  return one ? { text: texts[one].trim(), lang: one === language ? undefined : one } : null;
}
