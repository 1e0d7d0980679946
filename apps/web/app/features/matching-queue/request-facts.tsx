// What is known of a request before anybody has accepted it.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import type { MatchingBench } from './bench.server';

export function RequestFacts({ request }: { readonly request: MatchingBench }) {
  const { language, say } = useMessages();
  const { organization, slug, people, otherSide, focusAreas, languages, sent } = request;
  return (
    <section className="block" aria-labelledby="known">
      <h2 id="known">{say('queue.known')}</h2>
      <dl className="facts facts--cols">
        <div>
          <dt>{say('queue.from')}</dt>
          {organization ? (
            <dd>
              {slug ? (
                <Link to={`/${language}/members/${slug}`} lang={organization.lang}>
                  {organization.name}
                </Link>
              ) : (
                <span lang={organization.lang}>{organization.name}</span>
              )}
            </dd>
          ) : null}
          <dd>{people.join(', ') || say('queue.personal')}</dd>
        </div>
        <div>
          <dt>{say('queue.otherSide')}</dt>
          <dd>{say(`mentoring.otherSide.${otherSide}`)}</dd>
        </div>
        <div>
          <dt>{say('queue.focusAreas')}</dt>
          <dd>{focusAreas.join(', ')}</dd>
        </div>
        <div>
          <dt>{say('queue.languages')}</dt>
          <dd>{languages.join(', ')}</dd>
        </div>
        <div>
          <dt>{say('queue.sent')}</dt>
          <dd>{sent}</dd>
        </div>
      </dl>
    </section>
  );
}
