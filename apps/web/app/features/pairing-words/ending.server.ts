// How a pairing ends: completed with what each side makes of it, or broken off with a reason; and how long its texts are kept.
import { data, redirect } from 'react-router';
import { ask, type Refusal } from '../../graphql/execute.server';
import {
  CompletePairingDocument,
  EndPairingDocument,
  PairingEndingDocument,
  WriteReflectionDocument,
  type BreakingReason,
  type ReflectionPartsFragment,
  type RetentionPartsFragment,
} from '../../graphql/generated/graphql';
import { longDay } from '../../i18n/dates.server';
import type { Language } from '../../i18n/messages';
import { choiceOf, type Asked } from '../identity/own-account.server';
import { REASONS_OF } from './ending-words';
import { charactersOf, TESTIMONIAL_CHARACTERS, wholeText, WORDS_CHARACTERS } from './long-text';
import { pairingPage } from './pairing-place';
import { afterWordsRefusal, backToPairing, nearDay, pairingPlace, there } from './pairing-place.server';

export interface WrittenReflection {
  readonly words: string;
  readonly reached: string;
  readonly testimonial: string;
  readonly mayBeShown: boolean;
}

export type LongField = 'words' | 'reached' | 'testimonial' | 'endWords';

/** Why it was not taken, and what was typed. */
export interface EndingProblem {
  readonly isReasonMissing: boolean;
  readonly areWordsMissing: boolean;
  /** How many characters a field has too many. */
  readonly excess: Readonly<Partial<Record<LongField, number>>>;
  readonly reflection: WrittenReflection;
  readonly reason: BreakingReason | null;
  readonly endWords: string;
}

const EMPTY: WrittenReflection = { words: '', reached: '', testimonial: '', mayBeShown: false };

export function retentionInWords(retention: RetentionPartsFragment | null, language: Language) {
  if (!retention) return null;
  const { months, endsOn, goneFromBackupsOn, endedAt } = retention;
  return {
    months,
    endsOn: endsOn && longDay(endsOn, language),
    goneFromBackupsOn: goneFromBackupsOn && longDay(goneFromBackupsOn, language),
    isGone: endedAt !== null,
  };
}

export type RetentionInWords = NonNullable<ReturnType<typeof retentionInWords>>;

export function reflectionParts({ author, writtenAt, ...reflection }: ReflectionPartsFragment, language: Language) {
  return { ...reflection, author: author.displayName, isOwn: author.isViewer, on: nearDay(writtenAt, language) };
}

/** For those who take part: what they have written of it so far, and what becomes of the texts. Null for everybody else. */
export async function pairingEnding(asked: Asked, id: string) {
  const { language } = asked;
  const { pairing } = there(asked, await ask(asked, PairingEndingDocument, { id }));
  const place = pairingPlace(pairing, language);
  if (!place.viewerSide || place.status === 'PROPOSED') return null;
  const own = pairing.reflections.find(({ author }) => author.isViewer);
  return {
    place,
    reasons: REASONS_OF[place.viewerSide],
    mayComplete: place.status === 'ACTIVE' || place.status === 'PAUSED',
    mayReflect: place.status !== 'ACCEPTED' && place.status !== 'ENDED',
    reflection: own
      ? { words: own.words, reached: own.reached ?? '', testimonial: own.testimonial ?? '', mayBeShown: own.mayBeShown }
      : EMPTY,
    retention: retentionInWords(pairing.retention, language),
  };
}

export type PairingEnding = NonNullable<Awaited<ReturnType<typeof pairingEnding>>>;

/** Completes it, with a reflection where one was written, or breaks it off. */
export async function endPairing(asked: Asked, pairingId: string, form: FormData) {
  return form.get('change') === 'end' ? breakOff(asked, pairingId, form) : complete(asked, pairingId, form);
}

/** What the reader makes of it; written again, it takes the place of what they wrote before. */
export async function writeReflection(asked: Asked, pairingId: string, form: FormData) {
  const written = await reflect(asked, pairingId, reflectionIn(form));
  return written ?? backToPairing(asked, pairingId, 'reflected');
}

async function complete(asked: Asked, pairingId: string, form: FormData) {
  const reflection = reflectionIn(form);
  const isWritten = [reflection.words, reflection.reached, reflection.testimonial].some((text) => text.trim() !== '');
  const refusedWords = isWritten ? await reflect(asked, pairingId, reflection) : null;
  if (refusedWords) return refusedWords;
  const { refusal } = await ask(asked, CompletePairingDocument, { input: { pairingId } });
  return refusal ? over(asked, pairingId, refusal) : backToPairing(asked, pairingId, 'completed');
}

async function breakOff(asked: Asked, pairingId: string, form: FormData) {
  const reason = choiceOf(form, 'reason', [...new Set([...REASONS_OF.MENTEE, ...REASONS_OF.MENTOR])]);
  const endWords = wholeText(form, 'endWords');
  const excess = excessOf({ endWords }, { endWords: WORDS_CHARACTERS });
  if (!reason || Object.keys(excess).length > 0)
    return problem({ isReasonMissing: !reason, areWordsMissing: false, excess, reflection: EMPTY, reason, endWords });
  const { refusal } = await ask(asked, EndPairingDocument, { input: { pairingId, reason, words: endWords.trim() || null } });
  return refusal ? over(asked, pairingId, refusal) : backToPairing(asked, pairingId, 'ended');
}

/** null: it was taken. */
async function reflect(asked: Asked, pairingId: string, reflection: WrittenReflection) {
  const limits = { words: WORDS_CHARACTERS, reached: WORDS_CHARACTERS, testimonial: TESTIMONIAL_CHARACTERS };
  const { mayBeShown, words, reached, testimonial } = reflection;
  const excess = excessOf({ words, reached, testimonial }, limits);
  const areWordsMissing = words.trim() === '';
  if (areWordsMissing || Object.keys(excess).length > 0)
    return problem({ isReasonMissing: false, areWordsMissing, excess, reflection, reason: null, endWords: '' });
  const input = {
    ...{ pairingId, words: words.trim(), reached: reached.trim() || null, testimonial: testimonial.trim() || null },
    mayBeShown: mayBeShown && testimonial.trim() !== '',
  };
  const { refusal } = await ask(asked, WriteReflectionDocument, { input });
  return refusal ? over(asked, pairingId, refusal) : null;
}

function reflectionIn(form: FormData): WrittenReflection {
  return {
    words: wholeText(form, 'words'),
    reached: wholeText(form, 'reached'),
    testimonial: wholeText(form, 'testimonial'),
    mayBeShown: form.get('mayBeShown') === 'on',
  };
}

function excessOf<Field extends LongField>(texts: Record<Field, string>, limits: Record<Field, number>): Partial<Record<Field, number>> {
  const fields = Object.keys(texts) as Field[];
  const counted = fields.map((field) => [field, charactersOf(texts[field].trim()) - limits[field]] as const);
  return Object.fromEntries(counted.filter(([, excess]) => excess > 0)) as Partial<Record<Field, number>>;
}

function problem(found: EndingProblem) {
  return data<EndingProblem>(found, { status: 400 });
}

/** Where the other side was quicker, the page of the pairing shows how it stands now. */
function over(asked: Asked, pairingId: string, refusal: Refusal): Response {
  const page = pairingPage(pairingId);
  return refusal.code === 'CONFLICT' ? redirect(`/${asked.language}/${page}#ending`) : afterWordsRefusal(asked, refusal, page);
}
