// From a page of a list to the next one, and back to the beginning.
import { Link, useLocation } from 'react-router';
import { useMessages } from '../i18n/messages';

interface ForwardPagerProps {
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
  readonly isFirst: boolean;
}

/** Keeps the filters of the address. */
export function ForwardPager({ next, isFirst }: ForwardPagerProps) {
  const { say } = useMessages();
  const { search } = useLocation();
  if (next === null && isFirst) return null;
  return (
    <nav className="pager" aria-label={say('list.pages')}>
      {isFirst ? <span /> : <Link to={pageAt(search, null)}>{say('list.first')}</Link>}
      {next === null ? null : (
        <Link className="btn" to={pageAt(search, next)}>
          {say('list.next')}
        </Link>
      )}
    </nav>
  );
}

function pageAt(search: string, cursor: string | null): string {
  const parameters = new URLSearchParams(search);
  parameters.delete('done');
  if (cursor === null) parameters.delete('after');
  else parameters.set('after', cursor);
  return `?${parameters}`;
}
