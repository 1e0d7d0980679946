// The directory: find a peer by words, region, focus area and language.
import { useEffect, useLayoutEffect, useRef, useState, type SyntheticEvent } from 'react';
import { Form, Link, useLoaderData, useNavigate, useNavigation, type LoaderFunctionArgs } from 'react-router';
import { languageOf, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { EmptyState } from '../../ui/empty-state';
import { PageHead } from '../../ui/head';
import { Icon } from '../../ui/pictures';
import { changed, directoryState, directorySearch, filterCount, type DirectoryState } from './directory-address';
import { chosenFilters, DirectoryChips, goOnAtList } from './directory-chips';
import { DirectoryFacets, FILTERS } from './directory-facets';
import { directoryPage, type DirectoryPage } from './directory.loader.server';
import { OrganizationCard } from './organization-card';

/** So long after the last letter the search goes off by itself. */
const TYPING_PAUSE = 250;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const state = directoryState(new URL(request.url).searchParams);
  return { state, page: await directoryPage({ context, language, state }) };
}

export default function Directory() {
  const { page, state } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  const { form, isScripted, onSubmit, onChange, onType } = useFilterForm(state);
  const isFiltered = directorySearch(state) !== '';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('directory.title')}
        description={say('directory.description', { organizations: say('count.organizations', { count: page.total }) })}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={!isFiltered}
      />
      <div className="wrap">
        <Form
          id={FILTERS}
          ref={form}
          method="get"
          role="search"
          aria-label={say('directory.searchLabel')}
          onSubmit={onSubmit}
          preventScrollReset
        >
          <div className="list-head">
            <h1>{say('directory.title')}</h1>
            <div className="list-head__find">
              <label className="vh" htmlFor="q">
                {say('directory.searchLabel')}
              </label>
              <div className="search">
                <div className="search__box">
                  <Icon name="search" />
                  <input
                    className="input"
                    id="q"
                    name="q"
                    type="search"
                    maxLength={200}
                    defaultValue={state.q}
                    placeholder={say('directory.searchPlaceholder')}
                    autoComplete="off"
                    onInput={onType}
                  />
                </div>
                <button className="btn btn--primary">{say('action.search')}</button>
              </div>
            </div>
          </div>
          <div className="list-page" onChange={onChange}>
            <DirectoryFacets page={page} state={state} isScripted={isScripted} />
            <Results page={page} state={state} />
          </div>
        </Form>
      </div>
    </main>
  );
}

/** Sends the form by itself once there is a script: boxes at once, words after a pause. The history keeps one entry for one search. */
function useFilterForm(state: DirectoryState) {
  const form = useRef<HTMLFormElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const navigate = useNavigate();
  const [isScripted, setScripted] = useState(false);
  useEffect(() => {
    setScripted(true);
    return () => clearTimeout(pause.current);
  }, []);
  // Before anything can be pressed: a form that is not yet in line would send what nobody chose.
  useLayoutEffect(() => {
    if (form.current) showState(form.current, state);
  }, [state]);
  const send = (): void => {
    clearTimeout(pause.current);
    if (form.current) void navigate(addressOf(form.current), { replace: true, preventScrollReset: true });
  };
  return {
    form,
    isScripted,
    onSubmit: (event: SyntheticEvent): void => {
      event.preventDefault();
      send();
    },
    onChange: (event: SyntheticEvent): void => {
      if ((event.target as HTMLInputElement).type !== 'search') send();
    },
    onType: (): void => {
      clearTimeout(pause.current);
      pause.current = setTimeout(send, TYPING_PAUSE);
    },
  };
}

/** The address of what the form says, without what goes without saying. */
function addressOf(form: HTMLFormElement): string {
  const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return directorySearch(directoryState(new URLSearchParams(entries))) || '?';
}

/** Brings the boxes into line with the address, which links and the history change too; none is made anew, so the focus stays where it is. */
function showState(form: HTMLFormElement, state: DirectoryState): void {
  const chosen = new Set([
    ...state.regions,
    ...state.focus,
    ...state.languages,
    ...(state.served ? ['served'] : []),
    ...(state.withMentors ? ['mentors'] : []),
    state.asList ? 'list' : 'map',
  ]);
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'search') {
      if (control !== document.activeElement) control.value = state.q;
    } else if (control instanceof HTMLInputElement) {
      control.checked = chosen.has(control.value === '1' ? control.name : control.value);
    } else if (control instanceof HTMLSelectElement) {
      control.value = state.sort ?? '';
    }
  }
}

function Results({ page, state }: { readonly page: DirectoryPage; readonly state: DirectoryState }) {
  const { say } = useMessages();
  const isLoading = useNavigation().state === 'loading';
  return (
    <section aria-labelledby="found" aria-busy={isLoading} className={isLoading ? 'is-loading' : undefined}>
      <div className="head list-count">
        <h2 id="found" tabIndex={-1} aria-live="polite">
          {say('count.organizations', { count: page.total })}
        </h2>
        <p className="sort">
          <label htmlFor="sort" className="meta">
            {say('directory.sort.label')}
          </label>{' '}
          <select className="input" id="sort" name="sort" defaultValue={state.sort ?? ''}>
            {state.q.trim() ? <option value="">{say('directory.sort.relevance')}</option> : null}
            <option value={state.q.trim() ? 'NAME' : ''}>{say('directory.sort.name')}</option>
            <option value="NEWEST">{say('directory.sort.newest')}</option>
          </select>
        </p>
      </div>
      {page.wasAnotherList ? (
        <div className="notice" role="status">
          <Icon name="alert" />
          <p>{say('directory.wasAnotherList')}</p>
        </div>
      ) : null}
      <DirectoryChips page={page} state={state} />
      {page.cards.length > 0 ? (
        <ol className="ledger">
          {page.cards.map((card) => (
            <li key={card.slug}>
              <OrganizationCard card={card} />
            </li>
          ))}
        </ol>
      ) : (
        <NothingFound page={page} state={state} />
      )}
      <Pager page={page} state={state} />
    </section>
  );
}

/** What to take back first: the last filter, else the words. */
function NothingFound({ page, state }: { readonly page: DirectoryPage; readonly state: DirectoryState }) {
  const { say } = useMessages();
  const last = chosenFilters(page, state, say).at(-1);
  return (
    <EmptyState
      title={say('empty.search.title')}
      ways={
        <>
          {last ? (
            <Link className="btn" to={last.withoutIt || '?'} onClick={goOnAtList}>
              {say('empty.search.without', { name: last.name })}
            </Link>
          ) : null}
          <Link className="btn btn--quiet" to="?" onClick={goOnAtList}>
            {say('empty.search.all')}
          </Link>
        </>
      }
    >
      {filterCount(state) > 0 ? say('empty.search.filters') : say('empty.search.words')}
    </EmptyState>
  );
}

function Pager({ page: { pageInfo, total, cards }, state }: { readonly page: DirectoryPage; readonly state: DirectoryState }) {
  const { say } = useMessages();
  if (!pageInfo.hasNextPage && !pageInfo.hasPreviousPage) return null;
  return (
    <nav className="pager" aria-label={say('directory.pages')}>
      {pageInfo.hasPreviousPage ? (
        <Link className="btn" to={changed(state, { before: pageInfo.startCursor })} rel="prev" onClick={goOnAtList}>
          <Icon name="back" /> {say('directory.previous')}
        </Link>
      ) : null}
      <span className="meta">{say('count.listedOf', { shown: cards.length, total })}</span>
      {pageInfo.hasNextPage ? (
        <Link className="btn" to={changed(state, { after: pageInfo.endCursor })} rel="next" onClick={goOnAtList}>
          {say('directory.next')} <Icon name="arrow" />
        </Link>
      ) : null}
    </nav>
  );
}
