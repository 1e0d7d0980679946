// A new request: for months with a mentor, or an urgent consultation. The same with scripts and without.
import { Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import type { MentoringKind } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { TaskPage } from '../pages/task-page';
import { emptyDraft, newRequest } from './new-request.server';
import { RequestForm } from './request-form';
import { mentoringReader } from '../mentoring/mentoring-reader.server';
import { sendRequest } from './send-request.server';

export async function loader(arriving: LoaderFunctionArgs) {
  const page = await newRequest(mentoringReader(arriving));
  return { page, draft: emptyDraft(new URL(arriving.request.url).searchParams, page) };
}

export async function action(arriving: ActionFunctionArgs) {
  return sendRequest(mentoringReader(arriving), await arriving.request.formData());
}

export default function NewRequest() {
  const { page, draft } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  const shown = answer?.draft ?? draft;
  return (
    <TaskPage
      title={say('requests.new.title')}
      lead={say('requests.new.lead')}
      above={<Link to={`/${language}/mentoring`}>{say('nav.mentoring')}</Link>}
    >
      <div className="join">
        <RequestForm key={`${shown.kind} ${answer?.turn ?? ''}`} page={page} draft={shown} answer={answer} />
        <Reasons kind={shown.kind} />
      </div>
    </TaskPage>
  );
}

/** What happens to a request, beside its form. */
function Reasons({ kind }: { readonly kind: MentoringKind }) {
  const { page } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  const { answerDays, consultationHours, openRequests } = page.terms;
  const isUrgent = kind === 'CONSULTATION';
  return (
    <aside className="join__aside stack" aria-labelledby="then">
      <h2 id="then">{say('requests.new.then')}</h2>
      <ol className="numbered">
        <li>
          {isUrgent ? say('requests.new.answerUrgent', { count: consultationHours }) : say('requests.new.answer', { count: answerDays })}
        </li>
        <li>{say(isUrgent ? 'requests.new.first' : 'requests.new.onward')}</li>
        <li>{say('requests.new.queue')}</li>
      </ol>
      <p className="soft">
        {say('requests.new.limit', { count: openRequests })} {say('requests.new.open', { count: page.open })}
      </p>
    </aside>
  );
}
