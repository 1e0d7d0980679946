// The lock: ends all sign-ins of an account at once; one's own, or that of a colleague who asked for it beforehand.
import { Form, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { askFor } from '../../graphql/execute.server';
import { AccountLockDocument } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { AccountCrumbs } from './account-crumbs';
import { changeLock } from './lock.server';
import { signedInReader } from './own-account.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { viewer } = await askFor(signedInReader({ context, params }), AccountLockDocument);
  return viewer;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return changeLock(signedInReader({ context, params }), await request.formData());
}

const DONE: readonly string[] = ['locked', 'named', 'removed'];

export default function AccountLock() {
  const { trustedBy } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const done = search.get('done') ?? '';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('lock.title')} description={say('lock.lead')} publicUrl={useRootData()?.publicUrl ?? ''} isIndexed={false} />
      <div className="wrap">
        <AccountCrumbs />
        <header className="record-head">
          <h1>{say('lock.title')}</h1>
          <p className="lead">{say('lock.lead')}</p>
          {DONE.includes(done) ? <DoneNotice>{say(`lock.done.${done}`)}</DoneNotice> : null}
        </header>
        <section className="block" aria-labelledby="own">
          <h2 id="own">{say('lock.own.title')}</h2>
          <Form method="post" className="stack about" reloadDocument>
            <p>{say('lock.own.about')}</p>
            <button className="btn btn--danger" name="change" value="lock-own">
              {say('lock.own.submit')}
            </button>
          </Form>
        </section>
        <TrustedColleague />
        {trustedBy.length > 0 ? <TrustingColleagues /> : null}
      </div>
    </main>
  );
}

function TrustedColleague() {
  const { trustedColleague, colleagues } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block stack" aria-labelledby="colleague">
      <h2 id="colleague">{say('lock.colleague.title')}</h2>
      <p className="about">{say('lock.colleague.about')}</p>
      {trustedColleague ? (
        <Form method="post" className="row">
          <p>
            <b>{trustedColleague.displayName}</b>
          </p>
          <button className="btn" name="change" value="remove-colleague">
            {say('lock.colleague.remove')}
          </button>
        </Form>
      ) : null}
      {colleagues.length > 0 ? (
        <Form method="post" className="stack-s">
          <fieldset>
            <legend className="label">{say(trustedColleague ? 'lock.colleague.chooseOther' : 'lock.colleague.choose')}</legend>
            {colleagues.map(({ accountId, displayName }) => (
              <label key={accountId} className="check">
                <input type="radio" name="account" value={accountId} required defaultChecked={accountId === trustedColleague?.accountId} />
                <span>{displayName}</span>
              </label>
            ))}
          </fieldset>
          <button className="btn btn--primary" name="change" value="name-colleague">
            {say('lock.colleague.submit')}
          </button>
        </Form>
      ) : (
        <p className="meta">{say('lock.colleague.nobody')}</p>
      )}
    </section>
  );
}

function TrustingColleagues() {
  const { trustedBy } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="trusting">
      <h2 id="trusting">{say('lock.trusting.title')}</h2>
      <p className="about">{say('lock.trusting.about')}</p>
      <ul className="people">
        {trustedBy.map(({ accountId, displayName }) => (
          <li key={accountId} className="row row--between">
            <span>{displayName}</span>
            <Form method="post">
              <input type="hidden" name="account" value={accountId} />
              <button className="btn btn--danger" name="change" value="lock-colleague">
                {say('lock.trusting.submit')}
                <span className="vh"> {displayName}</span>
              </button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
