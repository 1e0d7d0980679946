// A session of a pairing that is planned, or, by `?held=1`, one that has been without having been planned.
import { Form, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { signedInReader } from '../identity/own-account.server';
import { pairingPage } from '../pairing-words/pairing-place';
import { PairingTaskPage } from '../pairing-words/pairing-page';
import { BothSidesReach } from './both-sides-reach';
import { PlanFields, RecordFields } from './session-fields';
import { newSessionPage, planSession, recordSession } from './session.server';

function isHeld(request: Request): boolean {
  return new URL(request.url).searchParams.has('held');
}

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const isIntroductory = new URL(request.url).searchParams.has('introductory');
  return newSessionPage(signedInReader({ context, params }), params['id'] ?? '', { isHeld: isHeld(request), isIntroductory });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const [asked, pairingId] = [signedInReader({ context, params }), params['id'] ?? ''];
  const form = await request.formData();
  return isHeld(request) ? recordSession(asked, { pairingId, sessionId: null }, form) : planSession(asked, pairingId, form);
}

export default function NewSession() {
  const { place, secrecy, isHeld, empty, today, canBeIntroductory } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { language, say } = useMessages();
  const words = isHeld ? 'log' : 'plan';
  const shown = { session: answer?.given ?? empty, answer, today };
  return (
    <PairingTaskPage place={place} title={say(`pairing.sessions.${words}`)} lead={say(`pairing.sessionForm.lead.${words}`)}>
      <Form method="post" encType="multipart/form-data" className="form" noValidate key={words}>
        {isHeld ? <RecordFields {...shown} /> : <PlanFields {...shown} canBeIntroductory={canBeIntroductory} />}
        <BothSidesReach place={place} secrecy={secrecy} />
        <div className="actions">
          <button className="btn btn--primary">{say(`pairing.sessionForm.save.${words}`)}</button>
          <Link className="btn btn--quiet" to={`/${language}/${pairingPage(place.id, isHeld ? '/sessions/new' : '/sessions/new?held=1')}`}>
            {say(`pairing.sessions.${isHeld ? 'plan' : 'log'}`)}
          </Link>
        </div>
      </Form>
    </PairingTaskPage>
  );
}
