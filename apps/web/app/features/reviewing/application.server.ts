// The bench of one application: everything that was written, whom it resembles, what reviewers have done, and what the reader may do.
import { ask } from '../../graphql/execute.server';
import { ApplicationBenchDocument, type ApplicationBenchQuery, type WrittenFormFragment } from '../../graphql/generated/graphql';
import { longDay } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import { localeOf, LANGUAGES, type Language } from '../../i18n/messages';
import type { StaffAsked } from '../staff/staff.server';
import { comparisonOf } from './comparison.server';
import { waitingApplication } from './waiting-application.server';

type Found = ApplicationBenchQuery['membershipApplication'];

/** Null where the reader sees no application of that id. `compared` is the address of the organization beside which it is put. */
export async function applicationBench(asked: StaffAsked, id: string, compared: string | null) {
  const { language } = asked;
  const { data: answer } = await ask(asked, ApplicationBenchDocument, { id });
  if (!answer) return null;
  const { membershipApplication: found, membershipApplications: queue, regions, focusAreas, workingLanguages, legalForms } = answer;
  const names = new Map([...regions, ...focusAreas, ...workingLanguages, ...legalForms].map(({ code, name }) => [code, name.text]));
  const nameOf = (code: string) => names.get(code) ?? code;
  return {
    ...waitingApplication(found, language),
    reason: found.reason,
    missing: found.missing,
    obstacle: found.viewerObstacle,
    statement: found.form.statement,
    support: found.form.support,
    written: writtenForm(found.form, nameOf, language),
    ...duplicates(found, { nameOf, compared, language }),
    ...history(found, language),
    appealOf: found.appealOf,
    memberSlug: found.organization?.slug ?? null,
    queue: { total: queue.totalCount, applications: queue.edges.map(({ node }) => waitingApplication(node, language)) },
  };
}

export type ApplicationBench = NonNullable<Awaited<ReturnType<typeof applicationBench>>>;

/** The form in words. */
function writtenForm(form: WrittenFormFragment, nameOf: (code: string) => string, language: Language) {
  const texts = (written: WrittenFormFragment['name']) =>
    LANGUAGES.flatMap((one) => written.filter(({ locale }) => locale === localeOf(one))).map((text) => ({
      text: text.text,
      lang: langOf(text, language),
    }));
  return {
    name: texts(form.name),
    summary: texts(form.summary),
    email: form.email,
    legalForm: form.legalForm ? nameOf(form.legalForm) : null,
    bin: form.bin,
    place: [form.locality, form.regionCode ? nameOf(form.regionCode) : null].filter(Boolean).join(', ') || null,
    headName: form.headName,
    foundedYear: form.foundedYear === null ? null : String(form.foundedYear),
    website: form.website,
    phone: form.phone,
    focusAreas: form.focusAreaCodes.map(nameOf),
    languages: form.workingLanguages.map(nameOf),
    servesWholeCountry: form.servesWholeCountry,
    serves: form.servesRegionCodes.map(nameOf),
    listing: form.listing,
    withheld: form.withheld,
    representatives: form.representatives,
    consents: form.consents.map(({ purpose }) => purpose),
    memorandumVersion: form.memorandumVersion,
  };
}

interface Comparing {
  readonly nameOf: (code: string) => string;
  readonly compared: string | null;
  readonly language: Language;
}

/** Those that it resembles, and one of them field by field: the one that was asked for, else the likeliest. */
function duplicates({ possibleDuplicates, form }: Found, { nameOf, compared, language }: Comparing) {
  const chosen = possibleDuplicates.find(({ organization }) => organization.slug === compared) ?? possibleDuplicates[0];
  return {
    alike: possibleDuplicates.map(({ score, because, organization: { slug, name } }) => ({
      ...{ slug, score, because, name: name.text, lang: langOf(name, language) },
      isChosen: slug === chosen?.organization.slug,
    })),
    comparison: chosen ? comparisonOf({ form, organization: chosen.organization, because: chosen.because, nameOf }) : [],
  };
}

function history({ reviews, checks, conflictsOfInterest }: Found, language: Language) {
  return {
    reviews: reviews.map(({ reviewer, verdict, reason, at, isVoid }) => ({
      ...{ verdict, reason, isVoid, by: reviewer?.displayName ?? null, on: longDay(at, language) },
    })),
    checks: checks.map(({ check, doneBy, doneAt }) => ({
      ...{ check, by: doneBy?.displayName ?? null, on: doneAt ? longDay(doneAt, language) : null },
    })),
    conflicts: conflictsOfInterest.map(({ reviewer, at }) => ({ by: reviewer?.displayName ?? null, on: longDay(at, language) })),
  };
}
