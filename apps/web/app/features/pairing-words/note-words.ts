// For whom a note can be, from the fewest to the most, and how wide each circle is.
import type { NoteVisibility } from '../../graphql/generated/graphql';
import type { ReachLevel } from '../../ui/reach';

export const NOTE_VISIBILITIES: readonly NoteVisibility[] = ['PRIVATE', 'PAIR', 'COORDINATORS'];

export const REACH_OF_NOTE: Readonly<Record<NoteVisibility, ReachLevel>> = { PRIVATE: 1, PAIR: 2, COORDINATORS: 3 };
