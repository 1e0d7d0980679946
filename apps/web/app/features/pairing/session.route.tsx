// A session of a pairing: when it is, a file for a calendar; once its time has come what came of it; or calling it off.
import { Form, Link, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Reach } from '../../ui/reach';
import { signedInReader } from '../identity/own-account.server';
import { pairingPage } from '../pairing-words/pairing-place';
import { PairingTaskPage } from '../pairing-words/pairing-page';
import { BothSidesReach } from './both-sides-reach';
import { RecordFields } from './session-fields';
import { callOff, recordSession, sessionPage } from './session.server';

export async function loader({ context, params }: LoaderFunctionArgs) {
  return sessionPage(signedInReader({ context, params }), params['id'] ?? '', params['session'] ?? '');
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const asked = signedInReader({ context, params });
  const session = { pairingId: params['id'] ?? '', sessionId: params['session'] ?? '' };
  const form = await request.formData();
  return form.get('change') === 'cancel' ? callOff(asked, session) : recordSession(asked, session, form);
}

export default function Session() {
  const { place, session, isGoingOn } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  const isPlanned = session.state === 'PLANNED' && isGoingOn;
  return (
    <PairingTaskPage place={place} title={say('pairing.session.title', { day: session.near })}>
      <div className="stack-l">
        <Facts />
        {session.state === 'HELD' && place.isOpenToWords ? (
          <p>
            <Link className="tap" to={`/${language}/${pairingPage(place.id, `/practice-note?session=${session.id}`)}`}>
              {say('pairing.practiceNote')}
            </Link>
          </p>
        ) : null}
        {isPlanned ? <ToCalendar /> : null}
        {isPlanned ? <Recording /> : null}
        {isPlanned ? <CallingOff /> : null}
      </div>
    </PairingTaskPage>
  );
}

function Facts() {
  const { place, session } = useLoaderData<typeof loader>();
  const { say } = useMessages();
  const { state, day, hour, minutes, way, isIntroductory, topic, summary } = session;
  const facts = [
    [
      'state',
      [say(`mentoring.sessionState.${state}`), isIntroductory ? say('pairing.sessions.introductory') : null].filter(Boolean).join(', '),
    ],
    ['when', `${day}, ${hour}`],
    ['length', say('pairing.sessions.minutes', { count: minutes })],
    ['way', say(`mentoring.way.${way}`)],
    ['topic', topic],
    ['summary', summary],
  ] as const;
  return (
    <div className="stack">
      <dl className="facts">
        {facts.map(([name, words]) =>
          words ? (
            <div key={name}>
              <dt>{say(`pairing.session.${name}`)}</dt>
              <dd className="written">{words}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <Reach level={2}>
        <b>{say('pairing.reach.written')}</b> {say('pairing.reach.you', { names: place.others.join(', ') })}
      </Reach>
    </div>
  );
}

function ToCalendar() {
  const { place, session } = useLoaderData<typeof loader>();
  const { language, say } = useMessages();
  return (
    <div className="stack-s">
      <p>
        {/* a file, which no script opens as a page */}
        <a className="btn" href={`/${language}/${pairingPage(place.id, `/sessions/${session.id}/calendar`)}`} download>
          {say('pairing.session.calendar')}
        </a>
      </p>
      <p className="hint">{say('pairing.session.calendarHint')}</p>
    </div>
  );
}

/** What lies ahead has nothing to record yet, unless the two met earlier. */
function Recording() {
  const { place, secrecy, session, stored, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  const form = (
    <Form method="post" encType="multipart/form-data" className="form" noValidate>
      <RecordFields session={answer?.given ?? stored} answer={answer} today={today} />
      <BothSidesReach place={place} secrecy={secrecy} />
      <div className="actions">
        <button className="btn btn--primary">{say('pairing.sessionForm.save.log')}</button>
      </div>
    </Form>
  );
  if (session.hasBegun)
    return (
      <section className="block" aria-labelledby="record">
        <h2 id="record">{say('pairing.session.record')}</h2>
        {form}
      </section>
    );
  return (
    <details className="disclosure" open={answer !== undefined}>
      <summary>{say('pairing.session.metEarlier')}</summary>
      {form}
    </details>
  );
}

function CallingOff() {
  const { say } = useMessages();
  return (
    <details className="disclosure">
      <summary>{say('pairing.session.cancel')}</summary>
      <Form method="post" className="form">
        <p>{say('pairing.session.cancelWhat')}</p>
        <p>
          <button className="btn btn--danger" name="change" value="cancel">
            {say('pairing.session.cancelConfirm')}
          </button>
        </p>
      </Form>
    </details>
  );
}
