// The tile map of the 20 regions: boxes to choose by in a filter, links on the first page. Every tile prints its number.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useMessages } from '../i18n/messages';
import { classOf, countClasses, type CountClass } from './tiles';

export interface MapRegion {
  readonly code: string;
  readonly kind: 'REGION' | 'CITY';
  readonly name: string;
  readonly narrow: string;
  readonly wide: string;
  readonly count: number;
}

interface FaceProps {
  readonly region: MapRegion;
  readonly classes: readonly CountClass[];
}

/** What a tile shows. */
function face({ region, classes }: FaceProps): { className: string; children: ReactNode } {
  return {
    className: `tile__face lvl-${classOf(region.count, classes)}`,
    children: (
      <>
        <span className="tile__n">{region.count}</span>
        <span className="tile__s" aria-hidden="true">
          {region.narrow}
        </span>
        <span className="tile__l" aria-hidden="true">
          {region.wide}
        </span>
      </>
    ),
  };
}

/** Regions to choose from: a map or, if the reader prefers names, the same boxes as a list. */
export function RegionPicker({ regions, chosen, asList }: { regions: readonly MapRegion[]; chosen: ReadonlySet<string>; asList: boolean }) {
  const { say } = useMessages();
  const classes = countClasses(Math.max(0, ...regions.map(({ count }) => count)));
  return (
    <fieldset className="facet regionpick">
      <legend>{say('directory.filters.region')}</legend>
      <div className="segmented regionpick__view" role="group" aria-label={say('directory.filters.regionsAs')}>
        <label>
          <input type="radio" name="view" value="map" defaultChecked={!asList} />
          {say('directory.filters.asMap')}
        </label>
        <label>
          <input className="as-list" type="radio" name="view" value="list" defaultChecked={asList} />
          {say('directory.filters.asList')}
        </label>
      </div>
      <div className="tilemap-box">
        <div className="tilemap">
          {regions.map((region) => {
            const { className, children } = face({ region, classes });
            return (
              <label key={region.code} className="tile" data-tile={region.code} data-kind={region.kind.toLowerCase()}>
                <input type="checkbox" name="region" value={region.code} defaultChecked={chosen.has(region.code)} />
                <span className={className}>
                  {children}
                  <span className="tile__full">{region.name}</span>
                  <span className="vh">, {region.name}</span>
                </span>
              </label>
            );
          })}
        </div>
      </div>
      <Legend classes={classes} />
    </fieldset>
  );
}

/** The map of the first page: a region with organizations leads to them. */
export function RegionLinks({ regions, hrefOf }: { regions: readonly MapRegion[]; hrefOf: (code: string) => string }) {
  const { say } = useMessages();
  const classes = countClasses(Math.max(0, ...regions.map(({ count }) => count)));
  return (
    <div className="tilemap-box">
      <ul className="tilemap" aria-label={say('home.map.label')}>
        {regions.map((region) => {
          const { className, children } = face({ region, classes });
          const inside = (
            <>
              {children}
              <span className="vh"> {say('home.map.tile', { count: region.count, region: region.name })}</span>
            </>
          );
          return (
            <li key={region.code} className="tile" data-tile={region.code} data-kind={region.kind.toLowerCase()}>
              {region.count > 0 ? (
                <Link className={className} to={hrefOf(region.code)}>
                  {inside}
                </Link>
              ) : (
                <span className={className}>{inside}</span>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Which colour stands for how many. */
function Legend({ classes }: { readonly classes: readonly CountClass[] }) {
  const { say } = useMessages();
  return (
    <ul className="legend">
      <li>
        <i />
        {say('map.none')}
      </li>
      {classes.map(({ from, to }, index) => (
        <li key={from}>
          <i className={`lvl-${index + 1}`} />
          {from === to ? from : `${from}\u2060–\u2060${to}`}
        </li>
      ))}
    </ul>
  );
}

/** The legend of a map beside which it stands. */
export function LegendOf({ regions }: { readonly regions: readonly MapRegion[] }) {
  return <Legend classes={countClasses(Math.max(0, ...regions.map(({ count }) => count)))} />;
}
