// My account: who I am here, what I may do, and where I am signed in.
import { Link, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { askFor } from '../../graphql/execute.server';
import { OwnAccountDocument } from '../../graphql/generated/graphql';
import { instantInWords, longDay } from '../../i18n/dates.server';
import { langOf } from '../../i18n/lang-of';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Icon } from '../../ui/pictures';
import { standsInNetwork } from '../own-organization/membership-words';
import { AccountLinks } from './account-links';
import { signedInReader } from './own-account.server';
import { SignIns } from './sign-ins';
import { endSignIns } from './sign-ins.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const asked = signedInReader({ context, params });
  const { language } = asked;
  const { viewer } = await askFor(asked, OwnAccountDocument);
  return {
    ...viewer,
    totpSince: viewer.totpSince && longDay(viewer.totpSince, language),
    representations: viewer.representations.map(({ role, since, until, organization, organizationName, membership }) => ({
      role,
      since: longDay(since, language),
      until: until ? longDay(until, language) : null,
      // null where it does not stand in the network, or not for this reader
      slug: organization?.slug ?? null,
      name: organizationName && { text: organizationName.text, lang: langOf(organizationName, language) },
      outside: membership && !standsInNetwork(membership.status) ? membership.status : null,
    })),
    sessions: viewer.sessions.map(({ lastUsedAt, createdAt, ...session }) => ({
      ...session,
      lastUsed: instantInWords(lastUsedAt, language),
      created: instantInWords(createdAt, language),
    })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return endSignIns(signedInReader({ context, params }), await request.formData());
}

const DONE: readonly string[] = ['ended', 'email', 'invitation', 'left'];

export default function Account() {
  const { account, roles, representations, sessions } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const done = search.get('done') ?? '';
  const { language, say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('account.title')}
        description={account.displayName}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <header className="record-head">
          <h1>{account.displayName}</h1>
          <p className="soft">{account.email}</p>
          {DONE.includes(done) ? <DoneNotice>{say(`account.done.${done}`)}</DoneNotice> : null}
        </header>
        <div className="record">
          <div>
            <section className="block" aria-labelledby="represents">
              <h2 id="represents">{say('account.represents')}</h2>
              {representations.length === 0 ? <p className="soft">{say('account.representsNobody')}</p> : null}
              <ul className="people">
                {representations.map(({ role, since, until, slug, name, outside }) => (
                  <li key={`${name?.text} ${role} ${since}`}>
                    {slug ? (
                      <Link to={`/${language}/members/${slug}`} lang={name?.lang}>
                        {name?.text}
                      </Link>
                    ) : (
                      <b lang={name?.lang}>{name?.text}</b>
                    )}
                    <p className="meta">
                      {[
                        say(`account.representation.${role}`),
                        say('account.since', { date: since }),
                        until && say('people.until', { date: until }),
                        outside && say(`membership.status.${outside}`),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </p>
                  </li>
                ))}
              </ul>
            </section>
            <SignIns sessions={sessions} />
          </div>
          <aside aria-label={say('account.facts')}>
            <dl className="facts">
              {roles.length > 0 ? (
                <div>
                  <dt>{say('account.roles')}</dt>
                  <dd>{roles.map((role) => say(`role.${role}`)).join(', ')}</dd>
                </div>
              ) : null}
              <SecondStep />
            </dl>
            <AccountLinks />
          </aside>
        </div>
      </div>
    </main>
  );
}

function SecondStep() {
  const { secondFactor, totpSince, passkeys, recoveryCodesLeft } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <div>
      <dt>{say('account.secondStep.title')}</dt>
      <dd>{say(`account.secondStep.${secondFactor}`)}</dd>
      {secondFactor === 'REQUIRED' ? (
        <dd className="notice notice--attention">
          <Icon name="alert" />
          <p>{say('account.secondStep.why')}</p>
        </dd>
      ) : null}
      {totpSince ? <dd>{say('account.secondStep.totp', { date: totpSince })}</dd> : null}
      {passkeys.map(({ id, name }) => (
        <dd key={id}>{say('account.secondStep.passkey', { name })}</dd>
      ))}
      {secondFactor === 'ENROLLED' ? <dd>{say('account.secondStep.recovery', { count: recoveryCodesLeft })}</dd> : null}
    </div>
  );
}
