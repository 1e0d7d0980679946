// One mentor: all that members choose by, and the way to ask.
import { data, Link, useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { Crumbs } from '../../ui/crumbs';
import { PageHead } from '../../ui/head';
import { Locator } from '../../ui/pictures';
import { Reach } from '../../ui/reach';
import { AskMentor } from './ask-mentor';
import { Availability } from './availability';
import { ExpertiseList } from './expertise-list';
import { MentorFacts } from './mentor-facts';
import { mentorPage } from './mentor.server';
import { mentoringReader } from '../mentoring/mentoring-reader.server';

export async function loader(arriving: LoaderFunctionArgs) {
  const mentor = await mentorPage(mentoringReader(arriving), arriving.params['id'] ?? '');
  // Who is hidden answers as who never was.
  if (!mentor) throw data(null, { status: 404 });
  return mentor;
}

export default function Mentor() {
  const mentor = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  const { name, organizations, seats, regions, about, expertise, status } = mentor;
  const isForAll = status === null || status === 'APPROVED';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={name} description={say('mentors.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <Crumbs>
          <Link to={`/${language}/mentoring`}>{say('nav.mentoring')}</Link>
          <Link to={`/${language}/mentoring/mentors`}>{say('mentors.title')}</Link>
        </Crumbs>
        <header className="record-head record-head--map">
          <div>
            <h1>{name}</h1>
            <ul className="plain also">
              {organizations.map((organization) => (
                <li key={organization.slug}>
                  <Link className="tap" to={`/${language}/members/${organization.slug}`} lang={organization.lang}>
                    {organization.name}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
          <Locator isLarge seat={seats[0]?.code} alsoAt={regions.map(({ code }) => code)} />
          <div className="span row row--between record-head__foot">
            <Availability mentor={mentor} />
            {isForAll ? (
              <div className="actions">
                <AskMentor mentor={mentor} isPrimary />
              </div>
            ) : null}
          </div>
          <div className="span">
            <Reach level={isForAll ? 4 : 3}>
              <b>{say(isForAll ? 'mentors.reach.members' : 'mentors.reach.notYet')}</b>
            </Reach>
          </div>
        </header>
        <div className="record">
          <div>
            <section className="block" aria-labelledby="helps">
              <h2 id="helps">{say('mentors.expertise')}</h2>
              <ExpertiseList expertise={expertise} />
            </section>
            {about ? (
              <section className="block" aria-labelledby="about">
                <h2 id="about">{say('mentors.about')}</h2>
                <div className="stack about">
                  {about.split(/\n{2,}/).map((paragraph, place) => (
                    <p key={place}>{paragraph}</p>
                  ))}
                </div>
              </section>
            ) : null}
          </div>
          <aside aria-label={say('mentors.facts')}>
            <MentorFacts mentor={mentor} />
          </aside>
        </div>
      </div>
    </main>
  );
}
