// One's own check-in: two questions and a few words for the coordinators, answered once.
import { data, Form, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { Deadline } from '../../ui/deadline';
import { ErrorSummary, type FieldProblem } from '../../ui/field';
import { Reach } from '../../ui/reach';
import { signedInReader } from '../identity/own-account.server';
import { answerCheckIn, ownCheckIn, type CheckInProblem } from './check-in.server';
import { FIT_ANSWERS, PROGRESS_ANSWERS } from './check-in-words';
import { CheckInAnswers } from './check-ins-section';
import { CountedTextField } from './counted-text-field';
import { figure, WORDS_CHARACTERS } from './long-text';
import { PairingTaskPage } from './pairing-page';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const found = await ownCheckIn(signedInReader({ context, params }), params['id'] ?? '', params['checkIn'] ?? '');
  if (!found) throw data(null, { status: 404 });
  return found;
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const checkIn = { pairingId: params['id'] ?? '', checkInId: params['checkIn'] ?? '' };
  return answerCheckIn(signedInReader({ context, params }), checkIn, await request.formData());
}

export default function OwnCheckIn() {
  const { place, checkIn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { say } = useMessages();
  return (
    <PairingTaskPage place={place} title={say('pairingWords.checkIn.one')} lead={say('pairingWords.checkIn.lead')}>
      <div className="stack">
        <div className="reach--private">
          <Reach level={3}>
            <b>{say('pairingWords.checkIn.reach')}</b> {say('pairingWords.checkIn.reachNot')}
          </Reach>
        </div>
        {checkIn.due ? (
          <>
            <Deadline due={checkIn.due} />
            <CheckInForm answer={answer} />
          </>
        ) : null}
        {checkIn.answeredOn ? <CheckInAnswers checkIn={checkIn} /> : null}
        {!checkIn.due && !checkIn.answeredOn ? <p>{say('pairingWords.checkIn.unanswered', { day: checkIn.askedBy })}</p> : null}
      </div>
    </PairingTaskPage>
  );
}

function CheckInForm({ answer }: { readonly answer: CheckInProblem | undefined }) {
  const { say } = useMessages();
  const choose = say('pairingWords.checkIn.choose');
  const problems = useCheckInProblems(answer);
  const fitError = answer && !answer.goodFit ? choose : undefined;
  const progressError = answer && !answer.progress ? choose : undefined;
  return (
    <Form method="post" encType="multipart/form-data" className="form" noValidate>
      {answer ? <ErrorSummary title={say('pairingWords.checkIn.notSent')} problems={problems} /> : null}
      <Choices
        type="radio"
        name="goodFit"
        id="good-fit"
        legend={say('pairingWords.checkIn.fit')}
        hint={say('pairingWords.checkIn.fitHint')}
        error={fitError}
        chosen={answer?.goodFit ? [answer.goodFit] : []}
        choices={FIT_ANSWERS.map((value) => ({ value, words: say(`mentoring.fit.${value}`) }))}
      />
      <Choices
        type="radio"
        name="progress"
        id="progress"
        legend={say('pairingWords.checkIn.progress')}
        error={progressError}
        chosen={answer?.progress ? [answer.progress] : []}
        choices={PROGRESS_ANSWERS.map((value) => ({ value, words: say(`mentoring.progress.${value}`) }))}
      />
      <CountedTextField
        id="check-in-words"
        name="words"
        label={say('pairingWords.checkIn.words')}
        hint={say('pairingWords.checkIn.wordsHint')}
        limit={WORDS_CHARACTERS}
        text={answer?.words ?? ''}
        rows={4}
        excess={answer?.excess}
      />
      <div className="actions">
        <button className="btn btn--primary">{say('pairingWords.checkIn.send')}</button>
      </div>
    </Form>
  );
}

function useCheckInProblems(answer: CheckInProblem | undefined): FieldProblem[] {
  const { language, say } = useMessages();
  if (!answer) return [];
  const { goodFit, progress, excess } = answer;
  const figures = { limit: figure(WORDS_CHARACTERS, language), excess: figure(excess, language) };
  return [
    ...(goodFit ? [] : [{ id: 'good-fit', words: say('pairingWords.checkIn.fit') }]),
    ...(progress ? [] : [{ id: 'progress', words: say('pairingWords.checkIn.progress') }]),
    ...(excess > 0 ? [{ id: 'check-in-words', words: say('pairingWords.tooLong', figures) }] : []),
  ];
}
