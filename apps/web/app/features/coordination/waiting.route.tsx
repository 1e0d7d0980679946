// The coordinators' desk: what waits for a decision, what is late, what changed this week, and where the members are.
import { Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Status, type StatusKind } from '../../ui/status';
import { LegendOf, RegionLinks } from '../../ui/tile-map';
import { ProfileChange } from '../own-organization/profile-changes';
import { decideOnChange } from '../own-organization/profile-history.server';
import { staffReader } from '../staff/staff.server';
import { coordinationDesk } from './waiting.server';

export async function loader(arriving: LoaderFunctionArgs) {
  return coordinationDesk(staffReader(arriving));
}

export async function action(arriving: ActionFunctionArgs) {
  return decideOnChange(staffReader(arriving), await arriving.request.formData(), 'coordination/waiting');
}

const DONE: readonly string[] = ['changeAccepted', 'changeRefused', 'changeOvertaken'];

export default function Waiting() {
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useMessages();
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
          {!answer && DONE.includes(done) ? <DoneNotice>{say(`profileHistory.done.${done}`)}</DoneNotice> : null}
        </header>
        <div className="record">
          <div>
            <Waits />
            <Changes />
            <MembersByRegion />
          </div>
          <aside aria-label={say('waiting.week')}>
            <Week />
          </aside>
        </div>
      </div>
    </main>
  );
}

interface Waiting {
  readonly what: 'applicationsOverdue' | 'applicationsWaiting' | 'changesAwaiting' | 'inGrace' | 'renewalsSoon';
  readonly kind: StatusKind;
  /** Behind the language; null where there is nothing to open. */
  readonly where: string | null;
}

/** The worst first. */
const WAITS: readonly Waiting[] = [
  { what: 'applicationsOverdue', kind: 'danger', where: 'coordination/applications?overdue=1' },
  { what: 'applicationsWaiting', kind: 'attention', where: 'coordination/applications' },
  { what: 'inGrace', kind: 'attention', where: 'coordination/members?status=GRACE' },
  { what: 'changesAwaiting', kind: 'attention', where: '#changes' },
  { what: 'renewalsSoon', kind: 'calm', where: null },
];

/** What there is none of does not wait. */
function Waits() {
  const { desk } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  const waits = WAITS.filter(({ what }) => desk[what] > 0);
  return (
    <section className="block" aria-labelledby="waits">
      <h2 id="waits">{say('desk.waits')}</h2>
      {waits.length === 0 ? <p className="soft">{say('desk.nothing.title')}</p> : null}
      {waits.length > 0 ? (
        <ul className="ledger">
          {waits.map(({ what, kind, where }) => (
            <li key={what} className="row row--between">
              <Status kind={kind} word={say(`waiting.what.${what}`, { count: desk[what] })} />
              {where ? (
                <Link className="btn" to={where.startsWith('#') ? where : `/${language}/${where}`}>
                  {say(`waiting.go.${what}`)}
                </Link>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** Names, numbers and legal forms that managers changed. */
function Changes() {
  const { changes } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  return (
    <section className="block" aria-labelledby="changes">
      <h2 id="changes">{say('waiting.changes')}</h2>
      {changes.length === 0 ? <p className="soft">{say('waiting.noChanges')}</p> : null}
      {changes.length > 0 ? (
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
      ) : null}
    </section>
  );
}

function Week() {
  const { desk } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section aria-labelledby="week">
      <h2 className="side-title" id="week">
        {say('waiting.week')}
      </h2>
      <dl className="facts">
        {(['joinedThisWeek', 'leftThisWeek', 'changesThisWeek'] as const).map((what) => (
          <div key={what}>
            <dt>{say(`waiting.what.${what}`)}</dt>
            <dd>{desk[what]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The map, and the same figures as a table. */
function MembersByRegion() {
  const { regions, byCount } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  const members = `/${language}/coordination/members`;
  return (
    <section className="block stack" aria-labelledby="regions">
      <h2 id="regions">{say('waiting.regions')}</h2>
      <RegionLinks regions={regions} hrefOf={(code) => `${members}?region=${code}`} />
      <LegendOf regions={regions} />
      <details className="disclosure">
        <summary>{say('waiting.asTable')}</summary>
        <table className="table">
          <caption className="vh">{say('waiting.regions')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('organization.region')}</th>
              <th scope="col">{say('nav.organizations')}</th>
            </tr>
          </thead>
          <tbody>
            {byCount.map(({ code, name, count }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td className="num">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
