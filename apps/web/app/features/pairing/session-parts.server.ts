// A session in the reader's words: its day for the box beside it, its hour, what is to be done with it.
import type { SessionPartsFragment } from '../../graphql/generated/graphql';
import { almatyDay, dayInParts, hourOf, longDay, shortDay } from '../../i18n/dates.server';
import type { Language } from '../../i18n/messages';

export function sessionParts(session: SessionPartsFragment, language: Language) {
  const { id, state, minutes, way, isIntroductory, topic, summary, heldAt } = session;
  const at = heldAt ?? session.startsAt;
  return {
    ...{ id, state, minutes, way, isIntroductory, topic, summary, at },
    box: dayInParts(almatyDay(at), language),
    day: longDay(almatyDay(at), language),
    near: shortDay(almatyDay(at), language),
    hour: hourOf(at),
    /** Its time has come. */
    hasBegun: new Date(at).getTime() <= Date.now(),
  };
}

export type SessionInWords = ReturnType<typeof sessionParts>;
