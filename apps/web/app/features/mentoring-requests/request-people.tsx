// Who takes part on the mentee's side; of an organization's request colleagues can be brought in and let go.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { FormProblem } from '../../ui/field';
import { SelectField } from '../../ui/select-field';
import type { RefusedChange } from './request-change.server';
import type { RequestRecord } from './request-record.server';

interface RequestPeopleProps {
  readonly request: RequestRecord;
  readonly answer: RefusedChange | undefined;
}

export function RequestPeople({ request, answer }: RequestPeopleProps) {
  const { say } = useMessages();
  const { participants, colleagues, standpoint } = request;
  const isMentee = standpoint === 'MENTEE';
  const refused = answer?.change === 'bring' || answer?.change === 'part' ? answer : undefined;
  return (
    <section className="stack-s" aria-labelledby="people">
      <h2 id="people" className="side-title">
        {say('requests.people.title')}
      </h2>
      {refused ? <FormProblem title={say(refused.reason ? `requests.problem.${refused.reason}` : 'requests.problem.fields')} /> : null}
      <ul className="people request-people">
        {participants.map(({ id, displayName, isViewer }) => (
          <li key={id} className="row row--between">
            <span>{isViewer ? say('requests.people.you', { name: displayName }) : displayName}</span>
            {isMentee && !isViewer ? (
              <Form method="post">
                <input type="hidden" name="participant" value={id} />
                <button className="btn btn--quiet" name="change" value="part">
                  {say('requests.people.part')}
                  <span className="vh">: {displayName}</span>
                </button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {colleagues.length > 0 ? (
        <Form method="post" className="stack-s">
          <SelectField name="colleague" label={say('requests.people.bring')} hint={say('requests.people.bringHint')}>
            {colleagues.map(({ representationId, displayName }) => (
              <option key={representationId} value={representationId}>
                {displayName}
              </option>
            ))}
          </SelectField>
          <button className="btn" name="change" value="bring">
            {say('requests.people.bringSubmit')}
          </button>
        </Form>
      ) : null}
    </section>
  );
}
