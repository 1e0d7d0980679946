// What an applicant does with an application besides writing it: each is one form, and what cannot be taken back asks once.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { TextField } from '../../ui/text-field';

export function ProveForm() {
  const { say } = useMessages();
  return (
    <Form method="post" className="form">
      <div className="actions">
        <button className="btn btn--primary" name="change" value="prove">
          {say('ownApplication.prove')}
        </button>
      </div>
    </Form>
  );
}

interface AppealFormProps {
  readonly given: { readonly statement: string; readonly problem: string } | null;
}

export function AppealForm({ given }: AppealFormProps) {
  const { say } = useMessages();
  return (
    <Form method="post" className="form" aria-labelledby="appeal">
      <div>
        <h2 id="appeal">{say('ownApplication.appeal.title')}</h2>
        <p className="soft">{say('ownApplication.appeal.text')}</p>
      </div>
      <TextField
        name="statement"
        label={say('ownApplication.appeal.statement')}
        error={given?.problem}
        maxLength={4_000}
        rows={5}
        defaultValue={given?.statement}
        autoFocus={given !== null}
      />
      <div className="actions">
        <button className="btn btn--primary" name="change" value="appeal">
          {say('ownApplication.appeal.submit')}
        </button>
      </div>
    </Form>
  );
}

export function WithdrawForm({ isDraft }: { readonly isDraft: boolean }) {
  const { say } = useMessages();
  return (
    <details className="disclosure">
      <summary>{say('ownApplication.withdraw.submit')}</summary>
      <Form method="post" className="form">
        <p>{say(isDraft ? 'ownApplication.withdraw.draft' : 'ownApplication.withdraw.text')}</p>
        <div className="actions">
          <button className="btn btn--danger" name="change" value="withdraw">
            {say('ownApplication.withdraw.confirm')}
          </button>
        </div>
      </Form>
    </details>
  );
}
