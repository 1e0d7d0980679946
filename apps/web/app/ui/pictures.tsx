// The pictures drawn of the 20 tiles, and the icons: one sprite a page, used by name.
import type { ReactNode } from 'react';
import { CELLS, type Cell } from './tiles';

const ICONS = {
  search: <><circle cx="9" cy="9" r="5.25" /><path d="M13 13l4 4" /></>, // prettier-ignore
  menu: <path d="M3 6h14M3 10h14M3 14h14" />,
  filter: <path d="M3 5h14M6 10h8M8.5 15h3" />,
  down: <path d="M5 8l5 5 5-5" />,
  x: <path d="M5 5l10 10M15 5L5 15" />,
  arrow: <path d="M4 10h12M11 5l5 5-5 5" />,
  back: <path d="M16 10H4M9 5l-5 5 5 5" />,
  ok: <path d="M4 10.5l4 4 8-9" />,
  alert: <><path d="M10 3l8 14H2z" /><path d="M10 8v4M10 14.5v.5" /></>, // prettier-ignore
  clock: <><circle cx="10" cy="10" r="7" /><path d="M10 6v4l2.5 2.5" /></>, // prettier-ignore
  pause: <><circle cx="10" cy="10" r="7" /><path d="M8 7.5v5M12 7.5v5" /></>, // prettier-ignore
  lock: <><rect x="4.5" y="9" width="11" height="8" rx="1.5" /><path d="M7 9V6.5a3 3 0 0 1 6 0V9" /></>, // prettier-ignore
  equal: <path d="M4 7.5h12M4 12.5h12" />,
  approx: <path d="M4 8c3-3 5 3 12 0M4 13c3-3 5 3 12 0" />,
  differ: <path d="M4 7.5h12M4 12.5h12M13 3.5l-6 13" />,
} as const;

export type IconName = keyof typeof ICONS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}

/** Everything that pages draw by reference. */
export function Sprite() {
  const cells = Object.entries(CELLS);
  return (
    <svg className="sprite" aria-hidden="true">
      <symbol id="tiles" viewBox="0 0 79 49">
        {cells.map(([code, cell]) => tileShape(code, cell, 't-base'))}
      </symbol>
      <symbol id="mark" viewBox="0 0 79 49">
        {cells.map(([code, cell]) => tileShape(code, cell, cell.isCity ? 't-city' : 't-region'))}
      </symbol>
      {Object.entries(ICONS).map(([name, shape]) => (
        <symbol key={name} id={`i-${name}`} viewBox="0 0 20 20">
          {shape}
        </symbol>
      ))}
    </svg>
  );
}

/** One tile of a picture; outlined where `className` says that somebody also works there. */
function tileShape(code: string, { column, row, isCity }: Cell, className: string): ReactNode {
  const inset = className === 't-also' ? 0.75 : 0;
  const [x, y] = [column * 10, row * 10];
  if (isCity) return <circle key={code} className={className} cx={x + 4.5} cy={y + 4.5} r={4.5 - inset} />;
  return <rect key={code} className={className} x={x + inset} y={y + inset} width={9 - 2 * inset} height={9 - 2 * inset} rx={1.2} />;
}

function shapes(codes: readonly string[], className: string): ReactNode[] {
  return codes.flatMap((code) => (CELLS[code] ? [tileShape(code, CELLS[code], className)] : []));
}

export interface LocatorProps {
  readonly seat?: string;
  readonly alsoAt?: readonly string[];
  readonly isLarge?: boolean;
  /** What the picture says, where no text beside it says it. */
  readonly label?: string;
}

/** Where an organization is (filled) and where else it works (outlined). */
export function Locator({ seat, alsoAt = [], isLarge, label }: LocatorProps) {
  const said = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const);
  return (
    <svg className={isLarge ? 'locator locator--l' : 'locator'} viewBox="0 0 79 49" {...said}>
      <use href="#tiles" />
      {shapes(
        alsoAt.filter((code) => code !== seat),
        't-also',
      )}
      {seat ? shapes([seat], 't-here') : null}
    </svg>
  );
}

/** In which regions there is something; the number stands beside it. */
export function PresenceMap({ regionCodes }: { readonly regionCodes: readonly string[] }) {
  return (
    <svg className="mini" viewBox="0 0 79 49" aria-hidden="true">
      <use href="#tiles" />
      {shapes(regionCodes, 't-on')}
    </svg>
  );
}

/** The map with a tile that belongs nowhere: an address that leads nowhere. */
export function LostMap() {
  return (
    <svg className="locator lost" viewBox="0 0 99 59" aria-hidden="true">
      <use href="#tiles" y="10" width="79" height="49" />
      <rect x="90" y="1" width="8" height="8" rx="1.2" className="t-lost" />
    </svg>
  );
}

export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 79 49" aria-hidden="true">
      <use href="#mark" />
    </svg>
  );
}
