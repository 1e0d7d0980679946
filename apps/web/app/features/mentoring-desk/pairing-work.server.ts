// What the two of each pairing have to do: read one pairing at a time, for all of them at once would be more than an operation may ask for.
import { ask } from '../../graphql/execute.server';
import { DeskPairingWorkDocument, type DeskPairingFragment, type DeskPairingWorkQuery } from '../../graphql/generated/graphql';
import { almatyDay, today } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import type { Asked } from '../identity/own-account.server';

export interface PairingWithWork {
  readonly pairing: DeskPairingFragment;
  readonly work: DeskPairingWorkQuery['pairing'];
  /** Not over: what is asked of its two sides waits. */
  readonly isGoingOn: boolean;
  /** Whom the reader meets there. */
  readonly other: OtherParty;
}

export interface OtherParty {
  readonly name: string;
  /** The organization that takes part; null: a person's own matter. */
  readonly organization: string | null;
  readonly lang: string | undefined;
}

/** Those that go on, those that ended this month, whose hours count, and completed ones while a practice note waits. */
export async function pairingsWithWork(
  asked: Asked,
  pairings: readonly DeskPairingFragment[],
  { hasPracticeNotes }: { readonly hasPracticeNotes: boolean },
): Promise<PairingWithWork[]> {
  const month = today().slice(0, 7);
  const wanted = pairings.filter(
    (pairing) =>
      isGoingOn(pairing) ||
      (pairing.endedAt !== null && almatyDay(pairing.endedAt).startsWith(month)) ||
      (hasPracticeNotes && pairing.status === 'COMPLETED'),
  );
  const found = await Promise.all(
    wanted.map(async (pairing) => {
      const { data } = await ask(asked, DeskPairingWorkDocument, { id: pairing.id });
      return data ? [{ pairing, work: data.pairing, isGoingOn: isGoingOn(pairing), other: otherParty(pairing, asked) }] : [];
    }),
  );
  return found.flat();
}

function isGoingOn({ status }: DeskPairingFragment): boolean {
  return status === 'ACCEPTED' || status === 'ACTIVE' || status === 'PAUSED';
}

function otherParty({ viewerSide, mentor, mentee, request }: DeskPairingFragment, { language }: Asked): OtherParty {
  if (viewerSide === 'MENTEE') return { name: mentor.displayName, organization: null, lang: undefined };
  return partyOf({ mentee, organizationName: request?.organizationName ?? null }, language);
}

interface Party {
  readonly mentee: { readonly displayName: string } | null;
  readonly organizationName: { readonly text: string; readonly locale: 'KK' | 'RU' | 'EN' } | null;
}

/** The person where there is one, with their organization; else the organization itself. */
export function partyOf({ mentee, organizationName }: Party, language: Asked['language']): OtherParty {
  const lang = organizationName ? langOf(organizationName, language) : undefined;
  if (mentee) return { name: mentee.displayName, organization: organizationName?.text ?? null, lang };
  return { name: organizationName?.text ?? '', organization: null, lang };
}
