// What mentors are chosen by: a form that works by itself.
import { useMessages } from '../../i18n/messages';
import { Facet, Facets } from '../../ui/facets';
import { chosenMentorFilters } from './mentors-chips';
import { MEETING_WAYS, type MentorsState } from './mentors-address';
import type { MentorDirectory, OfferedOption } from './mentors.loader.server';

interface MentorsFacetsProps {
  readonly facets: MentorDirectory['facets'];
  readonly state: MentorsState;
}

export function MentorsFacets({ facets, state }: MentorsFacetsProps) {
  const { say } = useMessages();
  const count = chosenMentorFilters(facets, state, say).length;
  return (
    <Facets count={count}>
      <fieldset className="facet">
        <legend>{say('mentors.filter.availability')}</legend>
        <Box name="places" value="1" words={say('mentors.filter.places')} isChosen={state.hasPlaces} />
        <Box name="urgent" value="1" words={say('mentors.filter.urgent')} isChosen={state.isUrgent} />
      </fieldset>
      <OfferedFacet name="focus" legend={say('directory.filters.beneficiaries')} options={facets.beneficiaries} chosen={state.focus} />
      <OfferedFacet name="focus" legend={say('directory.filters.themes')} options={facets.themes} chosen={state.focus} />
      <OfferedFacet name="lang" legend={say('directory.filters.languages')} options={facets.languages} chosen={state.languages} />
      <fieldset className="facet">
        <legend>{say('mentors.ways')}</legend>
        {MEETING_WAYS.map((way) => (
          <Box key={way} name="way" value={way} words={say(`mentoring.way.${way}`)} isChosen={state.ways.includes(way)} />
        ))}
      </fieldset>
      <OfferedFacet name="region" legend={say('mentors.knows')} options={facets.regions} chosen={state.regions} />
      <button className="btn btn--primary btn--block">{say('action.showResults')}</button>
    </Facets>
  );
}

interface FacetProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly OfferedOption[];
  readonly chosen: readonly string[];
}

function OfferedFacet({ name, legend, options, chosen }: FacetProps) {
  return (
    <Facet
      legend={legend}
      options={options}
      isUsed={({ code, isOnOffer }) => isOnOffer || chosen.includes(code)}
      box={({ code, name: words }) => <Box key={code} name={name} value={code} words={words} isChosen={chosen.includes(code)} />}
    />
  );
}

interface BoxProps {
  readonly name: string;
  readonly value: string;
  readonly words: string;
  readonly isChosen: boolean;
}

function Box({ name, value, words, isChosen }: BoxProps) {
  return (
    <label className="check">
      <input type="checkbox" name={name} value={value} defaultChecked={isChosen} />
      <span>{words}</span>
    </label>
  );
}
