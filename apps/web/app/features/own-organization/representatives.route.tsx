// Who represents an organization: its people, the invitations that wait, and a form for one more.
import { Form, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { DoneNotice } from '../../ui/notice';
import { Reach } from '../../ui/reach';
import { Status } from '../../ui/status';
import { INVITATION_STATE_KINDS } from '../invitations/invitation-words';
import { InviteRepresentative } from './invite-representative';
import { OwnOrganizationPage } from './own-organization-page';
import { organizationKeeper } from './own-organization.server';
import { RepresentativeRow } from './representative-row';
import { changeRepresentatives, representativesPage, type RefusedRole } from './representatives.server';

export async function loader(arriving: LoaderFunctionArgs) {
  return representativesPage(await organizationKeeper(arriving));
}

export async function action(arriving: ActionFunctionArgs) {
  return changeRepresentatives(await organizationKeeper(arriving), await arriving.request.formData());
}

const DONE: Readonly<Record<string, string>> = {
  added: 'members.done.added',
  role: 'representatives.done.role',
  ended: 'representatives.done.ended',
  invited: 'invitations.done.invited',
  resent: 'invitations.done.resent',
  withdrawn: 'invitations.done.withdrawn',
};

export default function Representatives() {
  const { organization, invitations } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const answer = answered && 'given' in answered ? answered : undefined;
  const refusedRole = answered && 'representation' in answered ? answered : undefined;
  const [search] = useSearchParams();
  const { say } = useMessages();
  const done = DONE[search.get('done') ?? ''];
  return (
    <OwnOrganizationPage
      organization={organization}
      title={say('representatives.title')}
      lead={say('representatives.lead')}
      notice={!answered && done ? <DoneNotice>{say(done)}</DoneNotice> : null}
    >
      <People refused={refusedRole} />
      {invitations.length > 0 ? <Invitations /> : null}
      <section className="block" aria-labelledby="invite">
        <h2 id="invite">{say('representatives.invite')}</h2>
        <div className="form-page">
          <InviteRepresentative answer={answer} />
          <InvitationReasons />
        </div>
      </section>
    </OwnOrganizationPage>
  );
}

function People({ refused }: { readonly refused: RefusedRole | undefined }) {
  const { representatives, today } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="now">
      <h2 id="now">{say('representatives.now')}</h2>
      {representatives.length === 0 ? <p className="soft">{say('organization.noRepresentatives')}</p> : null}
      <ul className="people">
        {representatives.map((representative) => (
          <li key={representative.id ?? representative.name}>
            <RepresentativeRow
              representative={representative}
              today={today}
              refused={refused?.representation === representative.id ? refused : undefined}
            />
          </li>
        ))}
      </ul>
      <Reach level={4}>
        <b>{say('organization.representativesReach')}</b>
      </Reach>
    </section>
  );
}

/** Those that nobody has answered. */
function Invitations() {
  const { invitations } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  return (
    <section className="block" aria-labelledby="invitations">
      <h2 id="invitations">{say('invitations.title')}</h2>
      <ul className="ledger">
        {invitations.map(({ id, name, email, state, role, sent, expires }) => (
          <li key={id} className="row row--between">
            <div>
              <b>{name}</b>
              <p className="meta">{[email, role && say(`account.representation.${role}`)].filter(Boolean).join(' · ')}</p>
              <Status kind={INVITATION_STATE_KINDS[state]} word={say(`invitations.state.${state}`)}>
                {state === 'SENT' ? say('invitations.openUntil', { sent, until: expires }) : say('invitations.sent', { when: sent })}
              </Status>
            </div>
            <Form method="post" className="actions">
              <input type="hidden" name="invitation" value={id} />
              {(['resend', 'withdraw'] as const).map((change) => (
                <button key={change} className="btn" name="change" value={change}>
                  {say(`invitations.${change}`)}
                  <span className="vh">: {name}</span>
                </button>
              ))}
            </Form>
          </li>
        ))}
      </ul>
      <Reach level={3}>
        <b>{say('representatives.invitationsReach')}</b>
      </Reach>
    </section>
  );
}

/** What an invitation leads to, beside its form. */
function InvitationReasons() {
  const { say } = useMessages();
  return (
    <aside className="stack-s" aria-label={say('representatives.about')}>
      {(['letter', 'roles', 'several'] as const).map((reason) => (
        <p key={reason} className="soft">
          {say(`representatives.reasons.${reason}`)}
        </p>
      ))}
    </aside>
  );
}
