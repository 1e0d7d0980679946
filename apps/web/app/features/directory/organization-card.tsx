// A row of the directory: name, where and in which languages, one sentence, what it works on. The whole row is pressed, the name is the link.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Locator } from '../../ui/pictures';
import { Reach, REACH_OF_LISTING } from '../../ui/reach';
import { LanguagePlate } from '../../ui/translation-mark';
import { AreaChips } from './area-chips';
import type { DirectoryPage } from './directory.loader.server';

type Card = DirectoryPage['cards'][number];

export function OrganizationCard({ card }: { readonly card: Card }) {
  const { language, say } = useMessages();
  const { name, summary, region, areas, speaks, mentors, listing, foundIn, confirmed } = card;
  return (
    <article className="org">
      <h3>
        <Link to={`/${language}/members/${card.slug}`} lang={name.lang}>
          {name.text}
        </Link>
      </h3>
      <Locator seat={region.code} />
      <p className="meta">
        {[region.name, speaks].filter(Boolean).join(' · ')}
        {mentors > 0 ? (
          <>
            {' · '}
            <b>{say('directory.mentors', { count: mentors })}</b>
          </>
        ) : null}
      </p>
      {summary ? (
        <p className="soft wide">
          {summary.lang ? <LanguagePlate language={summary.lang} /> : null} <span lang={summary.lang}>{summary.text}</span>
        </p>
      ) : null}
      {areas.length > 0 ? (
        <div className="wide">
          <AreaChips areas={areas} />
        </div>
      ) : null}
      {confirmed ? <p className="meta wide">{say('organization.confirmedOn', { date: confirmed })}</p> : null}
      {foundIn.length > 0 && !foundIn.includes('NAME') ? (
        <p className="meta wide">
          {say('directory.foundIn.phrase', { where: foundIn.map((where) => say(`directory.foundIn.${where}`)).join(', ') })}
        </p>
      ) : null}
      {listing === 'PUBLIC' ? null : <Reach level={REACH_OF_LISTING[listing]} isWide />}
    </article>
  );
}
