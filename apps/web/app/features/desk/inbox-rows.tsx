// What the inbox counts by its kinds: how many, since when, and where it is done.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Status } from '../../ui/status';
import type { InboxRow } from './desk.server';

export function InboxRows({ inbox }: { readonly inbox: readonly InboxRow[] }) {
  const { language, say } = useMessages();
  return inbox.map(({ kind, count, since, place }) => (
    <li key={kind} className="row row--between">
      <Status kind="attention" word={say(`desk.kind.${kind}`, { count })}>
        {since ? say('desk.since', { date: since }) : null}
      </Status>
      <Link className="btn" to={`/${language}/${place}`}>
        {say(`desk.go.${kind}`)}
      </Link>
    </li>
  ));
}
