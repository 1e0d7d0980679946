// Who was invited, and who accepted, did not answer or never got the letter.
import { Form, Link, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { ForwardPager } from '../../ui/forward-pager';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Status } from '../../ui/status';
import { staffReader } from '../staff/staff.server';
import { INVITATION_STATE_KINDS, isOpen } from './invitation-words';
import { changeInvitation, invitationFilter, invitationsPage } from './invitations.server';

export async function loader(arriving: LoaderFunctionArgs) {
  const asked = staffReader(arriving);
  const { searchParams } = new URL(arriving.request.url);
  const filter = invitationFilter(searchParams);
  return { ...(await invitationsPage(asked, filter, searchParams.get('after')?.slice(0, 200) ?? null)), filter };
}

export async function action(arriving: ActionFunctionArgs) {
  return changeInvitation(staffReader(arriving), await arriving.request.formData());
}

const DONE: readonly string[] = ['invited', 'sent', 'resent', 'withdrawn'];

export default function Invitations() {
  const { invitations, next, isFirst, waves } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const done = search.get('done') ?? '';
  const here = `/${language}/coordination/invitations`;
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('invitations.title')}
        description={say('invitations.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('invitations.title')}</h1>
          {DONE.includes(done) ? <DoneNotice>{say(`invitations.done.${done}`)}</DoneNotice> : null}
          <div className="actions">
            <Link className="btn btn--primary" to={`${here}/wave`}>
              {say('invitations.inviteMany')}
            </Link>
            <Link className="btn" to={`${here}/new`}>
              {say('invitations.inviteOne')}
            </Link>
          </div>
        </header>
        <section className="block stack" aria-label={say('invitations.title')}>
          <States />
          {invitations.length > 0 ? <InvitationTable /> : <p className="soft">{say('invitations.nobody')}</p>}
          <ForwardPager next={next} isFirst={isFirst} />
        </section>
        {waves.length > 0 ? <Waves /> : null}
      </div>
    </main>
  );
}

/** How many stand how; each leads to those alone. */
function States() {
  const { counts, filter } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  const wave = filter.waveId ? `&wave=${filter.waveId}` : '';
  return (
    <nav aria-label={say('invitations.states')}>
      <ul className="row">
        {filter.state || filter.waveId ? (
          <li className="plain">
            <Link className="btn" to="?">
              {say('list.any')}
            </Link>
          </li>
        ) : null}
        {counts.map(({ state, count }) => (
          <li key={state} className="plain">
            <Link className="btn" to={`?state=${state}${wave}`} aria-current={filter.state === state ? 'true' : undefined}>
              {say(`invitations.state.${state}`)} <span className="count count--quiet">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function InvitationTable() {
  const { invitations } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <table className="table table--fold">
      <caption className="vh">{say('invitations.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('people.name')}</th>
          <th scope="col">{say('invitations.as')}</th>
          <th scope="col">{say('invitations.how')}</th>
          <th scope="col">{say('invitations.change')}</th>
        </tr>
      </thead>
      <tbody>
        {invitations.map((invitation) => (
          <tr key={invitation.id}>
            <th scope="row">
              {invitation.name}
              <span className="meta d-block">{invitation.email}</span>
            </th>
            <td data-label={say('invitations.as')}>
              {invitation.role ? say(`role.${invitation.role}`) : null}
              {invitation.representation ? say(`account.representation.${invitation.representation}`) : null}
              {invitation.organization ? (
                <span className="d-block">
                  <Link className="tap" to={`/${language}/members/${invitation.organization.slug}`} lang={invitation.organization.lang}>
                    {invitation.organization.name}
                  </Link>
                </span>
              ) : null}
              {invitation.role || invitation.representation ? null : say('invitations.asRecorded')}
            </td>
            <td data-label={say('invitations.how')}>
              <Status kind={INVITATION_STATE_KINDS[invitation.state]} word={say(`invitations.state.${invitation.state}`)}>
                {because(invitation, say)}
              </Status>
            </td>
            <td>{isOpen(invitation.state) ? <Changes id={invitation.id} name={invitation.name} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Shown = Awaited<ReturnType<typeof loader>>['invitations'][number];

function because({ state, sent, expires, accepted }: Shown, say: ReturnType<typeof useMessages>['say']): string {
  if (accepted) return accepted;
  return state === 'SENT' ? say('invitations.openUntil', { sent, until: expires }) : say('invitations.sent', { when: sent });
}

function Changes({ id, name }: { readonly id: string; readonly name: string }) {
  const { say } = useMessages();
  return (
    <Form method="post" className="actions">
      <input type="hidden" name="invitation" value={id} />
      <button className="btn" name="change" value="resend">
        {say('invitations.resend')}
        <span className="vh">: {name}</span>
      </button>
      <button className="btn" name="change" value="withdraw">
        {say('invitations.withdraw')}
        <span className="vh">: {name}</span>
      </button>
    </Form>
  );
}

function Waves() {
  const { waves } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="waves">
      <h2 id="waves">{say('invitations.waves')}</h2>
      <ul className="people">
        {waves.map(({ id, sent, counts }) => (
          <li key={id}>
            <Link className="tap" to={`?wave=${id}`}>
              {sent}
            </Link>
            <p className="meta">{counts.map(({ state, count }) => `${say(`invitations.state.${state}`)}: ${count}`).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
