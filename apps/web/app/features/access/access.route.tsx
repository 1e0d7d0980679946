// Who sees what: the five levels that stand on every record, in plain words.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { Reach, type ReachLevel } from '../../ui/reach';

const LEVELS: readonly { readonly level: ReachLevel; readonly key: string }[] = [
  { level: 5, key: 'everybody' },
  { level: 4, key: 'members' },
  { level: 3, key: 'coordinators' },
  { level: 2, key: 'ownOrganization' },
  { level: 1, key: 'onlyYou' },
];

export default function Access() {
  const { language, say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('access.title')} description={say('access.lead')} publicUrl={useRootData()?.publicUrl ?? ''} />
      <div className="wrap">
        <article className="prose">
          <h1>{say('access.title')}</h1>
          <p className="lead">{say('access.lead')}</p>
          {LEVELS.map(({ level, key }) => (
            <section key={key}>
              <h2>{say(`reach.${key}`)}</h2>
              <Reach level={level}>{say(`access.level.${key}`)}</Reach>
            </section>
          ))}
          <section>
            <h2>{say('access.roles.title')}</h2>
            <ul>
              {(['MEMBER', 'COORDINATOR', 'ADMINISTRATOR', 'OBSERVER'] as const).map((role) => (
                <li key={role}>{say(`access.roles.${role}`)}</li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{say('access.own.title')}</h2>
            <p>{say('access.own.text')}</p>
            <p>
              <Link to={`/${language}/account/data`}>{say('data.title')}</Link>
            </p>
          </section>
        </article>
      </div>
    </main>
  );
}
