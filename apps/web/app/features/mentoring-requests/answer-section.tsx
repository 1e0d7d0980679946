// The asked mentor's answer: accept and state no conflict of interest, ask for more, decline, or pass on.
import type { ReactNode } from 'react';
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { FormProblem } from '../../ui/field';
import { TextField } from '../../ui/text-field';
import { DeclineFields } from './decline-fields';
import type { RefusedChange } from './request-change.server';
import type { RequestRecord } from './request-record.server';

interface AnswerSectionProps {
  readonly request: RequestRecord;
  readonly answer: RefusedChange | undefined;
}

export function AnswerSection({ request, answer }: AnswerSectionProps) {
  const { say } = useMessages();
  const { kind, today, ownAsk } = request;
  const ask = <input type="hidden" name="ask" value={ownAsk?.id} />;
  const refused = (change: string) => (answer?.change === change ? answer : undefined);
  const declined = refused('DECLINE');
  const asked = refused('ASK_FOR_MORE');
  return (
    <section className="block" aria-labelledby="answer">
      <h2 id="answer">{say('requests.answer.title')}</h2>
      {answer?.reason ? <FormProblem title={say(`requests.problem.${answer.reason}`)} /> : null}
      {answer && !answer.reason ? <FormProblem title={say('requests.problem.fields')} /> : null}
      <div className="stack">
        <Form method="post" className="card stack">
          <p>{say(kind === 'CONSULTATION' ? 'requests.answer.acceptUrgentText' : 'requests.answer.acceptText')}</p>
          <p>
            {ask}
            <button className="btn btn--primary" name="change" value="ACCEPT">
              {say('requests.answer.accept')}
            </button>
          </p>
        </Form>
        {kind === 'PAIRING' ? (
          <Fold title={say('requests.answer.more')} isOpen={asked !== undefined}>
            {ask}
            <TextField
              name="text"
              label={say('requests.answer.moreLabel')}
              hint={say('requests.answer.moreHint')}
              error={asked?.errors['message']}
              maxLength={2_000}
              defaultValue={asked?.given.text}
              required
            />
            <Button change="ASK_FOR_MORE">{say('requests.answer.moreSubmit')}</Button>
          </Fold>
        ) : null}
        <Fold title={say('requests.answer.decline')} isOpen={declined !== undefined}>
          {ask}
          <DeclineFields errors={declined?.errors ?? {}} given={declined?.given ?? { reason: null, pausedUntil: '' }} today={today} />
          <TextField
            name="text"
            label={say('requests.answer.declineLabel')}
            hint={say('requests.answer.declineHint')}
            error={declined?.errors['message']}
            maxLength={2_000}
            defaultValue={declined?.given.text}
          />
          <Button change="DECLINE">{say('requests.answer.declineSubmit')}</Button>
        </Fold>
        <Fold title={say('requests.answer.pass')} isOpen={false}>
          {ask}
          <p>{say('requests.answer.passText')}</p>
          <Button change="PASS_ON">{say('requests.answer.passSubmit')}</Button>
        </Fold>
      </div>
    </section>
  );
}

function Fold({ title, isOpen, children }: { readonly title: string; readonly isOpen: boolean; readonly children: ReactNode }) {
  return (
    <details className="disclosure" open={isOpen}>
      <summary>{title}</summary>
      <Form method="post" className="form" noValidate>
        {children}
      </Form>
    </details>
  );
}

function Button({ change, children }: { readonly change: string; readonly children: string }) {
  return (
    <p>
      <button className="btn" name="change" value={change}>
        {children}
      </button>
    </p>
  );
}
