// Somebody who represents an organization, with what whoever keeps the profile can change.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Field, FormProblem } from '../../ui/field';
import type { RefusedRole, representativesPage } from './representatives.server';

interface RepresentativeRowProps {
  readonly representative: Awaited<ReturnType<typeof representativesPage>>['representatives'][number];
  readonly today: string;
  readonly refused: RefusedRole | undefined;
}

export function RepresentativeRow({ representative, today, refused }: RepresentativeRowProps) {
  const { say } = useMessages();
  const { id, name, position, role, languages } = representative;
  const other = role === 'MANAGER' ? 'REPRESENTATIVE' : 'MANAGER';
  return (
    <>
      <b>{name}</b>
      <p className="meta">{[position, say(`account.representation.${role}`), languages.join(', ')].filter(Boolean).join(' · ')}</p>
      {refused?.isLastManager ? (
        <FormProblem title={say('representatives.lastManager')}>{say('representatives.lastManagerText')}</FormProblem>
      ) : null}
      {id ? (
        <div className="row">
          <Form method="post">
            <input type="hidden" name="representation" value={id} />
            <input type="hidden" name="role" value={other} />
            <button className="btn" name="change" value="role">
              {say(`representatives.make.${other}`)}
              <span className="vh">: {name}</span>
            </button>
          </Form>
          <details className="disclosure" open={refused !== undefined && !refused.isLastManager}>
            <summary>
              {say('representatives.end')}
              <span className="vh">: {name}</span>
            </summary>
            <Form method="post" className="form">
              <p>{say('representatives.endWhat')}</p>
              <input type="hidden" name="representation" value={id} />
              <Field
                name="until"
                type="date"
                label={say('people.appoint.until')}
                hint={say('representatives.untilHint')}
                min={today}
                error={refused?.until}
              />
              <button className="btn btn--danger" name="change" value="end">
                {say('representatives.end')}
              </button>
            </Form>
          </details>
        </div>
      ) : null}
    </>
  );
}
