// Beside the form: who can sign in, and what nobody of ours will ever ask.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Mark } from '../../ui/pictures';

const NEVER_ASKED = ['papers', 'signature', 'address', 'password'] as const;

export function SignInAside() {
  const { language, say } = useMessages();
  return (
    <aside className="sign-in__aside" aria-label={say('signIn.aside.label')}>
      <Mark />
      <div className="sign-in__grid">
        <section className="stack-s">
          <h2>{say('signIn.aside.invited.title')}</h2>
          <p className="soft">{say('signIn.aside.invited.text')}</p>
        </section>
        <section className="stack-s">
          <h2>{say('signIn.aside.outside.title')}</h2>
          <p className="soft">{say('signIn.aside.outside.text')}</p>
          <p>
            <Link className="tap" to={`/${language}/join`}>
              {say('join.title')}
            </Link>
          </p>
        </section>
        <section className="stack-s">
          <h2>{say('signIn.aside.never.title')}</h2>
          <ul className="bullets soft">
            {NEVER_ASKED.map((what) => (
              <li key={what}>{say(`signIn.aside.never.${what}`)}</li>
            ))}
          </ul>
        </section>
      </div>
    </aside>
  );
}
