// The reviewer's own part: what was checked, the decision with its reason, and the way out of it; or why there is none.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { FormProblem } from '../../ui/field';
import { Status } from '../../ui/status';
import { TextField } from '../../ui/text-field';
import type { ApplicationBench } from './application.server';
import { VERDICTS } from './review-words';
import type { VerdictProblem } from './verdict.server';

interface VerdictSectionProps {
  readonly application: ApplicationBench;
  readonly answer: VerdictProblem | undefined;
}

export function VerdictSection({ application, answer }: VerdictSectionProps) {
  const { say } = useMessages();
  const { status, obstacle } = application;
  const keptOut = obstacle === 'OWN_ORGANIZATION' || obstacle === 'CONFLICT_DECLARED';
  return (
    <section className="block" aria-labelledby="verdict">
      <h2 id="verdict">{say('reviewing.verdict.title')}</h2>
      {answer ? <FormProblem title={say(`reviewing.problem.${answer.problem}`)} /> : null}
      {status !== 'IN_REVIEW' ? (
        <Status kind="calm" word={say('reviewing.closed.title')}>
          {say(status === 'CHANGES_REQUESTED' ? 'reviewing.closed.returned' : 'reviewing.closed.text')}
        </Status>
      ) : null}
      {status === 'IN_REVIEW' && keptOut ? (
        <Status kind="calm" word={say(`reviewing.obstacle.${obstacle}.title`)}>
          {say(`reviewing.obstacle.${obstacle}.text`)}
        </Status>
      ) : null}
      {status === 'IN_REVIEW' && !keptOut ? (
        <>
          <VerdictForm application={application} answer={answer} />
          <DeclareConflict />
        </>
      ) : null}
    </section>
  );
}

function VerdictForm({ application: { checks, obstacle }, answer }: VerdictSectionProps) {
  const { say } = useMessages();
  const hasApproved = obstacle === 'ALREADY_REVIEWED';
  return (
    <Form method="post" className="form" noValidate>
      {hasApproved ? (
        <Status kind="ok" word={say('reviewing.obstacle.ALREADY_REVIEWED.title')}>
          {say('reviewing.obstacle.ALREADY_REVIEWED.text')}
        </Status>
      ) : null}
      <div className="verdict-cols">
        <fieldset>
          <legend className="label">{say('reviewing.checked')}</legend>
          {checks.map(({ check, by, on }) => (
            <div key={check}>
              {on ? <input type="hidden" name="was" value={check} /> : null}
              <label className="check">
                <input type="checkbox" name="checks" value={check} defaultChecked={on !== null} />
                <span>{say(`reviewing.check.${check}`)}</span>
              </label>
              {on ? <p className="meta choice__text">{`${by ?? say('reviewing.erased')}, ${on}`}</p> : null}
            </div>
          ))}
        </fieldset>
        <fieldset>
          <legend className="label">{say('reviewing.verdict.choose')}</legend>
          {VERDICTS.filter((verdict) => verdict !== 'APPROVE' || !hasApproved).map((verdict) => (
            <label key={verdict} className="check">
              <input type="radio" name="verdict" value={verdict} defaultChecked={answer?.verdict === verdict} required />
              <span>{say(`reviewing.verdict.${verdict}`)}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <TextField
        name="reason"
        label={say('reviewing.reason')}
        hint={say('reviewing.reasonHint')}
        error={answer?.reasonError ?? undefined}
        maxLength={2_000}
        rows={4}
        defaultValue={answer?.reason}
      />
      <div className="actions">
        <button className="btn btn--primary" name="change" value="decide">
          {say('reviewing.verdict.submit')}
        </button>
        <button className="btn" name="change" value="check">
          {say('reviewing.saveChecks')}
        </button>
      </div>
    </Form>
  );
}

/** It cannot be taken back, so it asks once. */
function DeclareConflict() {
  const { say } = useMessages();
  return (
    <details className="disclosure also">
      <summary>{say('reviewing.conflict.title')}</summary>
      <Form method="post" className="form">
        <p>{say('reviewing.conflict.text')}</p>
        <p>
          <button className="btn btn--danger" name="change" value="conflict">
            {say('reviewing.conflict.confirm')}
          </button>
        </p>
      </Form>
    </details>
  );
}
