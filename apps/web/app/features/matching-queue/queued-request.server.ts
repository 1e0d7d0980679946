// A request as the queue names it: what is asked, on whose behalf, how long it waits, and what mentors have answered.
import type { QueuedRequestFragment } from '../../graphql/generated/graphql';
import { almatyDay, longDay, sinceDay, today } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { Language } from '../../i18n/messages';
import type { DueDay } from '../../ui/deadline';

const DAY = 86_400_000;

interface Reading {
  readonly language: Language;
  /** By when each of the terms is. */
  readonly due: (term: string | null | undefined) => DueDay | null;
}

export function queuedRequest(request: QueuedRequestFragment, { language, due }: Reading) {
  const { id, kind, status, headline, neededBy, statusSince, organizationName, participants, asks } = request;
  const since = almatyDay(statusSince);
  return {
    ...{ id, kind, status, headline },
    organization: organizationName && { name: organizationName.text, lang: langOf(organizationName, language) },
    people: participants.filter(({ side, takesPart }) => side === 'MENTEE' && takesPart).map(({ displayName }) => displayName),
    neededBy: due(neededBy),
    waitingDays: Math.round((new Date(today()).getTime() - new Date(since).getTime()) / DAY),
    since: sinceDay(since, language),
    answers: asks.map(({ id: key, endReason, endedAt, mentor }) => ({
      id: key,
      mentor: mentor.displayName,
      // null: nothing has been answered yet
      reason: endReason ?? null,
      on: endedAt ? longDay(endedAt, language) : null,
    })),
  };
}

export type QueuedRequest = ReturnType<typeof queuedRequest>;
