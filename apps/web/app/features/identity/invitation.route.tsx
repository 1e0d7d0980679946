// The link of an invitation: is this you, what do you agree to, how will you sign in. Reading it accepts nothing.
import { data, Form, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { ask, fault } from '../../graphql/execute.server';
import { InvitationOfferDocument } from '../../graphql/generated/graphql';
import { longDay } from '../../i18n/dates.server';
import { languageOf, useMessages } from '../../i18n/messages';
import { DoorPage } from './door-page';
import { InvitationForm } from './invitation-form';
import { OfferedPlaces } from './invitation-records';
import { acceptAnew, acceptAsReader, draftOf, positionOf, standingTo } from './invitation.server';
import { LinkEnded } from './mailed-link';
import { linkEnded, unkept } from './mailed-link.server';
import type { Asked } from './own-account.server';

export const headers = unkept;

async function offerOf(asked: Asked, token: string) {
  const { data: found, refusal } = await ask(asked, InvitationOfferDocument, { token });
  if (refusal && refusal.code !== 'NOT_FOUND') throw fault(asked.context, `An invitation was refused: ${refusal.code}`);
  return found;
}

function askedOf({ context, params }: LoaderFunctionArgs): Asked & { token: string } {
  const language = languageOf(params);
  return { context, language, token: (params['token'] ?? '').slice(0, 100) };
}

export async function loader(request: LoaderFunctionArgs) {
  const { token, ...asked } = askedOf(request);
  const found = await offerOf(asked, token);
  if (!found) return data(null, { status: 404 });
  const { invitation, workingLanguages } = found;
  return data({
    ...invitation,
    records: invitation.records.map((record) => ({ ...record, canCorrectPosition: positionOf(record) !== null })),
    expires: longDay(invitation.expiresAt, asked.language),
    draft: draftOf(invitation),
    standing: standingTo(asked, invitation),
    token,
    workingLanguages,
  });
}

export async function action(request: ActionFunctionArgs) {
  const { token, ...asked } = askedOf(request);
  const found = await offerOf(asked, token);
  if (!found) return linkEnded(asked.context, { code: 'NOT_FOUND', reason: null, message: '', violations: [] });
  switch (standingTo(asked, found.invitation)) {
    case 'new':
      return acceptAnew(asked, found.invitation, { token, form: await request.request.formData() });
    case 'join':
      return acceptAsReader(asked, token);
    case 'signIn':
    case 'somebodyElse':
      return null; // the page says what to do first
  }
}

export default function Invitation() {
  const offer = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  return (
    <DoorPage title={say('invitation.title')} lead={say('invitation.lead')}>
      {!offer || answer?.problem === 'ended' ? (
        <div className="form sign-in">
          <LinkEnded next={say('invitation.again')} />
        </div>
      ) : (
        <>
          <div className="stack-s sign-in">
            {offer.standing === 'new' ? <p>{say('invitation.lead')}</p> : null}
            <p className="meta">{say('invitation.until', { email: offer.email, date: offer.expires })}</p>
          </div>
          {offer.standing === 'new' ? <InvitationForm offer={offer} answer={answer ?? undefined} /> : <WithAccount />}
        </>
      )}
    </DoorPage>
  );
}

function WithAccount() {
  const offer = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  if (!offer) return null;
  return (
    <div className="form sign-in">
      <p>{say(`invitation.${offer.standing}.text`, { email: offer.email })}</p>
      {offer.standing === 'join' ? (
        <Form method="post" className="form">
          <OfferedPlaces offer={offer} />
          <button className="btn btn--primary btn--block">{say('invitation.accept')}</button>
        </Form>
      ) : null}
      {offer.standing === 'signIn' ? (
        <Link
          className="btn btn--primary btn--block"
          to={`/${language}/sign-in?to=${encodeURIComponent(`/${language}/invitation/${offer.token}`)}`}
        >
          {say('action.signIn')}
        </Link>
      ) : null}
      {offer.standing === 'somebodyElse' ? (
        <Form method="post" action={`/${language}/sign-out`} reloadDocument>
          <button className="btn btn--block">{say('action.signOut')}</button>
        </Form>
      ) : null}
    </div>
  );
}
