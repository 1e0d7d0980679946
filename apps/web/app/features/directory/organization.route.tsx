// An organization's page: what it says of itself, in the reader's language or marked as another, and its plain data.
import { data, Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { languageOf, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { Locator } from '../../ui/pictures';
import { Reach, REACH_OF_LISTING } from '../../ui/reach';
import { MissingTranslation } from '../../ui/translation-mark';
import { OrganizationFacts } from './organization-facts';
import { organizationPage } from './organization.loader.server';
import { Withholding } from './withholding';
import { changeWithholding, mayWithhold } from './withholding.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const organization = await organizationPage({ context, language }, params['slug'] ?? '');
  // What is hidden answers as what never was.
  if (!organization) throw data(null, { status: 404 });
  return { ...organization, mayWithhold: mayWithhold({ context }) };
}

export async function action({ request, params, context }: ActionFunctionArgs): Promise<Response> {
  return changeWithholding({ context, language: languageOf(params) }, params['slug'] ?? '', await request.formData());
}

export default function Organization() {
  const organization = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  const { name, otherNames, about, region, legalForm, memberSince, withheld } = organization;
  const listing = withheld ? 'COORDINATORS' : organization.listing;
  const publicUrl = useRootData()?.publicUrl ?? '';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={name.text}
        description={about[0]?.text ?? say('organization.noText', { name: name.text, region: region.name })}
        publicUrl={publicUrl}
        isIndexed={listing === 'PUBLIC'}
        {...(listing === 'PUBLIC' && { record: linkedData(organization, `${publicUrl}/${language}/members/${organization.slug}`) })}
      />
      <div className="wrap">
        <nav className="crumbs" aria-label={say('nav.breadcrumb')}>
          <ol>
            <li>
              <Link to={`/${language}/members`}>{say('nav.organizations')}</Link>
            </li>
          </ol>
        </nav>
        <header className="record-head record-head--map">
          <div>
            <h1 lang={name.lang}>{name.text}</h1>
            {otherNames.length > 0 ? (
              <p className="soft also">
                {otherNames.map(({ text, lang }, index) => (
                  <span key={lang}>
                    {index > 0 ? ' · ' : null}
                    <span lang={lang}>{text}</span>
                  </span>
                ))}
              </p>
            ) : null}
            <p className="also">
              {[legalForm, region.name, say('organization.memberSince', { since: memberSince })].filter(Boolean).join(' · ')}
            </p>
          </div>
          <Locator isLarge seat={region.code} alsoAt={organization.servesCodes} label={organization.whereInWords} />
          <div className="span row row--between record-head__foot">
            <Reach level={REACH_OF_LISTING[listing]}>
              <b>{say(`organization.reach.${listing}`)}</b>{' '}
              <Link className="tap" to={`/${language}/members/${organization.slug}/who-can-see`}>
                {say('access.question')}
              </Link>
            </Reach>
          </div>
        </header>
        <div className="record">
          <div>
            <About />
            <Representatives />
          </div>
          <aside aria-label={say('organization.facts')}>
            <div className="block">
              <OrganizationFacts organization={organization} />
            </div>
            {organization.mayWithhold ? <Withholding id={organization.id} since={organization.withheld} /> : null}
          </aside>
        </div>
      </div>
    </main>
  );
}

function About() {
  const { about } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="about">
      <h2 id="about">{say('organization.about')}</h2>
      {about.length === 0 ? <p className="soft">{say('organization.nothingYet')}</p> : null}
      {about.map(({ kind, text, lang }) => (
        <div key={kind}>
          {lang ? <MissingTranslation language={lang} /> : null}
          <div lang={lang} className="stack about">
            {text.split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}

/** For members; visitors are not told that there are any. */
function Representatives() {
  const { representatives } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  if (!representatives) return null;
  return (
    <section className="block" aria-labelledby="representatives">
      <h2 id="representatives">{say('organization.representatives')}</h2>
      {representatives.length === 0 ? <p className="soft">{say('organization.noRepresentatives')}</p> : null}
      <ul className="people">
        {representatives.map(({ name, position, role, languages }) => (
          <li key={`${name} ${position}`}>
            <b>{name}</b>
            <p className="meta">
              {[position, role === 'MANAGER' ? say('account.representation.MANAGER') : null, languages.join(', ')]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <Reach level={4}>
        <b>{say('organization.representativesReach')}</b>
      </Reach>
    </section>
  );
}

/** Schema.org's words for what everybody may see of an organization. */
function linkedData(organization: Awaited<ReturnType<typeof loader>>, url: string): object {
  const { name, otherNames, about, region, website, foundedYear } = organization;
  return {
    '@context': 'https://schema.org',
    '@type': 'NGO',
    name: name.text,
    ...(otherNames.length > 0 && { alternateName: otherNames.map(({ text }) => text) }),
    ...(about[0] && { description: about[0].text }),
    url,
    ...(website && { sameAs: website.href }),
    ...(foundedYear && { foundingDate: String(foundedYear) }),
    address: { '@type': 'PostalAddress', addressCountry: 'KZ', addressRegion: region.name },
  };
}
