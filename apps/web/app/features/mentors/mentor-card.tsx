// A row of the directory of mentors: all that one chooses by. The whole row is pressed, the name is the link.
import { Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { Locator } from '../../ui/pictures';
import { AskMentor } from './ask-mentor';
import { Availability } from './availability';
import { ExpertiseList } from './expertise-list';
import type { MentorInWords } from './mentor-card.server';

/** So many of the areas stand on a card; the mentor's page has all. */
const AREAS_OF_CARD = 3;

export function MentorCard({ mentor }: { readonly mentor: MentorInWords }) {
  const { language, say } = useMessages();
  const { id, name, organizations, seats, regions, expertise, speaks, ways } = mentor;
  const more = expertise.length - AREAS_OF_CARD;
  return (
    <article className="org mentor">
      <h3>
        <Link to={`/${language}/mentoring/mentors/${id}`}>{name}</Link>
      </h3>
      <Locator seat={seats[0]?.code} alsoAt={regions.map(({ code }) => code)} />
      {organizations.length > 0 ? (
        <p className="soft">
          {organizations.map((organization, index) => (
            <span key={organization.slug}>
              {index > 0 ? ', ' : null}
              <span lang={organization.lang}>{organization.name}</span>
            </span>
          ))}
        </p>
      ) : null}
      <p className="meta wide">
        {[...seats.map((seat) => seat.name), speaks, ...ways.map((way) => say(`mentors.way.${way}`))].filter(Boolean).join(' · ')}
      </p>
      {regions.length > 0 ? (
        <p className="meta wide">{say('mentors.knowsIn', { regions: regions.map((region) => region.name).join(', ') })}</p>
      ) : null}
      <ExpertiseList expertise={expertise.slice(0, AREAS_OF_CARD)} />
      {more > 0 ? <p className="meta wide">{say('mentors.moreAreas', { count: more })}</p> : null}
      <div className="row row--between wide mentor__foot">
        <Availability mentor={mentor} />
        <AskMentor mentor={mentor} />
      </div>
    </article>
  );
}
