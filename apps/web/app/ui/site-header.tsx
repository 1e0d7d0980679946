// The bar of every page: where one is, and the same page in the other two languages.
import { Link, NavLink, useLocation } from 'react-router';
import { LANGUAGES, LANGUAGE_NAMES, useMessages } from '../i18n/messages';
import { Icon, Mark } from './pictures';

/** The address of this page in another language; everything behind the language stays. */
function translatedAddress({ pathname, search }: { pathname: string; search: string }, language: string): string {
  return pathname.replace(/^\/[a-z]{2}(?=\/|$)/, `/${language}`) + search;
}

export function SiteHeader() {
  const { language, say } = useMessages();
  const location = useLocation();
  const others = LANGUAGES.filter((one) => one !== language);
  const sections = (
    <ul>
      <li>
        <NavLink to={`/${language}/members`}>{say('nav.organizations')}</NavLink>
      </li>
    </ul>
  );
  return (
    <header className="site-header">
      <div className="wrap site-header__row">
        <Link className="brand" to={`/${language}`} aria-label={say('nav.toHome')}>
          <Mark />
          NNRLK
        </Link>
        <nav className="site-nav only-wide" aria-label={say('nav.sections')}>
          {sections}
        </nav>
        <ul className="tools only-wide">
          {others.map((other) => (
            <li key={other}>
              <a href={translatedAddress(location, other)} hrefLang={other} lang={other}>
                {LANGUAGE_NAMES[other].full}
              </a>
            </li>
          ))}
        </ul>
        <ul className="tools only-narrow">
          {others.map((other) => (
            <li key={other}>
              <a href={translatedAddress(location, other)} hrefLang={other} lang={other}>
                {LANGUAGE_NAMES[other].short}
                <span className="vh">, {LANGUAGE_NAMES[other].full}</span>
              </a>
            </li>
          ))}
        </ul>
        <details className="menu only-narrow" key={location.key}>
          <summary>
            <Icon name="menu" />
            {say('nav.menu')}
          </summary>
          <nav className="menu__sheet" aria-label={say('nav.sections')}>
            {sections}
          </nav>
        </details>
      </div>
    </header>
  );
}
