// A version of an agreement in the reader's words.
import type { AgreementPartsFragment, MentoringSide } from '../../graphql/generated/graphql';
import { almatyDay, longDay, today } from '../../i18n/dates.server';
import type { Language } from '../../i18n/messages';

export function agreementParts(agreement: AgreementPartsFragment, language: Language) {
  const { id, version, rhythm, goals, confidentiality, endsOn, createdAt, acceptedByMentorAt, acceptedByMenteeAt } = agreement;
  const accepted: Readonly<Record<MentoringSide, string | null>> = { MENTOR: acceptedByMentorAt, MENTEE: acceptedByMenteeAt };
  const dayOf = (at: string | null) => (at ? longDay(almatyDay(at), language) : null);
  const last = acceptedByMentorAt && acceptedByMenteeAt ? later(acceptedByMentorAt, acceptedByMenteeAt) : null;
  return {
    ...{ id, version, rhythm, goals, confidentiality, endsOn },
    ends: longDay(endsOn, language),
    isOver: endsOn < today(),
    proposed: longDay(almatyDay(createdAt), language),
    isAccepted: { MENTOR: accepted.MENTOR !== null, MENTEE: accepted.MENTEE !== null },
    acceptedOn: { MENTOR: dayOf(accepted.MENTOR), MENTEE: dayOf(accepted.MENTEE) },
    /** When the second of the two accepted; null: it waits for one of them. */
    agreedOn: dayOf(last),
  };
}

export type AgreementInWords = ReturnType<typeof agreementParts>;

/** Instants in the same form order as text does. */
function later(one: string, other: string): string {
  return one > other ? one : other;
}
