// Beside the form: what becomes of an application, what is never asked, whom to write to.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';

const STEPS = ['apply', 'confirm', 'review', 'welcome'] as const;
const NEVER_ASKED = ['papers', 'signature', 'address', 'clients'] as const;

export function JoinAside() {
  const { language, say } = useMessages();
  return (
    <aside className="join__aside stack-l" aria-label={say('join.aside.label')}>
      <section className="stack-s">
        <h2>{say('join.aside.steps')}</h2>
        <ol className="numbered soft">
          {STEPS.map((step) => (
            <li key={step}>{say(`join.aside.step.${step}`)}</li>
          ))}
        </ol>
      </section>
      <section className="stack-s">
        <h2>{say('join.aside.never')}</h2>
        <ul className="bullets soft">
          {NEVER_ASKED.map((what) => (
            <li key={what}>{say(`join.aside.neverAsked.${what}`)}</li>
          ))}
        </ul>
      </section>
      <p>
        <Link className="tap" to={`/${language}/contact`}>
          {say('nav.contact')}
        </Link>
      </p>
    </aside>
  );
}
