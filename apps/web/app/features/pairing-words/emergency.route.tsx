// Emergency access: what it is for, asking for it with a reason, what waits for a second one, what is open, what has been.
import { Form, Link, useActionData, useLoaderData, useSearchParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useRootData } from '../../root';
import { ErrorSummary, Field } from '../../ui/field';
import { PageHead } from '../../ui/head';
import { DoneNotice } from '../../ui/notice';
import { Status, type StatusKind } from '../../ui/status';
import { signedInReader } from '../identity/own-account.server';
import { CountedTextField } from './counted-text-field';
import { changeEmergency, emergencyAccesses, type EmergencyAccessInWords, type EmergencyProblem } from './emergency.server';
import { REASON_CHARACTERS } from './long-text';
import { pairingPage } from './pairing-place';

export async function loader({ context, params }: LoaderFunctionArgs) {
  return { accesses: await emergencyAccesses(signedInReader({ context, params })) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return changeEmergency(signedInReader({ context, params }), await request.formData());
}

const STATUS: Readonly<Record<EmergencyAccessInWords['state'], StatusKind>> = { WAITS: 'attention', OPEN: 'danger', OVER: 'calm' };

export default function Emergency() {
  const { accesses } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [search] = useSearchParams();
  const { say } = useMessages();
  const done = search.get('done');
  return (
    <main id="main" tabIndex={-1}>
      <PageHead
        title={say('pairingWords.emergency.title')}
        description={say('pairingWords.emergency.lead')}
        publicUrl={useRootData()?.publicUrl ?? ''}
        isIndexed={false}
      />
      <div className="wrap">
        <header className="record-head">
          <h1>{say('pairingWords.emergency.title')}</h1>
          <p className="lead">{say('pairingWords.emergency.lead')}</p>
          <ul className="bullets about">
            {(['two', 'told', 'day', 'logged'] as const).map((rule) => (
              <li key={rule}>{say(`pairingWords.emergency.rule.${rule}`)}</li>
            ))}
          </ul>
        </header>
        {!answer && (done === 'asked' || done === 'opened') ? <DoneNotice>{say(`pairingWords.emergency.done.${done}`)}</DoneNotice> : null}
        <section className="block" aria-labelledby="accesses">
          <h2 id="accesses">{say('pairingWords.emergency.list')}</h2>
          {answer && isOfOpening(answer) ? (
            <ErrorSummary title={say(`pairingWords.emergency.problem.${answer.problem}`)} problems={[]} />
          ) : null}
          {accesses.length === 0 ? <p className="soft">{say('pairingWords.emergency.none')}</p> : null}
          {accesses.length > 0 ? (
            <ul className="ledger">
              {accesses.map((access) => (
                <AccessRow key={access.id} access={access} />
              ))}
            </ul>
          ) : null}
        </section>
        <AskForm answer={answer && !isOfOpening(answer) ? answer : undefined} />
      </div>
    </main>
  );
}

/** Whether what was refused was opening an access, and not asking for one. */
function isOfOpening({ problem, reason, pairing }: EmergencyProblem): boolean {
  return problem === 'SAME_PERSON' || problem === 'ACCESS_OPEN' || (problem === 'OWN_PAIRING' && !reason && !pairing);
}

function AccessRow({ access }: { readonly access: EmergencyAccessInWords }) {
  const { language, say } = useMessages();
  const { id, pairingId, state, reason, askedByName, askedOn, approvedByName, from, until, isOwn, isReadable } = access;
  const nobody = say('pairingWords.emergency.erased');
  return (
    <li className="stack-s">
      <Status kind={STATUS[state]} word={say(`pairingWords.emergency.state.${state}`)}>
        {state === 'WAITS'
          ? say('pairingWords.emergency.waits')
          : say('pairingWords.emergency.when', { from: from ?? '', until: until ?? '' })}
      </Status>
      <p>{say('pairingWords.emergency.asked', { name: askedByName ?? nobody, when: askedOn })}</p>
      {from ? <p>{say('pairingWords.emergency.opened', { name: approvedByName ?? nobody })}</p> : null}
      <div className="confidential">
        <p className="meta">{say('pairingWords.emergency.reason')}</p>
        {reason === null ? <p className="soft">{say('pairingWords.gone')}</p> : <p className="written">{reason}</p>}
      </div>
      <p className="meta break">
        {say('pairingWords.emergency.page')}: {`/${language}/${pairingPage(pairingId)}`}
      </p>
      {state === 'WAITS' && isOwn ? <p>{say('pairingWords.emergency.tellSecond')}</p> : null}
      {state === 'WAITS' && !isOwn ? (
        <Form method="post">
          <button className="btn btn--danger" name="open" value={id}>
            {say('pairingWords.emergency.open')}
          </button>
        </Form>
      ) : null}
      {isReadable ? (
        <p>
          <Link className="btn" to={`/${language}/mentoring/emergency/${id}`}>
            {say('pairingWords.emergency.read')}
          </Link>
        </p>
      ) : null}
    </li>
  );
}

function AskForm({ answer }: { readonly answer: EmergencyProblem | undefined }) {
  const [search] = useSearchParams();
  const { language, say } = useMessages();
  const publicUrl = useRootData()?.publicUrl ?? '';
  const named = search.get('pairing');
  const problem = answer?.problem;
  const isOfPairing = problem === 'PAIRING' || problem === 'OWN_PAIRING';
  const words = problem ? say(`pairingWords.emergency.problem.${problem}`) : undefined;
  return (
    <section className="block" aria-labelledby="ask">
      <h2 id="ask">{say('pairingWords.emergency.ask')}</h2>
      <Form method="post" encType="multipart/form-data" className="form" noValidate>
        {words ? (
          <ErrorSummary title={say('pairingWords.emergency.notAsked')} problems={[{ id: isOfPairing ? 'pairing' : 'reason', words }]} />
        ) : null}
        <Field
          id="pairing"
          name="pairing"
          label={say('pairingWords.emergency.pairing')}
          hint={say('pairingWords.emergency.pairingHint')}
          error={isOfPairing ? words : undefined}
          defaultValue={answer?.pairing ?? (named ? `${publicUrl}/${language}/${pairingPage(named)}` : '')}
        />
        <CountedTextField
          id="reason"
          name="reason"
          label={say('pairingWords.emergency.reasonLabel')}
          hint={say('pairingWords.emergency.reasonHint')}
          limit={REASON_CHARACTERS}
          text={answer?.reason ?? ''}
          rows={4}
          error={words && !isOfPairing ? words : undefined}
        />
        <p>
          <button className="btn btn--danger">{say('pairingWords.emergency.submit')}</button>
        </p>
      </Form>
    </section>
  );
}
