// What mentors are chosen by: a form that works by itself.
import { useMessages } from '../../i18n/messages';
import { Icon } from '../../ui/pictures';
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
        <fieldset className="facet">
          <legend>{say('mentors.filter.availability')}</legend>
          <Box name="places" value="1" words={say('mentors.filter.places')} isChosen={state.hasPlaces} />
          <Box name="urgent" value="1" words={say('mentors.filter.urgent')} isChosen={state.isUrgent} />
        </fieldset>
        <Facet name="focus" legend={say('directory.filters.beneficiaries')} options={facets.beneficiaries} chosen={state.focus} />
        <Facet name="focus" legend={say('directory.filters.themes')} options={facets.themes} chosen={state.focus} />
        <Facet name="lang" legend={say('directory.filters.languages')} options={facets.languages} chosen={state.languages} />
        <fieldset className="facet">
          <legend>{say('mentors.ways')}</legend>
          {MEETING_WAYS.map((way) => (
            <Box key={way} name="way" value={way} words={say(`mentoring.way.${way}`)} isChosen={state.ways.includes(way)} />
          ))}
        </fieldset>
        <Facet name="region" legend={say('mentors.knows')} options={facets.regions} chosen={state.regions} />
        <button className="btn btn--primary btn--block">{say('action.showResults')}</button>
      </div>
    </details>
  );
}

interface FacetProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly OfferedOption[];
  readonly chosen: readonly string[];
}

/** What no mentor has stands behind a fold. */
function Facet({ name, legend, options, chosen }: FacetProps) {
  const { say } = useMessages();
  const used = options.filter(({ code, isOnOffer }) => isOnOffer || chosen.includes(code));
  const unused = options.filter((option) => !used.includes(option));
  const box = ({ code, name: words }: OfferedOption) => (
    <Box key={code} name={name} value={code} words={words} isChosen={chosen.includes(code)} />
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
