// Where whoever keeps an organization's profile changes it.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';

export function KeeperLinks({ slug }: { readonly slug: string }) {
  const { language, say } = useMessages();
  return (
    <nav className="actions" aria-label={say('organization.keep')}>
      <Link className="btn" to={`/${language}/members/${slug}/edit`}>
        {say('organization.toProfile')}
      </Link>
      <Link className="btn" to={`/${language}/members/${slug}/people`}>
        {say('organization.toRepresentatives')}
      </Link>
    </nav>
  );
}
