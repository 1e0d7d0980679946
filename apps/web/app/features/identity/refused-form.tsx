// Above a form that was not taken: why, in a few words; the fields say the rest.
import { useMessages } from '../../i18n/messages';
import { FormProblem } from '../../ui/field';
import type { RefusedForm } from './refused-form.server';

export function RefusedFormProblem({ answer }: { readonly answer: Pick<RefusedForm, 'problem'> | undefined }) {
  const { say } = useMessages();
  switch (answer?.problem) {
    case 'values':
      return <FormProblem title={say('form.problem.title')}>{say('form.problem.text')}</FormProblem>;
    case 'tooMany':
      return <FormProblem title={say('signIn.problem.tooMany.title')}>{say('signIn.problem.tooMany.text')}</FormProblem>;
    case undefined:
      return null;
  }
}
