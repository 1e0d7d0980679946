// The end of a pairing: its completion with what one makes of it, or breaking it off; and what becomes of the texts.
import { data, Form, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { ErrorSummary } from '../../ui/field';
import { Reach } from '../../ui/reach';
import { signedInReader } from '../identity/own-account.server';
import { CountedTextField } from './counted-text-field';
import { endingProblems } from './ending-problems';
import { endPairing, pairingEnding, type EndingProblem, type PairingEnding } from './ending.server';
import { WORDS_CHARACTERS } from './long-text';
import { PairingTaskPage } from './pairing-page';
import { pairingPage } from './pairing-place';
import { ReflectionFields } from './reflection-fields';
import { RetentionNote } from './retention-note';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const asked = signedInReader({ context, params });
  const found = await pairingEnding(asked, params['id'] ?? '');
  if (!found) throw data(null, { status: 404 });
  if (found.place.isOver) throw redirect(`/${asked.language}/${pairingPage(found.place.id)}#ending`);
  return found;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  return endPairing(signedInReader({ context, params }), params['id'] ?? '', await request.formData());
}

export default function PairingEnds() {
  const ending = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const messages = useMessages();
  const { say } = messages;
  const { place, retention } = ending;
  return (
    <PairingTaskPage place={place} title={say('pairingWords.ending.title')} lead={say('pairingWords.ending.lead')}>
      {answer ? <ErrorSummary title={say('form.problem.title')} problems={endingProblems(answer, messages)} /> : null}
      {retention ? (
        <section className="block" aria-labelledby="texts">
          <h2 id="texts">{say('pairingWords.retention.title')}</h2>
          <RetentionNote retention={retention} copyOf={place} />
        </section>
      ) : null}
      {ending.mayComplete ? <Completion ending={ending} answer={answer} /> : null}
      <BreakingOff ending={ending} answer={answer} />
    </PairingTaskPage>
  );
}

interface PartProps {
  readonly ending: PairingEnding;
  readonly answer: EndingProblem | undefined;
}

function Completion({ ending: { reflection }, answer }: PartProps) {
  const { say } = useMessages();
  const isOfThis = answer && !answer.isReasonMissing && !answer.excess.endWords;
  return (
    <section className="block" aria-labelledby="complete">
      <h2 id="complete">{say('pairingWords.ending.complete')}</h2>
      <Form method="post" encType="multipart/form-data" className="form" noValidate>
        <p>{say('pairingWords.ending.completeWhat')}</p>
        <ReflectionFields reflection={isOfThis ? answer.reflection : reflection} answer={isOfThis ? answer : undefined} />
        <p>
          <button className="btn btn--primary" name="change" value="complete">
            {say('pairingWords.ending.complete')}
          </button>
        </p>
      </Form>
    </section>
  );
}

function BreakingOff({ ending: { place, reasons }, answer }: PartProps) {
  const { say } = useMessages();
  const isMentee = place.viewerSide === 'MENTEE';
  return (
    <section className="block" aria-labelledby="end">
      <h2 id="end">{say('pairingWords.ending.end')}</h2>
      <Form method="post" encType="multipart/form-data" className="form" noValidate>
        <p>{say('pairingWords.ending.endWhat')}</p>
        {place.status === 'ACCEPTED' ? <p>{say('pairingWords.ending.unagreed')}</p> : null}
        <fieldset>
          <legend className="label">{say('pairingWords.ending.reason')}</legend>
          {reasons.map((reason, index) => (
            <div key={reason}>
              <label className="check">
                <input
                  type="radio"
                  id={index === 0 ? 'reason' : undefined}
                  name="reason"
                  value={reason}
                  defaultChecked={reason === answer?.reason}
                  aria-describedby={reason === 'NOT_A_GOOD_FIT' ? 'unfit' : undefined}
                />
                <span>{say(`mentoring.endReason.${reason}`)}</span>
              </label>
              {reason === 'NOT_A_GOOD_FIT' ? (
                <p className="meta choice__text" id="unfit">
                  {say(isMentee ? 'pairingWords.ending.unfitMentee' : 'pairingWords.ending.unfitMentor')}
                </p>
              ) : null}
            </div>
          ))}
        </fieldset>
        <CountedTextField
          id="endWords"
          name="endWords"
          label={say('pairingWords.ending.words')}
          limit={WORDS_CHARACTERS}
          text={answer?.endWords ?? ''}
          rows={4}
          excess={answer?.excess.endWords}
        />
        <div className="reach--private">
          <Reach level={3}>
            <b>{say('pairingWords.ending.wordsReach')}</b> {say('pairingWords.ending.wordsReachNot')}
          </Reach>
        </div>
        <p>
          <button className="btn btn--danger" name="change" value="end">
            {say('pairingWords.ending.end')}
          </button>
        </p>
      </Form>
    </section>
  );
}
