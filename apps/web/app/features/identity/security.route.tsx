// The second step of signing in: codes from an application, passkeys, recovery codes.
import { Form, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { askFor } from '../../graphql/execute.server';
import { SignInSecurityDocument } from '../../graphql/generated/graphql';
import { instantInWords, longDay } from '../../i18n/dates.server';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { FormProblem } from '../../ui/field';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Icon } from '../../ui/pictures';
import { AccountCrumbs } from './account-crumbs';
import { AddPasskey } from './add-passkey';
import { AppEnrolment } from './app-enrolment';
import { signedInReader } from './own-account.server';
import { RecoveryCodes } from './recovery-codes';
import { changeSecurity } from './security.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const asked = signedInReader({ context, params });
  const { viewer } = await askFor(asked, SignInSecurityDocument);
  return {
    ...viewer,
    totpSince: viewer.totpSince && longDay(viewer.totpSince, asked.language),
    passkeys: viewer.passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      id,
      name,
      added: longDay(createdAt, asked.language),
      used: lastUsedAt && instantInWords(lastUsedAt, asked.language),
    })),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asked = signedInReader({ context, params });
  return changeSecurity(asked, await request.formData());
}

const DONE: readonly string[] = ['app', 'appRemoved', 'passkey', 'passkeyRemoved'];

export default function SignInSecurity() {
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const done = search.get('done') ?? '';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('security.title')}
        description={say('security.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <AccountCrumbs />
        {answer?.step === 'codes' ? <RecoveryCodes codes={answer.recoveryCodes} /> : null}
        {answer?.step === 'enrolling' ? <AppEnrolment {...answer} /> : null}
        {answer?.step === 'codes' || answer?.step === 'enrolling' ? null : (
          <>
            <header className="record-head">
              <h1>{say('security.title')}</h1>
              <p className="lead">{say('security.lead')}</p>
              {answer ? (
                <FormProblem title={say('security.passkeys.problem.title')}>{say('security.passkeys.problem.text')}</FormProblem>
              ) : null}
              {!answer && DONE.includes(done) ? <DoneNotice>{say(`security.done.${done}`)}</DoneNotice> : null}
            </header>
            <div className="record">
              <div>
                <App />
                <Passkeys />
                <Recovery />
              </div>
              <State />
            </div>
          </>
        )}
      </div>
    </main>
  );
}

function State() {
  const { secondFactor } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <aside aria-label={say('account.secondStep.title')}>
      <dl className="facts">
        <div>
          <dt>{say('account.secondStep.title')}</dt>
          <dd>{say(`account.secondStep.${secondFactor}`)}</dd>
          {secondFactor === 'REQUIRED' ? (
            <dd className="notice notice--attention">
              <Icon name="alert" />
              <p>{say('account.secondStep.why')}</p>
            </dd>
          ) : null}
        </div>
      </dl>
    </aside>
  );
}

function App() {
  const { totpSince } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="app">
      <h2 id="app">{say('security.app.title')}</h2>
      <Form method="post" className="stack about">
        <p>{say('security.app.about')}</p>
        {totpSince ? <p className="meta">{say('security.app.since', { date: totpSince })}</p> : null}
        {totpSince ? (
          <button className="btn btn--danger" name="change" value="remove-app">
            {say('security.app.remove')}
          </button>
        ) : (
          <button className="btn btn--primary" name="change" value="begin-app">
            {say('security.app.begin')}
          </button>
        )}
      </Form>
    </section>
  );
}

function Passkeys() {
  const { passkeys } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block stack" aria-labelledby="passkeys">
      <h2 id="passkeys">{say('security.passkeys.title')}</h2>
      <p className="about">{say('security.passkeys.about')}</p>
      {passkeys.length > 0 ? (
        <ul className="people">
          {passkeys.map(({ id, name, added, used }) => (
            <li key={id} className="row row--between">
              <div>
                {name}
                <p className="meta">
                  {[
                    say('security.passkeys.added', { date: added }),
                    used ? say('account.lastUsed', { when: used }) : say('security.passkeys.unused'),
                  ].join(' · ')}
                </p>
              </div>
              <Form method="post">
                <input type="hidden" name="passkey" value={id} />
                <button className="btn btn--danger" name="change" value="remove-passkey">
                  {say('security.passkeys.remove')}
                  <span className="vh"> {name}</span>
                </button>
              </Form>
            </li>
          ))}
        </ul>
      ) : null}
      <AddPasskey />
    </section>
  );
}

function Recovery() {
  const { secondFactor, recoveryCodesLeft } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="recovery">
      <h2 id="recovery">{say('security.recovery.title')}</h2>
      <Form method="post" className="stack about">
        <p>{say('security.recovery.about')}</p>
        {secondFactor === 'ENROLLED' ? (
          <>
            <p className="meta">{`${say('account.secondStep.recovery', { count: recoveryCodesLeft })}. ${say('security.recovery.former')}`}</p>
            <button className="btn" name="change" value="renew-codes">
              {say('security.recovery.renew')}
            </button>
          </>
        ) : (
          <p className="meta">{say('security.recovery.before')}</p>
        )}
      </Form>
    </section>
  );
}
