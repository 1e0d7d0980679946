// The pairings that may break off, each with why.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Status } from '../../ui/status';
import type { Programme } from './programme.server';

export function AtRisk({ pairings }: { readonly pairings: Programme['atRisk'] }) {
  const { language, say } = useMessages();
  return (
    <section className="block" aria-labelledby="at-risk">
      <h2 id="at-risk">{say('programme.atRisk.title')}</h2>
      {pairings.length === 0 ? <p className="soft">{say('programme.atRisk.none')}</p> : null}
      {pairings.length > 0 ? (
        <ul className="ledger">
          {pairings.map(({ id, mentor, mentee, organization, because, since }) => (
            <li key={id} className="row row--between">
              <div className="stack-s">
                <h3>
                  <Link className="tap" to={`/${language}/mentoring/pairings/${id}`}>
                    {[mentor, mentee].filter(Boolean).join(' · ')}
                  </Link>
                </h3>
                {organization ? (
                  <p className="meta" lang={organization.lang}>
                    {organization.name}
                  </p>
                ) : null}
                {since ? <p className="meta">{say('programme.atRisk.since', { date: since })}</p> : null}
              </div>
              <Status kind="danger" word={say('mentoring.health.AT_RISK')}>
                {because}
              </Status>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
