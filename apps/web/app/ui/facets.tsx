// The filters beside a list: folded on a phone, with how many are on, and past which one can skip.
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/messages';
import { Icon } from './pictures';

interface FacetsProps {
  /** How many filters are on. */
  readonly count: number;
  readonly children: ReactNode;
}

export function Facets({ count, children }: FacetsProps) {
  const { say } = useMessages();
  return (
    <details className="facets">
      <summary>
        <Icon name="filter" />
        {say('nav.filters')}{' '}
        {count > 0 ? (
          <span className="count">
            {count}
            <span className="vh"> {say('directory.filters.chosen')}</span>
          </span>
        ) : null}
        <Icon name="down" />
      </summary>
      <div className="facets__body" role="group" aria-label={say('nav.filters')}>
        <a className="skip" href="#found">
          {say('directory.skipToResults')}
        </a>
        {children}
      </div>
    </details>
  );
}

interface FacetProps<Option> {
  readonly legend: string;
  readonly options: readonly Option[];
  /** Whether somebody has it, or it is chosen. */
  readonly isUsed: (option: Option) => boolean;
  readonly box: (option: Option) => ReactNode;
}

/** What nobody has stands behind a fold, so that it can be seen to be nothing. */
export function Facet<Option>({ legend, options, isUsed, box }: FacetProps<Option>) {
  const { say } = useMessages();
  const used = options.filter(isUsed);
  const unused = options.filter((option) => !used.includes(option));
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      {used.map(box)}
      {unused.length > 0 ? (
        <details className="disclosure">
          <summary>{say('directory.filters.more', { count: unused.length })}</summary>
          {unused.map(box)}
        </details>
      ) : null}
    </fieldset>
  );
}
