// With what an organization can help others, and with what it looks for help.
import { useMessages } from '../../i18n/messages';
import { LanguagePlate } from '../../ui/translation-mark';
import type { OrganizationPage } from './organization.loader.server';

export function OrganizationHelp({ help }: { readonly help: OrganizationPage['help'] }) {
  const { say } = useMessages();
  if (help.length === 0) return null;
  return (
    <section className="block" aria-labelledby="help">
      <h2 id="help">{say('organization.help')}</h2>
      <div className="cols cols--2">
        {help.map(({ kind, lines, lang }) => (
          <div key={kind}>
            <h3 className="label">
              {say(`organization.${kind}`)} {lang ? <LanguagePlate language={lang} /> : null}
            </h3>
            <ul className="bullets" lang={lang}>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
