// Members that everybody may see and that look like the applicant: whoever works there asks for an invitation instead.
import { useMessages } from '../../i18n/messages';
import { OrganizationCard } from '../directory/organization-card';
import type { OwnApplicationPage } from './own-application.server';

export function KnownAs({ cards }: { readonly cards: OwnApplicationPage['knownAs'] }) {
  const { say } = useMessages();
  return (
    <section className="stack" aria-labelledby="known">
      <div className="stack-s">
        <h2 id="known">{say('ownApplication.known.title')}</h2>
        <p>{say('ownApplication.known.text')}</p>
      </div>
      <ul className="ledger plain">
        {cards.map((card) => (
          <li key={card.slug}>
            <OrganizationCard card={card} />
          </li>
        ))}
      </ul>
    </section>
  );
}
