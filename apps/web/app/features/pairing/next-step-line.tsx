// The one thing that comes next for the reader, with the button that does it.
import { Form, Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { pairingPage } from '../pairing-words/pairing-place';
import type { PairingRecord } from './pairing-record.server';

export function NextStepLine({ record: { place, next } }: { readonly record: PairingRecord }) {
  const { say } = useMessages();
  if (!next) return null;
  const { step, session } = next;
  const day = session ? `${session.near}, ${session.hour}` : '';
  return (
    <section className="card next-step" aria-labelledby="next-step">
      <h2 id="next-step" className="label">
        {say('pairing.next.title')}
      </h2>
      <p>{say(`pairing.next.${step}.text`, { day, name: place.name })}</p>
      {step === 'RESUME' ? <Resume /> : <StepLink place={place} next={next} />}
    </section>
  );
}

function StepLink({ place, next }: { readonly place: PairingRecord['place']; readonly next: NonNullable<PairingRecord['next']> }) {
  const { language, say } = useMessages();
  return (
    <Link className="btn btn--primary" to={`/${language}/${pairingPage(place.id, placeOf(next))}`}>
      {say(`pairing.next.${next.step}.action`)}
    </Link>
  );
}

function Resume() {
  const { say } = useMessages();
  return (
    <Form method="post">
      <button className="btn btn--primary" name="change" value="resume">
        {say('pairing.next.RESUME.action')}
      </button>
    </Form>
  );
}

/** Behind the address of the pairing. */
function placeOf({ step, session, checkInId }: NonNullable<PairingRecord['next']>): string {
  switch (step) {
    case 'ACCEPT_AGREEMENT':
    case 'AWAIT_AGREEMENT':
    case 'PROPOSE_AGREEMENT':
    case 'RENEW_AGREEMENT':
      return '/agreement';
    case 'ANSWER_CHECK_IN':
      return `/check-ins/${checkInId}`;
    case 'HOLD_INTRODUCTION':
    case 'HOLD_SESSION':
    case 'RECORD_SESSION':
      return `/sessions/${session?.id}`;
    case 'PLAN_INTRODUCTION':
      return '/sessions/new?introductory=1';
    case 'PLAN_CONVERSATION':
    case 'PLAN_SESSION':
      return '/sessions/new';
    case 'SET_GOAL':
      return '/goals/new';
    case 'RESUME':
      return '';
  }
}
