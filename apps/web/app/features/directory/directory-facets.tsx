// The filters beside the list: a form that works by itself, and at once where there is a script.
import { useMessages } from '../../i18n/messages';
import { Icon } from '../../ui/pictures';
import { RegionPicker } from '../../ui/tile-map';
import { filterCount, type DirectoryState } from './directory-address';
import type { DirectoryPage, FacetOption } from './directory.loader.server';

/** The form that the search box and the order belong to as well, wherever they stand. */
export const FILTERS = 'filters';

export function DirectoryFacets({ page, state, isScripted }: { page: DirectoryPage; state: DirectoryState; isScripted: boolean }) {
  const { say } = useMessages();
  const count = filterCount(state);
  const focus = new Set(state.focus);
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
        <RegionPicker regions={page.regions} chosen={new Set(state.regions)} asList={state.asList} />
        {state.regions.length > 0 ? (
          <label className="check">
            <input type="checkbox" name="served" value="1" defaultChecked={state.served} />
            <span>{say('directory.filters.served')}</span>
          </label>
        ) : null}
        <Facet name="focus" legend={say('directory.filters.beneficiaries')} options={page.beneficiaries} chosen={focus} />
        <Facet name="focus" legend={say('directory.filters.themes')} options={page.themes} chosen={focus} />
        <Facet name="lang" legend={say('directory.filters.languages')} options={page.languages} chosen={new Set(state.languages)} />
        {page.seesMentors ? (
          <fieldset className="facet">
            <legend>{say('nav.mentoring')}</legend>
            <label className="check">
              <input type="checkbox" name="mentors" value="1" defaultChecked={state.withMentors} />
              <span>{say('directory.filters.hasMentors')}</span>
            </label>
          </fieldset>
        ) : null}
        {isScripted ? null : (
          <div className="actions">
            <button className="btn btn--primary btn--block">{say('action.showResults')}</button>
          </div>
        )}
      </div>
    </details>
  );
}

interface FacetProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly FacetOption[];
  readonly chosen: ReadonlySet<string>;
}

/** What nobody has stands behind a fold, so that it can be seen to be nothing. */
function Facet({ name, legend, options, chosen }: FacetProps) {
  const { say } = useMessages();
  const used = options.filter(({ code, count }) => count > 0 || chosen.has(code));
  const unused = options.filter((option) => !used.includes(option));
  const box = ({ code, name: word, count }: FacetOption) => (
    <label key={code} className="check">
      <input type="checkbox" name={name} value={code} defaultChecked={chosen.has(code)} />
      <span>{word}</span>
      <span className="n">{count}</span>
    </label>
  );
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
