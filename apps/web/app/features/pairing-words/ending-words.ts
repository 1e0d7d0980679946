// Why a pairing is broken off, as each side is asked.
import type { BreakingReason, MentoringSide } from '../../graphql/generated/graphql';

/** Each side its own reasons: nobody says of the other that they left. */
export const REASONS_OF: Readonly<Record<MentoringSide, readonly BreakingReason[]>> = {
  MENTEE: ['NOT_A_GOOD_FIT', 'GOALS_CHANGED', 'NO_TIME', 'MENTEE_LEFT', 'OTHER'],
  MENTOR: ['MENTOR_UNAVAILABLE', 'NO_TIME', 'GOALS_CHANGED', 'NOT_A_GOOD_FIT', 'MENTEE_LEFT', 'OTHER'],
};
