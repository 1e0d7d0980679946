// The pages of an area: the second line of the bar, and what stands under the area in the menu.
import { NavLink } from 'react-router';
import { useMessages } from '../i18n/messages';
import type { OpenArea } from '../root';

export function AreaLinks({ area: { area, pages } }: { readonly area: OpenArea }) {
  const { language, say } = useMessages();
  return (
    <ul>
      {pages.map((page) => (
        <li key={page}>
          <NavLink to={`/${language}/${area}/${page}`}>{say(`nav.area.${page}`)}</NavLink>
        </li>
      ))}
    </ul>
  );
}

/** On wide screens; below, the menu has them. */
export function AreaNav({ area }: { readonly area: OpenArea }) {
  const { say } = useMessages();
  return (
    <nav className="subnav only-wide" aria-label={say(`nav.pagesOf.${area.area}`)}>
      <div className="wrap">
        <AreaLinks area={area} />
      </div>
    </nav>
  );
}
