// What an applicant has written so far, as the form holds it: everything is text, and anything may be missing.
import type { Language } from '../../i18n/messages';

export interface DraftRepresentative {
  readonly name: string;
  readonly email: string;
  readonly position: string;
  readonly role: 'MANAGER' | 'REPRESENTATIVE';
}

export type DraftListing = 'PUBLIC' | 'MEMBERS' | 'COORDINATORS';

export interface JoinDraft {
  readonly email: string;
  readonly name: Readonly<Record<Language, string>>;
  readonly summary: Readonly<Record<Language, string>>;
  readonly legalForm: string;
  readonly bin: string;
  readonly regionCode: string;
  readonly locality: string;
  readonly headName: string;
  readonly foundedYear: string;
  readonly website: string;
  readonly phone: string;
  readonly servesWholeCountry: boolean;
  readonly servesRegionCodes: readonly string[];
  readonly focusAreaCodes: readonly string[];
  readonly workingLanguages: readonly string[];
  readonly representatives: readonly DraftRepresentative[];
  readonly statement: string;
  readonly support: string;
  readonly listing: DraftListing;
  readonly withheld: readonly string[];
  readonly acceptsMemorandum: boolean;
  readonly consents: readonly string[];
}

export const LISTINGS: readonly DraftListing[] = ['PUBLIC', 'MEMBERS', 'COORDINATORS'];
export const WITHHELD = ['BIN', 'LEGAL_FORM'] as const;
export const MOST_REPRESENTATIVES = 20;

const NOBODY: DraftRepresentative = { name: '', email: '', position: '', role: 'REPRESENTATIVE' };
const NOTHING: JoinDraft['name'] = { kk: '', ru: '', en: '' };

/** The form as it is first shown: seen by members, the number kept from them, nothing agreed to. */
export const EMPTY_DRAFT: JoinDraft = {
  email: '',
  name: NOTHING,
  summary: NOTHING,
  legalForm: '',
  bin: '',
  regionCode: '',
  locality: '',
  headName: '',
  foundedYear: '',
  website: '',
  phone: '',
  servesWholeCountry: false,
  servesRegionCodes: [],
  focusAreaCodes: [],
  workingLanguages: [],
  representatives: [{ ...NOBODY, role: 'MANAGER' }],
  statement: '',
  support: '',
  listing: 'MEMBERS',
  withheld: ['BIN'],
  acceptsMemorandum: false,
  consents: [],
};

export function withOneMore(draft: JoinDraft): JoinDraft {
  return { ...draft, representatives: [...draft.representatives, NOBODY] };
}

/** The last one goes too, and leaves an empty row. */
export function withoutOne(draft: JoinDraft, place: number): JoinDraft {
  const representatives = draft.representatives.filter((_one, index) => index !== place);
  return { ...draft, representatives: representatives.length > 0 ? representatives : EMPTY_DRAFT.representatives };
}
