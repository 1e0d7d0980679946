// What coordinators see of it on an organization's page: whether it is withheld from the directory, and the button for it.
import { Form, useSearchParams } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Field } from '../../ui/field';
import { DoneNotice } from '../../ui/notice';

interface WithholdingProps {
  readonly id: string;
  /** Since when, in words; null: it is not. */
  readonly since: string | null;
}

export function Withholding({ id, since }: WithholdingProps) {
  const [search] = useSearchParams();
  const { say } = useMessages();
  const done = search.get('done');
  return (
    <section className="block stack-s" aria-labelledby="withholding">
      <h2 id="withholding">{say('organization.withhold.title')}</h2>
      {done === 'withheld' || done === 'givenBack' ? <DoneNotice>{say(`organization.withhold.done.${done}`)}</DoneNotice> : null}
      {since ? <p>{say('organization.withhold.since', { when: since })}</p> : null}
      <Form method="post" className="form" reloadDocument>
        <input type="hidden" name="organization" value={id} />
        <p className="meta">{say(since ? 'organization.withhold.aboutGivingBack' : 'organization.withhold.about')}</p>
        {since ? (
          <button className="btn" name="change" value="give-back">
            {say('organization.withhold.giveBack')}
          </button>
        ) : (
          <>
            <Field name="reason" label={say('organization.withhold.reason')} hint={say('organization.withhold.hint')} maxLength={500} />
            <button className="btn btn--danger" name="change" value="withhold">
              {say('organization.withhold.submit')}
            </button>
          </>
        )}
      </Form>
    </section>
  );
}
