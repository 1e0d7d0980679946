// The filters beside the list: a form that works by itself, and at once where there is a script.
import { useMessages } from '../../i18n/messages';
import { Facet, Facets } from '../../ui/facets';
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
    <Facets count={count}>
      <RegionPicker regions={page.regions} chosen={new Set(state.regions)} asList={state.asList} />
      {state.regions.length > 0 ? (
        <label className="check">
          <input type="checkbox" name="served" value="1" defaultChecked={state.served} />
          <span>{say('directory.filters.served')}</span>
        </label>
      ) : null}
      <CountedFacet name="focus" legend={say('directory.filters.beneficiaries')} options={page.beneficiaries} chosen={focus} />
      <CountedFacet name="focus" legend={say('directory.filters.themes')} options={page.themes} chosen={focus} />
      <CountedFacet name="lang" legend={say('directory.filters.languages')} options={page.languages} chosen={new Set(state.languages)} />
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
    </Facets>
  );
}

interface FacetProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly FacetOption[];
  readonly chosen: ReadonlySet<string>;
}

function CountedFacet({ name, legend, options, chosen }: FacetProps) {
  return (
    <Facet
      legend={legend}
      options={options}
      isUsed={({ code, count }) => count > 0 || chosen.has(code)}
      box={({ code, name: word, count }) => (
        <label key={code} className="check">
          <input type="checkbox" name={name} value={code} defaultChecked={chosen.has(code)} />
          <span>{word}</span>
          <span className="n">{count}</span>
        </label>
      )}
    />
  );
}
