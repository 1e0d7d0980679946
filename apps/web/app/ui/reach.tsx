// Who can see a record: one to five squares, always with the words.
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages';

/** Only you · your pair or organization · and coordinators · members · everybody. */
export type ReachLevel = 1 | 2 | 3 | 4 | 5;

const SQUARES: readonly ReachLevel[] = [1, 2, 3, 4, 5];

/** The level of what an organization chose. */
export const REACH_OF_LISTING: Readonly<Record<'PUBLIC' | 'MEMBERS' | 'COORDINATORS', ReachLevel>> = {
  PUBLIC: 5,
  MEMBERS: 4,
  COORDINATORS: 3,
};

const WORDS: Readonly<Record<ReachLevel, string>> = {
  1: 'reach.onlyYou',
  2: 'reach.ownOrganization',
  3: 'reach.coordinators',
  4: 'reach.members',
  5: 'reach.everybody',
};

export function Reach({
  level,
  children,
  isWide,
}: {
  readonly level: ReachLevel;
  readonly children?: ReactNode;
  readonly isWide?: boolean;
}) {
  const { say } = useMessages();
  const isConfidential = level <= 3;
  return (
    <p className={`reach${isConfidential ? ' reach--private' : ''}${isWide ? ' wide' : ''}`}>
      <svg className="reach__meter" viewBox="0 0 46 10" aria-hidden="true">
        {SQUARES.map((square) => (
          <rect
            key={square}
            className={square <= level ? 'on' : undefined}
            x={(square - 1) * 9 + 0.5}
            y={0.5}
            width={7}
            height={9}
            rx={1}
          />
        ))}
      </svg>
      <span>{children ?? say(WORDS[level])}</span>
    </p>
  );
}
