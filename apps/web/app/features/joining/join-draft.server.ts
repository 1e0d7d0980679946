// A draft between the three shapes that it has: the fields of the form, the schema's input, and what the schema kept.
import type {
  ApplicationConsentPurpose,
  ApplyForMembershipInput,
  JoinVocabularyQuery,
  LegalForm,
  SaveApplicationDraftInput,
  WrittenFormFragment,
} from '../../graphql/generated/graphql';
import { LANGUAGES, localeOf, type Language } from '../../i18n/messages';
import { choicesOf, textOf } from '../identity/own-account.server';
import { EMPTY_DRAFT, LISTINGS, MOST_REPRESENTATIVES, WITHHELD, type DraftRepresentative, type JoinDraft } from './join-draft';

export type JoinVocabulary = JoinVocabularyQuery;

/** What was typed, cut to what the schema takes; choices that nobody offered are left out. */
export function draftIn(form: FormData, vocabulary: JoinVocabulary): JoinDraft {
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  const inLanguages = (name: string, longest: number) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, textOf(form, `${name}.${language}`, longest)])) as JoinDraft['name'];
  return {
    email: textOf(form, 'email', 254).trim(),
    name: inLanguages('name', 200),
    summary: inLanguages('summary', 300),
    legalForm: codes(vocabulary.legalForms).find((code) => code === form.get('legalForm')) ?? '',
    bin: textOf(form, 'bin', 40),
    regionCode: codes(vocabulary.regions).find((code) => code === form.get('regionCode')) ?? '',
    locality: textOf(form, 'locality', 200),
    headName: textOf(form, 'headName', 200),
    foundedYear: textOf(form, 'foundedYear', 20).trim(),
    website: textOf(form, 'website', 500),
    phone: textOf(form, 'phone', 50),
    servesWholeCountry: form.get('servesWholeCountry') === 'yes',
    servesRegionCodes: choicesOf(form, 'servesRegionCodes', codes(vocabulary.regions)),
    focusAreaCodes: choicesOf(form, 'focusAreaCodes', codes(vocabulary.focusAreas)),
    workingLanguages: choicesOf(form, 'workingLanguages', codes(vocabulary.workingLanguages)),
    representatives: representativesIn(form),
    statement: textOf(form, 'statement', 4_000),
    support: textOf(form, 'support', 1_000),
    listing: LISTINGS.find((listing) => listing === form.get('listing')) ?? EMPTY_DRAFT.listing,
    withheld: choicesOf(form, 'withheld', WITHHELD),
    acceptsMemorandum: form.get('memorandum') === 'yes',
    consents: choicesOf(
      form,
      'consents',
      vocabulary.membershipTerms.consents.map(({ purpose }) => purpose),
    ),
  };
}

function representativesIn(form: FormData): DraftRepresentative[] {
  const rows = Math.min(form.getAll('representative').length, MOST_REPRESENTATIVES);
  return Array.from({ length: rows }, (_row, place) => ({
    name: textOf(form, `representatives.${place}.name`, 200),
    email: textOf(form, `representatives.${place}.email`, 254).trim(),
    position: textOf(form, `representatives.${place}.position`, 200),
    role: form.get(`representatives.${place}.role`) === 'MANAGER' ? 'MANAGER' : 'REPRESENTATIVE',
  }));
}

/** What the schema kept, for the form that goes on with it. */
export function draftOf(form: WrittenFormFragment, { membershipTerms }: JoinVocabulary): JoinDraft {
  const inLanguages = (texts: WrittenFormFragment['name']) =>
    Object.fromEntries(
      LANGUAGES.map((language) => [language, texts.find(({ locale }) => locale === localeOf(language))?.text ?? '']),
    ) as JoinDraft['name'];
  const { name, summary, representatives, memorandumVersion, consents, ...rest } = form;
  return {
    ...rest,
    name: inLanguages(name),
    summary: inLanguages(summary),
    legalForm: form.legalForm ?? '',
    bin: form.bin ?? '',
    regionCode: form.regionCode ?? '',
    locality: form.locality ?? '',
    headName: form.headName ?? '',
    foundedYear: form.foundedYear === null ? '' : String(form.foundedYear),
    website: form.website ?? '',
    phone: form.phone ?? '',
    support: form.support ?? '',
    representatives:
      representatives.length > 0
        ? representatives.map(({ position, ...one }) => ({ ...one, position: position ?? '' }))
        : EMPTY_DRAFT.representatives,
    acceptsMemorandum: memorandumVersion === membershipTerms.memorandum.version,
    // Words that were changed since are agreed to anew.
    consents: consents.flatMap(({ purpose, version }) =>
      membershipTerms.consents.some((term) => term.purpose === purpose && term.version === version) ? [purpose] : [],
    ),
  };
}

interface Sending {
  readonly draft: JoinDraft;
  readonly language: Language;
  readonly token: string | null;
  readonly vocabulary: JoinVocabulary;
}

/** The languages of a text in which something was written, in the order in which the input has them. */
export function writtenIn(texts: JoinDraft['name']): Language[] {
  return LANGUAGES.filter((language) => texts[language].trim() !== '');
}

/** The places of the rows in which somebody was named, in the order in which the input has them. */
export function namedRows({ representatives }: JoinDraft): number[] {
  return representatives.flatMap(({ name, email, position }, place) => ((name + email + position).trim() === '' ? [] : [place]));
}

export function inputOf({ draft, language, token, vocabulary }: Sending): ApplyForMembershipInput & SaveApplicationDraftInput {
  const { memorandum, consents } = vocabulary.membershipTerms;
  const texts = (written: JoinDraft['name']) => writtenIn(written).map((one) => ({ locale: localeOf(one), text: written[one] }));
  return {
    token,
    email: draft.email,
    locale: localeOf(language),
    organization: {
      name: texts(draft.name),
      summary: texts(draft.summary),
      legalForm: (draft.legalForm || null) as LegalForm | null,
      bin: draft.bin || null,
      regionCode: draft.regionCode || null,
      locality: draft.locality || null,
      headName: draft.headName || null,
      foundedYear: yearOf(draft.foundedYear),
      website: draft.website || null,
      phone: draft.phone || null,
      servesWholeCountry: draft.servesWholeCountry,
      servesRegionCodes: [...draft.servesRegionCodes],
      focusAreaCodes: [...draft.focusAreaCodes],
      workingLanguages: vocabulary.workingLanguages.map(({ code }) => code).filter((code) => draft.workingLanguages.includes(code)),
      listing: draft.listing,
      withheld: WITHHELD.filter((field) => draft.withheld.includes(field)),
    },
    representatives: namedRows(draft).flatMap((place) => {
      const row = draft.representatives[place];
      return row ? [{ ...row, position: row.position || null }] : [];
    }),
    statement: draft.statement,
    support: draft.support || null,
    memorandumVersion: draft.acceptsMemorandum ? memorandum.version : '',
    consents: consents
      .filter(({ purpose }) => draft.consents.includes(purpose))
      .map(({ purpose, version }): { purpose: ApplicationConsentPurpose; version: string } => ({ purpose, version })),
  };
}

/** What is no year at all becomes one that never was, and is refused as such. */
function yearOf(written: string): number | null {
  if (written === '') return null;
  return /^\d{4}$/.test(written) ? Number(written) : 0;
}
