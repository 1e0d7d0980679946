// One step of a membership, closed until somebody means it: why, in a word from the list and in their own.
import { Form } from 'react-router';
import type { MembershipReason, MembershipStatus } from '../../graphql/generated/graphql';
import { useMessages } from '../../i18n/messages';
import { Choices } from '../../ui/choices';
import { TextField } from '../../ui/text-field';
import type { RefusedStep } from './membership.server';

interface MembershipStepProps {
  readonly step: MembershipStatus;
  readonly reasons: readonly MembershipReason[];
  readonly answer: RefusedStep | undefined;
  /** A manager takes their own organization out. */
  readonly isOwn?: boolean;
}

export function MembershipStep({ step, reasons, answer, isOwn = false }: MembershipStepProps) {
  const { say } = useMessages();
  const refused = answer?.given.status === step ? answer : undefined;
  const action = say(isOwn ? 'membership.leave.action' : `membership.step.${step}.action`);
  return (
    <details className="disclosure" open={refused !== undefined}>
      <summary>{action}</summary>
      <Form method="post" className="form">
        <p>{say(isOwn ? 'membership.leave.what' : `membership.step.${step}.what`)}</p>
        <input type="hidden" name="step" value={step} />
        {reasons.length === 1 ? (
          <input type="hidden" name="reason" value={reasons[0]} />
        ) : (
          <Choices
            type="radio"
            name="reason"
            legend={say('membership.why')}
            choices={reasons.map((value) => ({ value, words: say(`membership.reason.${value}`) }))}
            chosen={[]}
            error={refused?.problems.reason ? say('membership.chooseReason') : undefined}
          />
        )}
        <TextField
          name="note"
          label={say('membership.note')}
          hint={say(isOwn ? 'membership.leave.noteHint' : 'membership.noteHint')}
          maxLength={500}
          defaultValue={refused?.given.note}
          error={refused?.problems.note}
        />
        <button className={step === 'ACTIVE' ? 'btn btn--primary' : 'btn btn--danger'}>{action}</button>
      </Form>
    </details>
  );
}
