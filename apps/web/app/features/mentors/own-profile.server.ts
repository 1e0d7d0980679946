// One's own profile as a mentor: what its page shows, and what its forms change.
import { data, redirect } from 'react-router';
import { ask, askFor } from '../../graphql/execute.server';
import {
  DirectoryVocabularyDocument,
  EndMentorProfileDocument,
  OwnMentorPageDocument,
  SaveMentorProfileDocument,
} from '../../graphql/generated/graphql';
import { messagesFor } from '../../i18n/catalogues.server';
import { fromDay } from '../../i18n/dates.server';
import { collator } from '../../i18n/sorting.server';
import { afterRefusal, textOf, type Asked } from '../identity/own-account.server';
import { formValues, numberErrors, profileInput, refusedFields, valuesOfProfile, withoutEmptyRows } from './profile-form.server';
import { EMPTY_ROW, EMPTY_VALUES, MOST_AREAS, type MentorErrors, type MentorValues } from './profile-values';

const PAGE = 'mentoring/profile';

/** The reader's own, with what awaits their answer; null where they were never a mentor. */
export async function ownMentor(asked: Asked) {
  const { viewer } = await askFor(asked, OwnMentorPageDocument);
  const profile = viewer.mentorProfile;
  if (!profile) return null;
  return {
    profile,
    asks: viewer.mentoringAsks.length,
    standing: {
      id: profile.id,
      status: profile.status ?? 'AWAITING',
      returnedBecause: profile.returnedBecause ?? null,
      isPaused: profile.isPaused,
      backFrom: profile.pausedUntil ? fromDay(profile.pausedUntil, asked.language) : null,
      placesTaken: profile.placesTaken ?? 0,
      freePlaces: profile.freePlaces,
    },
  };
}

export type OwnStanding = NonNullable<Awaited<ReturnType<typeof ownMentor>>>['standing'];

export async function ownProfilePage(asked: Asked) {
  const [own, choices] = await Promise.all([ownMentor(asked), profileChoices(asked)]);
  return {
    standing: own?.standing ?? null,
    version: own?.profile.version ?? null,
    values: own ? valuesOfProfile(own.profile) : EMPTY_VALUES,
    choices,
  };
}

export type ProfileChoices = Awaited<ReturnType<typeof profileChoices>>;

async function profileChoices(asked: Asked) {
  const { focusAreas, regions, workingLanguages } = await askFor(asked, DirectoryVocabularyDocument);
  const byName = collator(asked.language);
  const inWords = (entries: readonly { readonly code: string; readonly name: { readonly text: string } }[]) =>
    entries.map(({ code, name }) => ({ value: code, words: name.text }));
  const sorted = (entries: Parameters<typeof inWords>[0]) => inWords(entries).sort((one, other) => byName(one.words, other.words));
  return {
    beneficiaries: sorted(focusAreas.filter(({ kind }) => kind === 'BENEFICIARY_GROUP')),
    themes: sorted(focusAreas.filter(({ kind }) => kind === 'THEME')),
    regions: sorted(regions),
    languages: inWords(workingLanguages),
  };
}

/** The form again, with what was typed. */
export interface ProfileAnswer {
  /** null: nothing was refused, a row was added or taken away. */
  readonly problem: 'values' | 'overtaken' | 'inUse' | null;
  readonly values: MentorValues;
  readonly version: number | null;
  readonly errors: MentorErrors;
  /** The row in which the reader goes on. */
  readonly row: number | null;
}

export async function changeOwnProfile(asked: Asked, form: FormData) {
  const change = textOf(form, 'change');
  if (change === 'end') return endOwn(asked);
  const values = formValues(form);
  const version = versionOf(form);
  const again = (expertise: MentorValues['expertise'], row: number) =>
    data<ProfileAnswer>({ problem: null, values: { ...values, expertise }, version, errors: {}, row });
  if (change === 'add') {
    const rows = [...values.expertise, EMPTY_ROW].slice(0, MOST_AREAS);
    return again(rows, rows.length - 1);
  }
  if (change.startsWith('remove.')) {
    const taken = Number(change.slice('remove.'.length));
    const rows = values.expertise.filter((_, row) => row !== taken);
    return again(rows.length > 0 ? rows : [EMPTY_ROW], Math.max(0, Math.min(taken, rows.length - 1)));
  }
  return save(asked, withoutEmptyRows(values), version);
}

function versionOf(form: FormData): number | null {
  const version = Number(textOf(form, 'version', 10));
  return Number.isSafeInteger(version) && version > 0 ? version : null;
}

async function save(asked: Asked, values: MentorValues, version: number | null) {
  const wrong = numberErrors(values, asked.language);
  if (Object.keys(wrong).length > 0) return refused(values, version, wrong);
  const { data: saved, refusal } = await ask(asked, SaveMentorProfileDocument, { input: profileInput(values, version) });
  if (saved) {
    const isSent = saved.saveMentorProfile.profile.status === 'AWAITING';
    return redirect(`/${asked.language}/${PAGE}?done=${isSent ? 'sent' : 'saved'}`);
  }
  if (refusal.code === 'BAD_USER_INPUT') return refused(values, version, refusedFields(refusal, asked.language));
  if (refusal.reason === 'VERSION_OUTDATED') return overtaken(asked, values);
  if (refusal.reason === 'CAPACITY_IN_USE') return refused(values, version, { capacity: await placesInWords(asked) });
  return afterRefusal(asked, refusal, PAGE);
}

function refused(values: MentorValues, version: number | null, errors: MentorErrors) {
  const rows = values.expertise.length > 0 ? values.expertise : [EMPTY_ROW];
  return data<ProfileAnswer>({ problem: 'values', values: { ...values, expertise: rows }, version, errors, row: null }, { status: 400 });
}

/** Saved meanwhile in another window: what was typed stays, and is saved over it only once the reader knows. */
async function overtaken(asked: Asked, values: MentorValues) {
  const version = (await ownMentor(asked))?.profile.version ?? null;
  return data<ProfileAnswer>({ problem: 'overtaken', values, version, errors: {}, row: null }, { status: 409 });
}

async function placesInWords(asked: Asked): Promise<string> {
  const taken = (await ownMentor(asked))?.standing.placesTaken ?? 0;
  return messagesFor(asked.language).say('mentors.profile.error.inUse', { count: taken });
}

async function endOwn(asked: Asked) {
  const own = await ownMentor(asked);
  if (!own) return redirect(`/${asked.language}/${PAGE}`);
  const { refusal } = await ask(asked, EndMentorProfileDocument, { input: { mentorId: own.profile.id } });
  if (!refusal) return redirect(`/${asked.language}/${PAGE}?done=ended`);
  if (refusal.reason !== 'CAPACITY_IN_USE') return afterRefusal(asked, refusal, PAGE);
  const { profile } = own;
  return data<ProfileAnswer>(
    { problem: 'inUse', values: valuesOfProfile(profile), version: profile.version ?? null, errors: {}, row: null },
    { status: 409 },
  );
}
