// From the account to the pages that change it.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';

const PAGES = ['profile', 'email', 'password', 'security', 'lock', 'data'] as const;

export function AccountLinks() {
  const { language, say } = useMessages();
  return (
    <nav className="block" aria-label={say('account.pages')}>
      <ul className="plain">
        {PAGES.map((page) => (
          <li key={page}>
            <Link className="account-link" to={`/${language}/account/${page}`}>
              {say(`${page}.title`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
