// The filters that are on, each with its way off.
import { Link } from 'react-router';
import { useMessages, type Messages } from '../../i18n/messages';
import { Icon } from '../../ui/pictures';
import { changed, filterCount, without, type DirectoryState } from './directory-address';
import type { DirectoryPage } from './directory.loader.server';

export interface ChosenFilter {
  readonly name: string;
  /** The address without this filter. */
  readonly withoutIt: string;
}

/** Filters whose code the vocabulary does not know are named by it, so that they can be taken off too. */
export function chosenFilters(page: DirectoryPage, state: DirectoryState, say: Messages['say']): ChosenFilter[] {
  const named = (options: readonly { readonly code: string; readonly name: string }[], code: string): string =>
    options.find((option) => option.code === code)?.name ?? code;
  return [
    ...state.regions.map((code) => ({
      name: named(page.regions, code),
      withoutIt: changed(state, { regions: without(state.regions, code) }),
    })),
    ...state.focus.map((code) => ({
      name: named([...page.beneficiaries, ...page.themes], code),
      withoutIt: changed(state, { focus: without(state.focus, code) }),
    })),
    ...state.languages.map((code) => ({
      name: named(page.languages, code),
      withoutIt: changed(state, { languages: without(state.languages, code) }),
    })),
    ...(state.withMentors ? [{ name: say('directory.filters.hasMentors'), withoutIt: changed(state, { withMentors: false }) }] : []),
  ];
}

export function DirectoryChips({ page, state }: { readonly page: DirectoryPage; readonly state: DirectoryState }) {
  const { say } = useMessages();
  const filters = chosenFilters(page, state, say);
  if (filters.length === 0) return null;
  return (
    <ul className="chips list-chips" aria-label={say('directory.chosenFilters')}>
      {filters.map(({ name, withoutIt }) => (
        <li key={name}>
          <Link
            className="chip chip--on"
            to={withoutIt || '?'}
            preventScrollReset
            onClick={goOnAtList}
            aria-label={say('directory.removeFilter', { name })}
          >
            {name} <Icon name="x" />
          </Link>
        </li>
      ))}
      {filterCount(state) > 1 ? (
        <li>
          <Link
            className="btn btn--quiet"
            to={changed(state, { regions: [], focus: [], languages: [], served: false, withMentors: false }) || '?'}
            preventScrollReset
            onClick={goOnAtList}
          >
            {say('action.clearAll')}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}

/** A link that goes with what it changes takes the focus with it: the keyboard goes on at the head of the list. */
export function goOnAtList(): void {
  document.getElementById('found')?.focus({ preventScroll: true });
}
