// The filters that are on, each with its way off.
import { Link } from 'react-router';
import { useMessages, type Messages } from '../../i18n/messages';
import { Icon } from '../../ui/pictures';
import { without } from '../directory/directory-address';
import { goOnAtList } from '../directory/directory-chips';
import { changedSearch, type MentorsState } from './mentors-address';
import type { MentorDirectory, OfferedOption } from './mentors.loader.server';

export interface ChosenMentorFilter {
  readonly name: string;
  /** The address without this filter. */
  readonly withoutIt: string;
}

/** Filters whose code the vocabulary does not know are named by it, so that they can be taken off too. */
export function chosenMentorFilters(
  facets: MentorDirectory['facets'],
  state: MentorsState,
  say: Messages['say'],
): readonly ChosenMentorFilter[] {
  const off = (change: Partial<MentorsState>): string => changedSearch(state, change);
  const named = (options: readonly OfferedOption[], code: string): string => options.find((option) => option.code === code)?.name ?? code;
  return [
    ...(state.hasPlaces ? [{ name: say('mentors.filter.places'), withoutIt: off({ hasPlaces: false }) }] : []),
    ...(state.isUrgent ? [{ name: say('mentors.filter.urgent'), withoutIt: off({ isUrgent: false }) }] : []),
    ...state.focus.map((code) => ({
      name: named([...facets.beneficiaries, ...facets.themes], code),
      withoutIt: off({ focus: without(state.focus, code) }),
    })),
    ...state.languages.map((code) => ({
      name: named(facets.languages, code),
      withoutIt: off({ languages: without(state.languages, code) }),
    })),
    ...state.ways.map((way) => ({
      name: say(`mentoring.way.${way}`),
      withoutIt: off({ ways: state.ways.filter((one) => one !== way) }),
    })),
    ...state.regions.map((code) => ({ name: named(facets.regions, code), withoutIt: off({ regions: without(state.regions, code) }) })),
  ];
}

interface MentorsChipsProps {
  readonly filters: readonly ChosenMentorFilter[];
  /** The address without any filter. */
  readonly withoutAll: string;
}

export function MentorsChips({ filters, withoutAll }: MentorsChipsProps) {
  const { say } = useMessages();
  if (filters.length === 0) return null;
  return (
    <ul className="chips list-chips" aria-label={say('directory.chosenFilters')}>
      {filters.map(({ name, withoutIt }) => (
        <li key={withoutIt}>
          <Link className="chip chip--on" to={withoutIt} onClick={goOnAtList} aria-label={say('directory.removeFilter', { name })}>
            {name} <Icon name="x" />
          </Link>
        </li>
      ))}
      {filters.length > 1 ? (
        <li>
          <Link className="btn btn--quiet" to={withoutAll} onClick={goOnAtList}>
            {say('action.clearAll')}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
