// What waits for a coordinator's decision.
import { Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { ProfileChange } from '../own-organization/profile-changes';
import { awaitingChanges, decideOnChange } from '../own-organization/profile-history.server';
import { staffReader } from '../staff/staff.server';

const PAGE = 'coordination/waiting';

export async function loader(arriving: LoaderFunctionArgs) {
  return awaitingChanges(staffReader(arriving));
}

export async function action(arriving: ActionFunctionArgs) {
  return decideOnChange(staffReader(arriving), await arriving.request.formData(), PAGE);
}

const DONE: readonly string[] = ['changeAccepted', 'changeRefused', 'changeOvertaken'];

export default function Waiting() {
  const { total, changes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const done = search.get('done') ?? '';
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('waiting.title')}
        description={say('waiting.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('waiting.title')}</h1>
          <p className="lead">{say('waiting.lead')}</p>
          {!answer && DONE.includes(done) ? <DoneNotice>{say(`profileHistory.done.${done}`)}</DoneNotice> : null}
        </header>
        <section className="block" aria-labelledby="changes">
          <h2 id="changes">
            {say('waiting.changes')} <span className="count count--quiet">{total}</span>
          </h2>
          {changes.length === 0 ? <p className="soft">{say('waiting.noChanges')}</p> : null}
          <ul className="ledger">
            {changes.map(({ organization, ...change }) => (
              <li key={change.id} className="stack-s">
                {organization ? (
                  <h3>
                    <Link className="tap" to={`/${language}/members/${organization.slug}`} lang={organization.lang}>
                      {organization.name}
                    </Link>
                  </h3>
                ) : null}
                <ProfileChange change={change} mayDecide answer={answer} />
              </li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}
