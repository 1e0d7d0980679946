// Above a form about the work of a pairing that was not taken: why, with a link to each field.
import { useMessages } from '../../i18n/messages';
import { ErrorSummary, FormProblem } from '../../ui/field';
import { RefusedFormProblem } from '../identity/refused-form';
import type { RefusedWork } from './work-form.server';

interface WorkProblemProps {
  readonly answer: Pick<RefusedWork<unknown>, 'errors' | 'problem'> | undefined;
  /** What stands at each field, by its name, which is its id too. */
  readonly labels: Readonly<Record<string, string>>;
}

export function WorkProblem({ answer, labels }: WorkProblemProps) {
  const { say } = useMessages();
  if (!answer) return null;
  const { problem, errors } = answer;
  if (problem === 'closed') return <FormProblem title={say('form.problem.title')}>{say('pairing.form.closed')}</FormProblem>;
  if (problem === 'overtaken') return <FormProblem title={say('form.problem.title')}>{say('pairing.form.overtaken')}</FormProblem>;
  const problems = Object.entries(errors).flatMap(([field, words]) =>
    labels[field] ? [{ id: field, words: `${labels[field]}: ${words}` }] : [],
  );
  if (problem === 'tooMany' || problems.length === 0) return <RefusedFormProblem answer={{ problem }} />;
  return <ErrorSummary title={say('form.problem.title')} problems={problems} />;
}
