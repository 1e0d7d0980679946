// The page of a mailed link: what is asked and by when; declining needs no sign-in, accepting does.
import {
  data,
  Form,
  Link,
  useActionData,
  useLoaderData,
  type ActionFunctionArgs,
  type HeadersArgs,
  type LoaderFunctionArgs,
} from 'react-router';
import { languageOf, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { FormProblem } from '../../ui/field';
import { PageHead } from '../../ui/head';
import { focus } from '../../ui/notice';
import { Icon } from '../../ui/pictures';
import { BackToSignIn, LinkEnded } from '../identity/mailed-link';
import { unkept } from '../identity/mailed-link.server';
import { DeclineFields } from './decline-fields';
import { declineByLink, mailedAsk, type MailedAskPage } from './mailed-ask.server';
import { RequestFacts } from './request-facts';

/** The address is a secret: no cache keeps the page, and no other site learns where a reader came from. Forms of older browsers need the origin, which no-referrer would take. */
export function headers(given: HeadersArgs): Headers {
  const kept = unkept(given);
  kept.set('referrer-policy', 'same-origin');
  return kept;
}

function askedOf({ context, params }: Pick<LoaderFunctionArgs, 'context' | 'params'>) {
  return { asked: { context, language: languageOf(params) }, token: (params['token'] ?? '').slice(0, 100) };
}

export async function loader(arriving: LoaderFunctionArgs) {
  const { asked, token } = askedOf(arriving);
  const page = await mailedAsk(asked, token);
  return page ? data(page) : data(null, { status: 404 });
}

export async function action(arriving: ActionFunctionArgs) {
  const { asked, token } = askedOf(arriving);
  return declineByLink(asked, token, await arriving.request.formData());
}

export default function MailedAsk() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('requests.mailed.title')}
        description={say('requests.mailed.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        {answer?.outcome === 'declined' ? <Declined /> : page && answer?.outcome !== 'ended' ? <Ask page={page} /> : <Ended />}
      </div>
    </main>
  );
}

function Ask({ page }: { readonly page: MailedAskPage }) {
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  const { facts, answerBy, signIn, isSomebodyElses, today } = page;
  return (
    <>
      <header className="record-head">
        <p className="soft">{say('requests.mailed.title')}</p>
        <h1>{facts.headline}</h1>
        {answerBy ? <p className="lead">{say('requests.mailed.answerBy', { date: answerBy })}</p> : null}
        <RequestFacts facts={facts} />
      </header>
      <div className="cols cols--2">
        <section className="stack" aria-labelledby="accept">
          <h2 id="accept">{say('requests.mailed.accept')}</h2>
          <p>{say('requests.mailed.acceptText')}</p>
          {isSomebodyElses ? (
            <div className="notice notice--attention">
              <Icon name="alert" />
              <p>{say('requests.mailed.somebodyElse')}</p>
            </div>
          ) : (
            <p>
              <Link className="btn btn--primary" to={signIn}>
                {say('requests.mailed.signIn')}
              </Link>
            </p>
          )}
        </section>
        <section className="stack" aria-labelledby="decline">
          <h2 id="decline">{say('requests.mailed.decline')}</h2>
          <p>{say('requests.mailed.declineText')}</p>
          <Form method="post" className="form">
            {answer?.outcome === 'refused' ? (
              <FormProblem title={say(answer.isWithoutReason ? 'requests.decline.choose' : 'requests.problem.fields')} />
            ) : null}
            <DeclineFields
              errors={{ ...answer?.errors, ...(answer?.isWithoutReason && { reason: say('requests.decline.choose') }) }}
              given={answer?.given ?? { reason: null, pausedUntil: '' }}
              today={today}
            />
            <p>
              <button className="btn">{say('requests.mailed.declineSubmit')}</button>
            </p>
          </Form>
        </section>
      </div>
    </>
  );
}

/** Said once, on the answer to the form itself: the link opens nothing any more. */
function Declined() {
  const { say } = useMessages();
  return (
    <div className="stack about">
      <h1 tabIndex={-1} ref={focus}>
        {say('requests.mailed.declined')}
      </h1>
      <p>{say('requests.mailed.declinedText')}</p>
      <BackToSignIn />
    </div>
  );
}

function Ended() {
  const { say } = useMessages();
  return (
    <div className="form">
      <h1>{say('requests.mailed.title')}</h1>
      <LinkEnded next={say('requests.mailed.endedNext')} />
      <BackToSignIn />
    </div>
  );
}
