// The directory of mentors: with ten of them people choose by name, so a card has all that one chooses by.
import { Form, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Crumbs } from '../../ui/crumbs';
import { EmptyState } from '../../ui/empty-state';
import { ForwardPager } from '../../ui/forward-pager';
import { PageHead } from '../../ui/head';
import { Icon } from '../../ui/pictures';
import { Reach } from '../../ui/reach';
import { MentorCard } from './mentor-card';
import { mentoringReader } from '../mentoring/mentoring-reader.server';
import { changedSearch, mentorsState } from './mentors-address';
import { chosenMentorFilters, MentorsChips } from './mentors-chips';
import { MentorsFacets } from './mentors-facets';
import { mentorDirectory } from './mentors.loader.server';

export async function loader(arriving: LoaderFunctionArgs) {
  const state = mentorsState(new URL(arriving.request.url).searchParams);
  return { state, ...(await mentorDirectory(mentoringReader(arriving), state)) };
}

export default function Mentors() {
  const { state, facets } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('mentors.title')}
        description={say('mentors.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <Crumbs>
          <Link to={`/${language}/mentoring`}>{say('nav.mentoring')}</Link>
        </Crumbs>
        <Form method="get" role="search" aria-label={say('mentors.searchLabel')}>
          <div className="list-head">
            <h1>{say('mentors.title')}</h1>
            <div className="list-head__find">
              <label className="vh" htmlFor="q">
                {say('mentors.searchLabel')}
              </label>
              <div className="search">
                <div className="search__box">
                  <Icon name="search" />
                  <input
                    key={state.q}
                    className="input"
                    id="q"
                    name="q"
                    type="search"
                    maxLength={200}
                    defaultValue={state.q}
                    placeholder={say('mentors.searchPlaceholder')}
                    autoComplete="off"
                  />
                </div>
                <button className="btn btn--primary">{say('action.search')}</button>
              </div>
            </div>
          </div>
          <div className="list-page">
            {/* links and the history change the address too: the boxes begin anew and say the same */}
            <MentorsFacets key={changedSearch(state, {})} facets={facets} state={state} />
            <Results />
          </div>
        </Form>
      </div>
    </main>
  );
}

function Results() {
  const { state, facets, total, mentors, next, isFirst, hasOwn } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  const filters = chosenMentorFilters(facets, state, say);
  return (
    <section aria-labelledby="found">
      <div className="head list-count">
        <h2 id="found" tabIndex={-1} aria-live="polite">
          {say('directory.mentors', { count: total })}
        </h2>
        <Link className="tap" to={`/${language}/mentoring/profile`}>
          {say(hasOwn ? 'mentors.profile.title' : 'mentors.become')}
        </Link>
      </div>
      <MentorsChips filters={filters} withoutAll={changedSearch(mentorsState(new URLSearchParams()), { q: state.q })} />
      {mentors.length > 0 ? (
        <ol className="ledger">
          {mentors.map((mentor) => (
            <li key={mentor.id}>
              <MentorCard mentor={mentor} />
            </li>
          ))}
        </ol>
      ) : (
        <Nobody isFiltered={state.q !== '' || filters.length > 0} />
      )}
      <ForwardPager next={next} isFirst={isFirst} />
      <div className="mentors__reach">
        <Reach level={4}>
          <b>{say('mentors.reach.members')}</b>
        </Reach>
      </div>
    </section>
  );
}

/** A request without a name goes to the coordinators, who find somebody. */
function Nobody({ isFiltered }: { readonly isFiltered: boolean }) {
  const { language, say } = useMessages();
  return (
    <EmptyState
      title={say(isFiltered ? 'mentors.nobody.title' : 'mentors.none.title')}
      ways={
        <>
          {isFiltered ? (
            <Link className="btn" to="?">
              {say('mentors.nobody.all')}
            </Link>
          ) : null}
          <Link className={isFiltered ? 'btn btn--quiet' : 'btn'} to={`/${language}/mentoring/requests/new`}>
            {say('mentors.askCoordinators')}
          </Link>
        </>
      }
    >
      {say(isFiltered ? 'mentors.nobody.text' : 'mentors.none.text')}
    </EmptyState>
  );
}
