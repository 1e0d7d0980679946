// The way back from a page of one's account to the account itself.
import { Link } from 'react-router';
import { Crumbs } from '../../ui/crumbs';
import { useMessages } from '../../i18n/messages';

export function AccountCrumbs() {
  const { language, say } = useMessages();
  return (
    <Crumbs>
      <Link to={`/${language}/account`}>{say('account.title')}</Link>
    </Crumbs>
  );
}
