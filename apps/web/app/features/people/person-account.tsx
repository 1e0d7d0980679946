// How a person's account stands, and what closes or opens it.
import { Form, Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { useArea } from '../../ui/areas';
import { Field } from '../../ui/field';
import { Status } from '../../ui/status';
import { ACCOUNT_STATE_KINDS } from './people-words';
import type { PersonPartProps } from './person-appointments';

export function PersonAccount({ person, problem }: PersonPartProps) {
  const { language, say } = useMessages();
  const area = useArea();
  const { id, accountId, accountState, lastSignIn, invited, languages, hasSecondFactor } = person;
  return (
    <>
      <dl className="facts block">
        <div>
          <dt>{say('people.account')}</dt>
          <dd>
            <Status kind={ACCOUNT_STATE_KINDS[accountState]} word={say(`people.state.${accountState}`)}>
              {lastSignIn ? say('people.lastSignIn', { when: lastSignIn }) : null}
            </Status>
          </dd>
        </div>
        {accountId ? (
          <div>
            <dt>{say('account.secondStep.title')}</dt>
            <dd>{say(hasSecondFactor ? 'account.secondStep.ENROLLED' : 'account.secondStep.OPTIONAL')}</dd>
          </div>
        ) : null}
        {invited ? (
          <div>
            <dt>{say('people.invitation')}</dt>
            <dd>{say(`invitations.state.${invited.state}`)}</dd>
            <dd className="meta">{invited.sent}</dd>
          </div>
        ) : null}
        {languages.length > 0 ? (
          <div>
            <dt>{say('people.languages')}</dt>
            {languages.map((name) => (
              <dd key={name}>{name}</dd>
            ))}
          </div>
        ) : null}
      </dl>
      <p className="block">
        <Link className="account-link" to={`/${language}/${area}/audit?subject=${id}`}>
          {say('people.trail')}
        </Link>
        {accountId ? (
          <Link className="account-link" to={`/${language}/${area}/audit?subject=${accountId}`}>
            {say('people.accountTrail')}
          </Link>
        ) : null}
      </p>
      {accountId ? <AccountForms person={person} problem={problem} /> : null}
    </>
  );
}

function AccountForms({ person: { accountId, accountState, mayDisable }, problem }: PersonPartProps) {
  const { say } = useMessages();
  const errors = problem?.form === 'account' ? problem.errors : {};
  const isOpen = accountState === 'ACTIVE' || accountState === 'LOCKED';
  return (
    <>
      {accountState === 'ACTIVE' ? (
        <Form method="post" className="block stack-s" reloadDocument>
          <input type="hidden" name="account" value={accountId ?? ''} />
          <p className="meta">{say('people.lock.about')}</p>
          <button className="btn btn--danger" name="change" value="lock">
            {say('people.lock.submit')}
          </button>
        </Form>
      ) : null}
      {mayDisable && isOpen ? (
        <Form method="post" className="block form">
          <input type="hidden" name="account" value={accountId ?? ''} />
          <Field
            name="reason"
            label={say('people.disable.reason')}
            hint={say('people.disable.hint')}
            error={errors['reason']}
            maxLength={300}
            required
          />
          <button className="btn btn--danger" name="change" value="disable">
            {say('people.disable.submit')}
          </button>
        </Form>
      ) : null}
      {mayDisable && accountState === 'DISABLED' ? (
        <Form method="post" className="block">
          <input type="hidden" name="account" value={accountId ?? ''} />
          <button className="btn" name="change" value="enable">
            {say('people.disable.enable')}
          </button>
        </Form>
      ) : null}
    </>
  );
}
