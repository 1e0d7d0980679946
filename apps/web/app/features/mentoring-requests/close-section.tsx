// The end of a request that nobody has accepted: the mentee's side takes it back, a coordinator closes it. Asked once.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { FormProblem } from '../../ui/field';
import type { RefusedChange } from './request-change.server';
import type { Standpoint } from './request-record.server';

interface CloseSectionProps {
  readonly standpoint: Standpoint;
  readonly answer: RefusedChange | undefined;
}

export function CloseSection({ standpoint, answer }: CloseSectionProps) {
  const { say } = useMessages();
  const change = standpoint === 'MENTEE' ? 'withdraw' : 'close';
  const refused = answer?.change === change ? answer : undefined;
  return (
    <details className="disclosure" open={refused !== undefined}>
      <summary>{say(`requests.${change}.title`)}</summary>
      <Form method="post" className="stack-s">
        {refused?.reason ? <FormProblem title={say(`requests.problem.${refused.reason}`)} /> : null}
        <p>{say(`requests.${change}.text`)}</p>
        <button className="btn btn--danger" name="change" value={change}>
          {say(`requests.${change}.submit`)}
        </button>
      </Form>
    </details>
  );
}
