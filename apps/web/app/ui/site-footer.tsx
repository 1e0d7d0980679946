// The foot of every page: who we are, who pays, where to turn, and how it looks.
import { Form, Link } from 'react-router';
import { useMessages } from '../i18n/messages';
import { EuEmblem } from './eu-emblem';
import { APPEARANCES, type Appearance } from './appearance';

interface SiteFooterProps {
  readonly appearance: Appearance;
  /** The address of this page, for coming back to it. */
  readonly here: string;
}

export function SiteFooter({ appearance, here }: SiteFooterProps) {
  const { language, say } = useMessages();
  const to = (page: string) => `/${language}/${page}`;
  return (
    <footer className="site-footer">
      <div className="wrap site-footer__grid">
        <div>
          <p>
            <b lang="en">National Network for the Rule of Law in Kazakhstan</b>
            <br />
            {say('footer.who')}
          </p>
          <div className="funding">
            <EuEmblem label={say('footer.funded')} />
            <p>{say('footer.funding')}</p>
          </div>
        </div>
        <nav aria-label={say('footer.aboutPlatform')}>
          <ul>
            <li>
              <Link to={to('about')}>{say('nav.about')}</Link>
            </li>
            <li>
              <Link to={to('access')}>{say('access.title')}</Link>
            </li>
            <li>
              <Link to={to('accessibility')}>{say('nav.accessibility')}</Link>
            </li>
          </ul>
        </nav>
        <div>
          <nav aria-label={say('nav.help')}>
            <ul>
              <li>
                <Link to={to('help')}>{say('nav.howTo')}</Link>
              </li>
              <li>
                <Link to={to('contact')}>{say('nav.contact')}</Link>
              </li>
              <li>
                <Link to={to('report')}>{say('nav.report')}</Link>
              </li>
            </ul>
          </nav>
          <AppearanceSwitch appearance={appearance} here={here} />
        </div>
      </div>
    </footer>
  );
}

/** Buttons of a form, so that it works without a script; the choice is a cookie. */
function AppearanceSwitch({ appearance, here }: SiteFooterProps) {
  const { say } = useMessages();
  return (
    <Form className="theme no-print" method="post" action="/appearance" reloadDocument aria-label={say('nav.theme')}>
      <p id="appearance">{say('nav.theme')}</p>
      <input type="hidden" name="back" value={here} />
      <div className="segmented" role="group" aria-labelledby="appearance">
        {APPEARANCES.map((one) => (
          <button key={one} name="appearance" value={one} aria-pressed={one === appearance}>
            {say(`appearance.${one}`)}
          </button>
        ))}
      </div>
    </Form>
  );
}
