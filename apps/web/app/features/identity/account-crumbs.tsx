// The way back from a page of one's account to the account itself.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';

export function AccountCrumbs() {
  const { language, say } = useMessages();
  return (
    <nav className="crumbs" aria-label={say('nav.breadcrumb')}>
      <ol>
        <li>
          <Link to={`/${language}/account`}>{say('account.title')}</Link>
        </li>
      </ol>
    </nav>
  );
}
