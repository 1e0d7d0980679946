// How an organization applies for membership: a form that anybody can fill in.
import { useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { languageOf, useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { ApplicationSent } from './application-sent';
import { JoinAside } from './join-aside';
import { EMPTY_DRAFT } from './join-draft';
import { JoinForm } from './join-form';
import { joinChoices, joinVocabulary, sendJoinForm } from './join.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const asked = { context, language: languageOf(params) };
  return joinChoices(asked, await joinVocabulary(asked));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return sendJoinForm({ context, language: languageOf(params) }, { form: await request.formData(), token: null });
}

export default function Join() {
  const choices = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  const isSent = answer?.outcome === 'applied' || answer?.outcome === 'saved';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead title={say('join.title')} description={say('join.lead')} publicUrl={useRootData()?.publicUrl ?? ''} />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('join.title')}</h1>
          <p className="lead">{say('join.lead')}</p>
          {isSent ? null : (
            <p>
              <a className="tap" href="#save">
                {say('join.canSave')}
              </a>
            </p>
          )}
        </header>
        <div className="join">
          {isSent ? (
            <ApplicationSent outcome={answer.outcome} email={answer.draft.email} />
          ) : (
            <JoinForm draft={answer?.draft ?? EMPTY_DRAFT} choices={choices} answer={answer} />
          )}
          <JoinAside />
        </div>
      </div>
    </main>
  );
}
