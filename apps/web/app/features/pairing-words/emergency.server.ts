// Emergency access: asked for with a reason, opened by somebody else, read for a day. Not there for whoever may be neither.
import { data, redirect } from 'react-router';
import { ask } from '../../graphql/execute.server';
import {
  ApproveEmergencyAccessDocument,
  AskEmergencyAccessDocument,
  EmergencyAccessesDocument,
  EmergencyTextsDocument,
  type EmergencyAccessesQuery,
  type EmergencyTextsQuery,
} from '../../graphql/generated/graphql';
import { instantInWords } from '../../i18n/dates.server';
import type { Language } from '../../i18n/messages';
import { textOf, type Asked } from '../identity/own-account.server';
import { charactersOf, REASON_CHARACTERS, wholeText } from './long-text';
import { afterWordsRefusal, there } from './pairing-place.server';

export const EMERGENCY_PAGE = 'mentoring/emergency';

export interface EmergencyProblem {
  readonly problem: 'PAIRING' | 'NO_REASON' | 'LONG_REASON' | 'OWN_PAIRING' | 'SAME_PERSON' | 'ACCESS_OPEN';
  /** As they were typed. */
  readonly pairing: string;
  readonly reason: string;
}

/** What is shown of a text that has parts, in this order. */
const PARTS = ['title', 'howWeKnow', 'topic', 'summary', 'words'] as const;
type Part = (typeof PARTS)[number];

export async function emergencyAccesses(asked: Asked) {
  const { emergencyAccesses: found } = there(asked, await ask(asked, EmergencyAccessesDocument));
  return found.map((access) => accessParts(access, asked.language));
}

export type EmergencyAccessInWords = ReturnType<typeof accessParts>;

/** What the two wrote. Each call is a reading, and stands in the log. Null where this access is not open to the reader. */
export async function emergencyTexts(asked: Asked, accessId: string) {
  const access = (await emergencyAccesses(asked)).find(({ id }) => id === accessId);
  if (!access?.isReadable) return null;
  const { data: answer, refusal } = await ask(asked, EmergencyTextsDocument, { accessId });
  if (refusal && refusal.code !== 'NOT_FOUND') there(asked, { data: null, refusal });
  return { access, texts: (answer?.emergencyTexts ?? []).map((text) => textParts(text, asked.language)) };
}

export async function changeEmergency(asked: Asked, form: FormData) {
  const accessId = form.get('open');
  return typeof accessId === 'string' ? open(asked, accessId) : askFor(asked, form);
}

async function open(asked: Asked, accessId: string) {
  const { refusal } = await ask(asked, ApproveEmergencyAccessDocument, { input: { accessId } });
  if (!refusal) return redirect(`/${asked.language}/${EMERGENCY_PAGE}?done=opened`);
  if (refusal.reason === 'SAME_PERSON' || refusal.reason === 'ACCESS_OPEN') return problem(refusal.reason, { pairing: '', reason: '' });
  if (refusal.reason === 'NOT_PERMITTED') return problem('OWN_PAIRING', { pairing: '', reason: '' });
  return afterWordsRefusal(asked, refusal, EMERGENCY_PAGE);
}

async function askFor(asked: Asked, form: FormData) {
  const typed = { pairing: textOf(form, 'pairing', 500), reason: wholeText(form, 'reason') };
  const pairingId = pairingIn(typed.pairing);
  if (!pairingId) return problem('PAIRING', typed);
  if (typed.reason.trim() === '') return problem('NO_REASON', typed);
  if (charactersOf(typed.reason.trim()) > REASON_CHARACTERS) return problem('LONG_REASON', typed);
  const { refusal } = await ask(asked, AskEmergencyAccessDocument, { input: { pairingId, reason: typed.reason.trim() } });
  if (!refusal) return redirect(`/${asked.language}/${EMERGENCY_PAGE}?done=asked`);
  if (refusal.code === 'NOT_FOUND' || refusal.code === 'BAD_USER_INPUT') return problem('PAIRING', typed);
  if (refusal.reason === 'NOT_PERMITTED') return problem('OWN_PAIRING', typed);
  return afterWordsRefusal(asked, refusal, EMERGENCY_PAGE);
}

/** The id in the address of a pairing's page, or the id itself. */
function pairingIn(typed: string): string | null {
  return /(?:^|\/pairings\/)([\w=-]{10,100})(?:$|[/?#])/.exec(typed.trim())?.[1] ?? null;
}

function problem(why: EmergencyProblem['problem'], typed: Pick<EmergencyProblem, 'pairing' | 'reason'>) {
  return data<EmergencyProblem>({ problem: why, ...typed }, { status: 400 });
}

function accessParts(access: EmergencyAccessesQuery['emergencyAccesses'][number], language: Language) {
  const { id, pairingId, reason, askedByName, askedAt, approvedByName, openedAt, expiresAt, isAskedByViewer, isReadableByViewer } = access;
  const isOpen = expiresAt !== null && new Date(expiresAt).getTime() > Date.now();
  return {
    ...{ id, pairingId, reason, askedByName, approvedByName },
    askedOn: instantInWords(askedAt, language),
    from: openedAt ? instantInWords(openedAt, language) : null,
    until: expiresAt ? instantInWords(expiresAt, language) : null,
    state: openedAt === null ? ('WAITS' as const) : isOpen ? ('OPEN' as const) : ('OVER' as const),
    isOwn: isAskedByViewer,
    isReadable: isReadableByViewer,
  };
}

function textParts({ kind, authorName, writtenAt, content }: EmergencyTextsQuery['emergencyTexts'][number], language: Language) {
  return { kind, author: authorName, on: instantInWords(writtenAt, language), parts: content === null ? null : partsOf(kind, content) };
}

/** A note is a text by itself; the others are JSON. */
function partsOf(kind: string, content: string): readonly { readonly part: Part | null; readonly text: string }[] {
  if (kind === 'NOTE') return [{ part: null, text: content }];
  const said = JSON.parse(content) as Partial<Record<Part, string | null>>;
  return PARTS.flatMap((part) => (said[part] ? [{ part, text: said[part] }] : []));
}
