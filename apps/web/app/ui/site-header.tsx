// The bar of every page: where one is, and the same page in the other two languages.
import { Link, NavLink } from 'react-router';
import { LANGUAGES, LANGUAGE_NAMES, useMessages } from '../i18n/messages';
import type { Reader } from '../root';
import { AreaLinks } from './area-nav';
import { Icon, Mark } from './pictures';

/** The address of this page in another language; everything behind the language stays. */
function translatedAddress(here: string, language: string): string {
  return here.replace(/^\/[a-z]{2}(?=[/?]|$)/, `/${language}`);
}

interface SiteHeaderProps {
  /** The address of this page, for the same page in another language. */
  readonly here: string;
  /** Whoever is signed in. */
  readonly reader: Reader | null;
}

export function SiteHeader({ here, reader }: SiteHeaderProps) {
  const { language, say } = useMessages();
  const others = LANGUAGES.filter((one) => one !== language);
  const sections = (
    <>
      {typeof reader?.waiting === 'number' ? (
        <li>
          <NavLink to={`/${language}/desk`}>
            {say('desk.title')}
            {reader.waiting > 0 ? (
              <span className="count">
                {reader.waiting}
                <span className="vh"> {say('desk.waitForYou')}</span>
              </span>
            ) : null}
          </NavLink>
        </li>
      ) : null}
      <li>
        <NavLink to={`/${language}/members`}>{say('nav.organizations')}</NavLink>
      </li>
      {reader?.isMember ? (
        <li>
          <NavLink to={`/${language}/mentoring`}>{say('nav.mentoring')}</NavLink>
        </li>
      ) : null}
      {reader ? null : (
        <li>
          <NavLink to={`/${language}/join`}>{say('nav.join')}</NavLink>
        </li>
      )}
    </>
  );
  const areas = (reader?.areas ?? []).map((open) => ({
    open,
    link: <NavLink to={`/${language}/${open.area}`}>{say(`nav.${open.area}`)}</NavLink>,
  }));
  const own = (
    <li>
      {reader ? (
        <NavLink to={`/${language}/account`}>{reader.name}</NavLink>
      ) : (
        <NavLink to={`/${language}/sign-in`}>{say('action.signIn')}</NavLink>
      )}
    </li>
  );
  return (
    <header className="site-header">
      <div className="wrap site-header__row">
        <Link className="brand" to={`/${language}`} aria-label={say('nav.toHome')}>
          <Mark />
          NNRLK
        </Link>
        <nav className="site-nav only-wide" aria-label={say('nav.sections')}>
          <ul>
            {sections}
            {areas.map(({ open, link }) => (
              <li key={open.area}>{link}</li>
            ))}
          </ul>
        </nav>
        <ul className="tools only-wide">
          {others.map((other) => (
            <li key={other}>
              <a href={translatedAddress(here, other)} hrefLang={other} lang={other}>
                {LANGUAGE_NAMES[other].full}
              </a>
            </li>
          ))}
          {own}
        </ul>
        <ul className="tools only-narrow">
          {others.map((other) => (
            <li key={other}>
              <a href={translatedAddress(here, other)} hrefLang={other} lang={other}>
                {LANGUAGE_NAMES[other].short}
                <span className="vh">, {LANGUAGE_NAMES[other].full}</span>
              </a>
            </li>
          ))}
        </ul>
        <details className="menu only-narrow" key={here}>
          <summary>
            <Icon name="menu" />
            {say('nav.menu')}
          </summary>
          <nav className="menu__sheet" aria-label={say('nav.sections')}>
            <ul>
              {sections}
              {areas.map(({ open, link }) => (
                <li key={open.area}>
                  {link}
                  <AreaLinks area={open} />
                </li>
              ))}
              {own}
            </ul>
          </nav>
        </details>
      </div>
    </header>
  );
}
