// One's own application by its mailed link: where it stands, what comes next, and what can still be done with it.
import { data, Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { languageOf, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { unkept } from '../identity/mailed-link.server';
import { LinkEnded } from '../identity/mailed-link';
import { doneIn } from './application-done';
import { ApplicationSent } from './application-sent';
import { AppealForm, ProveForm, WithdrawForm } from './application-steps';
import { ApplicationStanding } from './application-standing';
import { JoinAside } from './join-aside';
import { JoinForm } from './join-form';
import { KnownAs } from './known-as';
import { changeOwnApplication, ownApplication, type OwnApplicationPage } from './own-application.server';

export const headers = unkept;

function askedOf({ context, params }: LoaderFunctionArgs) {
  return { asked: { context, language: languageOf(params) }, token: (params['token'] ?? '').slice(0, 100) };
}

export async function loader(arriving: LoaderFunctionArgs) {
  const { asked, token } = askedOf(arriving);
  const application = await ownApplication(asked, token);
  return application ? data(application) : data(null, { status: 404 });
}

export async function action(arriving: ActionFunctionArgs) {
  const { asked, token } = askedOf(arriving);
  return changeOwnApplication(asked, { token, form: await arriving.request.formData() });
}

export default function OwnApplication() {
  const application = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('ownApplication.title')}
        description={say('ownApplication.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">{application ? <Application application={application} /> : <Ended />}</div>
    </main>
  );
}

function Application({ application }: { readonly application: OwnApplicationPage }) {
  const given = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const done = doneIn(search);
  const { draft, status, choices } = application;
  const answer = given?.answer ?? undefined;
  const isWaiting = application.canWithdraw;
  return (
    <>
      <header className="record-head">
        <h1>{say('ownApplication.titleOf', { number: application.number })}</h1>
        <ApplicationStanding application={application} />
        {!given && done ? <DoneNotice>{say(`ownApplication.done.${done}`)}</DoneNotice> : null}
      </header>
      <div className="join">
        <div className="stack-l">
          {status === 'SUBMITTED' ? <ProveForm /> : null}
          {isWaiting && application.knownAs.length > 0 ? <KnownAs cards={application.knownAs} /> : null}
          {draft ? (
            <JoinForm draft={answer?.draft ?? draft} choices={choices} answer={answer} isAddressFixed={status === 'CHANGES_REQUESTED'} />
          ) : null}
          {status === 'WITHDRAWN' ? <ApplyAnew /> : null}
          {application.canAppeal ? <AppealForm given={given?.appeal ?? null} /> : null}
          {application.canWithdraw ? <WithdrawForm isDraft={status === 'DRAFT'} /> : null}
        </div>
        {isWaiting ? <JoinAside /> : null}
      </div>
    </>
  );
}

/** The link opens nothing: it was never ours, what it led to was deleted, or its address has just been changed. */
function Ended() {
  const answer = useActionData<typeof action>()?.answer;
  const { say } = useMessages();
  if (answer?.outcome === 'applied' || answer?.outcome === 'saved')
    return (
      <>
        <h1>{say('ownApplication.title')}</h1>
        <ApplicationSent outcome={answer.outcome} email={answer.draft.email} />
      </>
    );
  return (
    <div className="form">
      <h1>{say('ownApplication.title')}</h1>
      <LinkEnded next={say('ownApplication.again')} />
      <ApplyAnew />
    </div>
  );
}

function ApplyAnew() {
  const { language, say } = useMessages();
  return (
    <p>
      <Link className="btn" to={`/${language}/join`}>
        {say('join.apply')}
      </Link>
    </p>
  );
}
