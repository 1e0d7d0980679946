// The way to a page, from the widest: a link for each page above it.
import { Children, type ReactElement } from 'react';
import { useMessages } from '../i18n/messages';

export function Crumbs({ children }: { readonly children: ReactElement | readonly ReactElement[] }) {
  const { say } = useMessages();
  return (
    <nav className="crumbs" aria-label={say('nav.breadcrumb')}>
      <ol>
        {Children.map(children, (link) => (
          <li>{link}</li>
        ))}
      </ol>
    </nav>
  );
}
