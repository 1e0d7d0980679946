// The mentor asked for more: the mentee's side answers, and the mentor's remaining days go on.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { FormProblem } from '../../ui/field';
import { TextField } from '../../ui/text-field';
import type { RefusedChange } from './request-change.server';
import type { RequestRecord } from './request-record.server';

interface QuestionSectionProps {
  readonly words: RequestRecord['words'];
  readonly answer: RefusedChange | undefined;
}

export function QuestionSection({ words, answer }: QuestionSectionProps) {
  const { say } = useMessages();
  const question = words.findLast(({ kind }) => kind === 'QUESTION');
  const refused = answer?.change === 'answer' ? answer : undefined;
  return (
    <section className="block" aria-labelledby="question">
      <h2 id="question">{say('requests.question.title')}</h2>
      {question ? <blockquote className="written">{question.text ?? say('requests.textsEnded')}</blockquote> : null}
      <Form method="post" className="form" noValidate>
        {refused ? <FormProblem title={say(refused.reason ? `requests.problem.${refused.reason}` : 'requests.problem.fields')} /> : null}
        <TextField
          name="text"
          label={say('requests.question.label')}
          hint={say('requests.question.hint')}
          error={refused?.errors['text']}
          maxLength={5_000}
          rows={6}
          defaultValue={refused?.given.text}
          required
        />
        <p>
          <button className="btn btn--primary" name="change" value="answer">
            {say('requests.question.submit')}
          </button>
        </p>
      </Form>
    </section>
  );
}
