// Who can see an organization: each circle of people, how many they are, and by which rules.
import { data, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { ask, fault, type Answer } from '../../graphql/execute.server';
import { WhoCanSeeDocument, WhoseOrganizationDocument } from '../../graphql/generated/graphql';
import { langOf } from '../../i18n/lang-of';
import { languageOf, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { Reach, REACH_OF_LISTING } from '../../ui/reach';
import type { Asked } from '../identity/own-account.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const asked = { context, language };
  const { organization } = found(asked, await ask(asked, WhoseOrganizationDocument, { slug: params['slug'] ?? '' }));
  if (!organization) throw data(null, { status: 404 });
  const rules = found(asked, await ask(asked, WhoCanSeeDocument, { id: organization.id }));
  return {
    slug: organization.slug,
    listing: organization.listing,
    name: organization.name.text,
    lang: langOf(organization.name, language),
    circles: [...Map.groupBy(rules.whoCanSee, ({ audience }) => audience ?? null)].map(([audience, same]) => ({
      audience,
      count: same[0]?.count ?? null,
      reasons: same.map(({ because }) => because),
      names: [...new Set(same.flatMap(({ accounts }) => accounts.map(({ displayName }) => displayName)))],
    })),
  };
}

/** What was asked for; where the reader may not know of it, it was never there. */
function found<Data>({ context }: Asked, { data: answer, refusal }: Answer<Data>): Data {
  if (!refusal) return answer;
  if (refusal.code === 'NOT_FOUND' || refusal.code === 'BAD_USER_INPUT') throw data(null, { status: 404 });
  throw fault(context, `Who can see an organization was refused: ${refusal.code}`);
}

export default function WhoCanSee() {
  const { slug, listing, name, lang, circles } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('access.question')}
        description={say(`organization.reach.${listing}`)}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <nav className="crumbs" aria-label={say('nav.breadcrumb')}>
          <ol>
            <li>
              <Link to={`/${language}/members`}>{say('nav.organizations')}</Link>
            </li>
            <li>
              <Link to={`/${language}/members/${slug}`} lang={lang}>
                {name}
              </Link>
            </li>
          </ol>
        </nav>
        <header className="record-head">
          <h1>{say('access.question')}</h1>
          <Reach level={REACH_OF_LISTING[listing]}>
            <b>{say(`organization.reach.${listing}`)}</b>
          </Reach>
        </header>
        <div className="stack">
          <ul className="ledger about">
            {circles.map(({ audience, count, reasons, names }) => (
              <li key={audience}>
                <h2 className="side-title">
                  {audience ? say(`access.audience.${audience}`) : say('access.named')}
                  {count === null ? null : <span className="count count--quiet">{count}</span>}
                </h2>
                {reasons.map((because) => (
                  <p key={because}>{because}</p>
                ))}
                {names.length > 0 ? <p className="meta">{say('access.among', { names: names.join(', ') })}</p> : null}
              </li>
            ))}
          </ul>
          <p>
            <Link className="tap" to={`/${language}/access`}>
              {say('access.title')}
            </Link>
          </p>
        </div>
      </div>
    </main>
  );
}
