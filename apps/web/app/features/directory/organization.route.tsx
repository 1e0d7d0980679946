// An organization's page: what it says of itself, in the reader's language or marked as another, and its plain data.
import { data, Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { languageOf, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Locator } from '../../ui/pictures';
import { Reach, REACH_OF_LISTING } from '../../ui/reach';
import { MissingTranslation } from '../../ui/translation-mark';
import { deleteMember } from '../coordination/deletion.server';
import { MemberFileSection } from '../coordination/member-file';
import { changeNotes, memberFile } from '../coordination/member-file.server';
import { KeeperLinks } from '../own-organization/keeper-links';
import { MembershipSection } from '../own-organization/membership-section';
import { membershipOf, takeStep } from '../own-organization/membership.server';
import { organizationKeeper } from '../own-organization/own-organization.server';
import { ProfileHistorySection } from '../own-organization/profile-changes';
import { decideOnChange, profileHistory } from '../own-organization/profile-history.server';
import { OrganizationFacts } from './organization-facts';
import { OrganizationHelp } from './organization-help';
import { organizationPage } from './organization.loader.server';
import { Withholding } from './withholding';
import { changeWithholding, mayWithhold } from './withholding.server';

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const organization = await organizationPage({ context, language }, params['slug'] ?? '');
  // What is hidden answers as what never was.
  if (!organization) throw data(null, { status: 404 });
  const asked = { context, language };
  const membership = await membershipOf(asked, organization.slug);
  // the history is for those to whom the membership is shown
  const [history, file] = membership
    ? await Promise.all([
        profileHistory(asked, organization.slug),
        organization.keeper === 'COORDINATOR' ? memberFile(asked, organization.slug) : null,
      ])
    : [null, null];
  return { ...organization, membership, history, file, mayWithhold: mayWithhold(asked) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asked = await organizationKeeper({ context, params });
  const form = await request.formData();
  if (form.has('change')) return changeWithholding(asked, asked.organization.slug, form);
  if (form.has('profileChange')) return decideOnChange(asked, form, `members/${asked.organization.slug}`);
  if (form.has('networkNote')) return changeNotes(asked, form);
  return form.has('member') ? deleteMember(asked) : takeStep(asked, form);
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
            {organization.logo ? (
              <img
                className="logo"
                src={organization.logo.source}
                width={organization.logo.width}
                height={organization.logo.height}
                alt=""
              />
            ) : null}
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
            {organization.keeper ? <KeeperLinks slug={organization.slug} /> : null}
          </div>
          <Done />
        </header>
        <div className="record">
          <div>
            <About />
            <OrganizationHelp help={organization.help} />
            <Representatives />
            <Membership />
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

const DONE: Readonly<Record<string, string>> = {
  renewed: 'membership.done.renewed',
  ACTIVE: 'membership.done.ACTIVE',
  SUSPENDED: 'membership.done.SUSPENDED',
  EXITED: 'membership.done.EXITED',
  noteAdded: 'memberFile.done.noteAdded',
  noteRestored: 'memberFile.done.noteRestored',
  changeAccepted: 'profileHistory.done.changeAccepted',
  changeRefused: 'profileHistory.done.changeRefused',
  changeUndone: 'profileHistory.done.changeUndone',
  changeOvertaken: 'profileHistory.done.changeOvertaken',
};

/** What the last change has led to. */
function Done() {
  const { keeper } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const done = DONE[search.get('done') ?? ''];
  return keeper && done ? <DoneNotice>{say(done)}</DoneNotice> : null;
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

/** For its own people and coordinators. */
function Membership() {
  const { slug, membership, history, file, keeper } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const step = answer && 'given' in answer ? answer : undefined;
  const decision = answer && 'changeId' in answer ? answer : undefined;
  const note = answer && 'note' in answer ? answer : undefined;
  return (
    <>
      {membership ? <MembershipSection slug={slug} membership={membership} keeper={keeper} answer={step} /> : null}
      {history ? <ProfileHistorySection history={history} isCoordinator={keeper === 'COORDINATOR'} answer={decision} /> : null}
      {file ? <MemberFileSection file={file} answer={note} /> : null}
    </>
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
